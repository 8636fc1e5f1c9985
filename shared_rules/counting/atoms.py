"""A text in the pieces that a platform counts as a whole: links, mentions, and for the rest the characters one sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from ..model import Instance, Span
from ..text import bluesky as bluesky_text
from ..text import mastodon as mastodon_text
from ..text.x import links as x_links
from . import bluesky, mastodon
from .clusters import clusters
from .graphemes import graphemes
from .utf8 import utf8_bytes
from .utf16 import utf16_units
from .x import LINK_WEIGHT, weighted_length

Kind = Literal["character", "link", "mention", "run"]


class Atom(NamedTuple):
    """`text[start:end]`, what it costs in the platform's unit, and how many characters one sees in it."""

    start: int
    end: int
    cost: int
    seen: int
    kind: Kind

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_LENGTH: dict[str, Callable[[str], int]] = {
    "utf16": utf16_units,
    "utf8_bytes": utf8_bytes,
    "graphemes": graphemes,
    "x_weighted": weighted_length,
}


def length(text: str, unit: str, counter: str = "plain", instance: Instance | None = None) -> int:
    """How long the text is in `unit` by the platform's `counter`, on the server `instance`."""
    if counter == "bluesky" and unit != "utf16":
        text = bluesky.shown(text)
    elif counter == "mastodon" and unit != "utf16":
        text = mastodon.shown(text, instance)
    return _LENGTH[unit](text)


def atoms(text: str, unit: str, counter: str = "plain", instance: Instance | None = None) -> Iterator[Atom]:
    """The pieces of the text in order, costed in `unit` by the platform's `counter`."""
    measure = _LENGTH[unit]
    start = 0
    for whole in _wholes(text, unit, counter, instance):
        yield from _characters(text, start, whole.start, measure)
        yield whole
        start = whole.end
    yield from _characters(text, start, len(text), measure)


def cut(text: str, unit: str, most: int, counter: str = "plain", instance: Instance | None = None) -> int:
    """How far the text fits in `most` units without cutting a character or a link."""
    used = 0
    for piece in _pieces(text, unit, counter, instance):
        if used + piece.cost > most:
            return piece.start + (most - used if piece.kind == "run" else 0)
        used += piece.cost
    return len(text)


# Runs of characters that are one in the unit and one to see.
_ONE_EACH = {
    "utf16": re.compile(r"[\n -~\xA0-\u02FF‐‑–—‘’‚“”„€…•]*+"),
    "x_weighted": re.compile(r"[\n -~\xA0-\u02FF‐‑–—‘’‚“”„]*+"),
    "utf8_bytes": re.compile(r"[\n -~]*+"),
}
_ONE_EACH["graphemes"] = _ONE_EACH["utf16"]
_OTHERS = {unit: re.compile(rf"[^{runs.pattern[1:-3]}]*+") for unit, runs in _ONE_EACH.items()}


def unlike(text: str, unit: str, counter: str = "plain", instance: Instance | None = None) -> Iterator[Atom]:
    """Those of the atoms that cost another number than one sees."""
    return (piece for piece in _pieces(text, unit, counter, instance) if piece.cost != piece.seen)


def _pieces(text: str, unit: str, counter: str, instance: Instance | None) -> Iterator[Atom]:
    """The atoms, but what is plain between them as one run."""
    start = 0
    for whole in (*_wholes(text, unit, counter, instance), None):
        yield from _runs(text, start, whole.start if whole else len(text), unit)
        if whole:
            start = whole.end
            yield whole


def _runs(text: str, start: int, end: int, unit: str) -> Iterator[Atom]:
    measure = _LENGTH[unit]
    while start < end:
        stop = after = _end(_ONE_EACH[unit], text, start, end)
        if stop < end:
            # Up to where two plain characters stand side by side: one between others may join either.
            while (beyond := _end(_OTHERS[unit], text, after, end)) > after:
                after = min(beyond + 1, end)
            after = beyond - 1 if beyond < end else end
            stop = max(start, stop - 1)  # a mark joins the character before it, a few signs join the one after
        if start < stop:
            yield Atom(start, stop, stop - start, stop - start, "run")
        start = stop
        for atom in _characters(text, stop, min(after + 1, end), measure):
            if atom.start < after:
                yield atom
                start = max(after, atom.end)


def _end(run: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = run.match(text, start, end)
    return found.end() if found else start


def _characters(text: str, start: int, end: int, measure: Callable[[str], int]) -> Iterator[Atom]:
    costs: dict[str, int] = {}
    for character in clusters(text[start:end]):
        cost = costs.get(character)
        if cost is None:
            cost = costs[character] = measure(character)
        stop = start + len(character)
        yield Atom(start, stop, cost, 1, "character")
        start = stop


def _wholes(text: str, unit: str, counter: str, instance: Instance | None) -> Iterator[Atom]:
    """The pieces that do not count by what stands in them."""
    measure = _LENGTH[unit]
    if unit == "x_weighted":
        for start, end in x_links(text):
            yield Atom(start, end, LINK_WEIGHT, graphemes(text[start:end]), "link")
    elif counter == "bluesky" and unit != "utf16":
        for start, end in bluesky_text.links(text):
            link = text[start:end]
            yield Atom(start, end, measure(bluesky.short_link(link)), graphemes(link), "link")
    elif counter == "mastodon" and unit != "utf16":
        found = mastodon_text.entities(text)
        per_link = mastodon.reserved_per_link(instance)
        names = {start: name_end for (start, _), name_end in mastodon_text.mentions(text)}
        for start, end in sorted(found.links + found.mentions):
            seen = graphemes(text[start:end])
            if start in names:
                yield Atom(start, end, graphemes(text[start : names[start]]), seen, "mention")
            else:
                yield Atom(start, end, per_link, seen, "link")
