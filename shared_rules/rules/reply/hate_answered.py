from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...model import Draft, Finding, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from . import hate_in, insult_in

_HATE = {"surface": "reply", "reply_to": ReplyTo("Weer die zandnegers op jullie foto.")}
_ABUSE = {"surface": "reply", "reply_to": ReplyTo("Stelletje hufters zijn jullie.", own_replies=1)}


@rule(
    message={
        "": "Hier staat mogelijk haatspraak (“{word}”). Antwoord niet meteen: volg het stappenplan van je organisatie.",
        "plan": "Hier staat mogelijk haatspraak (“{word}”). Antwoord niet meteen: volg jullie stappenplan, {plan}",
        "abuse": "Er wordt gescholden. Vraag één keer om het netjes te houden, waarschuw dan; daarna mag je verwijderen of blokkeren.",
    },
    guidelines=(
        ksa("S2-061", "2b Inhoud"),
        ksa("S2-066", "2b Inhoud"),
        wsp("S0-051", "Algemene tips voor sociale media"),
        ksa("S2-062", "2b Inhoud"),
    ),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    good=(
        Good(
            "Bedankt voor je reactie!", draft={"surface": "reply", "reply_to": ReplyTo("Mooie foto, fijn om te zien.")}
        ),
        Good(
            "We helpen je graag.",
            draft={"surface": "reply", "reply_to": ReplyTo("Is de zaal toegankelijk voor blinden?")},
        ),
        Good("Sorry voor de hinder.", draft={"surface": "reply", "reply_to": ReplyTo("Weer te laat, ik ben het beu.")}),
    ),
    bad=(
        Bad("Dat is jouw mening.", draft=_HATE),
        Bad("Dat is jouw mening.", draft=_HATE, options={"plan": "https://www.voorbeeld.be/haatspraak"}),
        Bad("Dat is jouw mening.", draft=_ABUSE),
    ),
)
def hate_answered(draft: Draft, *, plan: str = "") -> Iterator[Finding]:
    """Wie meteen reageert op haat, geeft die een podium. Een stappenplan zegt wat jullie afgesproken hebben."""
    if draft.reply_to is None:
        return
    word = hate_in(draft.reply_to.text)
    if word:
        yield Finding(None, {"word": word, "plan": plan}, variant="plan" if plan else "")
    elif insult_in(draft.reply_to.text):
        yield Finding(None, variant="abuse")
