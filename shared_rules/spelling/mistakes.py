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

    @classmethod
    def of(cls, line: str) -> Mistake:
        """What a line of the list says."""
        return cls(*(line + ";;").split(";")[:3])


@cache
def mistakes() -> Mapping[str, str]:
    """The line of every frequent mistake, by what is written wrong; Mistake.of reads it."""
    return {line.partition(";")[0]: line for line in lines("misspellings.txt")}
