"""What goes in and what comes out: a Draft and a Report. Frozen, no I/O, no knowledge of any rule or platform.

Records are named tuples: frozen as a dataclass is, quicker to make, and a tenth of a first check quicker to import.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, NamedTuple, NoReturn

Surface = Literal["post", "reply", "story", "direct-message", "video", "event", "ad", "group", "article", "bio"]
Visibility = Literal["public", "public-group", "closed-group", "private-account"]
MediaKind = Literal["image", "gif", "video", "link", "document"]
PostKind = Literal["photo", "text", "video", "link"]

Value = str | int | float
_NO_VALUES: Mapping[str, Value] = MappingProxyType({})


class Level(StrEnum):
    """How loudly a finding speaks. OFF only stands in profiles: it silences a rule."""

    OFF = "off"
    HINT = "hint"
    WARNING = "warning"
    ERROR = "error"


class Span(NamedTuple):
    """A stretch of the text in code points, half-open: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


class Edit(NamedTuple):
    """Replace `span` by `text`; an empty text deletes."""

    span: Span
    text: str


class Fix(NamedTuple):
    """One way to mend a finding: what the button says and what it changes.

    `label` may stay empty: then the button shows the new text, or the word for deleting in the reader's language.
    """

    edits: tuple[Edit, ...]
    label: str = ""


class Media(NamedTuple):
    """What is known of one attachment. Sizes in pixels, upright; `bytes` in bytes, `seconds` in seconds; None unknown.

    `alt` is "" where it is known that there is none. `designed`: drawn, not photographed. `house_colour` is the share
    of the picture, 0 to 1, in the organisation's colours; `logo` how much the likeliest place in it looks like the
    logo, 0 to 1. shared_rules.images finds out most of it.
    """

    kind: MediaKind
    width: int | None = None
    height: int | None = None
    bytes: int | None = None
    format: str | None = None
    seconds: float | None = None
    alt: str | None = None
    name: str | None = None
    has_location: bool | None = None
    copyright: str | None = None
    maker: str | None = None
    frames: int | None = None
    blank: bool | None = None
    dark: bool | None = None
    blurred: bool | None = None
    designed: bool | None = None
    house_colour: float | None = None
    logo: float | None = None


class Message(NamedTuple):
    """An earlier message of the conversation a reply belongs to."""

    text: str
    by: Literal["own", "other"]


class ReplyTo(NamedTuple):
    """The message this draft answers. `own_replies`: how often the organisation already replied in the thread."""

    text: str
    author: str | None = None
    posted_at: datetime | None = None
    own_replies: int = 0
    thread: tuple[Message, ...] = ()


class Earlier(NamedTuple):
    """One of the organisation's earlier or planned posts."""

    platform: str
    text: str
    posted_at: datetime
    kind: PostKind = "text"
    planned: bool = False
    about: Literal["self", "partner"] = "self"


class Instance(NamedTuple):
    """The limits a server sets for itself (Mastodon: GET /api/v2/instance). None: the platform's default."""

    max_characters: int | None = None
    characters_reserved_per_url: int | None = None
    max_media: int | None = None
    max_alt_characters: int | None = None


class _DraftFields(NamedTuple):
    """A named tuple holds its fields and nothing else; Draft, which is one, keeps its reading too."""

    text: str
    platform: str
    surface: Surface = "post"
    language: str = "nl"
    title: str = ""
    content_warning: str = ""
    media: tuple[Media, ...] = ()
    media_known: bool = False
    planned_for: datetime | None = None
    now: datetime | None = None
    reply_to: ReplyTo | None = None
    audience: tuple[str, ...] = ()
    goal: str | None = None
    visibility: Visibility = "public"
    author: str | None = None
    earlier: tuple[Earlier, ...] = ()
    instance: Instance | None = None


class Draft(_DraftFields):
    """A post before it is published. Only `text` and `platform` are needed; `draft._replace(text=…)` makes a like one.

    `title` and `content_warning` are the fields beside the text on platforms that have them. A rule stays silent when
    what it needs is absent. `media_known`: `media` is all there is, so that an empty one says there is no picture.
    The reading of the text (shared_rules.text.read) is kept in the draft's `__dict__`.
    """

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a draft does not change; draft._replace({name}=…) makes another")


class Because(NamedTuple):
    """The guideline a finding obeys: the organisation's own words or ours, and where the guideline stands."""

    text: str
    document: str = ""


class Finding(NamedTuple):
    """One thing to look at in the draft.

    A rule yields it with `span` (None: the whole draft), the `values` its message names, `fixes` and, if the rule has
    several messages, which `variant`; `media` is the index of the attachment it is about. The engine fills in `rule`,
    `level`, `text` (what the span covers) and `because`.
    """

    span: Span | None = None
    values: Mapping[str, Value] = _NO_VALUES
    fixes: tuple[Fix, ...] = ()
    variant: str = ""
    rule: str = ""
    level: Level = Level.WARNING
    text: str = ""
    because: Because | None = None
    media: int | None = None


class Count(NamedTuple):
    """How long one field of the draft is by the platform's own count.

    `used`, `limit` and `house_limit` are in `unit`. `visible` is the part of the field that shows before "meer"; None
    when all of it shows or nobody knows. `certainty` says how firm the limit is.
    """

    platform: str
    unit: str
    used: int
    limit: int | None
    house_limit: int | None = None
    visible: Span | None = None
    field: Literal["text", "title", "content-warning", "alt"] = "text"
    certainty: Literal["hard", "documented", "reported"] = "documented"

    @property
    def left(self) -> int | None:
        """What still fits under the lower of both limits; negative when it is over."""
        limits = [limit for limit in (self.limit, self.house_limit) if limit is not None]
        return min(limits) - self.used if limits else None


class Reminder(NamedTuple):
    """A question only a person can answer.

    `text` is the organisation's own question; without it the rule's message asks, with `values`. The engine fills in
    `rule` and, where the question has none of its own, `because` and `guidelines`.
    """

    text: str = ""
    because: Because | None = None
    guidelines: tuple[str, ...] = ()
    values: Mapping[str, Value] = _NO_VALUES
    rule: str = ""


class Report(NamedTuple):
    """The answer to a check. `skipped`: ids of the rules that ran out of time; whoever shows a report shows them.

    `reading_ease`: Flesch-Douma, about 0 (hard) to 100 (easy); None below 30 words and for other languages than Dutch.
    """

    counts: tuple[Count, ...] = ()
    findings: tuple[Finding, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    skipped: tuple[str, ...] = ()
    reading_ease: int | None = None
