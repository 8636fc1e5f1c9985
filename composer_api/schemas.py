"""What a caller may send, and what an answer looks like.

Requests are loaded with these schemas: JSON in, Draft out, or every mistake with its path. Answers are built as plain
dicts (answers.py), because dumping them costs more than making them; their schemas below are what the tests hold them
against and what the OpenAPI document shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, get_args

from flask import g
from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

from shared_rules import messages
from shared_rules.model import (
    Draft,
    Earlier,
    Instance,
    Media,
    MediaKind,
    Message,
    PostKind,
    ReplyTo,
    Surface,
    Visibility,
)
from shared_rules.profile import Strictness

from .errors import Refused
from .fields import Choice, Flag, Items, Language, Moment, Number, Part, PlatformName, Strict, Text, Whole

MAX_MISTAKES = 20  # told at once


def mistakes(found: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Marshmallow's nested messages as (path, mistake) pairs, such as ("media[0].width", "not-whole")."""
    if isinstance(found, dict):
        for name, inner in found.items():
            if name == "_schema":
                yield from mistakes(inner, path)
            elif isinstance(name, int):
                yield from mistakes(inner, f"{path}[{name}]")
            else:
                yield from mistakes(inner, f"{path}.{name[:100]}" if path else name[:100])
    else:
        for message in found:
            yield path, message


def read(schema: Schema, body: Any) -> Any:
    """What the schema makes of a body or a query. Raises Refused (422) with every mistake in it."""
    if isinstance(body, dict) and body.get("messages") in messages.languages():
        g.language = body["messages"]
    try:
        return schema.load(body)
    except ValidationError as error:
        raise Refused(422, "invalid", details=sorted(mistakes(error.messages))[:MAX_MISTAKES]) from None


# Requests


