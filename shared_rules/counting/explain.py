"""Why a count differs from the characters one sees, as values that a panel can show: "’ telt voor 3"."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..model import Count, Draft, Span
from ..platforms import platform
from ..text.x import reply_prefix
from . import atoms, counted_text
from .graphemes import graphemes

Kind = Literal[atoms.Kind, "content-warning"]


class Cost(NamedTuple):
    """A character, link or mention that counts for another number than one sees, or what counts beside the text.

    `each` is its cost in the count's unit, `seen` the characters one sees in it, `times` how often it stands in the
    text, `span` the first of them; an empty one for the content warning.
    """

    text: str
    kind: Kind
    each: int
    seen: int
    times: int
    span: Span

    @property
    def extra(self) -> int:
        """What all of them together add to the number one sees; negative for a long link that counts less."""
        return (self.each - self.seen) * self.times


def explain(count: Count, draft: Draft) -> tuple[Cost, ...]:
    """What makes `count` differ from the characters one sees in that field, the most expensive first."""
    text, start = counted_text(draft, count.field), 0
    counter = platform(count.platform).counter if count.field == "text" else "plain"
    if counter == "plain" and count.used == graphemes(text):
        return ()  # nothing counts for less than one there, so everything counts for one
    found: dict[str, Cost] = {}
    if (counter, count.unit) == ("mastodon", "graphemes") and (warning := draft.content_warning):
        found[""] = Cost(warning, "content-warning", graphemes(warning), 0, 1, Span(0, 0))
    if counter == "x" and draft.surface == "reply" and (start := reply_prefix(text)):  # X put these names there
        found[text[:start]] = Cost(text[:start], "mention", 0, graphemes(text[:start]), 1, Span(0, start))
    for atom in atoms.unlike(text[start:], count.unit, counter, draft.instance):
        span = Span(start + atom.start, start + atom.end)
        piece = span.of(text)
        known = found.get(piece)
        times = known.times + 1 if known else 1
        found[piece] = Cost(piece, atom.kind, atom.cost, atom.seen, times, known.span if known else span)
    return tuple(sorted(found.values(), key=lambda cost: (-abs(cost.extra), cost.span)))
