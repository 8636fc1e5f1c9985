"""What the writer reads. Dutch stands in the rule; locales/<language>.toml holds the other languages.

A template names its values: `{tag}`. Behind a colon stand singular and plural: `{over:teken|tekens}` gives "1 teken"
and "2 tekens".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from . import shipped
from .model import Finding, Fix, Reminder, Value
from .registry import Rule, all_rules

SOURCE_LANGUAGE = "nl"


_VALUE = re.compile(r"\{(\w+)(?::([^|}]*)\|([^}]*))?\}")


def _filled(template: str, values: Mapping[str, Value]) -> str:
    def told(named: re.Match[str]) -> str:
        name, singular, plural = named.groups()
        value = values[name]
        return str(value) if plural is None else f"{value} {singular if value == 1 else plural}"

    return _VALUE.sub(told, template) if values else template


@cache
def languages() -> tuple[str, ...]:
    """The languages messages exist in, the source language first."""
    return (SOURCE_LANGUAGE, *shipped.names("locales"))


@cache
def _locale(language: str) -> Mapping[str, Any]:
    return tomllib.loads(shipped.text("locales", f"{language}.toml"))


def _translated(rule: Rule, language: str) -> Mapping[str, Any]:
    if language == SOURCE_LANGUAGE or language not in languages():
        return {}
    entry = _locale(language).get(rule.id, {})
    return entry if isinstance(entry, Mapping) else {}


def templates(rule: Rule, language: str = SOURCE_LANGUAGE) -> Mapping[str, str]:
    """The rule's messages by variant; Dutch where the language has none."""
    translated = _translated(rule, language).get("message", {})
    return {**rule.messages, **({"": translated} if isinstance(translated, str) else translated)}


def message(finding: Finding, language: str = SOURCE_LANGUAGE) -> str:
    """The finding in words."""
    rule = all_rules()[finding.rule]
    return _filled(templates(rule, language)[finding.variant], finding.values)


def question(reminder: Reminder, language: str = SOURCE_LANGUAGE) -> str:
    """The reminder in words: the organisation's own, else the rule's."""
    if reminder.text:
        return reminder.text
    return _filled(templates(all_rules()[reminder.rule], language)[""], reminder.values)


def why(rule: Rule, language: str = SOURCE_LANGUAGE) -> str:
    """Why the rule exists, for the writer."""
    return str(_translated(rule, language).get("why", rule.why))


_DELETE = {"nl": "Weghalen", "en": "Remove"}


def label(fix: Fix, language: str = SOURCE_LANGUAGE) -> str:
    """What the button of a fix says: its own label, else the new text."""
    if fix.label:
        return fix.label
    new = " … ".join(edit.text for edit in fix.edits if edit.text)
    return new.strip() or _DELETE.get(language, _DELETE[SOURCE_LANGUAGE])
