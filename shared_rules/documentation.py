"""What the rules are, from the rules themselves: as data, as Markdown and as a page. Nothing here is written twice.

python -m shared_rules.documentation > shared_rules/RULES.md
python -m shared_rules.documentation index > shared_rules/rules/index.py
"""

from __future__ import annotations

import re
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from html import escape
from typing import Any, Literal, get_args, get_origin

from . import messages
from .model import Level
from .platforms import platforms
from .profile_file import is_record
from .registry import Bad, Good, Option, Rule, all_rules, modules
from .terms import Terms, WordList

_MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)

_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "title": "Alle regels",
        "intro": "Wat Postwijzer nakijkt en waarom. Zet een regel in je profiel onder [rules.<regel>], of voor één "
        "kanaal onder [on.<kanaal>.<regel>]; elke regel kent ook level, because, document en allow.",
        "says": "Je leest",
        "bad": "Liever niet",
        "good": "Wel goed",
        "after": "Wordt",
        "option": "Instelling",
        "kind": "Wat",
        "default": "Anders",
        "guidelines": "Staat in",
        "only": "Alleen op",
        "off": "staat uit",
        "hint": "tip",
        "warning": "waarschuwing",
        "error": "fout",
        "none": "geen",
        "list": "lijst van",
        "text": "tekst",
        "int": "geheel getal",
        "float": "getal",
        "bool": "true of false",
        "date": "datum",
        "datetime": "datum met tijd",
        "terms": "woordenlijst, of de naam van een CSV ernaast",
        "table": "tabel van",
        "or": "of",
        "our list": "de meegeleverde lijst",
    },
    "en": {
        "title": "All rules",
        "intro": "What Postwijzer checks and why. Set a rule in your profile under [rules.<rule>], or for one channel "
        "under [on.<channel>.<rule>]; every rule also knows level, because, document and allow.",
        "says": "You read",
        "bad": "Rather not",
        "good": "Fine",
        "after": "Becomes",
        "option": "Setting",
        "kind": "What",
        "default": "Otherwise",
        "guidelines": "Stands in",
        "only": "Only on",
        "off": "off",
        "hint": "hint",
        "warning": "warning",
        "error": "error",
        "none": "none",
        "list": "list of",
        "text": "text",
        "int": "whole number",
        "float": "number",
        "bool": "true or false",
        "date": "date",
        "datetime": "date with time",
        "terms": "word list, or the name of a CSV beside the profile",
        "table": "table of",
        "or": "or",
        "our list": "the list that comes with it",
    },
}


def described(rule: Rule, language: str = messages.SOURCE_LANGUAGE) -> dict[str, Any]:
    """A rule as plain data, for GET /v1/rules."""
    words = _WORDS.get(language, _WORDS["nl"])
    return {
        "id": rule.id,
        "family": rule.family,
        "level": rule.level.value,
        "why": messages.why(rule, language),
        "messages": list(messages.templates(rule, language).values()),
        "guidelines": [{"id": guideline.id, "document": guideline.document} for guideline in rule.guidelines],
        "platforms": sorted(rule.platforms),
        "surfaces": sorted(rule.surfaces),
        "options": [_option(option, words) for option in rule.options.values()],
        "good": [_example(good) for good in rule.good if good.text],
        "bad": [{**_example(bad), "after": bad.after} for bad in rule.bad],
    }


def _option(option: Option, words: Mapping[str, str]) -> dict[str, str]:
    return {
        "name": option.name,
        "type": _kind(option.annotation, words),
        "default": _default(option, words),
    }


