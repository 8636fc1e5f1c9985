from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import Bad, Good, rule
from ...text import read
from . import answers_hate, is_complaint, is_dry, is_question, thanks_or_understands

_ASKED = {"surface": "reply", "reply_to": ReplyTo("Mogen honden mee op de wandeling?", author="Els")}
_KIND = frozenset(
    "groetjes groet groeten tot hallo dag hey hoi beste goedemorgen goeiemorgen goedemiddag alvast gerust goed alsjeblieft alstublieft".split()
)


@rule(
    level=Level.HINT,
    message="Wat kort door de bocht. Begin of eindig vriendelijk.",
    guidelines=(bureau("S4-047", "Hoe reageren"),),
    surfaces=("reply",),
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
    reading = read(draft)
    if (
        draft.reply_to is None
        or not reading.words
        or len(reading.words) > 8
        or is_dry(draft)
        or "!" in draft.text
        or "?" in draft.text
    ):
        return
    if not is_question(draft) or is_complaint(draft) or answers_hate(draft):
        return
    if not thanks_or_understands(draft) and _KIND.isdisjoint(reading.word_set) and not reading.links:
        yield Finding(None)
