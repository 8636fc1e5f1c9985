"""How long a draft is, by each platform's own count. One module per way of counting; each says whose rule it is.

`count(draft)` is one platform, `count_all(draft, platforms)` the same text on many, `explain` why a count is higher
than the characters one sees, `split` a thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from ..model import Count, Draft, Span, Surface
from ..platforms import Certainty, Fact, FieldName, Platform, platform
from . import bluesky, mastodon
from .atoms import Atom, atoms, cut
from .explain import Cost, explain
from .graphemes import clusters, graphemes
from .split import split
from .utf8 import utf8_bytes
from .utf16 import utf16_units
from .x import weighted_length

__all__ = [
    "Atom",
    "Cost",
    "atoms",
    "clusters",
    "count",
    "count_all",
    "cut",
    "explain",
    "graphemes",
    "split",
    "utf8_bytes",
    "utf16_units",
    "weighted_length",
]

_NO_HOUSE_LIMITS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """One count to make on a surface of a platform, looked up once. `way` says how, `unit` what the reader sees; `fold`
    is in `fold_way`, and `visible` what shows before it when every character is one unit."""

    platform: str
    way: str
    unit: str
    limit: int | None
    certainty: Certainty
    fold: int
    fold_way: str
    visible: Span | None
    first: bool


_NO_FOLD = 1 << 60
_NOT_PLAIN = re.compile(r"[^\n -~\xA0-\u02FF‘-„–—€…•]")


def count(draft: Draft, house_limits: Mapping[str, int] = _NO_HOUSE_LIMITS) -> tuple[Count, ...]:
    """The draft's counts on its platform: the text first, then title and alt text where they are filled in.

    `house_limits`: by platform id, in the unit of the platform's first limit. On Bluesky the text has two counts;
    where no limit is known, `limit` is None. A content warning counts with the text. Raises KeyError for an unknown
    platform.
    """
    return count_all(draft, (draft.platform,), house_limits)


def count_all(
    draft: Draft, platforms: Iterable[str], house_limits: Mapping[str, int] = _NO_HOUSE_LIMITS
) -> tuple[Count, ...]:
    """The same draft counted for each of these platforms, in their order. Raises KeyError for an unknown platform."""
    lengths = _Lengths(draft)
    instance = draft.instance
    own_limit = instance.max_characters if instance else None
    beside = bool(draft.title or draft.media)
    counts: list[Count] = []
    for id_ in platforms:
        house_limit = house_limits.get(id_) if house_limits else None
        for row in _rows(id_, draft.surface, "text", bool(draft.media)):
            used = lengths[row.way]
            if lengths[row.fold_way] <= row.fold:
                visible = None
            elif row.fold < lengths["plain"]:
                visible = row.visible
            else:
                visible = _visible(draft.text, row)
            if row.first and (own_limit or house_limit):
                counts.append(
                    Count(id_, row.unit, used, own_limit or row.limit, house_limit, visible, "text", row.certainty)
                )
            elif visible is None or visible is row.visible:
                counts.append(_made(row, used, visible is not None))
            else:
                counts.append(Count(id_, row.unit, used, row.limit, None, visible, "text", row.certainty))
        if beside:
            counts += _beside(draft, id_)
    return tuple(counts)


@lru_cache(maxsize=8192)
def _made(row: _Row, used: int, folded: bool) -> Count:
    """Whoever types passes the same numbers time and again; making a Count costs more than finding it back."""
    return Count(row.platform, row.unit, used, row.limit, None, row.visible if folded else None, "text", row.certainty)


class _Lengths(dict[str, int]):
    """The text's length by each way of counting, worked out when first asked and shared by all platforms; and how far
    the text is `plain`: one unit for each character."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def __missing__(self, way: str) -> int:
        length = self[way] = self._length(way)
        return length

    def _length(self, way: str) -> int:
        text = self.draft.text
        match way:
            case "x_weighted":
                return weighted_length(text, reply=self.draft.surface == "reply")
            case "graphemes":
                return graphemes(text)
            case "utf8_bytes":
                return utf8_bytes(text)
            case "utf16":
                return utf16_units(text)
            case "plain":
                unusual = _NOT_PLAIN.search(text)
                return unusual.start() if unusual else len(text) + 1
        whose, _, unit = way.partition(" ")
        if whose == "bluesky":
            return self._of(self.sent_to_bluesky, unit)
        instance = self.draft.instance
        reserved = instance.characters_reserved_per_url if instance else None
        counted = mastodon.shown(text, mastodon.RESERVED_PER_LINK if reserved is None else reserved)
        if self.draft.content_warning:
            return graphemes(self.draft.content_warning + counted)
        return self._of(counted, unit)

    @cached_property
    def sent_to_bluesky(self) -> str:
        return bluesky.shown(self.draft.text)

    def _of(self, shown: str, unit: str) -> int:
        """The length of a text that differs from the draft's in its links and mentions only."""
        text = self.draft.text
        if shown is text:
            return self[unit]
        used = utf8_bytes(shown)
        # When all that differs is ASCII, so is the difference in graphemes.
        if unit == "graphemes" and used - len(shown) == self["utf8_bytes"] - len(text):
            return self["graphemes"] + len(shown) - len(text)
        return used if unit == "utf8_bytes" else graphemes(shown)


