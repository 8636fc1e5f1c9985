"""Word lists that an organisation already has: a Vale style folder, or YAML of textlint-rule-prh.

Their words become terms. What cannot be a term, such as a pattern, is told and left out: a rule that half works is
worse than none. YAML is read by PyYAML, which one installs for this: a reader of our own would misread what people
write by hand.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from .terms import Term, unfindable

MAX_BYTES = 262_144
_MOST_SPELLINGS = 64


class NotImported(Exception):
    """Why a list cannot be read, in Dutch."""


class Imported(NamedTuple):
    """The terms found, and what was left out, each in one Dutch line."""

    terms: tuple[Term, ...]
    left_out: tuple[str, ...]


def import_terms(path: Path) -> Imported:
    """Read a Vale style (a folder, or one of its files) or a prh file. Raises NotImported and OSError."""
    files = sorted([*path.glob("*.yml"), *path.glob("*.yaml")]) if path.is_dir() else [path]
    if not files:
        raise NotImported(f"in {path} staan geen .yml-bestanden")
    terms: list[Term] = []
    left_out: list[str] = []
    for file in files:
        for found in _terms(_yaml(file)):
            if isinstance(found, Term):
                terms.append(found)
            else:
                left_out.append(f"{file.name}: {found}")
    return Imported(tuple(dict.fromkeys(terms)), tuple(left_out))


def _yaml(path: Path) -> Any:
    try:
        yaml = importlib.import_module("yaml")
    except ImportError:
        raise NotImported("om YAML te lezen is PyYAML nodig: python -m pip install pyyaml") from None
    if path.stat().st_size > MAX_BYTES:
        raise NotImported(f"{path.name} is te groot: hoogstens {MAX_BYTES} bytes")
    try:
        return yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader)  # the C loader crashes on deep nesting
    except UnicodeDecodeError:
        raise NotImported(f"{path.name} is geen UTF-8") from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", regel {mark.line + 1}" if mark else ""
        raise NotImported(f"{path.name}{line}: dit is geen YAML") from None


def _terms(content: Any) -> Iterator[Term | str]:
    """Terms, and what is left out as a line of text."""
    if not isinstance(content, Mapping):
        yield "geen regel van Vale of prh"
    elif isinstance(content.get("rules"), list):
        yield from _prh(content)
    elif content.get("extends") == "substitution" and isinstance(content.get("swap"), Mapping):
        for wrong, right in content["swap"].items():
            yield from _spelled(_text(wrong), _rights(right), content)
    elif content.get("extends") == "existence" and isinstance(content.get("tokens"), list):
        for token in content["tokens"]:
            yield from _spelled(_text(token), (), content)
    else:
        yield f"een regel van de soort {content.get('extends', 'onbekend')!r} is geen woordenlijst"


def _spelled(pattern: str, right: tuple[str, ...], style: Mapping[str, Any]) -> Iterator[Term | str]:
    """A Vale pattern as terms: small choices are written out, anything wider is left out."""
    if style.get("nonword"):
        yield f"{pattern!r} zoekt ook binnen woorden"
        return
    spellings = _spellings(pattern)
    if not spellings:
        yield f"{pattern!r} is een patroon, geen woord"
        return
    for spelling in spellings:
        if problem := unfindable(spelling, inside=False):
            yield problem
        elif spelling not in right:
            # Vale minds capitals unless told otherwise. A word in small letters may well begin a sentence.
            exact = not style.get("ignorecase", False) and spelling != spelling.lower()
            yield Term(spelling, right, _note(style.get("message")), case=exact)


def _prh(content: Mapping[str, Any]) -> Iterator[Term | str]:
    if content.get("imports"):
        yield "imports: lees die bestanden apart in"
    for rule in content["rules"]:
        if isinstance(rule, str):
            rule = {"expected": rule}
        if not isinstance(rule, Mapping) or not rule.get("expected"):
            yield "een regel zonder expected"
            continue
        right = _text(rule["expected"])
        given = rule.get("patterns", rule.get("pattern", []))
        note = _note(rule.get("prh"))
        patterns = [given] if isinstance(given, str) else [_text(pattern) for pattern in given or []]
        for pattern in patterns or [right.lower()]:
            literal = re.fullmatch(r"/(.*)/[a-z]*", pattern, re.DOTALL)
            spellings = _spellings(literal[1]) if literal else (pattern,)
            if not spellings:
                yield f"{pattern!r} is een patroon, geen woord"
            for spelling in spellings:
                problem = unfindable(spelling, inside=False)
                yield problem or Term(spelling, (right,), note)


def _rights(value: Any) -> tuple[str, ...]:
    """What Vale proposes: one text, or several between |."""
    return tuple(part.strip() for part in _text(value).split("|") if part.strip())


def _text(value: Any) -> str:
    """What was written; YAML reads `no` as a truth. Nothing for a list, which aliases can make endless."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, str | int | float) else ""


