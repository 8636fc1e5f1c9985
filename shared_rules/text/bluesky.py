"""Hashtags, mentions, links and cashtags as Bluesky's own library finds them (@atproto/api, detectFacets).

A hashtag runs on to the next white space and sheds punctuation at its end, so #co-creatie and #tag😀 are one tag. A
mention is a handle, so it ends in a top-level domain that exists. What that library does by accident is done here
too, because that is what a post on Bluesky gets.
"""

from __future__ import annotations

import re

import regex

from .domains import delegated
from .entities import NONE, Entities, Pair, apart

# White space as JavaScript has it: with U+FEFF, without U+001C to U+001F and U+0085.
_SPACE = r"\t\n\x0B\f\r\x20\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"
_MENTION = regex.compile(rf"(?:^|[{_SPACE}(])(@[a-zA-Z0-9.\-]+)(?a:\b)", regex.V1)
_MAY_BE_LINK = re.compile(r"\.(?=[a-zA-Z0-9])|:(?=//)")
_PROTOCOL = re.compile("://")
_WHITE = frozenset(
    "\t\n\x0b\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
)
_LINK = re.compile(
    rf"(?<![^{_SPACE}(])(?P<link>[hH][tT][tT][pP][sS]?://[^{_SPACE}]++"
    rf"|(?P<domain>[a-zA-Z][a-zA-Z0-9]*+(?>(?:\.[a-zA-Z0-9]++)+))[^{_SPACE}]*+)"
)
_REST = re.compile(rf"[^{_SPACE}]*+")
_JOINERS = r"\u00AD\u2060\u200A-\u200D\u20E2"
_HASHTAG = regex.compile(rf"(?:^|[{_SPACE}])([#＃])(?!\uFE0F)([^{_SPACE}{_JOINERS}]++)", regex.V1)
_MAKES_TAG = regex.compile(rf"[^0-9{_SPACE}\p{{P}}{_JOINERS}]", regex.V1)
_NOT_PUNCTUATION = regex.compile(r"\P{P}", regex.V1)
_CASHTAG = regex.compile(rf"(?:^|[{_SPACE}(])(\$[A-Za-z][A-Za-z0-9]{{0,4}})(?=[{_SPACE}]|\Z|[.,;:!?)\"'’])", regex.V1)
_LONGEST_HASHTAG = 64  # UTF-16 code units, without the #


def entities(text: str) -> Entities:
    """What Bluesky makes clickable; of what overlaps, what starts first."""
    found = (links(text), mentions(text), hashtags(text), cashtags(text))
    return apart(*found) if any(found) else NONE


def mentions(text: str) -> list[Pair]:
    """Each @handle."""
    if "@" not in text:
        return []
    return [m.span(1) for m in _MENTION.finditer(text) if _is_domain(m[1][1:]) or m[1].endswith(".test")]


def links(text: str, *, with_protocol_only: bool = False) -> list[Pair]:
    """Each link, with or without https://."""
    found: list[Pair] = []
    if "://" not in text and (with_protocol_only or "." not in text):
        return found
    stop = 0
    for sign in (_PROTOCOL if with_protocol_only else _MAY_BE_LINK).finditer(text):
        at = sign.start()
        if at < stop:
            continue
        start = at
        while start > stop and text[start - 1] not in _WHITE:
            start -= 1
        rest = _REST.match(text, at)
        stop = rest.end() if rest else at
        if match := _LINK.search(text, start, stop):
            _take(match, found)
    return found


def _take(match: re.Match[str], found: list[Pair]) -> None:
    start, end = match.span("link")
    link = match["link"]
    if not link.startswith("http") and not (match["domain"] and _is_domain(match["domain"])):
        return
    if link[-1] in ".,;:!?":
        link = link[:-1]
        end -= 1
    if link.endswith(")") and "(" not in link:
        end -= 1
    found.append((start, end))


def hashtags(text: str) -> list[Pair]:
    """Each #hashtag of at most 64 characters."""
    found: list[Pair] = []
    if "#" not in text and "＃" not in text:
        return found
    for match in _HASHTAG.finditer(text):
        if not _MAKES_TAG.search(match[2]):
            continue
        length = len(match[2])
        while length and not _NOT_PUNCTUATION.match(match[2], length - 1):
            length -= 1
        if 0 < len(match[2][:length].encode("utf-16-le", "surrogatepass")) // 2 <= _LONGEST_HASHTAG:
            found.append((match.start(1), match.start(2) + length))
    return found


def cashtags(text: str) -> list[Pair]:
    """Each $cashtag."""
    return [match.span(1) for match in _CASHTAG.finditer(text)] if "$" in text else []


def _is_domain(name: str) -> bool:
    _, dot, last = name.rpartition(".")
    return bool(dot) and last in delegated()
