"""Frequent mistakes with their correction: data/words/misspellings.txt, one `fout;goed;uitleg` a line."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from .words import lines


class Mistake(NamedTuple):
    """What is often written, one word in lower case; what is right; and why, which may be empty."""

    wrong: str
    right: str
    why: str


@cache
def mistakes() -> Mapping[str, Mistake]:
    """Every frequent mistake by what is written wrong."""
    found = {}
    for line in lines("misspellings.txt"):
        wrong, right, why = (line + ";;").split(";")[:3]
        found[wrong] = Mistake(wrong, right, why)
    return found
