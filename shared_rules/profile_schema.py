"""A JSON Schema of profiles, made from the rules' own options, so that an editor completes and checks as one types."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, get_args, get_origin

from . import messages
from .platforms import platforms
from .profile_file import RESERVED, TERM_ENTRY, TOP, Channel, house_options, is_record, required
from .registry import Rule, all_rules
from .terms import Terms

Json = dict[str, Any]

_PLAIN: Mapping[Any, Json] = {
    str: {"type": "string"},
    int: {"type": "integer", "minimum": 0},
    float: {"type": "number", "minimum": 0},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}


def schema() -> Json:
    """The schema of a profile file, draft 2020-12."""
    rules = {rule.id: _rule(rule) for rule in all_rules().values()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Postwijzer: huisstijl",
        **_table(
            {
                **{name: of(annotation) for name, annotation in TOP.items()},
                "house": _table({name: of(annotation) for name, annotation in house_options().items()}),
                "rules": {"$ref": "#/$defs/rules"},
                "on": _table({name: {"$ref": "#/$defs/rules"} for name in platforms()}),
                "channels": _table({name: of(Channel) for name in platforms()}),
            }
        ),
        "$defs": {"terms": _terms(), "rules": _table(rules)},
    }


def _rule(rule: Rule) -> Json:
    options = {name: option.annotation for name, option in rule.options.items()}
    return {
        "description": messages.why(rule),
        **_table({name: of(annotation) for name, annotation in {**options, **RESERVED}.items()}),
    }


def of(annotation: Any) -> Json:
    """The schema of a Python annotation as profiles use them."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return of(next(arg for arg in args if arg is not type(None)))
    if annotation is Terms:
        return {"$ref": "#/$defs/terms"}
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        item = of(args[0])
        many = {"type": "array", "items": item}
        return {"anyOf": [item, many]} if args[0] is str or get_origin(args[0]) is Literal else many
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": of(args[1])}
    if is_record(annotation):
        hints = typing.get_type_hints(annotation)
        return _table({name: of(hint) for name, hint in hints.items()}, required(annotation))
    return dict(_PLAIN[annotation])


def _terms() -> Json:
    right = of(tuple[str, ...])
    entry = {"anyOf": [{"type": "string"}, of(TERM_ENTRY), _table({"file": {"type": "string"}}, ["file"])]}
    return {
        "anyOf": [
            {"type": "string", "description": "een CSV naast het profiel: fout;goed;uitleg"},
            {"type": "array", "items": entry},
            {"type": "object", "additionalProperties": right},
        ]
    }


def _table(properties: Json, required: list[str] | None = None) -> Json:
    table: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    return table | {"required": required} if required else table
