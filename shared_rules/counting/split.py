"""A long text as a thread or a series, each part within the platform's limit by the platform's own count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from ..model import Draft
from ..platforms import platform
from ..text import read
from ..text.x import reply_prefix
from .atoms import Atom, atoms, length
from .graphemes import graphemes

_GAP = re.compile(r"\s+")
_FAIR = 0.4  # a sentence end is taken when at least this share of the room before it is used


def split(draft: Draft, limit: int | None = None, *, numbered: bool = False) -> tuple[str, ...]:
    """The text in parts of at most `limit` (None: the server's own, else the platform's), cut at sentence ends where
    that leaves a fair part, else between words, else between characters; never inside a hashtag, mention or link that
    fits.

    Only the white space at a cut is left out. `numbered` ends each part with " 1/3". Without any limit the text is one
    part. Raises ValueError when not even one character fits.
    """
    there = platform(draft.platform)
    facts = there.limits(draft.surface, with_media=bool(draft.media))
    limits: dict[str, int] = {fact.unit: fact.value for fact in facts}
    own = limit or (draft.instance.max_characters if draft.instance else None)
    if own:
        limits[next(iter(limits), "utf16")] = own
    if there.counter == "mastodon" and "graphemes" in limits:  # every part stands under the content warning
        limits["graphemes"] -= graphemes(draft.content_warning)
    text = draft.text.strip()
    names = text[: reply_prefix(text)] if there.counter == "x" and draft.surface == "reply" else ""  # take no room
    text = text[len(names) :]
    if all(length(text, unit, there.counter, draft.instance) <= most for unit, most in limits.items()):
        return (names + text,)
    cutter = _Cutter(draft._replace(text=text), there.counter, limits)
    if not numbered:
        first, *others = cutter.parts("")
        return (names + first, *others)
    for digits in range(1, 6):
        first, *others = cutter.parts(f" {'9' * digits}/{'9' * digits}")
        of = 1 + len(others)
        if len(str(of)) <= digits:
            return tuple(f"{part} {number}/{of}" for number, part in enumerate((names + first, *others), 1))
    raise ValueError("the text is too long to number its parts")


class _Cutter:
    """Where a text may be cut, and what each stretch of it costs."""

    def __init__(self, draft: Draft, counter: str, limits: dict[str, int]) -> None:
        self.text = draft.text
        self.counter = counter
        self.limits = limits
        self.instance = draft.instance
        reading = read(draft)
        # Per unit: where the atoms end, and what the text costs up to there.
        self.costs = []
        for unit in limits:
            found = list(self._pieces(unit, limits[unit]))
            self.costs.append(([0, *(a.end for a in found)], list(accumulate((a.cost for a in found), initial=0))))
        self.sentences = [sentence.end for sentence in reading.sentences]
        self.gaps = [gap.start() for gap in _GAP.finditer(self.text) if not reading.is_entity(gap.start(), gap.end())]
        ends = set(self.costs[0][0]).intersection(*(ends for ends, _ in self.costs[1:]))
        self.anywhere = sorted(end for end in ends if end and not reading.is_entity(end - 1, end + 1))
        self.forced = sorted(ends)

    def _pieces(self, unit: str, most: int) -> Iterator[Atom]:
        """The atoms of the text; a link that fits nowhere in its characters."""
        for atom in atoms(self.text, unit, self.counter, self.instance):
            if atom.cost > most and atom.kind != "character":
                for part in atoms(self.text[atom.start : atom.end], unit):
                    yield part._replace(start=atom.start + part.start, end=atom.start + part.end)
            else:
                yield atom

    def parts(self, suffix: str) -> Iterator[str]:
        """The parts, each of which leaves room for the suffix."""
        start, end = 0, len(self.text)
        while start < end:
            stop = self._stop(start, suffix)
            yield self.text[start:stop].rstrip()
            start = stop
            while start < end and self.text[start].isspace():
                start += 1

    def _stop(self, start: int, suffix: str) -> int:
        """Where the part that starts here ends. A cut can make a link longer or shorter, so the part itself is
        counted."""
        slack = 0
        while True:
            reach = self._reach(start, suffix, slack)
            if reach <= start:
                raise ValueError(f"not even one character fits in {self.limits}")
            stop = self._best(start, reach)
            part = self.text[start:stop].rstrip() + suffix
            over = max(length(part, unit, self.counter, self.instance) - most for unit, most in self.limits.items())
            if over <= 0:
                return stop
            slack += over

    def _reach(self, start: int, suffix: str, slack: int) -> int:
        """How far the text fits from `start`; at least one atom, when there is no other way a link is cut."""
        reach = len(self.text)
        for (ends, costs), (unit, most) in zip(self.costs, self.limits.items(), strict=True):
            room = most - length(suffix, unit) - slack
            first = bisect_right(ends, start) - 1
            reach = min(reach, ends[max(bisect_right(costs, costs[first] + room) - 1, first)])
        return reach

    def _best(self, start: int, reach: int) -> int:
        if reach == len(self.text):
            return reach
        sentence = _last(self.sentences, reach)
        if sentence - start >= (reach - start) * _FAIR:
            return sentence
        for places in (self.gaps, self.anywhere, self.forced):
            place = _last(places, reach)
            if place > start:
                return place
        return reach


def _last(places: list[int], most: int) -> int:
    """The last place up to `most`; -1 if there is none."""
    at = bisect_right(places, most)
    return places[at - 1] if at else -1
