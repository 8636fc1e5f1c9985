"""Posts and mistakes that were written without looking at the rules: hardly a mistake is missed, no good post is warned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from shared_rules import Draft, Level, check
from shared_rules.model import ReplyTo

FIXTURES = Path(__file__).parent / "fixtures"
WRITTEN_ON = datetime(2026, 11, 22, 9, 0)


def lines(name: str) -> list[str]:
    source = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in source if line and not line.startswith("# ")]


def posts() -> Iterator[Draft]:
    for block in (FIXTURES / "more_good_posts.txt").read_text(encoding="utf-8").split("\n== ")[1:]:
        head, text = block.split("\n", 1)
        platform, surface = head.split()
        said, _, answer = text.partition("\n") if surface == "reply" else ("", "", text)
        reply_to = ReplyTo(said.removeprefix("> ")) if said else None
        yield Draft(answer.strip(), platform, surface, now=WRITTEN_ON, reply_to=reply_to)  # type: ignore[arg-type]


GOOD = [*posts(), *(Draft(line, "facebook", now=WRITTEN_ON) for line in lines("near_misses.txt"))]


@pytest.mark.parametrize("draft", GOOD, ids=[f"{n}-{draft.platform}" for n, draft in enumerate(GOOD)])
def test_a_good_post_hears_no_warning_and_two_hints_at_most(draft: Draft) -> None:
    findings = check(draft).findings
    assert not [(f.rule, f.text) for f in findings if f.level is not Level.HINT]
    assert len(findings) <= 2


def finds(line: str) -> bool:
    text, wrong, _ = line.split("\t")
    start = text.index(wrong)
    findings = check(Draft(text, "facebook", now=WRITTEN_ON)).findings
    return any(f.span and f.span.start < start + len(wrong) and start < f.span.end for f in findings)


def test_at_least_nine_of_ten_mistakes_are_found() -> None:
    mistakes = lines("more_mistakes.tsv")
    missed = [line for line in mistakes if not finds(line)]
    assert len(missed) <= 0.1 * len(mistakes), missed


def test_of_two_rules_on_one_word_the_one_that_knows_more_speaks() -> None:
    rules = {finding.rule for finding in check(Draft("Wat een slay van onze turnsters!", "facebook")).findings}
    assert "youth-slang" in rules
    assert "misspelling" not in rules


def test_a_misspelling_inside_a_long_sentence_is_still_told() -> None:
    long = "We willen jullie " + "en ook jullie en ook jullie " * 12 + "bedanken voor de verassing."
    found = {finding.rule: finding.text for finding in check(Draft(long, "facebook")).findings}
    assert found["misspelling"] == "verassing"
    assert "long-sentence" in found
