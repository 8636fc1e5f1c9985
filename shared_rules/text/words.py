"""The patterns of words, e-mail addresses, quotations and code. Each reads a text in one pass, whatever stands in
it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# A word holds letters and digits; inside it an apostrophe, hyphen, & or + joins: foto's, e-mail, CD&V, 50+'er.
# A clitic keeps the apostrophe it starts with: 's ochtends, 't is.
_JOINT = r"['&\-]|[’‐‑]"  # apart, which is made much quicker than in one set
_JOIN = rf"(?:{_JOINT}|\+(?:{_JOINT})?)"
_CLITIC = r"(?<![^\W_])['’](?=(?:[stnmkrSTNMKR]|[nN][sS]|[eE][mM]|[iI][eE])(?![^\W_'’]))"
_BLANKS = r"[^\S\n\r\u2028\u2029]++"  # within a line
_MARK = re.compile(r"[\u0300-\u036F\u200C\u200D]")


def has_marks(text: str) -> bool:
    """Whether a combining mark stands in the text. The re module leaves them out of words: e + U+0301 would end one."""
    return not text.isascii() and _MARK.search(text) is not None


@cache
def word_pattern(with_marks: bool) -> re.Pattern[str]:
    """What finds the words of a text, with combining marks or without; made when first asked for."""
    letters = _letters(with_marks)
    return re.compile(rf"(?:{letters}|{_CLITIC}{letters})(?:{_JOIN}{letters})*")


@cache
def run_pattern(with_marks: bool) -> re.Pattern[str]:
    """What finds the runs of words with nothing but blanks between them: split at white space, a run is its words."""
    letters = _letters(with_marks)
    further = rf" {letters}|(?:{_BLANKS}(?:{_CLITIC})?|{_JOIN}){letters}"  # one blank first: it hardly ever is another
    return re.compile(rf"(?:{letters}|{_CLITIC}{letters})(?:{further})*")


def _letters(with_marks: bool) -> str:
    return rf"(?>(?:[^\W_]{_MARK.pattern}*+)+)" if with_marks else r"[^\W_]++"


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

CODE = re.compile(r"```(?>(?:[^`]|`(?!``))*)```|`[^`\n]+`")


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands between quotation marks, marks included."""
    done = 0
    for opening in _OPENING.finditer(text):
        if opening.start() >= done and (quotation := _QUOTATION.match(text, opening.start())):
            done = quotation.end()
            yield quotation.span()
