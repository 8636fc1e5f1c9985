from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Match, Terms, WordList
from ...text import Reading, read


@rule(
    level=Level.ERROR,
    steady=True,
    message="“{word}” is een scheldwoord. Wat je hier zet, blijft op naam van je organisatie staan.",
    guidelines=(ksa("S2-047", "2b Inhoud"),),
    good=(
        Good("De kok kookt voor honderd man en de kippen kakelen."),
        Good("Onder de boom lag een eikel naast een ezel."),
        Good("Kom op tegen Kanker: samen fietsen we 1000 km."),
        Good("Iemand riep “klootzak” en dat laten we niet toe."),
        Good("Een vlucht regenwulpen boven Kuttekoven."),
        Good("We zingen Zatte nonkel op het podium."),
        Good("Dank aan trainer Jan Lul en aan familie Hoer."),
        Good("Wie kanker of tering heeft gehad, kan hier terecht met vragen."),
        Good("Gluren bij de buren: een hoerastemming op het plein."),
    ),
    bad=(
        Bad("Wat een [[klootzak]] is dat"),
        Bad("Die [[idioten]] van het bestuur"),
        Bad("Ze zijn [[kankerlijers]] allemaal"),
        Bad("Wat een [[rotwijf]]!"),
    ),
)
def insults(draft: Draft, *, terms: Terms = WordList("insults")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Wie jouw bericht leest, hoort je hele organisatie praten. Een scheldwoord blijft daar lang aan kleven."""
    reading = read(draft)
    for match in terms.find(reading):
        if not is_name(match, reading):
            yield Finding(match.span, {"word": match.text}, match.fixes)


def is_name(match: Match, reading: Reading) -> bool:
    """Whether a word that is also a surname or a place has a capital where the sentence gives it none."""
    if "name" not in match.term.note or not match.text[:1].isupper() or match.text.isupper():
        return False
    return not any(0 <= match.start - sentence.start <= 1 for sentence in reading.sentences)