class MediaFields(Strict):
    kind = Choice(get_args(MediaKind), required=True)
    width = Whole(1_000_000, allow_none=True)
    height = Whole(1_000_000, allow_none=True)
    bytes = Whole(2**53, allow_none=True)
    format = Text(40, allow_none=True)
    seconds = Number(10_000_000, allow_none=True)
    alt = Text(allow_none=True)
    name = Text(500, allow_none=True)
    has_location = Flag(allow_none=True)
    copyright = Text(500, allow_none=True)
    maker = Text(500, allow_none=True)
    frames = Whole(1_000_000, allow_none=True)
    blank = Flag(allow_none=True)
    dark = Flag(allow_none=True)
    blurred = Flag(allow_none=True)
    designed = Flag(allow_none=True)
    house_colour = Number(1, allow_none=True)
    logo = Number(1, allow_none=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Media:
        return Media(**data)


class MessageFields(Strict):
    text = Text(required=True)
    by = Choice(("own", "other"), required=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Message:
        return Message(**data)


class ReplyToFields(Strict):
    text = Text(required=True)
    author = Text(500, allow_none=True)
    posted_at = Moment(allow_none=True)
    own_replies = Whole(100_000)
    thread = Items(Part(MessageFields), 100)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> ReplyTo:
        return ReplyTo(**data)


class EarlierFields(Strict):
    platform = PlatformName(required=True)
    text = Text(required=True)
    posted_at = Moment(required=True)
    kind = Choice(get_args(PostKind))
    planned = Flag()
    about = Choice(("self", "partner"))

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Earlier:
        return Earlier(**data)


class InstanceFields(Strict):
    max_characters = Whole(10_000_000, allow_none=True)
    characters_reserved_per_url = Whole(10_000, allow_none=True)
    max_media = Whole(1_000, allow_none=True)
    max_alt_characters = Whole(10_000_000, allow_none=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Instance:
        return Instance(**data)


class DraftFields(Strict):
    text = Text(required=True)
    platform = PlatformName(required=True)
    surface = Choice(get_args(Surface))
    language = Language()
    title = Text()
    content_warning = Text()
    media = Items(
        Part(MediaFields),
        100,
        metadata={"description": "All there is: an empty list says that there is no picture. Leave it out if unknown."},
    )
    planned_for = Moment(allow_none=True)
    now = Moment("Local time; the service's own clock when absent.", allow_none=True)
    reply_to = Part(ReplyToFields, allow_none=True)
    audience = Items(Text(100), 50)
    goal = Text(500, allow_none=True)
    visibility = Choice(get_args(Visibility))
    author = Text(500, allow_none=True)
    earlier = Items(Part(EarlierFields), 500)
    instance = Part(InstanceFields, allow_none=True)
    profile = Text(100, allow_none=True)
    messages = Choice(messages.languages(), allow_none=True)


@dataclass(frozen=True, slots=True)
class Question:
    """A draft, the platforms to count it for, the profile to hold it against (None: the service's own), own words."""

    draft: Draft
    platforms: tuple[str, ...]
    profile: str | None
    numbered: bool = False
    words: tuple[str, ...] = ()
    strictness: Strictness | None = None


def _question(data: dict[str, Any], platforms: tuple[str, ...]) -> Question:
    profile = data.pop("profile", None)
    data.pop("messages", None)  # read before loading, because mistakes are told in it too
    data["media_known"] = "media" in data
    if data.get("now") is None:
        data["now"] = datetime.now()
    return Question(Draft(**data), platforms, profile)


class CheckQuestion(DraftFields):
    """`words`: the writer's own words, which are no spelling mistakes. `strictness`: instead of the profile's own."""

    words = Items(Text(60), 1_000)
    strictness = Choice(get_args(Strictness), allow_none=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Question:
        words, strictness = tuple(data.pop("words", ())), data.pop("strictness", None)
        return replace(_question(data, (data["platform"],)), words=words, strictness=strictness)


class CountQuestion(DraftFields):
    """Give `platform` or `platforms`, one of them."""

    platform = PlatformName()
    platforms = Items(PlatformName(), 50, least=1)

    @validates_schema
    def one_or_many(self, data: dict[str, Any], **_: Any) -> None:
        if ("platform" in data) == ("platforms" in data):
            raise ValidationError("platform-or-platforms", "platform")

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Question:
        platforms = data.pop("platforms", None) or (data["platform"],)
        data.setdefault("platform", platforms[0])
        return _question(data, platforms)


class SplitQuestion(DraftFields):
    """`numbered` ends each part with 1/3, 2/3, …"""

    numbered = Flag()

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> Question:
        numbered = data.pop("numbered", False)
        return replace(_question(data, (data["platform"],)), numbered=numbered)


class SuggestQuestion(Strict):
    """One word that is not in the dictionary."""

    word = Text(60, required=True)

    @post_load
    def make(self, data: dict[str, Any], **_: Any) -> str:
        return str(data["word"])


class SheetQuestion(Strict):
    """The query of a picture, of which the bytes are the body."""

    profile = Text(100)
    messages = Choice(messages.languages())


class PictureQuestion(SheetQuestion):
    platform = PlatformName(required=True)
    surface = Choice(get_args(Surface), load_default="post")
    name = Text(500)
    alt = Text(5_000)  # what a query can hold


# Answers: every field is always there


def _text(**options: Any) -> fields.String:
    return fields.String(required=True, **options)


def _whole(**options: Any) -> fields.Integer:
    return fields.Integer(required=True, strict=True, **options)


def _list(item: fields.Field[Any]) -> fields.List[Any]:
    return fields.List(item, required=True)


def _part(schema: type[Strict], **options: Any) -> fields.Nested:
    return fields.Nested(schema, required=True, **options)


class SpanAnswer(Strict):
    """Half-open, in UTF-16 code units."""

    start = _whole()
    end = _whole()


class CostAnswer(Strict):
    """What counts for another number than one sees: `each` in the count's unit, `seen` characters, `times` it stands
    there."""

    text = _text()
    kind = _text()
    each = _whole()
    seen = _whole()
    times = _whole()


class CountAnswer(Strict):
    """`costs`: the few that make it differ most from what one sees, the most expensive first."""

    platform = _text()
    field = _text()
    unit = _text()
    used = _whole()
    limit = _whole(allow_none=True)
    house_limit = _whole(allow_none=True)
    left = _whole(allow_none=True)
    visible = _part(SpanAnswer, allow_none=True)
    certainty = _text()
    costs = _list(fields.Nested(CostAnswer))


class EditAnswer(SpanAnswer):
    text = _text()


class FixAnswer(Strict):
    label = _text()
    edits = _list(fields.Nested(EditAnswer))


class BecauseAnswer(Strict):
    """The guideline in the organisation's or our own words (may be empty), and where it stands."""

    text = _text()
    document = _text()


class FindingAnswer(Strict):
    """`text` is what `span` covers; without span the finding is about the whole draft, or about the attachment with
    index `media`."""

    id = _text()
    rule = _text()
    level = _text()
    span = _part(SpanAnswer, allow_none=True)
    media = _whole(allow_none=True)
    text = _text()
    message = _text()
    why = _text()
    because = _part(BecauseAnswer)
    guidelines = _list(fields.String())
    fixes = _list(fields.Nested(FixAnswer))


class ReminderAnswer(Strict):
    text = _text()
    because = _part(BecauseAnswer)
    guidelines = _list(fields.String())


class CountsAnswer(Strict):
    counts = _list(fields.Nested(CountAnswer))


class CheckAnswer(CountsAnswer):
    """`skipped`: the rules that ran out of time. `reading_ease`: Flesch-Douma, null below 30 words."""

    findings = _list(fields.Nested(FindingAnswer))
    reminders = _list(fields.Nested(ReminderAnswer))
    skipped = _list(fields.String())
    reading_ease = _whole(allow_none=True)


class HashtagAnswer(Strict):
    """A hashtag as it stands in the text, and where to see who else uses it (null: the platform has no such page)."""

    text = _text()
    span = _part(SpanAnswer)
    search_url = _text(allow_none=True)


class HashtagsAnswer(Strict):
    """The hashtags in the text and the advice on hashtags alone.

    `most` is what the platform takes, `advised` what is called good there; null is unknown.
    """

    hashtags = _list(fields.Nested(HashtagAnswer))
    most = _whole(allow_none=True)
    advised = _whole(allow_none=True)
    findings = _list(fields.Nested(FindingAnswer))


class SuggestAnswer(Strict):
    """What may have been meant, the likeliest first; empty when nothing is near."""

    word = _text()
    suggestions = _list(fields.String())


class SplitAnswer(Strict):
    """The text in parts that each fit on the platform; one part when all of it fits."""

    parts = _list(fields.String())


class SeenAnswer(Strict):
    """What was seen; /v1/check takes it as it is in its `media`."""

    kind = _text()
    width = _whole(allow_none=True)
    height = _whole(allow_none=True)
    bytes = _whole(allow_none=True)
    format = _text(allow_none=True)
    seconds = fields.Float(required=True, allow_none=True)
    alt = _text(allow_none=True)
    name = _text(allow_none=True)
    has_location = fields.Boolean(required=True, allow_none=True)
    copyright = _text(allow_none=True)
    maker = _text(allow_none=True)
    frames = _whole(allow_none=True)
    blank = fields.Boolean(required=True, allow_none=True)
    dark = fields.Boolean(required=True, allow_none=True)
    blurred = fields.Boolean(required=True, allow_none=True)
    designed = fields.Boolean(required=True, allow_none=True)
    house_colour = fields.Float(required=True, allow_none=True)
    logo = fields.Float(required=True, allow_none=True)


class PictureDetails(Strict):
    """`personal` names what else in the file tells of a person: serial-number, owner, time."""

    mode = _text()
    progressive = fields.Boolean(required=True)
    personal = _list(fields.String())


class PictureAnswer(Strict):
    """`thumbnail`: a JPEG of at most 160 pixels, in base64."""

    media = _part(SeenAnswer)
    details = _part(PictureDetails)
    findings = _list(fields.Nested(FindingAnswer))
    thumbnail = _text()


class GuidelineAnswer(Strict):
    id = _text()
    document = _text()


class OptionAnswer(Strict):
    """What may stand in a profile, in words."""

    name = _text()
    type = _text()
    default = _text()


class ExampleAnswer(Strict):
    """`[[…]]` in a bad example marks what the rule speaks about; `after` is the mended text, null without a fix."""

    text = _text()
    platform = _text()


class BadExampleAnswer(ExampleAnswer):
    after = _text(allow_none=True)


class RuleAnswer(Strict):
    id = _text()
    family = _text()
    level = _text()
    why = _text()
    messages = _list(fields.String())
    guidelines = _list(fields.Nested(GuidelineAnswer))
    options = _list(fields.Nested(OptionAnswer))
    platforms = _list(fields.String())
    surfaces = _list(fields.String())
    good = _list(fields.Nested(ExampleAnswer))
    bad = _list(fields.Nested(BadExampleAnswer))


class RulesAnswer(Strict):
    rules = _list(fields.Nested(RuleAnswer))


class LimitAnswer(Strict):
    surface = _text()
    field = _text()
    value = _whole()
    unit = _text()
    certainty = _text()
    source = _text()


class PlatformAnswer(Strict):
    id = _text()
    name = _text()
    surfaces = _list(fields.String())
    limits = _list(fields.Nested(LimitAnswer))


class PlatformsAnswer(Strict):
    platforms = _list(fields.Nested(PlatformAnswer))


class ChannelAnswer(Strict):
    """Whom a channel of the organisation is for; what the profile does not say is empty."""

    platform = _text()
    audience = _list(fields.String())
    goal = _text()
    tone = _text()
    use = _text()
    identity = _text()


class ProfileAnswer(Strict):
    """`default`: the one used when a question names none."""

    name = _text()
    title = _text()
    default = fields.Boolean(required=True)
    channels = _list(fields.Nested(ChannelAnswer))


class ProfilesAnswer(Strict):
    """`mistakes`: what to repair in the service's own profile; meanwhile it works as it last was good."""

    profiles = _list(fields.Nested(ProfileAnswer))
    mistakes = _list(_text())


class HealthAnswer(Strict):
    ok = fields.Boolean(required=True)
    service = _text()
    api = _whole()


class MistakeAnswer(Strict):
    where = _text()
    message = _text()


class ErrorBody(Strict):
    code = _text()
    message = _text()
    where = _text()
    details = fields.List(fields.Nested(MistakeAnswer))


class ErrorAnswer(Strict):
    error = _part(ErrorBody)
