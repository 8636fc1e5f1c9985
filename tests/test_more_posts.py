"""Posts and mistakes that were written without looking at the rules: hardly a mistake is missed, no good post is warned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from shared_rules import Draft, Finding, Level, Media, check, load
from shared_rules.model import ReplyTo

FIXTURES = Path(__file__).parent / "fixtures"
WRITTEN_ON = datetime(2026, 11, 22, 9, 0)
profile_called = cache(load)


def lines(name: str) -> list[str]:
    source = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in source if line and not line.startswith("# ")]


def post(text: str, where: str = "facebook", beside: tuple[str, ...] = ()) -> tuple[Draft, str]:
    """A post and its profile. `where` is platform, surface and profile; `beside` the lines with > or !."""
    platform, surface, profile, *_ = [*where.split(), *("", "post", "standaard")[len(where.split()) :]]
    answered = next((line[1:].strip() for line in beside if line.startswith(">")), None)
    draft = Draft(
        text,
        platform,
        surface,  # type: ignore[arg-type]
        now=WRITTEN_ON,
        media=tuple(Media("image", alt=line[1:].strip()) for line in beside if line.startswith("!")),
        reply_to=None if answered is None else ReplyTo(answered),
    )
    return draft, profile


def heard(draft: Draft, profile: str) -> tuple[Finding, ...]:
    return check(draft, profile_called(profile)).findings


def posts() -> Iterator[tuple[Draft, str]]:
    for block in (FIXTURES / "more_good_posts.txt").read_text(encoding="utf-8").split("\n== ")[1:]:
        where, *text = block.strip().split("\n")
        beside = tuple(line for line in text if line.startswith(("> ", "! ")))
        yield post("\n".join(text[len(beside) :]).strip(), where, beside)


GOOD = [*posts(), *(post(line) for line in lines("near_misses.txt"))]


@pytest.mark.parametrize(("draft", "profile"), GOOD, ids=[f"{n}-{draft.platform}" for n, (draft, _) in enumerate(GOOD)])
def test_a_good_post_hears_no_warning_and_two_hints_at_most(draft: Draft, profile: str) -> None:
    findings = heard(draft, profile)
    assert not [(f.rule, f.text) for f in findings if f.level is not Level.HINT]
    assert len(findings) <= 2


def test_nineteen_of_twenty_good_posts_hear_nothing_at_all() -> None:
    spoken = [(draft.text, rules) for draft, profile in GOOD if (rules := [f.rule for f in heard(draft, profile)])]
    assert len(spoken) <= 0.05 * len(GOOD), spoken


def finds(line: str) -> bool:
    text, wrong, _, *where = line.split("\t")
    findings = heard(*post(text, where[0] if where else "facebook", tuple(where[1:])))
    if wrong.startswith("("):
        return wrong.strip("()") in [f.rule for f in findings]
    place = re.search(rf"(?<!\w){re.escape(wrong)}(?!\w)", text)
    start = place.start() if place else text.index(wrong)
    return any(f.span and f.span.start < start + len(wrong) and start < f.span.end for f in findings)


def test_at_least_92_of_100_mistakes_are_found() -> None:
    mistakes = lines("more_mistakes.tsv")
    missed = [line for line in mistakes if not finds(line)]
    assert len(missed) <= 0.08 * len(mistakes), missed


@pytest.mark.parametrize(
    ("where", "told", "asked"),
    [("instagram", False, True), ("instagram post publieke-dienst", True, False), ("facebook", False, False)],
)
def test_a_missing_hashtag_is_a_hint_where_the_house_asks_for_one_and_else_a_question(
    where: str, told: bool, asked: bool
) -> None:
    draft, profile = post("Driekoningen zonder worstenbrood? Ondenkbaar. Onze Kevin rolde er vannacht honderden.", where)
    report = check(draft, profile_called(profile))
    assert ("hashtag-missing" in {finding.rule for finding in report.findings}) is told
    assert ("hashtag-missing" in {reminder.rule for reminder in report.reminders}) is asked


def test_of_two_rules_on_one_word_the_one_that_knows_more_speaks() -> None:
    rules = {finding.rule for finding in check(Draft("Wat een slay van onze turnsters!", "facebook")).findings}
    assert "youth-slang" in rules
    assert "misspelling" not in rules


def test_a_misspelling_inside_a_long_sentence_is_still_told() -> None:
    long = "We willen jullie " + "en ook jullie en ook jullie " * 12 + "bedanken voor de verassing."
    found = {finding.rule: finding.text for finding in check(Draft(long, "facebook")).findings}
    assert found["misspelling"] == "verassing"
    assert "long-sentence" in found
