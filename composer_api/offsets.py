"""Where code points become UTF-16 code units. The library counts the first, the wire and every browser the second."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")  # two UTF-16 units each; everything else, a lone surrogate too, is one


def to_utf16(text: str) -> Callable[[int], int]:
    """A function that turns an offset in code points of `text` into one in UTF-16 units. Reads the text once."""
    astral = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
    if not astral:
        return _unchanged
    return lambda offset: offset + bisect_left(astral, offset)


def _unchanged(offset: int) -> int:
    return offset


def utf16_length(text: str) -> int:
    """The length of `text` as JavaScript counts it."""
    return to_utf16(text)(len(text))
