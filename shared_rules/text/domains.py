"""Top-level domains, from the two lists that platforms themselves use."""

from __future__ import annotations

from functools import cache

from .. import shipped


@cache
def known_to_x() -> frozenset[str]:
    """The top-level domains in twitter-text, in small letters."""
    return _read("tlds-twitter-text.txt")


@cache
def delegated() -> frozenset[str]:
    """The top-level domains that exist (IANA), in small letters, without those in xn-- form."""
    return _read("tlds-iana.txt")


def _read(name: str) -> frozenset[str]:
    lines = shipped.text("data", name).splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
