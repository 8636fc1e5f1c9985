"""What a platform makes clickable in a text: pairs of start and end in code points, each list in the order of the
text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

Pair = tuple[int, int]


class Entities(NamedTuple):
    """Nothing in it overlaps."""

    links: tuple[Pair, ...] = ()
    mentions: tuple[Pair, ...] = ()
    hashtags: tuple[Pair, ...] = ()
    cashtags: tuple[Pair, ...] = ()


NONE = Entities()


def apart(*kinds: Sequence[Pair]) -> Entities:
    """Keep what starts first; of two that start together, the kind named first. Order: links, mentions, hashtags,
    cashtags."""
    if sum(map(bool, kinds)) < 2:
        return Entities(*map(tuple, kinds))
    kept: tuple[list[Pair], ...] = tuple([] for _ in kinds)
    end = 0
    for start, stop, kind in sorted(
        ((start, stop, kind) for kind, pairs in enumerate(kinds) for start, stop in pairs), key=lambda e: (e[0], e[2])
    ):
        if start >= end:
            kept[kind].append((start, stop))
            end = stop
    return Entities(*(tuple(pairs) for pairs in kept))
