"""What an answer looks like: what the tests hold answers against and what the OpenAPI document shows.

Answers are built as plain dicts (answers.py), because dumping them costs more than making them; so the service itself
never loads this module. Every field is always there.
"""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from .fields import Strict


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
