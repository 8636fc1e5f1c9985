"""How easily a Dutch text reads, by Flesch-Douma. W. H. Douma, De leesbaarheid van landbouwbladen, 1960."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LEAST_WORDS = 30  # below this the figure says nothing
# Vowels that sound as one: an aai, eeu or oei before a pair, a pair before a single one.
_SYLLABLE = re.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàâäéèêëíìîïóòôöúùûü]")


def reading_ease(words: Sequence[str], sentences: int) -> int | None:
    """From 0 (hard) to 100 (easy); a very easy or very hard text falls outside. None below 30 words.

    `words` in lower case.
    """
    syllables = list(map(_syllables.__getitem__, words))
    number = len(syllables) - syllables.count(0)
    if number < _LEAST_WORDS:
        return None
    return round(206.84 - 0.93 * number / max(sentences, 1) - 77 * sum(syllables) / number)


class _Syllables(dict[str, int]):
    """The syllables of words met before, at least one each; 0 for what is no word, such as a number."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_MET:
            self.clear()
        found = self[word] = len(_SYLLABLE.findall(word)) or 1 if word[0].isalpha() else 0
        return found


_MOST_MET = 10_000  # words; about a megabyte
_syllables = _Syllables()
