"""The text of a draft, read once: words, hashtags, sentences and the rest, each with its place in code points.

`read(draft)` keeps the Reading with the draft, and the Reading works every part out when first asked. Hashtags,
mentions, links and cashtags end where the draft's platform ends them; the modules x, bluesky, mastodon and plain say
how.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, Generic, NamedTuple, TypeVar, overload

from ..model import Draft, Span
from ..platforms import platform
from .entities import Entities
from .readability import reading_ease
from .sentences import sentences
from .words import CODE, EMAIL, MAY_BE_EMAIL, PLAIN_WORD, WORD, has_marks, quotations

__all__ = ["Reading", "Token", "read"]

_Pair = tuple[int, int]
_T = TypeVar("_T")


class Token(NamedTuple):
    """A piece of the text: `text[start:end]`, in code points."""

    start: int
    end: int
    text: str
    folded: str  # in lower case

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class _once(Generic[_T]):
    """A property worked out when first asked. functools.cached_property takes a lock on Python 3.11, which costs more
    than most of what stands here."""

    def __init__(self, work: Callable[[Any], _T]) -> None:
        self.work = work
        self.__doc__ = work.__doc__
        self.name = work.__name__

    @overload
    def __get__(self, reading: None, owner: type) -> _once[_T]: ...
    @overload
    def __get__(self, reading: object, owner: type) -> _T: ...
    def __get__(self, reading: object | None, owner: type) -> _T | _once[_T]:
        if reading is None:
            return self
        value = reading.__dict__[self.name] = self.work(reading)
        return value


def fold(text: str) -> str:
    """Lower case of the same length, so that places stay true: a letter whose lower case is longer stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def like(text: str, written: str) -> str:
    """`text` with the capitals of what is written: all, the first, or none."""
    if len(written) > 1 and written.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if written[:1].isupper() else text


