"""The patterns of words, e-mail addresses, quotations and code. Each reads a text in one pass, whatever stands in
it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A word holds letters and digits; inside it an apostrophe, hyphen, & or + joins: foto's, e-mail, CD&V, 50+'er.
# A clitic keeps the apostrophe it starts with: 's ochtends, 't is.
_JOIN = r"(?:['’\-‐‑&]|\+['’\-‐‑&]?)"
_CLITIC = r"(?<![^\W_])['’](?=(?:[stnmkrSTNMKR]|[nN][sS]|[eE][mM]|[iI][eE])(?![^\W_'’]))"


_BLANKS = r"[^\S\n\r\u2028\u2029]++"  # within a line


class Patterns(NamedTuple):
    """A word, and a run of words with nothing but blanks between them: split at white space, it is its words."""

    word: re.Pattern[str]
    run: re.Pattern[str]


def _of(letters: str) -> Patterns:
    letters += rf"(?:{_JOIN}{letters})*+"
    word = rf"(?:{letters}|{_CLITIC}{letters})"
    return Patterns(re.compile(word), re.compile(rf"{word}(?:{_BLANKS}{word})*+"))


_PLAIN = _of(r"[^\W_]++")
# The re module leaves combining marks out of words: e + U+0301 would end one.
_WITH_MARKS = _of(r"(?:[^\W_][\u0300-\u036F\u200C\u200D]*+)++")
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


def patterns(text: str) -> Patterns:
    """What finds the words of this text."""
    return _PLAIN if text.isascii() or not _MARK.search(text) else _WITH_MARKS
