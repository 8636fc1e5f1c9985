from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from . import answers_abuse, is_curt

_ASKED = {"surface": "reply", "reply_to": ReplyTo("Mogen honden mee op de wandeling?", author="Els")}


@rule(
    level=Level.HINT,
    message="Dit kan bars overkomen. Een warm woord vooraf of achteraf doet veel.",
    guidelines=(bureau("S4-047", "Hoe reageren"),),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    good=(
        Good("Dag Els, honden mogen niet mee in het bos.", draft=_ASKED),
        Good("Honden mogen helaas niet mee, Els.", draft=_ASKED),
        Good("Honden mogen mee! 🐶", draft=_ASKED),
        Good("Honden mogen mee aan de leiband, want er grazen schapen op de hei en die schrikken snel.", draft=_ASKED),
    ),
    bad=(Bad("Nee, dat mag niet.", draft=_ASKED), Bad("Dat staat op de website.", draft=_ASKED)),
)
def curt_reply(draft: Draft) -> Iterator[Finding]:
    """Een kort antwoord zonder groet klinkt al snel boos, ook als je het niet bent."""
    if draft.reply_to is not None and is_curt(draft) and not answers_abuse(draft):
        yield Finding(None)
