"""What the writer may have meant: right words close to a wrong one, the likeliest first.

Never called inside a check: one call takes a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, islice

from ..text import like
from .language import DUTCH
from .mistakes import Mistake, mistakes
from .slips import LONGEST, heard, near_compounds, typed
from .words import known, lexicon, lines, plain


@lru_cache(maxsize=512)
def suggest(word: str, limit: int = 5) -> tuple[str, ...]:
    """At most `limit` right spellings for a word, the likeliest first; none when the word is right or too strange."""
    text = plain(word)
    listed = mistakes().get(text.lower())
    if not text or (known(text) and not listed) or len(text) > LONGEST:
        return ()
    first = (Mistake.of(listed).right,) if listed else ()
    capital = text[:1].isupper()
    found = chain(first, _right(text.lower() if capital else text))
    shown = dict.fromkeys(like(right, text) for right in found)
    return tuple(islice((right for right in shown if right != text and right.lower() not in _unfit()), limit))


@cache
def _unfit() -> frozenset[str]:
    """Right words that nobody wants to be offered for a slip: verassing is not meant as vergassing."""
    names = ("never-suggested.txt", "insults.txt", "offensive-words.txt", "coarse-words.txt")
    return frozenset(line.partition(";")[0].rstrip("*").lower() for name in names for line in lines(name))


def _right(word: str) -> Iterator[str]:
    """Right words near `word`: a capital forgotten, then one slip, listed words before compounds, then two slips."""
    book = lexicon()
    if book.is_word(word.capitalize()):
        yield word.capitalize()
    likely = list(dict.fromkeys(chain(_twisted(word), heard(word))))
    typos = sorted(filter(book.has, dict.fromkeys(typed(word))), key=lambda form: _unlikeliness(word, form))
    listed = [*filter(book.has, likely), *typos]
    yield from listed
    yield from filter(_is_right, likely)
    if not listed:
        yield from filter(book.is_word, near_compounds(word))
    for at in range(2, len(word) - 2):
        if (not listed or word[:at] in DUTCH) and book.has(word[:at]) and book.has(word[at:]):
            yield f"{word[:at]} {word[at:]}"
    if not listed:
        yield from filter(book.has, dict.fromkeys(chain.from_iterable(map(heard, likely))))


def _unlikeliness(word: str, form: str) -> tuple[bool, int]:
    """People seldom miss the first letter; they drop letters more often than they add or change them."""
    return form[:1] != word[:1], (1, 0, 2)[(len(form) > len(word)) + 2 * (len(form) == len(word))]


def _is_right(form: str) -> bool:
    return all(lexicon().is_word(part) for part in form.split(" "))


def _twisted(word: str) -> Iterator[str]:
    """Two letters swapped, a letter doubled or a double letter single."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
        yield word[: at + 1] + word[at:]
        if word[at] == word[at + 1 : at + 2]:
            yield word[:at] + word[at + 1 :]
