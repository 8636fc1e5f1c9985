"""Why a count differs from the characters one sees, as values that a panel can show: "’ telt voor 3"."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Count, Span
from ..platforms import platform
from .atoms import Kind, unlike


@dataclass(frozen=True, slots=True)
class Cost:
    """A character, link or mention that counts for another number than one sees.

    `each` is its cost in the count's unit, `seen` the characters one sees in it, `times` how often it stands in the
    text, `span` the first of them.
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


def explain(count: Count, text: str) -> tuple[Cost, ...]:
    """What makes `count` differ from the characters one sees in `text`, the most expensive first."""
    found: dict[str, Cost] = {}
    for atom in unlike(text, count.unit, platform(count.platform).counter):
        piece = text[atom.start : atom.end]
        known = found.get(piece)
        times = known.times + 1 if known else 1
        span = known.span if known else atom.span
        found[piece] = Cost(piece, atom.kind, atom.cost, atom.seen, times, span)
    return tuple(sorted(found.values(), key=lambda cost: (-abs(cost.extra), cost.span)))
