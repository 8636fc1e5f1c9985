from __future__ import annotations

from collections.abc import Iterator

import regex

from ...guidelines import bureau
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...registry import ANY, Bad, Good, rule

_REPLY = {"surface": "reply"}
_ASKED = {"sign": True}
# ^Tom, – Tom, or a greeting and a name, at the end.
_SIGNED = regex.compile(
    r"(?:[\^~–—-] ?\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,2}|\b(?:groet(?:en|jes)?|mvg|liefs|tot (?:dan|snel|binnenkort|zaterdag|zondag))\b[,!\s]*(?:van )?\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3})\W*\Z",
    regex.IGNORECASE,
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
    ),
    bad=(
        Bad("Dat regelen we voor je, Els.", draft=_REPLY, options=_ASKED),
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
    if not sign or not text or _SIGNED.search(text[-_TAIL:]):
        return
    end = len(text)
    fixes = (Fix((Edit(Span(end, end), f" ^{draft.author}"),)),) if draft.author else ()
    yield Finding(None, fixes=fixes)
