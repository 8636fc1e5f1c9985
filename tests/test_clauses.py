"""Clauses, which the grammar rules judge one at a time, and the memory of those that left a rule silent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from shared_rules import Draft, Finding, check
from shared_rules.rules.grammar import Clause, by_clause, clauses

TEXT = "Kom zaterdag, om 3.5 uur! “Niet waar” zei hij\nen ging @weg #nu naar huis"


def test_a_clause_is_a_run_of_words_outside_quotations() -> None:
    found = clauses(Draft(TEXT, "instagram"))
    assert [clause.words for clause in found] == [
        ["Kom", "zaterdag"],
        ["om", "3"],
        ["5", "uur"],
        ["zei", "hij"],
        ["en", "ging"],
        ["naar", "huis"],
    ]
    assert [clause.starts_sentence for clause in found] == [True, False, True, False, True, False]
    assert [clause.of(clause.span(0, 1)) for clause in found] == [" ".join(clause.words) for clause in found]
    assert clauses(Draft(TEXT, "instagram", language="en")) == ()


def test_a_long_clause_is_cut() -> None:
    words = [f"woord{number}" for number in range(450)]
    found = clauses(Draft(" ".join(words) + "!", "x"))
    assert [len(clause.words) for clause in found] == [200, 200, 50]
    assert [clause.of(clause.span(0, 0)) for clause in found] == [words[0], words[200], words[400]]
    assert [clause.ends for clause in found] == ["", "", "!"]
    assert len({clause.mark for clause in found}) == 3


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Kom je ook?", "Wij gaan. Kom je ook?", True),
        ("Kom je ook?", "Morgen, kom je ook?", False),
        ("Ja, kom je ook?", "Nee, kom je ook?", True),
        ("Ja, kom je ook?", "Ja! kom je ook?", False),
        ("Kom je ook?", "Kom je ook!", False),
        ("Kom je ook?", "Kom Je ook?", False),
    ],
)
def test_the_mark_tells_clauses_apart_that_read_differently(one: str, other: str, alike: bool) -> None:
    marks = [clauses(Draft(text, "x"))[-1].mark for text in (one, other)]
    assert (marks[0] == marks[1]) is alike


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dit feest is er voor hun ", []),  # ouders, perhaps
        ("Dit feest is er voor hun", ["hun"]),
        ("Dit feest is er voor hun.", ["hun"]),
        ("Dit feest is er voor hun\n", ["hun"]),
        ("Dit feest is er voor hun, zegt ze ", ["hun"]),
    ],
)
def test_the_last_word_waits_for_the_next_while_somebody_writes_on(text: str, found: list[str]) -> None:
    assert [f.text for f in check(Draft(text, "instagram")).findings if f.rule == "hun-hen"] == found


def test_only_a_clause_that_left_it_silent_is_not_judged_again() -> None:
    judged: list[str] = []

    @by_clause
    def no_names(clause: Clause) -> Iterator[Finding]:
        """Geen namen."""
        judged.append(" ".join(clause.words))
        for at in islice((at for at, word in enumerate(clause.words) if word == "Jan"), 1):
            yield Finding(clause.span(at, at))

    def spoken_of(text: str) -> list[str]:
        return [found.span.of(text) for found in no_names(Draft(text, "x")) if found.span]

    assert spoken_of("Dag Jan, kom je ook? Tot") == ["Jan"]
    assert spoken_of("Dag Jan, kom je ook? Tot dan, Jan") == ["Jan", "Jan"]
    assert judged == ["Dag Jan", "kom je ook", "Tot", "Dag Jan", "Tot dan", "Jan"]
