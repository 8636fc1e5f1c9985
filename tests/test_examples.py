"""Every example of every rule, through the engine, as a writer would meet it.

The engine wakes a rule only when the text holds one of its triggers, so a Bad example that is heard also proves that it
wakes its rule.
"""

from __future__ import annotations

import re

import pytest

from shared_rules import Draft, Finding, Report, Rule, Span, all_rules, check
from shared_rules.messages import languages, message
from shared_rules.model import Level
from shared_rules.profile import Profile
from shared_rules.registry import Bad, Good

MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


def report(rule: Rule, example: Good | Bad, text: str) -> Report:
    """What this rule alone says of the example."""
    only = {other: {"level": Level.OFF} for other in all_rules()} | {rule.id: {"level": rule.level, **example.options}}
    profile = Profile("example", "Example", settings=only)
    return check(Draft(text, example.platform, **example.draft), profile)


def apply_first_fix(finding: Finding, text: str) -> str:
    for edit in sorted(finding.fixes[0].edits, key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{n}")
        for rule in all_rules().values()
        for n, example in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_a_good_post_hears_nothing(rule: Rule, example: Good) -> None:
    said = report(rule, example, example.text)
    assert (said.findings, said.reminders) == ((), ())


@pytest.mark.parametrize("rule", [rule for rule in all_rules().values() if rule.languages], ids=lambda rule: rule.id)
def test_a_rule_is_silent_in_a_language_it_cannot_judge(rule: Rule) -> None:
    for example in rule.bad:
        french = example._replace(draft={**example.draft, "language": "fr"})
        said = report(rule, french, MARK.sub(r"\1", example.text))
        assert (said.findings, said.reminders) == ((), ())
        belgian = example._replace(draft={**example.draft, "language": "nl-BE"})
        said = report(rule, belgian, MARK.sub(r"\1", example.text))
        assert said.findings or said.reminders


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_a_bad_post_hears_where_and_how_to_mend_it(rule: Rule, example: Bad) -> None:
    mark = MARK.search(example.text)
    text = MARK.sub(r"\1", example.text)
    expected = Span(mark.start(), mark.start() + len(mark[1])) if mark else None
    said = report(rule, example, text)
    if said.reminders:  # a question has no place in the text
        return
    found = said.findings
    assert expected in [finding.span for finding in found], [f.text for f in found]
    finding = next(finding for finding in found if finding.span == expected)
    assert finding.text == (mark[1] if mark else "")
    for language in languages():
        assert "{" not in message(finding, language)
    if example.after is None:
        assert not finding.fixes
    else:
        assert apply_first_fix(finding, text) == example.after


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_a_post_in_capitals_is_mended_in_capitals(rule: Rule, example: Bad) -> None:
    text = MARK.sub(r"\1", example.text).upper()
    for finding in report(rule, example, text).findings:
        for edit in (edit for fix in finding.fixes for edit in fix.edits):
            name = edit.text.startswith("@") or edit.text != edit.text.lower()  # keeps its own
            assert name or not edit.span.of(text).isalpha() or edit.text.isupper(), (finding.text, edit.text)
