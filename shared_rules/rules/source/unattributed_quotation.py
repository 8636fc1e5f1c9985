from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...text import read

_WORDS_OF_A_SENTENCE = 6
# Who speaks: a verb of speech, aldus, volgens, a name behind a dash or before a colon, a mention.
_SPEAKERS = frozenset(
    """aldus antwoordde antwoordt beaamt benadrukt bron citaat getuigt klinkt lacht legt luidt motto noemt
    oordeelt riep roept schreef schrijft slogan stelt titel vertelde vertellen vertelt vindt volgens vraagt
    vroeg weet woorden zeggen zegt zei zeiden zingt zong quote uitspraak staat besluit verklaart verklaarde
    thema reageert reageerde denkt dacht hoorde horen hoor zeg lezen""".split()
)
_NAMED = re.compile(r"\s*(?:[-–—~(]|\n)\s*[A-ZÀ-Þ@]|\s*,?\s+(?:van|uit|door)\s", re.UNICODE)
# Haar geheim? “…”: whose words they are stands in the sentence before.
_THEIRS = re.compile(r"\b(?:haar|zijn|hun|mijn|onze|ons) (?:\w+ )?\w+ ?[?:…] ?\Z", re.IGNORECASE)
_LOOK_BACK = 40


@rule(
    level=Level.HINT,
    message="Van wie zijn deze woorden? Zet de naam of de bron erbij.",
    guidelines=(ksa("S2-056", "2b Inhoud"),),
    wakes=("“", '"', "„", "«", "‘", "'"),
    surfaces=("post", "video", "article"),
    good=(
        Good("“Ik heb nog nooit zoveel gelachen op een weekend”, zegt Lotte van de leiding."),
        Good("Onze nieuwe brochure “Samen sterk in de buurt” is er."),
        Good("“Samen bouwen we aan een plek waar iedereen zich thuis voelt.” – Amina, vrijwilliger"),
        Good("Lotte: “Ik heb nog nooit zoveel gelachen op een weekend!”"),
        Good(
            "“Ik wil later ook bij de brandweer, maar dan met een helikopter!” Lees het verhaal op https://www.voorbeeld.be"
        ),
        Good("Op de studiedag ‘hoe bereik je jongeren via sociale media?’ spraken we over werk."),
        Good("Samira leidt nu de dienst. Haar geheim? “Blijven vragen waarom we iets doen zoals we het doen.” Proficiat!"),
        Good("Denk jij ook “ik heb daar toch echt geen tijd voor”? Kom dan zeker langs."),
    ),
    bad=(
        Bad("[[“Ik heb nog nooit zoveel gelachen op een weekend.”]] Dat geloven we graag."),
        Bad('[["Samen bouwen we aan een plek waar iedereen zich thuis voelt."]]'),
    ),
)
def unattributed_quotation(draft: Draft) -> Iterator[Finding]:
    """Wie iets zei, verdient zijn naam erbij. En je lezer weet dan dat het klopt."""
    reading = read(draft)
    if reading.links or reading.mentions or not _SPEAKERS.isdisjoint(reading.word_set):
        return
    for quotation in reading.quotations:
        inside = quotation.of(draft.text)[1:-1].rstrip()
        is_sentence = inside[:1].isupper() and inside.endswith((".", "!", "?", "…"))
        if not is_sentence or len(inside.split()) < _WORDS_OF_A_SENTENCE:
            continue
        before = draft.text[max(0, quotation.start - 3) : quotation.start].rstrip()
        if not before.endswith(":") and not _THEIRS.search(draft.text, max(0, quotation.start - _LOOK_BACK), quotation.start) and not _NAMED.match(draft.text, quotation.end):
            yield Finding(quotation)
            return
