"""UTF-16 code units: how TikTok says it counts, and what browsers' text boxes count. Used where a platform says
"characters" and no more: it never comes out below code points or graphemes."""

from __future__ import annotations


def utf16_units(text: str) -> int:
    """The UTF-16 code units of the text: an emoji is 2 or more."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) >> 1
