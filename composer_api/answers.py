"""What the library says, as the plain dicts that go over the wire; answer_schemas.py holds their shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, get_args

from shared_rules import messages
from shared_rules.counting import counted_text
from shared_rules.model import Because, Count, Draft, Finding, Fix, Reminder, Report, Span
from shared_rules.platforms import FieldName, Platform
from shared_rules.platforms import platform as platform_of
from shared_rules.profile import Profile
from shared_rules.registry import Rule, all_rules
from shared_rules.text import read

from .offsets import to_utf16

if TYPE_CHECKING:
    from shared_rules.counting.explain import Cost

Json = dict[str, Any]

_MAY_DIFFER = frozenset("\r.:@")  # a link or a mention, or two characters that show as one
_COSTS = 5  # more explain nothing
_ID_TEXT = 60  # an id names what it is about; the whole of a long text adds nothing


def check(report: Report, draft: Draft, language: str) -> Json:
    """A report on `draft`, its messages in `language`."""
    at = to_utf16(draft.text)
    return {
        **counts(report.counts, draft),
        "findings": _distinct([_finding(finding, at, language) for finding in report.findings]),
        "reminders": [_reminder(reminder, language) for reminder in report.reminders],
        "skipped": list(report.skipped),
        "reading_ease": report.reading_ease,
    }


def hashtags(report: Report, draft: Draft, language: str) -> Json:
    """What a report says of hashtags, and the hashtags it is about."""
    at = to_utf16(draft.text)
    there = platform_of(draft.platform)
    most, advised = there.most("hashtags", draft.surface), there.advised("hashtags", draft.surface)
    return {
        "hashtags": [
            {"text": tag.text, "span": _span(tag.span, at), "search_url": there.search_url(tag.text)}
            for tag in read(draft).hashtags
        ],
        "most": most and most.value,
        "advised": advised and advised.value,
        "findings": _distinct(
            [_finding(each, at, language) for each in report.findings if all_rules()[each.rule].family == "hashtag"]
        ),
    }


def counts(found: Iterable[Count], draft: Draft) -> Json:
    return {"counts": [_count(count, draft) for count in found]}


def _count(count: Count, draft: Draft) -> Json:
    text = counted_text(draft, count.field)
    return {
        "platform": count.platform,
        "field": count.field,
        "unit": count.unit,
        "used": count.used,
        "limit": count.limit,
        "house_limit": count.house_limit,
        "left": count.left,
        "visible": count.visible and _span(count.visible, to_utf16(text)),
        "certainty": count.certainty,
        "costs": _costs(count, draft, text),
    }


def _costs(count: Count, draft: Draft, text: str) -> list[Json]:
    """What makes the count differ from the characters one sees; in plain text nothing does."""
    if text.isascii() and not _MAY_DIFFER.intersection(text) and not draft.content_warning:
        return []
    from shared_rules.counting.explain import explain

    return [_cost(cost) for cost in explain(count, draft)[:_COSTS]]


def _cost(cost: Cost) -> Json:
    return {
        "text": cost.text[:_ID_TEXT],
        "kind": cost.kind,
        "each": cost.each,
        "seen": cost.seen,
        "times": cost.times,
    }


def _finding(finding: Finding, at: Callable[[int], int], language: str) -> Json:
    rule = all_rules()[finding.rule]
    return {
        "id": f"{finding.rule}:{finding.text[:_ID_TEXT]}",
        "rule": finding.rule,
        "level": finding.level.value,
        "span": finding.span and _span(finding.span, at),
        "media": finding.media,
        "text": finding.text,
        "message": messages.message(finding, language),
        "why": messages.why(rule, language),
        "because": _because(finding.because, rule),
        "guidelines": [guideline.id for guideline in rule.guidelines],
        "fixes": [_fix(fix, at, language) for fix in finding.fixes],
    }


def _distinct(findings: list[Json]) -> list[Json]:
    """The same findings with ids that differ: the second of a kind gets #2 behind it."""
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for finding in findings:
        base = finding["id"]
        number = numbers.get(base, 1)
        while finding["id"] in taken:
            number += 1
            finding["id"] = f"{base}#{number}"
        numbers[base] = number
        taken.add(finding["id"])
    return findings


def _span(span: Span, at: Callable[[int], int]) -> Json:
    return {"start": at(span.start), "end": at(span.end)}


def _fix(fix: Fix, at: Callable[[int], int], language: str) -> Json:
    return {
        "label": messages.label(fix, language),
        "edits": [{**_span(edit.span, at), "text": edit.text} for edit in fix.edits],
    }


def _because(because: Because | None, rule: Rule) -> Json:
    """The organisation's own words; without them, where the guideline stands."""
    if because is not None:
        return {"text": because.text, "document": because.document}
    return {"text": "", "document": rule.guidelines[0].document if rule.guidelines else ""}


def _reminder(reminder: Reminder, language: str) -> Json:
    own = reminder.because or Because("")
    return {
        "text": messages.question(reminder, language),
        "because": _because(own if reminder.text else reminder.because, all_rules()[reminder.rule]),
        "guidelines": list(reminder.guidelines),
    }


def profile(found: Profile, default: bool) -> Json:
    return {
        "name": found.name,
        "title": found.title,
        "default": default,
        "channels": [
            {
                "platform": platform,
                "audience": list(card.audience),
                "goal": card.goal,
                "tone": card.tone,
                "use": card.use,
                "identity": card.identity,
            }
            for platform, card in found.channels.items()
        ],
    }


def platform(found: Platform) -> Json:
    return {
        "id": found.id,
        "name": found.name,
        "surfaces": sorted(found.surfaces),
        "limits": [
            {
                "surface": surface,
                "field": field,
                "value": fact.value,
                "unit": fact.unit,
                "certainty": fact.certainty,
                "source": fact.source.url,
            }
            for surface in sorted(found.surfaces)
            for field in get_args(FieldName)
            for fact in found.limits(surface, field)  # type: ignore[arg-type]
        ],
    }