def _kind(annotation: Any, words: Mapping[str, str]) -> str:
    """What may stand behind the = in a profile."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _kind(next(arg for arg in args if arg is not type(None)), words)
    if annotation is Terms:
        return words["terms"]
    if origin is Literal:
        return f" {words['or']} ".join(f'"{arg}"' for arg in args)
    if origin is tuple:
        return f"{words['list']} {_kind(args[0], words)}"
    if origin is not None and issubclass(origin, Mapping):
        return f"{words['table']} {_kind(args[1], words)}"
    if is_record(annotation):
        return "{ " + ", ".join(annotation._fields) + " }"
    names = {str: "text", int: "int", float: "float", bool: "bool", date: "date", datetime: "datetime"}
    return words[names[annotation]]


def _default(option: Option, words: Mapping[str, str]) -> str:
    default = option.default
    if isinstance(default, WordList):
        return words["our list"]
    if default is None or default in ((), {}, ""):
        return words["none"]
    if isinstance(default, tuple) and all(isinstance(item, str) for item in default):
        return ", ".join(default)
    return str(default).lower() if isinstance(default, bool) else str(default)


def _example(example: Good | Bad) -> dict[str, Any]:
    return {"text": example.text, "platform": example.platform}


def _families() -> dict[str, list[Rule]]:
    families: dict[str, list[Rule]] = {}
    for rule in all_rules().values():
        families.setdefault(rule.family, []).append(rule)
    return families


def _places(rule: Rule) -> str:
    return ", ".join([platforms()[name].name for name in sorted(rule.platforms)] + sorted(rule.surfaces))


def markdown(language: str = messages.SOURCE_LANGUAGE) -> str:
    """All rules for a reader of the repository."""
    return "\n".join(_markdown(language)) + "\n"


def _markdown(language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield f"# {words['title']}\n"
    yield "<!-- Generated: python -m shared_rules.documentation > shared_rules/RULES.md -->\n"
    yield f"{_plain(words['intro'])}\n"
    for family, rules in _families().items():
        yield f"## {family}\n"
        for rule in rules:
            yield from _markdown_rule(described(rule, language), rule, words)


def _markdown_rule(told: Mapping[str, Any], rule: Rule, words: Mapping[str, str]) -> Iterator[str]:
    yield f"### {rule.id}\n"
    only = f"; {words['only'].lower()} {_places(rule)}" if _places(rule) else ""
    yield f"{_plain(told['why'])} ({words[told['level']]}{only})\n"
    if rule.bad:
        marked = _MARK.sub(r"**\1**", rule.bad[0].text)
        yield f"- {words['bad']}: {_quoted(marked)}"
        if rule.bad[0].after is not None:
            yield f"- {words['after']}: {_quoted(rule.bad[0].after)}"
    for good in told["good"][:1]:
        yield f"- {words['good']}: {_quoted(good['text'])}"
    if rule.guidelines:
        yield f"- {words['guidelines']}: " + "; ".join(f"{g.id} {g.document}" for g in rule.guidelines)
    for option in told["options"]:
        otherwise = f"{words['default'].lower()}: {_plain(option['default'])}"
        yield f"- `{option['name']}`: {_plain(option['type'])} ({otherwise})"
    yield ""


def _plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([\\*_<>\[\]])", r"\\\1", text)


def _quoted(text: str) -> str:
    """An example on one line, its bold kept; a long one is cut."""
    line = " ".join(text.split())
    line = line if len(line) <= 160 else line[:159] + "…"
    bold = re.sub(r"([\\_<>\[\]#@])", r"\\\1", line)
    return f"“{bold}”"


def page(language: str = messages.SOURCE_LANGUAGE) -> str:
    """All rules as an HTML page; it wants docs.css beside it."""
    return "\n".join(_page(language)) + "\n"


def _page(language: str) -> Iterator[str]:
    words = _WORDS[language]
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Postwijzer: {words['title'].lower()}</title>"
    yield '<link rel="stylesheet" href="docs.css">\n</head>\n<body>'
    yield f"<header>\n<h1>{words['title']}</h1>\n<p>{escape(words['intro'])}</p>\n</header>\n<main>"
    for family, rules in _families().items():
        yield f'<section>\n<h2 id="{escape(family)}">{escape(family)}</h2>'
        for rule in rules:
            yield from _page_rule(described(rule, language), rule, words)
        yield "</section>"
    yield "</main>\n</body>\n</html>"


def _page_rule(told: Mapping[str, Any], rule: Rule, words: Mapping[str, str]) -> Iterator[str]:
    only = f"; {words['only'].lower()} {_places(rule)}" if _places(rule) else ""
    yield f'<article id="{rule.id}">\n<h3>{rule.id}</h3>'
    yield f"<p>{escape(told['why'])} <small>({words[told['level']]}{escape(only)})</small></p>\n<ul>"
    for bad in rule.bad:
        shown = _MARK.sub(r"<mark>\1</mark>", escape(bad.text))
        yield f"<li><b>{words['bad']}:</b> <q>{shown}</q></li>"
        if bad.after is not None:
            yield f"<li><b>{words['after']}:</b> <q>{escape(bad.after)}</q></li>"
    for good in told["good"]:
        yield f"<li><b>{words['good']}:</b> <q>{escape(good['text'])}</q></li>"
    yield "</ul>"
    if rule.guidelines:
        documents = "; ".join(escape(f"{guideline.document} ({guideline.id})") for guideline in rule.guidelines)
        yield f"<p>{words['guidelines']}: {documents}</p>"
    if told["options"]:
        yield f"<table>\n<tr><th>{words['option']}</th><th>{words['kind']}</th><th>{words['default']}</th></tr>"
        for option in told["options"]:
            cells = f"<code>{option['name']}</code>", escape(option["type"]), escape(option["default"])
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        yield "</table>"
    yield "</article>"


_INDEX = '''"""When each rule has work, so that its module is imported only then.

Generated: python -m shared_rules.documentation index > shared_rules/rules/index.py
"""

from typing import Any

from ..model import Level

INDEX: tuple[dict[str, Any], ...] = (
'''


def index() -> str:
    """The source of rules/index.py."""
    return _INDEX + "".join(f"    {{{', '.join(_indexed(rule))}}},\n" for rule in modules()) + ")\n"


def _indexed(rule: Rule) -> Iterator[str]:
    for name, value in rule._asdict().items():
        if value != Rule._field_defaults.get(name):
            yield f'"{name}": ' + (f"Level.{value.name}" if isinstance(value, Level) else repr(value))


if __name__ == "__main__":
    sys.stdout.write(index() if sys.argv[1:] == ["index"] else markdown(*sys.argv[1:2]))
