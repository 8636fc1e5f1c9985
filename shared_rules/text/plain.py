"""Hashtags, mentions and links where the platform does not say where they end: Instagram, Facebook, LinkedIn and so on.

A hashtag holds letters, digits and underscores and is not all digits. A mention holds those and full stops, and does
not end in one. A link starts with http(s):// or www., or is a domain in small letters under a top-level domain that
exists.
"""

from __future__ import annotations

import re

from .entities import NONE, Entities, Pair, apart

# The sign comes first and what may not stand before it after that, so that the search runs from sign to sign.
HASHTAG = re.compile(r"[#＃](?<![\w&/][#＃])(?=\w*?[^\W\d])((?:\w|[\u0300-\u036F\u200C])+)")
MENTION = re.compile(r"[@＠](?<![\w@＠/.][@＠])(\w(?:[\w.]*\w)?)")
LINK = re.compile(
    r"[hHwW](?<![\w@.\-/][hHwW])(?:(?<=[hH])[tT]{2}[pP][sS]?://[^\s<>\"“”]+|(?<=[wW])[wW]{2}\.[^\s<>\"“”]+)"
)


def entities(text: str) -> Entities:
    """What these platforms make clickable."""
    links: list[Pair] = []
    if "://" in text or "www." in text.lower():
        links = [(m.start(), m.start() + len(m[0].rstrip(".,;:!?'’)]…"))) for m in LINK.finditer(text)]
    mentions = [m.span() for m in MENTION.finditer(text)] if "@" in text or "＠" in text else []
    hashtags = [m.span() for m in HASHTAG.finditer(text)] if "#" in text or "＃" in text else []
    return apart(links, mentions, hashtags, ()) if links or mentions or hashtags else NONE
