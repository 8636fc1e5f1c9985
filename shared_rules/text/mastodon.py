"""Hashtags, mentions and links as Mastodon ends them.

Its documentation and code give the facts: a link needs http(s)://; a hashtag holds letters, digits, underscores,
middle dots and U+200C and is not all digits; a mention is @name or @name@server.
"""

from __future__ import annotations

import re

from .domains import known_to_x
from .entities import NONE, Entities, Pair, apart

_HASHTAG = re.compile(r"(?<![\w=/)])[#＃]([\w\u0300-\u036F·・\u200C]++)")
_JOINERS = "·・\u200c"
_MENTION = re.compile(r"(?<![=/\w])@([a-zA-Z0-9_]+(?:[a-zA-Z0-9_.\-]*[a-zA-Z0-9_])?)(?:@(\w(?:[\w.\-]*\w)?))?")
_LINK = re.compile(
    r"https?://([^\s/?#:<>()\"]+)(:[0-9]+)?((?:[/?#][^\s<>()]*+(?:\([^\s<>()]*+\)[^\s<>()]*+)*)?)",
    re.IGNORECASE | re.ASCII,
)
_NOT_BEFORE_LINK = frozenset("_@＠$#＃")
_NOT_LAST = "!?*'\"「」<>;:=,.$%[]~&|@"
_LONGEST_HOST = 253


def entities(text: str) -> Entities:
    """What Mastodon makes clickable; of what overlaps, what starts first."""
    found = (links(text), [span for span, _ in mentions(text)], hashtags(text))
    return apart(*found, ()) if any(found) else NONE


def links(text: str) -> list[Pair]:
    """Each link that starts with http(s):// and whose host ends in a top-level domain."""
    found: list[Pair] = []
    end = 0
    at = text.find("://")
    while at >= 0:
        for start in (at - 5, at - 4):
            if start >= end and text[start] in "hH" and (match := _LINK.match(text, start)) and match.end() > at:
                before = text[start - 1] if start else " "
                if not (before.isalnum() or before in _NOT_BEFORE_LINK):
                    end = _take(match, found) or end
                break
        at = text.find("://", at + 3)
    return found


def _take(match: re.Match[str], found: list[Pair]) -> int:
    """Note the link, if its host is one. Answers where it ends, or 0."""
    host = match[1].rstrip(".,;!'’”…")
    top_level = host.rpartition(".")[2].lower()
    if "." not in host or len(host) > _LONGEST_HOST or not (top_level in known_to_x() or top_level[:4] == "xn--"):
        return 0
    end = match.start(1) + len(host)
    if host == match[1]:
        end = match.start(3) + len(match[3].rstrip(_NOT_LAST))
    found.append((match.start(), end))
    return end


def mentions(text: str) -> list[tuple[Pair, int]]:
    """Each @name or @name@server, and where the name ends."""
    found: list[tuple[Pair, int]] = []
    at = text.find("@")
    while at >= 0:
        match = _MENTION.match(text, at)
        if match:
            found.append((match.span(), match.end(1)))
        at = text.find("@", match.end() if match else at + 1)
    return found


def hashtags(text: str) -> list[Pair]:
    """Each #hashtag."""
    found: list[Pair] = []
    if "#" not in text and "＃" not in text:
        return found
    for match in _HASHTAG.finditer(text):
        name = match[1].rstrip(_JOINERS)
        if name and name[0] not in _JOINERS and not name.isdecimal():
            found.append((match.start(), match.start(1) + len(name)))
    return found
