"""What is known of each platform: limits, folds, numbers of hashtags, media. One file a platform in data/platforms.

Every number keeps its unit, how firm it is, and the source and date it comes from. A platform is added by adding a file
(tests/test_platforms.py says what it must hold); code is only needed for a new way of counting or of ending hashtags.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from . import shipped
from .model import Surface

Unit = Literal["x_weighted", "graphemes", "utf8_bytes", "utf16", "count"]
Certainty = Literal["hard", "documented", "reported"]
FieldName = Literal["text", "title", "content-warning", "alt"]
Countable = Literal["hashtags", "mentions", "links", "cashtags"]
Grammar = Literal["x", "bluesky", "mastodon", "plain"]
Counter = Literal["x", "bluesky", "mastodon", "plain"]


class Source(NamedTuple):
    """Where a number was read; `date` is the source's own, as it gives it."""

    title: str
    url: str
    date: str


class Fact(NamedTuple):
    """A number with its unit. hard: seen enforced or in the platform's code; documented: the platform says so;
    reported: only others say so."""

    value: int
    unit: Unit
    certainty: Certainty
    source: Source
    note: str = ""


class MediaFacts(NamedTuple):
    """What one kind of attachment may be. Bytes, pixels, seconds; aspect is width divided by height; None is
    unknown."""

    kind: Literal["image", "gif", "video", "document"]
    certainty: Certainty
    source: Source
    formats: tuple[str, ...] = ()
    max_bytes: int | None = None
    max_items: int | None = None
    max_pixels: int | None = None
    min_width: int | None = None
    max_width: int | None = None
    max_height: int | None = None
    min_aspect: float | None = None
    max_aspect: float | None = None
    min_seconds: float | None = None
    max_seconds: float | None = None
    recommended: tuple[tuple[int, int], ...] = ()
    note: str = ""


_Place = tuple[str, str]


class _Facts(NamedTuple):
    """What is known of a platform, by surface and field, thing counted or kind of attachment."""

    limits: Mapping[_Place, tuple[Fact, ...]]
    folds: Mapping[_Place, Fact]
    reads_well: Mapping[_Place, Fact]
    most: Mapping[_Place, Fact]
    advised: Mapping[_Place, Fact]
    media: Mapping[_Place, MediaFacts]
    fields: frozenset[_Place]
    needs_media: frozenset[str]


class Platform(NamedTuple):
    """One platform. Ask it per surface; what nobody knows is None or empty, and then nothing is said about it."""

    id: str
    name: str
    counter: Counter
    grammar: Grammar
    hashtag_search: str | None
    surfaces: frozenset[str]
    facts: _Facts

    def limits(self, surface: Surface, field: FieldName = "text", *, with_media: bool = False) -> tuple[Fact, ...]:
        """The limits of a field, the one writers meet first in front; two on Bluesky, none where none is known.

        `with_media`: the text stands beside an attachment, which some platforms give a limit of its own.
        """
        if with_media and field == "text" and (surface, "caption") in self.facts.limits:
            return self.facts.limits[surface, "caption"]
        return self.facts.limits.get((surface, field), ())

    def fold(self, surface: Surface, field: FieldName = "text") -> Fact | None:
        """About how much shows before "meer". Never a limit: hardly any platform publishes it."""
        return self.facts.folds.get((surface, field))

    def recommended_length(self, surface: Surface, field: FieldName = "text") -> Fact | None:
        """The length the platform itself calls good."""
        return self.facts.reads_well.get((surface, field))

    def most(self, what: Countable, surface: Surface = "post") -> Fact | None:
        """How many hashtags, mentions, links, cashtags or attachments a post may hold."""
        return self.facts.most.get((surface, what))

    def advised(self, what: Countable, surface: Surface = "post") -> Fact | None:
        """How many are advised at most, by the platform or by those who measure it."""
        return self.facts.advised.get((surface, what))

    def media(self, kind: str, surface: Surface = "post") -> MediaFacts | None:
        """What an image, gif, video or document may be there; None: nothing known, or not possible."""
        return self.facts.media.get((surface, kind))

    def needs_media(self, surface: Surface = "post") -> bool:
        """Whether nothing can be posted there without a picture or a film."""
        return surface in self.facts.needs_media

    def has_field(self, field: FieldName, surface: Surface = "post") -> bool:
        """Whether the platform has this field beside the text, as far as this file knows."""
        return field == "text" or (surface, field) in self.facts.fields

    def search_url(self, hashtag: str) -> str | None:
        """Where to see who else uses a hashtag, given with or without its #."""
        from urllib.parse import quote

        tag = quote(hashtag.lstrip("#＃"), safe="", errors="replace")
        return self.hashtag_search and self.hashtag_search.replace("{tag}", tag)


