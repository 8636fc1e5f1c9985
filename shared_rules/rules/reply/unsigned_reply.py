from __future__ import annotations

from collections.abc import Iterator

import regex

from ...guidelines import bureau
from ...model import Draft, Edit, Finding, Fix, Level, ReplyTo, Span
from ...registry import ANY, Bad, Good, rule

_REPLY = {"surface": "reply"}
_ASKED = {"sign": True}
# ^Tom, – Tom, or a greeting and a name, at the end.
_SIGNED = regex.compile(
    r"(?:[\^~–—-] ?\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,2}|\b(?:groet(?:en|jes)?|mvg|liefs|tot (?:dan|snel|binnenkort|zaterdag|zondag))\b[,!\s]*(?:van )?\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3})\W*\Z",
    regex.IGNORECASE,
)
# Joris, or Sofie, dienst Wegen: a name that nothing closes, behind a full stop or a comma.
_NAME_LAST = regex.compile(
    r"(?:[.!?,…]|\n)\s*(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?(?:, (?:van )?(?:de |het )?(?:dienst|team|onthaal|balie|communicatie|klantendienst)\b[^.!?\n]{0,40})?\Z"
)
_TAIL = 80  # a signature is never longer


@rule(
    level=Level.HINT,
    message="Onderteken met je naam: mensen praten liever met iemand dan met een logo.",
    guidelines=(bureau("S4-053", "Hoe reageren"), bureau("S4-054", "Hoe reageren")),
    surfaces=("reply", "direct-message"),
    needs=("sign",),
    languages=ANY,
    good=(
        Good("Tot zaterdag, Els! ^Tom", draft=_REPLY, options=_ASKED),
        Good("Dat regelen we voor je. Groetjes, Tom van het onthaal", draft=_REPLY, options=_ASKED),
        Good("Dat regelen we voor je – Tom", draft=_REPLY, options=_ASKED),
        Good("Dat regelen we voor je.", draft=_REPLY),
        Good("Dat regelen we voor je. Sofie, dienst Wegen", draft=_REPLY, options=_ASKED),
        Good("Dag Els, bedankt voor je oplettendheid, Joris", draft=_REPLY, options=_ASKED),
    ),
    bad=(
        Bad("Dat regelen we voor je, Els.", draft=_REPLY, options=_ASKED),
        Bad("Dat regelen we voor je, Els", draft={**_REPLY, "reply_to": ReplyTo("Help!", "Els Maes")}, options=_ASKED),
        Bad(
            "Dat regelen we voor je, Els.",
            "Dat regelen we voor je, Els. ^Tom",
            draft={**_REPLY, "author": "Tom"},
            options=_ASKED,
        ),
    ),
)
def unsigned_reply(draft: Draft, *, sign: bool = False) -> Iterator[Finding]:
    """Een naam onder het antwoord maakt van een organisatie een gesprekspartner."""
    text = draft.text.rstrip()
    if not sign or not text or _SIGNED.search(text[-_TAIL:]) or _ends_in_a_name(draft, text[-_TAIL:]):
        return
    end = len(text)
    fixes = (Fix((Edit(Span(end, end), f" ^{draft.author}"),)),) if draft.author else ()
    yield Finding(None, fixes=fixes)


def _ends_in_a_name(draft: Draft, tail: str) -> bool:
    """Whether a name closes the reply that is not the name of who is answered."""
    name = _NAME_LAST.search(tail)
    answered = (draft.reply_to and draft.reply_to.author) or ""
    return name is not None and name[1] not in answered.split() and draft.text.count(name[1]) == 1
