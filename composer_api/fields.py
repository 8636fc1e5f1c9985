"""The kinds of value a request may hold, each strict: nothing is converted that the caller did not write as such.

A mistake is raised as a code of errors.SAYS, a space and its value, so that it can be told in any language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from shared_rules.platforms import platform, platforms

from .offsets import utf16_length

MAX_TEXT = 100_000  # UTF-16 units
_MOMENT = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?"
_LANGUAGE = r"[a-z]{2,3}(-[A-Za-z]{2})?"


def _said(**mistakes: str) -> dict[str, Any]:
    return {"required": "required", "null": "null", **mistakes}


class Strict(Schema):
    """An object in which every field is known."""

    error_messages = {"type": "not-an-object", "unknown": "unknown-field"}  # noqa: RUF012  the base declares it


class _AtMost(validate.Length):
    def __init__(self, limit: int) -> None:
        super().__init__(max=limit)
        self.limit = limit

    def __call__(self, value: Any) -> Any:
        if utf16_length(value) > self.limit:
            raise ValidationError(f"too-long {self.limit}")
        return value


class Text(fields.String):
    """A text of at most `limit` UTF-16 units."""

    def __init__(self, limit: int = MAX_TEXT, **options: Any) -> None:
        super().__init__(validate=_AtMost(limit), error_messages=_said(invalid="not-text"), **options)


class Choice(fields.String):
    """One of a few words."""

    def __init__(self, choices: Sequence[str], **options: Any) -> None:
        super().__init__(
            validate=validate.OneOf(choices, error=f"one-of {', '.join(choices)}"),
            error_messages=_said(invalid="not-text"),
            **options,
        )


class Language(fields.String):
    """A language tag, of which only the language itself counts: "nl-BE" is "nl"."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            metadata={"pattern": f"^{_LANGUAGE}$", "example": "nl"}, error_messages=_said(invalid="not-text"), **options
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if not _language.match(text):
            raise ValidationError("one-of nl, en, fr, nl-BE …")
        return text.partition("-")[0]


_language = re.compile(_LANGUAGE + r"\Z")


class PlatformName(fields.String):
    """The id of a platform there is."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            validate=_known, metadata={"example": "instagram"}, error_messages=_said(invalid="not-text"), **options
        )


def _known(name: str) -> None:
    try:
        platform(name)
    except KeyError:
        raise ValidationError("one-of " + ", ".join(platforms())) from None


class Whole(fields.Integer):
    """A whole number from 0 to `limit`."""

    def __init__(self, limit: int, **options: Any) -> None:
        bounds = validate.Range(min=0, max=limit, error=f"out-of-range 0 – {limit}")
        super().__init__(strict=True, validate=bounds, error_messages=_said(invalid="not-whole"), **options)

    def _validated(self, value: Any) -> int:
        if type(value) is not int:  # no 1.0, no "1", no true
            raise self.make_error("invalid", input=value)
        return value


class Number(fields.Float):
    """A number from 0 to `limit`."""

    def __init__(self, limit: int, **options: Any) -> None:
        bounds = validate.Range(min=0, max=limit, error=f"out-of-range 0 – {limit}")
        super().__init__(validate=bounds, error_messages=_said(invalid="not-number"), **options)

    def _validated(self, value: Any) -> float:
        if type(value) is not int and type(value) is not float:
            raise self.make_error("invalid", input=value)
        return float(value)


class Flag(fields.Boolean):
    """True or false, as JSON writes them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(error_messages=_said(invalid="not-flag"), **options)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class Moment(fields.Field[datetime]):
    """A moment in local time; one with an offset from UTC is converted to it."""

    def __init__(self, description: str = "Local time.", **options: Any) -> None:
        shape = {"type": "string", "pattern": f"^{_MOMENT}$", "example": "2026-12-01T17:00"}
        super().__init__(
            metadata={**shape, "description": description}, error_messages=_said(invalid="not-moment"), **options
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> datetime:
        if isinstance(value, str) and _moment.match(value):
            try:
                moment = datetime.fromisoformat(value)
                return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment
            except (ValueError, OverflowError, OSError):  # no such day, or beyond what this machine's clock can say
                pass
        raise self.make_error("invalid", input=value)


_moment = re.compile(_MOMENT + r"\Z", re.ASCII)


class Items(fields.List[Any]):
    """A list of at most `most`; a longer one is refused unread."""

    def __init__(
        self, item: fields.Field[Any] | type[fields.Field[Any]], most: int, least: int = 0, **options: Any
    ) -> None:
        super().__init__(
            item,
            validate=validate.Length(min=least, max=most, error=f"how-many {least} – {most}"),
            error_messages=_said(invalid="not-a-list"),
            **options,
        )
        self.least, self.most = least, most

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> Any:
        if isinstance(value, list) and len(value) > self.most:
            raise ValidationError(f"how-many {self.least} – {self.most}")
        return tuple(super()._deserialize(value, attr, data, **kwargs))


class Part(fields.Nested):
    """An object within the object."""

    def __init__(self, schema: type[Strict], **options: Any) -> None:
        super().__init__(schema, error_messages=_said(type="not-an-object"), **options)
