"""Sixty good posts, with the profile of who has none: no warning, and hardly a hint."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from shared_rules import Draft, Level, check, message

MISSING = {"contest-incomplete", "source-missing"}  # what one sentence lacks may stand in the next
WRITTEN_ON = datetime(2026, 11, 20, 9, 30)


def posts() -> list[Draft]:
    source = (Path(__file__).parent / "fixtures" / "good_posts.txt").read_text(encoding="utf-8")
    found = []
    for block in source.split("\n== ")[1:]:
        head, text = block.split("\n", 1)
        platform, _, surface = head.partition(" ")
        found.append(Draft(text.strip(), platform, surface or "post", now=WRITTEN_ON))  # type: ignore[arg-type]
    return found


def said(draft: Draft) -> list[str]:
    return [f"{f.level} {f.rule}: {f.text!r} {message(f)}" for f in check(draft).findings]


POSTS = posts()
each_post = pytest.mark.parametrize("draft", POSTS, ids=[f"{n}-{draft.platform}" for n, draft in enumerate(POSTS)])


def test_there_are_sixty_different_posts() -> None:
    assert len({draft.text for draft in POSTS}) == 60


@each_post
def test_a_good_post_hears_no_warning_while_it_is_written(draft: Draft) -> None:
    """After each word, of the words that stand there; what is still missing may yet come."""
    for end in (place for place, sign in enumerate(draft.text, 1) if sign == " "):
        heard = check(draft._replace(text=draft.text[:end])).findings
        assert [(f.rule, f.text) for f in heard if f.level is not Level.HINT and f.rule not in MISSING] == [], draft.text[:end]


@each_post
def test_a_good_post_hears_no_warning(draft: Draft) -> None:
    loud = [f for f in check(draft).findings if f.level is not Level.HINT]
    assert not loud, said(draft)


@each_post
def test_a_good_post_hears_two_hints_at_most(draft: Draft) -> None:
    assert len(check(draft).findings) <= 2, said(draft)


def test_most_good_posts_hear_nothing_at_all() -> None:
    silent = [draft for draft in POSTS if not check(draft).findings]
    assert len(silent) >= len(POSTS) // 2, [said(draft) for draft in POSTS]
