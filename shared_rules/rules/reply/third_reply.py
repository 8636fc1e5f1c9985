from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Message, ReplyTo
from ...registry import ANY, REPLY_TO, Bad, Good, rule
from . import goes_private

_TWICE = (
    Message("Waarom?", "other"),
    Message("Omdat het regent.", "own"),
    Message("Flauw.", "other"),
    Message("Sorry!", "own"),
    Message("Toch flauw.", "other"),
)


@rule(
    level=Level.HINT,
    message="Jullie antwoordden hier al {replies:keer|keer}. Rond af, of ga verder in een privébericht.",
    guidelines=(ksa("S2-058", "2b Inhoud"),),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    languages=ANY,
    good=(
        Good("Dat klopt, Els!", draft={"surface": "reply", "reply_to": ReplyTo("Is het zaterdag?", own_replies=1)}),
        Good(
            "Stuur ons gerust een privébericht, dan zoeken we het uit.",
            draft={"surface": "reply", "reply_to": ReplyTo("Nee", own_replies=4)},
        ),
        Good("Dag Els, dat kan.", draft={"surface": "reply"}),
    ),
    bad=(
        Bad("Dat is niet zo, Els.", draft={"surface": "reply", "reply_to": ReplyTo("Toch wel", own_replies=2)}),
        Bad("Dat is niet zo, Els.", draft={"surface": "reply", "reply_to": ReplyTo("Toch flauw.", thread=_TWICE)}),
    ),
)
def third_reply(draft: Draft, *, most: int = 2) -> Iterator[Finding]:
    """Eindeloze discussies wint niemand, en elke reactie zet ze opnieuw bovenaan."""
    if draft.reply_to is None or goes_private(draft):
        return
    replies = max(draft.reply_to.own_replies, sum(message.by == "own" for message in draft.reply_to.thread))
    if replies >= most:
        yield Finding(None, {"replies": replies})
