"""The rules explain themselves, once: the same source makes RULES.md, the page and the schema for editors."""

from __future__ import annotations

import tomllib
from datetime import date
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from shared_rules.documentation import described, index, markdown, page
from shared_rules.messages import languages
from shared_rules.profile import shipped
from shared_rules.profile_schema import schema
from shared_rules.registry import all_rules, modules

RULES = Path(__file__).parent.parent / "shared_rules" / "RULES.md"


def test_rules_md_is_up_to_date() -> None:
    assert RULES.read_text(encoding="utf-8") == markdown(), (
        "run: python -m shared_rules.documentation > shared_rules/RULES.md"
    )


def test_the_index_of_the_rules_is_up_to_date() -> None:
    made = (RULES.parent / "rules" / "index.py").read_text(encoding="utf-8")
    assert made == index(), "a rule was added, or when it has work has changed: make docs"
    assert [rule.id for rule in modules()] == list(all_rules())


@pytest.mark.parametrize("language", languages())
def test_the_page_tells_of_every_rule_why_and_shows_an_example(language: str) -> None:
    class Page(HTMLParser):
        void = frozenset({"meta", "link"})

        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []
            self.ids: list[str] = []
            self.text = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag not in self.void:
                self.open.append(tag)
            self.ids += [value for name, value in attrs if name == "id" and value]

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

        def handle_data(self, data: str) -> None:
            self.text += data

    read = Page()
    read.feed(page(language))
    assert read.open == []
    for rule in all_rules().values():
        told = described(rule, language)
        assert rule.id in read.ids
        assert told["why"] in read.text
        assert rule.bad[0].text.replace("[[", "").replace("]]", "") in read.text
        for option in told["options"]:
            assert option["name"] in read.text


@pytest.mark.parametrize("language", languages())
def test_a_rule_as_data_has_a_reason_examples_and_options_in_words(language: str) -> None:
    for rule in all_rules().values():
        told = described(rule, language)
        assert told["why"]
        assert told["bad"]
        assert [option["name"] for option in told["options"]] == list(rule.options)
        assert all(option["type"] and option["default"] for option in told["options"])


def test_english_differs_from_dutch() -> None:
    assert page("en") != page("nl")
    assert '<html lang="en">' in page("en")


# The schema


def plain(value: Any) -> Any:
    """TOML as JSON has it: dates as text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def complaints(content: dict[str, Any]) -> set[str]:
    jsonschema_rs = pytest.importorskip("jsonschema_rs", reason="jsonschema-rs is not installed")
    found = jsonschema_rs.Draft202012Validator(schema()).iter_errors(plain(content))
    return {"/".join(map(str, error.instance_path)) for error in found}


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_profile_fits_the_schema(name: str) -> None:
    source = files("shared_rules").joinpath("data", "profiles", f"{name}.toml").read_text(encoding="utf-8")
    assert complaints(tomllib.loads(source)) == set()


def test_the_schema_sees_the_mistakes_that_an_editor_can_see() -> None:
    mistakes = Path(__file__).parent / "fixtures" / "profile_mistakes.toml"
    found = complaints(tomllib.loads(mistakes.read_text(encoding="utf-8")))
    assert {
        "strictness",
        "allow",
        "house/form",
        "rules/hashtag-missing/level",
        "rules/over-house-limit/limit",
        "on/instagram/over-house-limit/limit",
        "on/x/too-long",
        "rules/house-terms/terms",
    } <= found
