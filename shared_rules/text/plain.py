"""Hashtags, mentions and links where the platform does not say where they end: Instagram, Facebook, LinkedIn and so on.

A hashtag holds letters, digits and underscores and is not all digits. A mention holds those and full stops, and does
not end in one. A link starts with http(s):// or www., or is a domain in small letters under a top-level domain that
exists.
"""

from __future__ import annotations

import re

from .entities import NONE, Entities, Pair, apart

HASHTAG = re.compile(r"(?<![\w&/])[#＃](?=\w*?[^\W\d])((?:\w|[\u0300-\u036F\u200C])+)")
MENTION = re.compile(r"(?<![\w@＠/.])[@＠](\w(?:[\w.]*\w)?)")
LINK = re.compile(r"(?<![\w@.\-/])(?:https?://[^\s<>\"“”]+|www\.[^\s<>\"“”]+)", re.IGNORECASE)


def entities(text: str) -> Entities:
    """What these platforms make clickable."""
    links: list[Pair] = [(m.start(), m.start() + len(m[0].rstrip(".,;:!?'’)]…"))) for m in LINK.finditer(text)]
    mentions = [m.span() for m in MENTION.finditer(text)]
    hashtags = [m.span() for m in HASHTAG.finditer(text)]
    return apart(links, mentions, hashtags, ()) if links or mentions or hashtags else NONE
