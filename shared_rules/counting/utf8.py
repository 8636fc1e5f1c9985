"""UTF-8 bytes: how Threads, YouTube's description and Bluesky's second limit count."""

from __future__ import annotations


def utf8_bytes(text: str) -> int:
    """The bytes of the text in UTF-8: é is 2, ’ and € are 3, most emoji 4 or more. Half a surrogate pair is 3."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