_LENGTHS = {"utf16": utf16_units, "utf8_bytes": utf8_bytes, "graphemes": graphemes, "x_weighted": weighted_length}


@lru_cache(maxsize=1024)
def _rows(platform_id: str, surface: Surface, field: FieldName, with_media: bool) -> tuple[_Row, ...]:
    there = platform(platform_id)
    fold = there.fold(surface, field)
    limits = there.limits(surface, field, with_media=with_media)
    if not limits:
        return (_row(platform_id, "utf16", "utf16", None, "reported", fold, True),)
    return tuple(
        _row(
            platform_id,
            _way(there, fact.unit),
            fact.unit,
            fact.value,
            fact.certainty,
            None if number else fold,
            not number,
        )
        for number, fact in enumerate(limits)
    )


def _row(
    platform_id: str, way: str, unit: str, limit: int | None, certainty: Certainty, fold: Fact | None, first: bool
) -> _Row:
    if fold is None:
        return _Row(platform_id, way, unit, limit, certainty, _NO_FOLD, "utf16", None, first)
    return _Row(platform_id, way, unit, limit, certainty, fold.value, fold.unit, Span(0, fold.value), first)


def _way(there: Platform, unit: str) -> str:
    return f"{there.counter} {unit}" if there.counter in ("bluesky", "mastodon") and unit != "utf16" else unit


def _visible(text: str, row: _Row) -> Span:
    """What shows before the fold, when some characters count for more than one."""
    if row.fold_way != "x_weighted":
        text = text[: row.fold + 64]  # every character counts, so the fold lies before this
    return Span(0, cut(text, row.fold_way, row.fold))


def _beside(draft: Draft, platform_id: str) -> Iterator[Count]:
    """The counts of title and alt text; of several alt texts the longest, which is the one to shorten."""
    if draft.title:
        yield from _field(draft.title, platform_id, draft.surface, "title", None)
    if alts := [item.alt for item in draft.media if item.alt]:
        own_limit = draft.instance.max_alt_characters if draft.instance else None
        yield from _field(max(alts, key=len), platform_id, draft.surface, "alt", own_limit)


def _field(text: str, platform_id: str, surface: Surface, field: FieldName, own_limit: int | None) -> Iterator[Count]:
    """The count of a field beside the text; none where no limit is known."""
    for row in _rows(platform_id, surface, field, False):
        limit = own_limit or row.limit
        if limit is not None:
            end = cut(text, row.fold_way, row.fold)
            visible = Span(0, end) if end < len(text) else None
            yield Count(platform_id, row.unit, _LENGTHS[row.unit](text), limit, None, visible, field, row.certainty)
