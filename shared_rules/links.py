"""What a rule asks of a link: whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINK = re.compile(r"(?:https?://)?(?:[^/?#@\s]*@)?(?:www\.|m\.)?([^/?#:\s]+)(?::\d+)?([^?#\s]*)", re.IGNORECASE)


def host(link: str) -> tuple[str, str]:
    """Host and path of a link, with or without https://; the host in small letters, without www. and m."""
    found = _LINK.match(link)
    return (found[1].lower().rstrip("."), found[2]) if found else ("", "")


_SITE = re.compile(
    r"(?<![\w.@-])(?:[\w-]+\.)+(?:be|nl|eu|com|org|net|info|vlaanderen|gent|brussels|amsterdam|frl)\b", re.IGNORECASE
)


def names_site(text: str) -> bool:
    """Whether a site is named, also without https:// (tickets via bib.voorbeeld.be), which not every platform links."""
    return bool(_SITE.search(text))


def belongs_to(link: str, sites: Iterable[str]) -> bool:
    """Whether a link leads to one of the sites or a part of it: werk.voorbeeld.be belongs to voorbeeld.be."""
    place = host(link)[0]
    return any(place == (own := host(site)[0]) or place.endswith(f".{own}") for site in sites)
