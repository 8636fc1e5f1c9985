"""How long a draft is, by each platform's own count. One module per way of counting; each says whose rule it is.

`count(draft)` is one platform, `count_all(draft, platforms)` the same text on many. explain.py tells why a count is
higher than the characters one sees, split.py makes a thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from ..model import Count, Draft, Span, Surface
from ..platforms import Certainty, Fact, FieldName, Platform, platform
from .graphemes import graphemes
from .utf8 import utf8_bytes
from .utf16 import utf16_units
from .x import weighted_length

__all__ = ["count", "count_all", "graphemes", "utf8_bytes", "utf16_units", "weighted_length"]

_NO_HOUSE_LIMITS: Mapping[str, int] = MappingProxyType({})


class _Row(NamedTuple):
    """One count to make on a surface of a platform, looked up once. `way` says how, `unit` what the reader sees; `fold`
    is in `fold_way`, and `visible` what shows before it when every character is one unit. `first` and `last` of its
    platform."""

    platform: str
    way: str
    unit: str
    limit: int | None
    certainty: Certainty
    fold: int
    fold_way: str
    visible: Span | None
    first: bool
    last: bool


class _Group(NamedTuple):
    """Rows that stand together and count in one way. Up to `near` units no fold cuts the text, and up to `far` plain
    characters every fold lies where its row says."""

    way: str
    rows: tuple[_Row, ...]
    near: int
    far: int

    # Kept once per process, so identity is enough, and cheaper than hashing all of it.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


_NO_FOLD = 1 << 60
_PLAIN = re.compile(r"[\n -~\xA0-\u02FF‘-„–—€…•]*+")


def count(draft: Draft, house_limits: Mapping[str, int] = _NO_HOUSE_LIMITS) -> tuple[Count, ...]:
    """The draft's counts on its platform: the text first, then title and alt text where they are filled in.

    `house_limits`: by platform id, in the unit of the platform's first limit. On Bluesky the text has two counts;
    where no limit is known, `limit` is None. A content warning counts with the text. Raises KeyError for an unknown
    platform.
    """
    return count_all(draft, (draft.platform,), house_limits)


def counted(draft: Draft) -> tuple[Count, ...]:
    """The same without house limits, counted once for all who ask: kept with the draft as its reading is."""
    kept: tuple[Count, ...] | None = draft.__dict__.get("_counts")
    if kept is None:
        kept = draft.__dict__["_counts"] = count(draft)
    return kept


def count_all(
    draft: Draft, platforms: Iterable[str], house_limits: Mapping[str, int] = _NO_HOUSE_LIMITS
) -> tuple[Count, ...]:
    """The same draft counted for each of these platforms, in their order. Raises KeyError for an unknown platform."""
    lengths = _Lengths(draft)
    own_limit = draft.instance.max_characters if draft.instance else None
    usual = not (own_limit or house_limits or draft.title or draft.media)
    counts: list[Count] = []
    for group in _groups(tuple(platforms), draft.surface, bool(draft.media)):
        used = lengths[group.way]
        if usual and (used <= group.near or lengths["plain"] > group.far):
            counts += _made(group, used)
        else:
            counts += _one_by_one(group, draft, lengths, own_limit, house_limits)
    return tuple(counts)


@lru_cache(maxsize=8192)
def _made(group: _Group, used: int) -> tuple[Count, ...]:
    """Whoever types passes the same numbers time and again; making a Count costs more than finding it back."""
    shown = [row.visible if used > row.fold else None for row in group.rows]
    return tuple(
        Count(row.platform, row.unit, used, row.limit, None, visible, "text", row.certainty)
        for row, visible in zip(group.rows, shown, strict=True)
    )


def _one_by_one(
    group: _Group, draft: Draft, lengths: _Lengths, own_limit: int | None, house_limits: Mapping[str, int]
) -> Iterator[Count]:
    """The counts where the fold must be looked for, a limit is somebody's own, or more fields are filled in."""
    for row in group.rows:
        visible = None
        if lengths[row.fold_way] > row.fold:
            plain = row.fold_way == "utf16" and lengths["plain"] > row.fold
            visible = row.visible if plain else _visible(draft.text, row)
        limit, house_limit = row.limit, None
        if row.first:
            limit, house_limit = own_limit or row.limit, house_limits.get(row.platform)
        yield Count(row.platform, row.unit, lengths[row.way], limit, house_limit, visible, "text", row.certainty)
        if row.last:
            yield from _beside(draft, row.platform)


class _Lengths(dict[str, int]):
    """The text's length by each way of counting, worked out when first asked and shared by all platforms; and how far
    the text is `plain`: one unit for each character."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text

    def __missing__(self, way: str) -> int:
        length = self[way] = _WAYS[way](self)
        return length


def _bluesky_bytes(lengths: _Lengths) -> int:
    shown = _shown("bluesky")(lengths.text)
    return lengths["utf8_bytes"] if shown is lengths.text else utf8_bytes(shown)


def _bluesky_graphemes(lengths: _Lengths) -> int:
    return _graphemes(lengths, _shown("bluesky")(lengths.text))


def _mastodon_graphemes(lengths: _Lengths) -> int:
    warning = lengths.draft.content_warning
    counted = _shown("mastodon")(lengths.text, lengths.draft.instance)
    return graphemes(warning + counted) if warning else _graphemes(lengths, counted)


@cache
def _shown(counter: str) -> Callable[..., str]:
    """The text as such a platform counts it; its module is imported when somebody counts for it."""
    shown: Callable[..., str] = import_module(f".{counter}", __package__).shown
    return shown


def _graphemes(lengths: _Lengths, shown: str) -> int:
    """The graphemes of a text that differs from the draft's in its links and mentions only."""
    if shown is lengths.text:
        return lengths["graphemes"]
    longer = len(shown) - len(lengths.text)
    # When all that differs is ASCII, so is the difference in graphemes.
    return lengths["graphemes"] + longer if utf8_bytes(shown) - lengths["utf8_bytes"] == longer else graphemes(shown)


