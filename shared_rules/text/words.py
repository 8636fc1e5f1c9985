"""The patterns of words, e-mail addresses, quotations and code. Each reads a text in one pass, whatever stands in
it."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A word holds letters and digits; inside it an apostrophe, hyphen, & or + joins: foto's, e-mail, CD&V, 50+'er.
# A clitic keeps the apostrophe it starts with: 's ochtends, 't is.
_JOIN = r"(?:\+?['’\-‐‑&]|\+)"
_CLITIC = r"(?<![^\W_])['’](?=(?:[stnmkrSTNMKR]|[nN][sS]|[eE][mM]|[iI][eE])(?![^\W_'’]))"


def _word(letters: str) -> re.Pattern[str]:
    letters += rf"(?:{_JOIN}{letters})*+"
    return re.compile(rf"{letters}|{_CLITIC}{letters}")


PLAIN_WORD = _word(r"[^\W_]++")
# The re module leaves combining marks out of words: e + U+0301 would end one.
WORD = _word(r"(?:[^\W_][\u0300-\u036F\u200C\u200D]*+)++")
_MARK = re.compile(r"[\u0300-\u036F\u200C\u200D]")

EMAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]++@[^\W_](?:[\w\-]*+\.[^\W_])+[\w\-]*+(?<![\-_])")
MAY_BE_EMAIL = re.compile(r"@(?<=[\w.+\-]@)[^\W_]")

# Within one line; the mark that opens again ends the attempt, so that a thousand opening marks cost one pass.
_OPENING = re.compile("[“„«»\"‘']")
_QUOTATION = re.compile(
    r"“[^“”\n]+”|„[^„”“\n]+[”“]|«[^«»\n]+»|»[^«»\n]+«|\"[^\"\n]+\""
    r"|‘(?:[^‘’\n]|’(?=\w))+’(?!\w)"
    r"|(?<![\w'’])'(?!(?:s|t|n|m|k|r|ns|em|ie)\b)(?=\S)(?:[^'\n]|(?<=\w)'(?=\w))+(?<=\S)'(?!\w)",
    re.IGNORECASE,
)

CODE = re.compile(r"```(?:[^`]|`(?!``))*+```|`[^`\n]+`")


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands between quotation marks, marks included."""
    done = 0
    for opening in _OPENING.finditer(text):
        if opening.start() >= done and (quotation := _QUOTATION.match(text, opening.start())):
            done = quotation.end()
            yield quotation.span()


def has_marks(text: str) -> bool:
    """Whether a combining mark stands in the text."""
    return not text.isascii() and _MARK.search(text) is not None
