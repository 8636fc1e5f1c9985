"""What the characters outside plain Latin text add to a weight on X and take from a number of graphemes.

Most of a Dutch post is plain, and the rest is the same few marks and emoji over and over; so the text is scanned once
for the rest, and what each piece of it does is remembered.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Each of these is one grapheme beside its neighbours and weighs one. What they stand before is what must be looked at;
# running over them is much quicker than searching for what they are not.
_PLAIN = r"\n -~\xA0-\u02FF‐‑–—‘’‚“”„"
_UNUSUAL = re.compile(rf"[{_PLAIN}]*+(?:([^{_PLAIN}]++)|\Z)")
_SHORT = 24


class Unusual(NamedTuple):
    """How much the text weighs on X above its length in code points, and how many more graphemes than that it has."""

    weight: int
    graphemes: int


# One grapheme each when they stand alone between plain characters, and weighing two.
_HEAVY_ALONE = frozenset("€…•™→✓")
NOTHING = Unusual(0, 0)


@lru_cache(maxsize=16)
def unusual(text: str) -> Unusual:
    """Both together, because every platform's count of a text asks for one of them."""
    if text.isascii() and "\r" not in text:
        return NOTHING
    weight = graphemes = 0
    for match in _UNUSUAL.finditer(text):
        piece = match[1]
        if piece in _HEAVY_ALONE:
            weight += 1
        elif piece is not None:
            start, end = match.span(1)
            # With its neighbours: a mark joins the character before it, a few signs join the one after.
            before = text[start - 1] if start else ""
            after = text[end : end + 1]
            found = _remembered(before, piece, after) if end - start <= _SHORT else _piece(before, piece, after)
            weight += found.weight
            graphemes += found.graphemes
    return Unusual(weight, graphemes)


def _piece(before: str, piece: str, after: str) -> Unusual:
    from .clusters import clusters  # and the library regex: not before a text needs it
    from .x import sequence_weight

    whole = before + piece + after
    return Unusual(sequence_weight(before + piece) - len(before) - len(piece), len(clusters(whole)) - len(whole))


_remembered = lru_cache(maxsize=4096)(_piece)