def platform(id: str) -> Platform:  # noqa: A002  the word everybody uses for it
    """The platform of that id. Raises KeyError, naming the platforms there are."""
    found = _read(id) if id in platform_ids() else None
    if found is None:
        raise KeyError(f"unknown platform {id!r}; there are {', '.join(sorted(platform_ids()))}")
    return found


@cache
def platforms() -> Mapping[str, Platform]:
    """Every platform by id."""
    return MappingProxyType({name: platform(name) for name in sorted(platform_ids())})


@cache
def platform_ids() -> frozenset[str]:
    """The ids of the platforms there are; reads none of them."""
    return frozenset(shipped.names("data", "platforms"))


@cache
def _read(id: str) -> Platform:  # noqa: A002
    text = shipped.text("data", "platforms", f"{id}.toml")
    try:
        return _platform(id, tomllib.loads(text))
    except (KeyError, TypeError, ValueError) as mistake:
        raise ValueError(f"data/platforms/{id}.toml: {mistake}") from mistake


def _platform(id: str, data: dict[str, Any]) -> Platform:  # noqa: A002
    sources = {key: Source(**value) for key, value in data["sources"].items()}
    surfaces = frozenset(data["surfaces"])

    def places(entry: dict[str, Any], name: str) -> list[_Place]:
        unknown = set(entry["surfaces"]) - surfaces
        if unknown:
            raise ValueError(f"{entry} names surfaces that the platform does not have: {sorted(unknown)}")
        return [(surface, entry.get(name, "text")) for surface in entry["surfaces"]]

    def fact(entry: dict[str, Any], unit: Unit | None = None, certainty: Certainty | None = None) -> Fact:
        return Fact(
            entry["value"],
            unit or entry["unit"],
            certainty or entry["certainty"],
            sources[entry["source"]],
            entry.get("note", ""),
        )

    limits: dict[_Place, tuple[Fact, ...]] = {}
    for entry in data.get("limit", ()):
        for place in places(entry, "field"):
            limits[place] = (*limits.get(place, ()), fact(entry))
    media: dict[_Place, MediaFacts] = {}
    for entry in data.get("media", ()):
        for place in places(entry, "kind"):
            given = {key: value for key, value in entry.items() if key not in ("surfaces", "source")}
            given["formats"] = tuple(given.get("formats", ()))
            given["recommended"] = tuple((width, height) for width, height in given.get("recommended", ()))
            media[place] = MediaFacts(source=sources[entry["source"]], **given)
    facts = _Facts(
        limits,
        {place: fact(e, certainty="reported") for e in data.get("fold", ()) for place in places(e, "field")},
        {place: fact(e) for e in data.get("reads_well", ()) for place in places(e, "field")},
        {place: fact(e, "count") for e in data.get("most", ()) for place in places(e, "what")},
        {place: fact(e, "count") for e in data.get("advised", ()) for place in places(e, "what")},
        media,
        frozenset(limits) | {place for entry in data.get("field", ()) for place in places(entry, "field")},
        frozenset(data.get("needs_media", ())) & surfaces,
    )
    return Platform(
        id, data["name"], data["counter"], data["grammar"], data.get("hashtag_search"), surfaces, facts
    )
