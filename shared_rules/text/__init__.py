"""The text of a draft, read once: words, hashtags, sentences and the rest, each with its place in code points.

`read(draft)` keeps the Reading with the draft, and the Reading works every part out when first asked. Hashtags,
mentions, links and cashtags end where the draft's platform ends them; the modules x, bluesky, mastodon and plain say
how.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import accumulate, chain
from typing import Any, Generic, NamedTuple, TypeVar, overload

from ..model import Draft, Span
from ..platforms import platform
from .entities import Entities
from .readability import reading_ease
from .sentences import sentences
from .words import CODE, EMAIL, MAY_BE_EMAIL, has_marks, quotations, run_pattern

__all__ = ["Reading", "Token", "Words", "read"]

_DIGIT = re.compile("[0-9]")
_SIGN = "[^\0-\u22ff]"  # made for the first text that may hold one

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


class Words(Sequence[Token]):
    """The words of a text, in order. Where they stand is worked out once somebody asks: of most texts nobody does.

    It does not hold the reading that holds it: such a circle would be left to the garbage collector.
    """

    def __init__(self, reading: Reading) -> None:
        self._text, self._folded, self._straight = reading.text, reading.folded, reading.straight
        self._runs, self._low_runs, self._firsts = reading.runs, reading.low_runs, reading.run_firsts
        self._number = len(reading.lows)
        self._of_run: dict[int, list[_Pair]] = {}
        self._all: tuple[Token, ...] = ()

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        numbers = range(self._number)[at]
        return self._at(numbers) if isinstance(numbers, int) else tuple(map(self._at, numbers))

    def __iter__(self) -> Iterator[Token]:
        if not self._all:
            places = map(self._places, range(len(self._runs)))
            self._all = _tokens(self._text, self._folded, chain.from_iterable(places))
        return iter(self._all)

    def _at(self, number: int) -> Token:
        run = bisect_right(self._firsts, number) - 1
        return _tokens(self._text, self._folded, (self._places(run)[number - self._firsts[run]],))[0]

    def in_run(self, run: int) -> tuple[Token, ...]:
        """Those of one run."""
        return _tokens(self._text, self._folded, self._places(run))

    def _places(self, run: int) -> list[_Pair]:
        places = self._of_run.get(run)
        if places is None:
            places = self._of_run[run] = []
            end = self._runs[run][0]
            for word in self._low_runs[run]:
                start = self._straight.index(word, end)  # only blanks can come before it
                end = start + len(word)
                places.append((start, end))
        return places


def _tokens(text: str, folded: str, spans: Iterable[_Pair]) -> tuple[Token, ...]:
    """What stands at these places."""
    new = tuple.__new__
    return tuple([new(Token, (start, end, text[start:end], folded[start:end])) for start, end in spans])


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
    def straight(self) -> str:
        """The same with straight apostrophes."""
        return self.folded.replace("’", "'")

    @_once
    def has_digit(self) -> bool:
        """Whether one of 0 to 9 occurs."""
        return _DIGIT.search(self.text) is not None

    @_once
    def has_sign(self) -> bool:
        """Whether a character from U+2300 on occurs, such as an emoji."""
        return not self.text.isascii() and re.search(_SIGN, self.text) is not None

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
    def words(self) -> Words:
        """Words and numbers outside hashtags, mentions, links, e-mails and code; foto's and e-mail are one word."""
        return Words(self)

    @_once
    def has_marks(self) -> bool:
        """Whether a combining mark stands in the text."""
        return has_marks(self.text)

    @_once
    def runs(self) -> list[_Pair]:
        """Where words stand with nothing but blanks between them, from the first to the last, within one line."""
        text = self.text
        run = run_pattern(self.has_marks)
        if not self._entity_spans:
            return [m.span() for m in run.finditer(text)]
        found: list[_Pair] = []
        start = 0
        for entity_start, entity_end in (*self._entity_spans, (len(text), len(text))):
            found += [m.span() for m in run.finditer(text, start, entity_start)]
            start = entity_end
        return found

    @_once
    def low_runs(self) -> list[list[str]]:
        """The words of each run in lower case, with straight apostrophes."""
        text = self.straight
        return [text[start:end].split() for start, end in self.runs]

    @_once
    def text_runs(self) -> list[list[str]]:
        """The words of each run as they are written."""
        text = self.text
        return [text[start:end].split() for start, end in self.runs]

    @_once
    def run_firsts(self) -> list[int]:
        """The number of the first word of each run."""
        return list(accumulate(map(len, self.low_runs), initial=0))[:-1]

    @_once
    def lows(self) -> list[str]:
        """The words in lower case, in order, with straight apostrophes."""
        return list(chain.from_iterable(self.low_runs))

    @_once
    def texts(self) -> list[str]:
        """The words as they are written, in order."""
        return list(chain.from_iterable(self.text_runs))

    @_once
    def own_texts(self) -> list[str]:
        """The words outside quotations as they are written."""
        if not self.quotations:
            return self.texts
        own: list[str] = []
        for number, (run, texts) in enumerate(zip(self.runs, self.text_runs, strict=True)):
            if self.is_protected(*run):
                texts = [word.text for word in self.words.in_run(number) if not self.is_protected(word.start, word.end)]
            own += texts
        return own

    @_once
    def word_set(self) -> frozenset[str]:
        """The words in lower case, with straight apostrophes."""
        return frozenset(self.lows)

    def gap(self, number: int) -> str:
        """What stands between a word, by its number, and the one before it; any blanks within a run as one."""
        run = bisect_right(self.run_firsts, number) - 1
        if number > self.run_firsts[run]:
            return " "
        return self.straight[self.runs[run - 1][1] if run else 0 : self.runs[run][0]]

    @_once
    def sentences(self) -> tuple[Span, ...]:
        """Sentences without the white space around them; an emoji after the full stop belongs to the sentence."""
        new = tuple.__new__
        return tuple([new(Span, pair) for pair in sentences(self.text)])

    def goes_on(self, place: int) -> bool:
        """Whether the sentence at that place is being written: a blank ends the text and no mark ends the sentence."""
        last = self.sentences[-1]
        return place >= last.start and self.text[-1] in " \u00a0" and self.text[last.end - 1] not in ".!?…"

    @_once
    def sentence_lengths(self) -> list[int]:
        """How many words stand in each sentence."""
        ends = [sentence.end for sentence in self.sentences]
        lengths = [0] * len(ends)
        at = 0
        for (start, _), words in zip(self.runs, self.low_runs, strict=True):
            while ends[at] <= start:
                at += 1
            lengths[at] += len(words)
        return lengths

    def lows_in(self, sentence: Span) -> list[str]:
        """The words of a sentence in lower case, with straight apostrophes."""
        return list(chain.from_iterable(self.low_runs[self._runs_in(sentence)]))

    def texts_in(self, sentence: Span) -> list[str]:
        """The words of a sentence as they are written."""
        return list(chain.from_iterable(self.text_runs[self._runs_in(sentence)]))

    def _runs_in(self, sentence: Span) -> slice:
        return slice(*(bisect_left(self.runs, (place, 0)) for place in sentence))

    @_once
    def reading_ease(self) -> int | None:
        """Flesch-Douma for Dutch, about 0 (hard) to 100 (easy); None below 30 words."""
        return reading_ease(self.lows, len(self.sentences))

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

    def _tokens(self, spans: Iterable[_Pair]) -> tuple[Token, ...]:
        return _tokens(self.text, self.folded, spans)

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
