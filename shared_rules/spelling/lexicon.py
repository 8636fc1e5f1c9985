"""The Dutch word forms in memory: what a form may do, and whether a word is a compound of such forms.

Start reading at `Lexicon.is_word`. The data file is made by build.py; its layout is described there.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "data" / "lexicon" / "nl.lexicon"

# What a form may be: a word by itself, the first, a middle or the last part of a compound, or never right as it stands.
WORD, BEGIN, MIDDLE, END, FORBIDDEN = 1, 2, 4, 8, 16
# How parts meet: opens with a vowel that must not touch another vowel; never follows a part that links with an s;
# one of a pair that needs a hyphen (moeder-kind); links with an s (trainings-).
CLASHES, NEVER_AFTER_S, PAIRS, LINKS_S = 32, 64, 128, 256

MARKS = bytes([*range(1, 10), *range(11, 32), *range(0x80, 0xA0)])  # bytes no form holds: the class behind a form
MOST_PARTS = 4
HEAD_SIZE = 4  # bytes that tell how long the packed head is

# Two vowels that would read as one sound need a hyphen between the parts: zee-eend, auto-ongeluk.
_TOUCHING = frozenset(
    (last + first).encode("latin-1")
    for last, firsts in {"a": "aeiu", "e": "eiu", "é": "eiu", "i": "eiju", "o": "eiou", "u": "iu"}.items()
    for first in firsts
)


@cache
def _number() -> re.Pattern[str]:
    """A number in letters: tweeëntwintig, driehonderdste."""
    unit = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
    teen = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
    tens = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
    tens = f"(?:eenen|tweeën|drieën|vieren|vijfen|zesen|zevenen|achten|negenen)?(?:{tens})"
    below_100 = f"(?:{unit}|{teen}|(?:{tens}))"
    return re.compile(
        f"(?:(?:{below_100})?honderd(?:en)?)?(?:{below_100})?duizend(?:ste)?"
        f"|(?:{below_100})?honderd(?:(?:en)?{below_100})?(?:ste|de)?"
        f"|{below_100}(?:ste|de|jarige?n?|tal|maal|voud)?"
    )


class Lexicon:
    """The forms of the dictionary in sorted blocks, and further words in a mapping from form to bits.

    Words go in with ' for an apostrophe and the two letters ij; capitals count.
    """

    def __init__(self, data: bytes, more: Mapping[str, int]) -> None:
        start = HEAD_SIZE + int.from_bytes(data[:HEAD_SIZE], "big")
        head = zlib.decompress(data[HEAD_SIZE:start]).decode("latin-1")
        classes, apart, replacements, sizes, *firsts = head.split("\n")
        ends = accumulate(map(int, sizes.split()), initial=start)
        self._packed = [data[begin:end] for begin, end in pairwise(ends)]
        self._firsts = [first.encode("latin-1") for first in firsts]
        self._sections: list[tuple[list[bytes], list[bytes]] | None] = [None] * len(firsts)
        self._classes = dict(zip(MARKS, map(int, classes.split()), strict=False))
        self._apart = re.compile(apart.encode("latin-1"))
        self.replacements = tuple(
            (wrong, right) for wrong, _, right in (p.partition(">") for p in replacements.split())
        )
        self._more = {word.encode("latin-1"): bits for word, bits in more.items()}
        self._more_sorted = sorted(self._more)

    def bits(self, form: bytes) -> int:
        """What the form may do; 0 when it is unknown."""
        return self._more.get(form, 0) or max(self._look(form), 0)

    def _look(self, form: bytes) -> int:
        """The dictionary's bits; 0 when only longer forms open with these letters, -1 when none does."""
        number = bisect_right(self._firsts, form) - 1
        if number >= 0:
            heads, blocks = self._section(number)
            place = bisect_right(heads, form) - 1
            at = blocks[place].find(b"\n" + form)
            if at >= 0:
                # Forms are sorted, so a form comes before the longer ones that open with it.
                return self._classes.get(blocks[place][at + len(form) + 1], 0)
            if place + 1 < len(heads):
                return 0 if heads[place + 1].startswith(form) else -1
        number += 1
        return 0 if number < len(self._firsts) and self._firsts[number].startswith(form) else -1

    def _section(self, number: int) -> tuple[list[bytes], list[bytes]]:
        """The blocks of a section, each with the form it starts with; unpacked when a word in it is first asked."""
        section = self._sections[number]
        if section is None:
            blocks = zlib.decompress(self._packed[number]).split(b"\0")
            section = self._sections[number] = ([block[1 : block.index(b"\n", 1) - 1] for block in blocks], blocks)
        return section

    def forms(self) -> Iterator[tuple[str, int]]:
        """Every form of the dictionary with what it may do, sorted."""
        for number in range(len(self._firsts)):
            for block in self._section(number)[1]:
                for line in block.split(b"\n")[1:]:
                    yield line[:-1].decode("latin-1"), self._classes[line[-1]]

    def opens_a_form(self, letters: bytes) -> bool:
        """Whether any form opens with these letters."""
        return self._look(letters) >= 0 or self._more_open_with(letters)

    def _more_open_with(self, form: bytes) -> bool:
        at = bisect_left(self._more_sorted, form)
        return at < len(self._more_sorted) and self._more_sorted[at].startswith(form)

    def has(self, word: str) -> bool:
        """Whether the word itself is listed; no numbers, no compounds."""
        return bool(self.bits(word.encode("latin-1", "replace")) & WORD)

    def is_forbidden(self, word: str) -> bool:
        """Whether the dictionary says of just this word that it is wrong, although it looks like a compound."""
        return bool(self.bits(word.encode("latin-1", "replace")) & FORBIDDEN)

    def is_word(self, word: str) -> bool:
        """Whether the word stands in the lexicon as it is written, or is a number in letters or a compound."""
        try:
            form = word.encode("latin-1")
        except UnicodeEncodeError:
            return False
        bits = self.bits(form)
        if bits:
            return bool(bits & WORD) or (not bits & FORBIDDEN and self._is_compound(form, 0, MOST_PARTS, b"", 0))
        return bool(_number().fullmatch(word)) or self._is_compound(form, 0, MOST_PARTS, b"", 0)

    def _is_compound(self, word: bytes, start: int, parts: int, left: bytes, left_bits: int) -> bool:
        """Whether `word[start:]` can be built of at most `parts` parts that may follow `left`."""
        if start:
            rest = word[start:]
            bits = self.bits(rest)
            if bits & END and self._meet(left, left_bits, rest, bits):
                return True
            if parts == 1:
                return False
        may = MIDDLE if start else BEGIN
        for end in range(start + 1, len(word)):
            part = word[start:end]
            bits = self._look(part)
            further = self._more.get(part, 0)
            if bits < 0 and not further and not self._more_open_with(part):
                return False
            bits = further or max(bits, 0)
            if (
                bits & may
                and (not start or self._meet(left, left_bits, part, bits))
                and self._is_compound(word, end, parts - 1, part, bits)
            ):
                return True
        return False

    def _meet(self, left: bytes, left_bits: int, right: bytes, right_bits: int) -> bool:
        """Whether two parts of a compound may stand side by side."""
        edge = left[-1:] + right[:1]
        return not (
            (left_bits & LINKS_S and right_bits & NEVER_AFTER_S)
            or left_bits & right_bits & PAIRS
            or (right_bits & CLASHES and edge in _TOUCHING)
            or left == right
            or (b"-" not in edge and edge != edge.lower())
            or self._apart.search(left + b"+" + right)
        )