def _note(message: Any) -> str:
    """The message, unless it only fills in the words, as ours does."""
    return "" if not isinstance(message, str) or "%s" in message else " ".join(message.split())


def _spellings(pattern: str) -> tuple[str, ...]:
    """What a pattern of letters, (a|b), (?:…) and ? stands for; nothing when it is more than that."""
    try:
        choices, rest = _choice(pattern.removeprefix(r"\b").removesuffix(r"\b"))
    except _TooWide:
        return ()
    return () if rest else tuple(dict.fromkeys(choices))


class _TooWide(Exception):
    pass


def _choice(pattern: str) -> tuple[list[str], str]:
    """The alternatives up to a closing parenthesis, and what stands behind them."""
    found: list[str] = []
    while True:
        sequence, pattern = _sequence(pattern)
        found += sequence
        if not pattern.startswith("|"):
            return found, pattern
        pattern = pattern[1:]


def _sequence(pattern: str) -> tuple[list[str], str]:
    found = [""]
    while pattern and pattern[0] not in "|)":
        piece, pattern = _piece(pattern)
        if pattern.startswith("?"):
            piece, pattern = [*piece, ""], pattern[1:]
        found = [before + after for before, after in product(found, piece)]
        if len(found) > _MOST_SPELLINGS:
            raise _TooWide
    return found, pattern


def _piece(pattern: str) -> tuple[list[str], str]:
    if pattern[0] == "(":
        inner = pattern[3:] if pattern.startswith("(?:") else pattern[1:]
        choices, rest = _choice(inner)
        if not rest.startswith(")"):
            raise _TooWide
        return choices, rest[1:]
    if pattern[0] == "\\" and pattern[1:2] and not pattern[1].isalnum():
        return [pattern[1]], pattern[2:]
    if pattern[0] in r"\.^$*+?{}[]":
        raise _TooWide
    return [pattern[0]], pattern[1:]


def written(terms: tuple[Term, ...], name: str) -> tuple[str, str]:
    """The terms as a profile, and as the CSV beside it, `<name>.csv`; what minds capitals stands in the profile."""
    rows = [";".join(map(_cell, (term.wrong, "|".join(term.right), term.note))) for term in terms if not term.case]
    entries = [f'    {{ file = "{name}.csv" }},']
    for term in terms:
        if term.case:
            right = f", right = {json.dumps(term.right, ensure_ascii=False)}" if term.right else ""
            note = f", note = {json.dumps(term.note, ensure_ascii=False)}" if term.note else ""
            entries.append(f"    {{ wrong = {json.dumps(term.wrong, ensure_ascii=False)}{right}{note}, case = true }},")
    profile = ['extends = "standaard"', "", "[rules.house-terms]", "terms = [", *entries, "]", ""]
    return "\n".join(profile), "\n".join(["fout;goed;uitleg", *rows, ""])


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(r'[;"]', text) else text
