from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from . import answers_abuse, is_holding, names_time

_ASKED = {"surface": "reply", "reply_to": ReplyTo("Waarom is mijn aanvraag nog niet behandeld?", author="Sam")}


@rule(
    level=Level.HINT,
    message="Zeg erbij wanneer het antwoord komt, bijvoorbeeld “vandaag nog” of “voor vrijdag”.",
    guidelines=(bureau("S4-057", "Hoe reageren"), wsp("S0-053", "Algemene tips voor sociale media")),
    surfaces=("reply", "direct-message"),
    wakes=(REPLY_TO,),
    good=(
        Good("We zoeken het uit, Sam, en laten het je morgen weten.", draft=_ASKED),
        Good("Dag Sam, we bekijken het en je hoort ons binnen twee werkdagen.", draft=_ASKED),
        Good("Dag Sam, je aanvraag is goedgekeurd.", draft=_ASKED),
    ),
    bad=(
        Bad("Vervelend, Sam. We zoeken het voor je uit.", draft=_ASKED),
        Bad("Dag Sam, we hebben je vraag goed ontvangen en laten je iets weten.", draft=_ASKED),
    ),
)
def no_time_promised(draft: Draft) -> Iterator[Finding]:
    """Wachten is makkelijker als je weet hoelang."""
    if draft.reply_to is not None and is_holding(draft) and not names_time(draft) and not answers_abuse(draft):
        yield Finding(None)
