"""Which guideline is served by what. `python -m tests.test_coverage > shared_rules/GUIDELINES.md` writes the table."""

from __future__ import annotations

import csv
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from shared_rules.profile import load, shipped
from shared_rules.profile_file import RESERVED, TOP, Channel
from shared_rules.registry import all_rules

ROOT = Path(__file__).parent.parent
FACTS = ROOT.parent / "shared" / "facts" / "guidelines.tsv"
TABLE = ROOT / "shared_rules" / "GUIDELINES.md"
SCOPES = ("post", "strategy", "profile", "event", "ads", "group", "story")

INTRO = """\
Postwijzer was made from five documents: S0 tips of a public job service, S1 a trade journal (2016), S2 a youth
movement's policy (2018), S3 an article on strategy, S4 a blog series for local authorities (2016-2017). This is what
serves each of their guidelines on a post, a story, an event, an advertisement or a group, or on the organisation's own
choices.
"""

known_guidelines = pytest.mark.skipif(not FACTS.exists(), reason=f"the list of guidelines is not at {FACTS}")


def guidelines() -> list[dict[str, str]]:
    with FACTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def elsewhere() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads((ROOT / "tests" / "fixtures" / "guidelines.toml").read_text(encoding="utf-8"))


def by_rules() -> dict[str, list[str]]:
    served: dict[str, list[str]] = {}
    for rule in all_rules().values():
        if rule.id != "reminders":  # its examples serve nobody; the questions of the profiles do
            for guideline in rule.guidelines:
                served.setdefault(guideline.id, []).append(f"[{rule.id}](RULES.md#{rule.id})")
    return served


def by_questions() -> dict[str, list[str]]:
    served: dict[str, list[str]] = {}
    for name in shipped():
        for question in load(name).settings.get("reminders", {}).get("ask", ()):
            for guideline in question.guidelines:
                told = f"question: {question.text}"
                if told not in served.setdefault(guideline, []):
                    served[guideline].append(told)
    return served


def by_settings() -> dict[str, list[str]]:
    return {id_: [f"`{entry['place']}`: {entry['how']}"] for entry in elsewhere()["setting"] for id_ in entry["ids"]}


def later() -> dict[str, list[str]]:
    return {id_: [f"not yet: {entry['why']}"] for entry in elsewhere()["later"] for id_ in entry["ids"]}


def table() -> str:
    """GUIDELINES.md."""
    rows = [row for row in guidelines() if row["scope"] in SCOPES]
    served, unserved = [by_rules(), by_questions(), by_settings()], later()
    lines = []
    for row in rows:
        told = [by for serving in served for by in serving.get(row["id"], [])] or unserved.get(
            row["id"], ["**nothing**"]
        )
        lines.append(f"| {row['id']} | {row['scope']} | {row['category']} | {'; '.join(told)} |")
    waiting = sum("| not yet: " in line for line in lines)
    return "\n".join(
        [
            "# Guidelines",
            "",
            "<!-- Generated: python -m tests.test_coverage > shared_rules/GUIDELINES.md -->",
            "",
            INTRO,
            f"Served: {len(lines) - waiting} of {len(lines)}; {waiting} wait.",
            "",
            "| guideline | scope | about | served by |",
            "| --- | --- | --- | --- |",
            *lines,
            "",
        ]
    )


@known_guidelines
def test_every_guideline_is_served_or_it_is_said_why_not() -> None:
    told = {**by_rules(), **by_questions(), **by_settings(), **later()}
    silent = [row["id"] for row in guidelines() if row["scope"] in SCOPES and row["id"] not in told]
    assert silent == [], (
        "serve them with a rule, a question or a setting, or say why not in tests/fixtures/guidelines.toml"
    )


@known_guidelines
def test_nobody_cites_a_guideline_that_does_not_exist() -> None:
    known = {row["id"] for row in guidelines()}
    assert {*by_rules(), *by_questions(), *by_settings(), *later()} - known == set()


def test_what_is_served_is_not_excused() -> None:
    excuses = Counter(id_ for kind in elsewhere().values() for entry in kind for id_ in entry["ids"])
    assert [id_ for id_, count in excuses.items() if count > 1] == []
    assert later().keys() & {*by_rules(), *by_questions()} == set(), "take these out of tests/fixtures/guidelines.toml"


def test_every_setting_named_exists() -> None:
    places = {*TOP, *RESERVED, "channels", "rules", "profile check", "data/platforms"}
    places |= {f"channels.{field}" for field in Channel._fields}
    assert {entry["place"] for entry in elsewhere()["setting"]} <= places


@known_guidelines
def test_the_table_is_up_to_date() -> None:
    made = TABLE.read_text(encoding="utf-8")
    assert made == table(), "run: python -m tests.test_coverage > shared_rules/GUIDELINES.md"


if __name__ == "__main__":
    sys.stdout.write(table())
