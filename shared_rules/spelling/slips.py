"""Whether an unknown word is a slip of the pen or merely a word that no dictionary has.

A language makes new words every day: loans, trade names, and above all compounds. So an unknown word is a slip only
when a right word lies one letter away. No suggestions are made here; suggestions.py does that, in a call of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from .lexicon import BEGIN, END, MIDDLE, WORD, Lexicon
from .words import known, lexicon

LETTERS = "enatirodslgvhkmubpwjczfxyéëïöüèq"
_LETTERS = tuple(letter.encode("latin-1") for letter in LETTERS)
# What is written for what is meant, both ways where both happen.
SOUND_ALIKE = tuple(
    (wrong, right)
    for pair in """ei>ij ij>ei au>ou ou>au c>k k>c cc>k f>v v>f s>z z>s d>t t>d dt>t dt>d g>ch ch>g s>c c>s
    x>ks ks>x i>ie ie>i y>i i>y f>ph ph>f k>q kw>qu ee>é eu>ö o>eau o>au tie>sie sie>tie ies>isch ie>isch
    th>t t>th r>rh sj>ch ch>sj sch>s s>sch n>ng sts>s 's>en""".split()
    for wrong, right in [pair.split(">")]
)
_SEPARABLE = re.compile("(?:mee|terug|samen|rond|tegen|heen|voorbij|verder|weg|neer)(.{5,})")  # meebouwden
LONGEST = 50  # no slip is looked for in what is longer
_TOO_SHORT = 3
_SHORTEST_PART = 4


@lru_cache(maxsize=4096)
def is_slip(word: str) -> bool:
    """Whether a word that is not known lies one letter from a right one. About 0.2 ms, 3 ms at most; then kept."""
    small = word.lower()
    base, apostrophe, suffix = small.rpartition("'")
    if apostrophe and suffix == "s":  # workshop's, risico's's: right without, or with one less
        return known(base)
    if not _TOO_SHORT < len(small) <= LONGEST or (
        small.endswith("s") and small[-2] != "s" and lexicon().has(small[:-1])
    ):
        return False  # anything is one letter from anything; and a plural the dictionary lacks: presets, waterscouts
    if (verb := _SEPARABLE.match(small)) and lexicon().has(verb[1]):
        return False
    if lexicon().has(small.capitalize()) and not _is_new_compound(small):
        return word == small  # vlaanderen; but Jeroen at the start of a sentence
    return _is_near(small, WORD) or (not _is_new_compound(small) and next(near_compounds(small), None) is not None)


def _is_near(word: str, may: int) -> bool:
    return next(_near(word, may), None) is not None


def _near(word: str, may: int) -> Iterator[str]:
    """The listed forms one slip away that have one of the bits `may`; slips near the end, where most stand, first."""
    book, written = lexicon(), word.encode("latin-1", "replace")
    for at in range(min(_longest_opening(book, written) + 1, len(written)), -1, -1):
        for form in _typed_at(written, at):
            if book.bits(form) & may:
                yield form.decode("latin-1")
    for sound_alike in heard(word):
        if _bits(book, sound_alike) & may:
            yield sound_alike


def _typed_at(word: bytes, at: int) -> Iterator[bytes]:
    """As `typed`, of the letter at one place, or behind the last."""
    before, after, rest = word[:at], word[at:], word[at + 1 :]
    if after:
        yield before + rest
        yield before + rest[:1] + after[:1] + rest[1:]
    for letter in _LETTERS:
        yield before + letter + after
        if after:
            yield before + letter + rest


def near_compounds(word: str) -> Iterator[str]:
    """Compounds of which one part is right as it stands and the other is near what stands."""
    book = lexicon()
    for at in range(len(word) - _TOO_SHORT, _TOO_SHORT - 1, -1):
        left, right = word[:at], word[at:]
        if len(right) >= _SHORTEST_PART and _bits(book, left) & (BEGIN | MIDDLE):
            yield from (left + form for form in _near(right, END))
        if len(left) >= _SHORTEST_PART and _bits(book, right) & END:
            yield from (form + right for form in _near(left, BEGIN))


def _is_new_compound(word: str) -> bool:
    """Whether it is made of words of four letters or more that the dictionary does not let meet: ijsbeerduik.

    Not when a letter between them makes a compound it does know: inschrijvinggeld.
    """
    book = lexicon()
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        left, right = word[:at], word[at:]
        bits = _bits(book, left)
        if bits & (WORD | BEGIN) and (book.is_word(right) or _is_new_compound(right)):
            links = () if bits & BEGIN else ("s", "n", "en")
            return not any(book.is_word(left + link + right) for link in links)
    return False


def _bits(book: Lexicon, form: str) -> int:
    return book.bits(form.encode("latin-1", "replace"))


def _longest_opening(book: Lexicon, word: bytes) -> int:
    """How many letters the word shares with some right word; the slip stands at most one letter further."""
    for length in range(1, len(word) + 1):
        if not book.opens_a_form(word[:length]):
            return length - 1
    return len(word)


def heard(word: str) -> Iterator[str]:
    """One frequent confusion put right: the dictionary's own list and letters that sound alike."""
    framed = f"^{word}$"
    for wrong, right in chain(SOUND_ALIKE, lexicon().replacements):
        at = framed.find(wrong)
        while at >= 0:
            yield (framed[:at] + right + framed[at + len(wrong) :]).strip("^$").replace("_", " ").strip()
            at = framed.find(wrong, at + 1)


def typed(word: str) -> Iterator[str]:
    """One letter swapped, too many, too few or wrong; the likeliest slips first."""
    for at in range(len(word)):
        if at + 1 < len(word):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield word[:at] + word[at + 1 :]
        yield word[: at + 1] + word[at:]
    for at in range(len(word) + 1):
        before, after, rest = word[:at], word[at:], word[at + 1 :]
        for letter in LETTERS:
            yield before + letter + after
            yield before + letter + rest
