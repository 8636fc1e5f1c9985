"""Mastodon: graphemes of content warning and text together; a link counts 23, @name@server counts @name.

A link counts in full when the server would not make it one: without http(s)://, or with a host longer than 253
(docs.joinmastodon.org/user/posting and the server's own length check). A server may reserve another number than 23.
"""

from __future__ import annotations

from ..model import Instance
from ..text.mastodon import links, mentions

RESERVED_PER_LINK = 23


def reserved_per_link(instance: Instance | None) -> int:
    """What a link counts on this server."""
    own = instance.characters_reserved_per_url if instance else None
    return RESERVED_PER_LINK if own is None else own


def shown(text: str, instance: Instance | None = None) -> str:
    """A text that has as many graphemes as Mastodon counts."""
    if "://" not in text and "@" not in text:
        return text
    link = "x" * reserved_per_link(instance)
    replaced = [(start, end, link) for start, end in links(text)]
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
