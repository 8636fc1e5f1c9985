from __future__ import annotations

import re
from collections.abc import Iterator

from ...dates import WEEKDAYS, dates
from ...guidelines import bureau
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read

_OVER = frozenset("gewonnen winnaar winnaars winnares proficiat gefeliciteerd wonnen won uitslag afgelopen".split())
_NO_CONTEST = frozenset(
    """aanvraag baan droomjob erkenning job jobs premie solliciteer solliciteren studiebeurs
    subsidie vacature vacatures woning""".split()
)
_ENDS = re.compile(
    r"\b(?:tot|t\.e\.m\.|tem|t/m|deadline|uiterlijk|einddatum|vóór|voor) (?:en met )?(?:[\w-]+ ){0,2}?"
    r"(?:\d|maan|dins|woens|donder|vrij|zater|zon|vandaag|morgen|middernacht|vanavond|eind|kerst|nieuwjaar)"
    r"|\b(?:loopt|eindigt|sluit|trekken|kiezen|maken|verloten|loten)\b.{0,60}?\b(?:op|om|in|bekend)\b",
    re.IGNORECASE,
)
_CONDITIONS = frozenset(
    "voorwaarden wedstrijdvoorwaarden actievoorwaarden reglement spelregels deelnamevoorwaarden".split()
)


@rule(
    message={
        "": "Een wedstrijd zonder einddatum en voorwaarden. Zeg tot wanneer je kunt meedoen en waar de regels staan.",
        "end": "Een wedstrijd zonder einddatum. Zeg tot wanneer je kunt meedoen.",
        "conditions": "Een wedstrijd zonder voorwaarden. Zet er een link naar de regels bij.",
    },
    guidelines=(bureau("S4-029", "Experimenteren met gratis apps"),),
    surfaces=("post", "video", "story"),
    good=(
        Good("Maak kans op een fiets! Doe mee tot vrijdag 4 december, voorwaarden op https://www.voorbeeld.be/fiets"),
        Good("Proficiat aan de winnaars van onze winactie!"),
        Good("Onze ploeg kan zondag de wedstrijd winnen. Kom supporteren!"),
        Good("Solliciteer voor vrijdag en maak kans op een job bij de brandweer."),
        Good("Wil je tijd winnen? Vraag je attest online aan."),
        Good("Win jij de quiz? Schrijf je ploeg in."),
        Good("Doe mee met onze winactie via https://www.voorbeeld.be/winactie, nog tot zondag."),
        Good("Doe mee met onze winactie, nog tot "),
    ),
    bad=(
        Bad("Like deze pagina en [[maak kans op]] een weekend aan zee!"),
        Bad("[[Winactie]]! Stuur je foto in, de spelregels staan in de reacties."),
        Bad("[[Winactie]]! Stuur voor vrijdag 4 december je mooiste foto in."),
    ),
)
def contest_incomplete(
    draft: Draft,
    *,
    contests: Terms = WordList("contests"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Wie meedoet, wil weten tot wanneer het kan, wat er te winnen valt en volgens welke regels."""
    reading = read(draft)
    contest = next(contests.find(reading), None)
    if contest is None or reading.goes_on(contest.start) or not (_OVER | _NO_CONTEST).isdisjoint(reading.word_set):
        return
    ends = bool(_ENDS.search(draft.text)) or any(d.certain for d in dates(draft.text))
    ends = ends or not frozenset(WEEKDAYS).isdisjoint(reading.word_set)
    has_conditions = bool(reading.links) or not _CONDITIONS.isdisjoint(reading.word_set)
    if not ends or not has_conditions:
        variant = "" if not ends and not has_conditions else "conditions" if ends else "end"
        yield Finding(contest.span, variant=variant)
