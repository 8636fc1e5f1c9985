"""X's weighted count: twitter-text's configuration v3, with X's own rule that every emoji counts two.

twitter-text itself knows the emoji up to 2018 and counts newer ones for four to eleven; X documents that all count
two, and that is followed here (https://docs.x.com/fundamentals/counting-characters, read 2026-08-22).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .. import shipped
from ..text.x import links, reply_prefix
from .unusual import unusual

LINK_WEIGHT = 23
EMOJI_WEIGHT = 2

_HEAVY = re.compile(r"[^\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]+")
# What stands second in an emoji of more than one code point.
_SECOND = re.compile(r"[\u200D\u20E3\uFE0F\U0001F1E6-\U0001F1FF\U0001F3FB-\U0001F3FF\U000E0020-\U000E007F]")


def weighted_length(text: str, *, reply: bool = False) -> int:
    """What the text weighs on X: a light character 1, any other 2, an emoji 2, a link 23.

    `reply`: the @names a reply starts with are those X put there itself, and weigh nothing.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if reply:
        text = text[reply_prefix(text) :]
    found = links(text)
    if not found:
        return _weight(text)
    weight = LINK_WEIGHT * len(found)
    for start, end in found:
        if not text[start : end + 1].isascii():
            return LINK_WEIGHT * len(found) + _weight_beside(text, found)
        weight -= end - start
    # Nothing in these links, nor right behind them, weighs more than it is long: so the text is weighed in one piece.
    return weight + _weight(text)


def _weight_beside(text: str, found: list[tuple[int, int]]) -> int:
    ends = [0, *(end for _, end in found)]
    starts = [*(start for start, _ in found), len(text)]
    return sum(_weight(text[end:start]) for end, start in zip(ends, starts, strict=True))


def _weight(text: str) -> int:
    return len(text) if text.isascii() else len(text) + unusual(text).weight


def sequence_weight(text: str) -> int:
    """What the characters and emoji of a text without links weigh."""
    weight = len(text) + _heavy(text)
    for start, end in emoji_sequences(text):
        weight += EMOJI_WEIGHT - (end - start) - _heavy(text[start:end])
    return weight


def _heavy(text: str) -> int:
    return sum(map(len, _HEAVY.findall(text)))


def emoji_sequences(text: str) -> list[tuple[int, int]]:
    """Start and end of every emoji of more than one code point."""
    found: list[tuple[int, int]] = []
    end = 0
    for second in _SECOND.finditer(text):
        start = second.start() - 1
        if start >= end:
            sequences, lengths = _known()
            for length in lengths.get(text[start], ()):
                if (sequence := text[start : start + length]) in sequences:
                    end = start + len(sequence)
                    found.append((start, end))
                    break
    return found


@cache
def _known() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """The sequences, and their lengths by their first character, longest first."""
    lines = shipped.text("data", "emoji-sequences.txt").splitlines()
    sequences = frozenset(line for line in lines if not line.startswith("# "))
    lengths: dict[str, set[int]] = {}
    for sequence in sequences:
        lengths.setdefault(sequence[0], set()).add(len(sequence))
    return sequences, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