class Reading:
    """What stands in a draft's text. Every list runs in the order of the text; spans are code points."""

    def __init__(self, text: str, grammar: str) -> None:
        self.text = text
        self.grammar = grammar

    @_once
    def folded(self) -> str:
        """The text in lower case, of the same length."""
        return fold(self.text)

    @_once
    def characters(self) -> frozenset[str]:
        """The characters that occur, with registry.DIGIT when a digit does, and SIGN when one is U+2300 or beyond."""
        found = set(self.text)
        if not found.isdisjoint("0123456789"):
            found.add("0-9")
        if not self.text.isascii() and max(found) >= "\u2300":
            found.add("U+2300-")
        return frozenset(found)

    @_once
    def _entities(self) -> Entities:
        return _grammar(self.grammar)(self.text)

    @_once
    def hashtags(self) -> tuple[Token, ...]:
        """With their #, as the platform ends them."""
        return self._tokens(self._entities.hashtags)

    @_once
    def mentions(self) -> tuple[Token, ...]:
        """With their @."""
        return self._tokens(self._entities.mentions)

    @_once
    def links(self) -> tuple[Token, ...]:
        """What the platform makes a link of, with or without https://."""
        return self._tokens(self._entities.links)

    @_once
    def cashtags(self) -> tuple[Token, ...]:
        """With their $."""
        return self._tokens(self._entities.cashtags)

    @_once
    def emails(self) -> tuple[Token, ...]:
        """E-mail addresses."""
        return self._tokens(m.span() for m in EMAIL.finditer(self.text)) if MAY_BE_EMAIL.search(self.text) else ()

    @_once
    def emoji(self) -> tuple[Token, ...]:
        """Emoji, a whole sequence (family, flag, skin tone) as one."""
        if self.text.isascii():
            return ()
        from .emoji import emoji

        return self._tokens(emoji(self.text))

    @_once
    def words(self) -> tuple[Token, ...]:
        """Words and numbers outside hashtags, mentions, links, e-mails and code; foto's and e-mail are one word."""
        text, folded, new = self.text, self.folded, tuple.__new__
        word = WORD if has_marks(text) else PLAIN_WORD
        found: list[Token] = []
        start = 0
        for entity_start, entity_end in (*self._entity_spans, (len(text), len(text))):
            places = [m.span() for m in word.finditer(text, start, entity_start)]
            found += [new(Token, (at, end, text[at:end], folded[at:end])) for at, end in places]
            start = entity_end
        return tuple(found)

    @_once
    def lows(self) -> list[str]:
        """The words in lower case, in order, with straight apostrophes."""
        folded = [word[3] for word in self.words]
        return [word.replace("’", "'") for word in folded] if "’" in self.text else folded

    @_once
    def own_words(self) -> tuple[Token, ...]:
        """The words outside quotations."""
        if not self.quotations:
            return self.words
        return tuple([word for word in self.words if not _overlaps(self._protected_spans, word[0], word[1])])

    @_once
    def word_set(self) -> frozenset[str]:
        """The words in lower case."""
        return frozenset([word[3] for word in self.words])

    @_once
    def sentences(self) -> tuple[Span, ...]:
        """Sentences without the white space around them; an emoji after the full stop belongs to the sentence."""
        return tuple(Span(start, end) for start, end in sentences(self.text))

    @_once
    def reading_ease(self) -> int | None:
        """Flesch-Douma for Dutch, about 0 (hard) to 100 (easy); None below 30 words."""
        return reading_ease([word.folded for word in self.words], len(self.sentences))

    @_once
    def quotations(self) -> tuple[Span, ...]:
        """What stands between quotation marks, marks included; an apostrophe is none."""
        return tuple(Span(start, end) for start, end in quotations(self.text))

    @_once
    def code(self) -> tuple[Span, ...]:
        """What stands between backticks."""
        return tuple(Span(*m.span()) for m in CODE.finditer(self.text)) if "`" in self.text else ()

    def is_entity(self, start: int, end: int) -> bool:
        """Whether it overlaps a hashtag, mention, link, cashtag, e-mail address or code."""
        return _overlaps(self._entity_spans, start, end)

    def is_protected(self, start: int, end: int) -> bool:
        """Whether it overlaps one of those, or a quotation."""
        return _overlaps(self._protected_spans, start, end)

    @_once
    def _entity_spans(self) -> list[_Pair]:
        found = self._entities
        spans = [*found.hashtags, *found.mentions, *found.links, *found.cashtags]
        spans += [(email.start, email.end) for email in self.emails]
        spans += [(code.start, code.end) for code in self.code]
        return _merged(spans) if spans else spans

    @_once
    def _protected_spans(self) -> list[_Pair]:
        return _merged([*self._entity_spans, *((q.start, q.end) for q in self.quotations)])

    def _tokens(self, spans: Iterable[_Pair]) -> tuple[Token, ...]:
        text, folded = self.text, self.folded
        return tuple([Token(start, end, text[start:end], folded[start:end]) for start, end in spans])


@cache
def _grammar(name: str) -> Callable[[str], Entities]:
    """What a platform's grammar makes clickable; its module is imported for the first text on such a platform."""
    entities: Callable[[str], Entities] = import_module(f".{name}", __package__).entities
    return entities


def read(draft: Draft) -> Reading:
    """The draft's text, read once and kept with it. Raises KeyError for an unknown platform."""
    kept = draft.__dict__.get("_reading")
    if kept is None:
        kept = draft.__dict__["_reading"] = Reading(draft.text, platform(draft.platform).grammar)
    return kept


def _merged(spans: list[_Pair]) -> list[_Pair]:
    merged: list[_Pair] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _overlaps(spans: list[_Pair], start: int, end: int) -> bool:
    """Spans are sorted and apart, so only the last one that starts before `end` can overlap."""
    if not spans:
        return False
    at = bisect_right(spans, (end - 1, end))
    while at < len(spans) and spans[at][0] < end:
        at += 1
    return at > 0 and spans[at - 1][1] > start