def _plain_length(lengths: _Lengths) -> int:
    """How many characters the text starts with that are one unit each; more than there are when all of them are."""
    plain = _PLAIN.match(lengths.text)
    end = plain.end() if plain else 0
    return end if end < len(lengths.text) else end + 1


_WAYS: Mapping[str, Callable[[_Lengths], int]] = {
    "x_weighted": lambda lengths: weighted_length(lengths.text, reply=lengths.draft.surface == "reply"),
    "graphemes": lambda lengths: graphemes(lengths.text),
    "utf8_bytes": lambda lengths: utf8_bytes(lengths.text),
    "utf16": lambda lengths: utf16_units(lengths.text),
    "bluesky utf8_bytes": _bluesky_bytes,
    "bluesky graphemes": _bluesky_graphemes,
    "mastodon graphemes": _mastodon_graphemes,
    "plain": _plain_length,
}


_LENGTHS = {"utf16": utf16_units, "utf8_bytes": utf8_bytes, "graphemes": graphemes, "x_weighted": weighted_length}


@lru_cache(maxsize=64)
def _groups(platforms: tuple[str, ...], surface: Surface, with_media: bool) -> tuple[_Group, ...]:
    """The counts to make of a text for all these platforms, neighbours that count alike together."""
    rows = [row for id_ in platforms for row in _rows(id_, surface, "text", with_media)]
    groups = []
    for way, alike in groupby(rows, key=lambda row: row.way):
        together = tuple(alike)
        folds = [row.fold for row in together if row.visible]
        near = min(folds, default=_NO_FOLD) if all(row.fold_way == way for row in together) else 0
        groups.append(_Group(way, together, near, max(folds, default=0) if way == "utf16" else _NO_FOLD))
    return tuple(groups)


@lru_cache(maxsize=1024)
def _rows(platform_id: str, surface: Surface, field: FieldName, with_media: bool) -> tuple[_Row, ...]:
    there = platform(platform_id)
    fold = there.fold(surface, field)
    limits = there.limits(surface, field, with_media=with_media)
    if not limits:
        return (_row(platform_id, "utf16", "utf16", None, "reported", fold, first=True, last=True),)
    last = len(limits) - 1
    return tuple(
        _row(
            platform_id,
            _way(there, fact.unit),
            fact.unit,
            fact.value,
            fact.certainty,
            None if number else fold,
            first=not number,
            last=number == last,
        )
        for number, fact in enumerate(limits)
    )


def _row(
    platform_id: str,
    way: str,
    unit: str,
    limit: int | None,
    certainty: Certainty,
    fold: Fact | None,
    *,
    first: bool,
    last: bool,
) -> _Row:
    if fold is None:
        return _Row(platform_id, way, unit, limit, certainty, _NO_FOLD, way, None, first, last)
    return _Row(platform_id, way, unit, limit, certainty, fold.value, fold.unit, Span(0, fold.value), first, last)


def _way(there: Platform, unit: str) -> str:
    return f"{there.counter} {unit}" if there.counter in ("bluesky", "mastodon") and unit != "utf16" else unit


def _visible(text: str, row: _Row) -> Span:
    """What shows before the fold, when some characters count for more than one."""
    from .atoms import cut

    if row.fold_way != "x_weighted":
        text = text[: row.fold + 64]  # every character counts, so the fold lies before this
    return Span(0, cut(text, row.fold_way, row.fold))


def _beside(draft: Draft, platform_id: str) -> Iterator[Count]:
    """The counts of title and alt text; of several alt texts the longest, which is the one to shorten."""
    if draft.title:
        yield from _field(draft.title, platform_id, draft.surface, "title", None)
    if alt := counted_text(draft, "alt"):
        own_limit = draft.instance.max_alt_characters if draft.instance else None
        yield from _field(alt, platform_id, draft.surface, "alt", own_limit)


def counted_text(draft: Draft, field: str) -> str:
    """What a count of this field is of; of several alt texts the longest."""
    if field == "alt":
        return max((item.alt for item in draft.media if item.alt), key=len, default="")
    return draft.title if field == "title" else draft.text


def _field(text: str, platform_id: str, surface: Surface, field: FieldName, own_limit: int | None) -> Iterator[Count]:
    """The count of a field beside the text; none where no limit is known."""
    for row in _rows(platform_id, surface, field, False):
        limit = own_limit or row.limit
        if limit is not None:
            end = _visible(text, row).end if row.visible else len(text)
            visible = Span(0, end) if end < len(text) else None
            yield Count(platform_id, row.unit, _LENGTHS[row.unit](text), limit, None, visible, field, row.certainty)
