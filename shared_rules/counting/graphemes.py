"""Graphemes: the characters one sees (Unicode UAX #29, extended grapheme clusters). How Bluesky and Mastodon count."""

from __future__ import annotations

from .unusual import unusual


def graphemes(text: str) -> int:
    """How many characters one sees: a flag, a family or é in two code points is one."""
    return len(text) + unusual(text).graphemes
