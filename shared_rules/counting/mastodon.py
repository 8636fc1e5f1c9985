"""Mastodon: graphemes of content warning and text together; a link counts 23, @name@server counts @name.

A link counts in full when the server would not make it one: without http(s)://, or with a host longer than 253
(docs.joinmastodon.org/user/posting and the server's own length check). A server may reserve another number than 23.
"""

from __future__ import annotations

from ..text.mastodon import links, mentions

RESERVED_PER_LINK = 23


def shown(text: str, reserved_per_link: int = RESERVED_PER_LINK) -> str:
    """A text that has as many graphemes as Mastodon counts."""
    if "://" not in text and "@" not in text:
        return text
    replaced = [(start, end, "x" * reserved_per_link) for start, end in links(text)]
    taken = 0
    if "@" in text:
        replaced += [(start, end, text[start:name_end]) for (start, end), name_end in mentions(text) if name_end < end]
        replaced.sort()
    if not replaced:
        return text
    pieces: list[str] = []
    for start, end, instead in replaced:
        if start >= taken:
            pieces += (text[taken:start], instead)
            taken = end
    pieces.append(text[taken:])
    return "".join(pieces)
