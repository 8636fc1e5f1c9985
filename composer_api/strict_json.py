"""JSON as RFC 8259 means it, and nothing beside it: a body is read the same way by everybody or by nobody.

Python's own reader takes duplicate keys, NaN, numbers of any length and nesting until it falls over.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from flask.json.provider import DefaultJSONProvider

from .errors import Refused

MAX_DEPTH = 16
MAX_DIGITS = 20

# A string or a bracket. Possessive and with an optional last quote, so that no input makes it look twice.
_TOKEN = re.compile(rb'"(?>(?:[^"\\]++|\\.)*)"?|[\[\]{}]', re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff]")


class StrictJSON(DefaultJSONProvider):
    """Flask's JSON with a strict reader and a writer that never emits NaN; the writer is made once, not every time."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        return loads(s if isinstance(s, bytes) else s.encode("utf-8", "surrogatepass"))

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        return _encoder.encode(obj)


def encoded(value: Any) -> bytes:
    """As a body: what Flask makes of it."""
    return f"{_encoder.encode(value)}\n".encode()


def loads(body: bytes) -> Any:
    """The value in `body`. Lone surrogates, which no file or database takes, become U+FFFD: one unit for one unit.

    Raises Refused (400) for what is not strict JSON.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "not-utf8") from None
    if text.startswith("\ufeff"):
        raise Refused(400, "byte-order-mark")
    if _is_too_deep(body):
        raise Refused(400, "too-deep", value=str(MAX_DEPTH))
    try:
        value = _decoder.decode(text)
    except json.JSONDecodeError as error:
        raise Refused(400, "bad-json", value=f"{error.lineno}:{error.colno}") from None
    return _mended(value) if b"\\u" in body else value


def _is_too_deep(body: bytes) -> bool:
    if body.count(b"[") + body.count(b"{") <= MAX_DEPTH:
        return False
    depth = 0
    for token in _TOKEN.finditer(body):
        bracket = token[0]
        if bracket in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif bracket in b"]}":
            depth -= 1
    return False


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise Refused(400, "duplicate-field", where=_SURROGATE.sub("\ufffd", name[:100]))
            seen.add(name)
    return found


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise Refused(400, "long-number", value=str(MAX_DIGITS))
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise Refused(400, "not-a-number")
    return number


def _constant(name: str) -> NoReturn:  # NaN, Infinity, -Infinity
    raise Refused(400, "not-a-number")


_decoder = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_constant)


_encoder = json.JSONEncoder(allow_nan=False, check_circular=False, separators=(",", ":"))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(name): _mended(item) for name, item in value.items()}
    return value
