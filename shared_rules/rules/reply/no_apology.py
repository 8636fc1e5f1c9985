from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from . import answers_abuse, is_complaint, is_dry, says_sorry

_COMPLAINT = {
    "surface": "reply",
    "reply_to": ReplyTo("Al drie keer gemaild en nog altijd geen antwoord. Echt niet ernstig.", author="Els"),
}


@rule(
    level=Level.HINT,
    message="Dit is een klacht. “Wat vervelend, onze excuses” helpt vaak, ook als het niet jullie fout is.",
    guidelines=(bureau("S4-064", "Hoe reageren"),),
    surfaces=("reply", "direct-message"),
    wakes=(REPLY_TO,),
    good=(
        Good("Sorry, Els! We zoeken je mail nu op en bellen je vandaag.", draft=_COMPLAINT),
        Good("Wat vervelend, Els. We kijken het na en antwoorden je morgen.", draft=_COMPLAINT),
        Good("We begrijpen je frustratie, Els.", draft=_COMPLAINT),
        Good(
            "Leuk dat je er was!",
            draft={"surface": "reply", "reply_to": ReplyTo("Wat een dag, slechts één woord: prachtig!")},
        ),
    ),
    bad=(
        Bad("Dag Els, je mail staat in de wachtrij. Je hoort ons deze week.", draft=_COMPLAINT),
        Bad("Dag Els, we bekijken het vandaag.", draft=_COMPLAINT),
    ),
)
def no_apology(draft: Draft) -> Iterator[Finding]:
    """Wie zich verontschuldigt, haalt de angel eruit; je gelijk halen doet dat zelden."""
    if (
        is_complaint(draft)
        and draft.text.strip()
        and not says_sorry(draft)
        and not is_dry(draft)
        and not answers_abuse(draft)
    ):
        yield Finding(None)
