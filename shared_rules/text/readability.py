"""How easily a Dutch text reads, by Flesch-Douma. W. H. Douma, De leesbaarheid van landbouwbladen, 1960."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_LEAST_WORDS = 30  # below this the figure says nothing
# Vowels that sound as one: an aai, eeu or oei before a pair, a pair before a single one.
_SYLLABLE = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàâäéèêëíìîïóòôöúùûü]")


def reading_ease(words: Sequence[str], sentences: int) -> int | None:
    """From 0 (hard) to 100 (easy); a very easy or very hard text falls outside. None below 30 words.

    `words` in lower case.
    """
    words = [word for word in words if word[0].isalpha()]
    if len(words) < _LEAST_WORDS:
        return None
    syllables = sum(map(_syllables, words))
    return round(206.84 - 0.93 * len(words) / max(sentences, 1) - 77 * syllables / len(words))


@lru_cache(maxsize=8192)
def _syllables(word: str) -> int:
    return len(_SYLLABLE.findall(word)) or 1
