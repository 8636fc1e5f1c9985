"""What a caller may send: JSON in, Draft out, or every mistake with its path. What an answer looks like stands in
answer_schemas.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, get_args

from flask import g
from marshmallow import ValidationError, missing, post_load, validates_schema

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
from .fields import MAX_TEXT, Choice, Flag, Items, Language, Moment, Number, Part, PlatformName, Strict, Text, Whole

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


@lru_cache(maxsize=64)
def _made(schema: type[Strict], given: frozenset[str]) -> Strict:
    """The schema of a body with these of its fields: it gives few, and loading takes longer with each. Making
    one takes a millisecond."""
    fields = schema._declared_fields.items()
    return schema(only={name for name, field in fields if field.required or field.load_default is not missing} | given)


def read(schema: type[Strict], body: Any) -> Any:
    """What the schema makes of a body or a query; errors are told in the language it asks for. Raises Refused (422)."""
    if spoken := spoken_in(body):
        g.language = spoken
    return load(schema, body)


def spoken_in(body: Any) -> str:
    """The language that a body asks messages in; nothing when it names none that there is."""
    asked = body.get("messages") if isinstance(body, dict) else None
    return asked if isinstance(asked, str) and asked in messages.languages() else ""


def load(schema: type[Strict], body: Any) -> Any:
    """What the schema makes of a body or a query. Raises Refused (422) with every mistake in it."""
    try:
        return _again(schema, body) or _loaded(schema, body)
    except ValidationError as error:
        raise Refused(422, "invalid", details=sorted(mistakes(error.messages))[:MAX_MISTAKES]) from None


def _loaded(schema: type[Strict], body: Any) -> Any:
    given = frozenset(schema._declared_fields.keys() & body.keys() if isinstance(body, dict) else ())
    return _made(schema, given).load(body)


# What stays the same from letter to letter, and holds no words of the writer's.
_AROUND = frozenset(("platform", "surface", "language", "visibility", "profile", "strictness", "messages", "now"))


def _again(schema: type[Strict], body: Any) -> Question | None:
    """The question of a body that differs in nothing but its text from one that was loaded before; None for others."""
    if not isinstance(body, dict) or type(text := body.get("text")) is not str or 2 * len(text) > MAX_TEXT:
        return None
    around = tuple((name, value) for name, value in body.items() if name != "text")
    if not all(name in _AROUND and type(value) is str for name, value in around):
        return None
    question = _around(schema, around)
    new = {"text": text} if "now" in body else {"text": text, "now": datetime.now()}
    return question._replace(draft=question.draft._replace(**new))


@lru_cache(maxsize=64)
def _around(schema: type[Strict], around: tuple[tuple[str, str], ...]) -> Question:
    question: Question = _loaded(schema, {"text": "", **dict(around)})
    return question


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


class Question(NamedTuple):
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
        return _question(data, (data["platform"],))._replace(words=words, strictness=strictness)


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
        return _question(data, (data["platform"],))._replace(numbered=numbered)


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
