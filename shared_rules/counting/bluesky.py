"""Bluesky: graphemes and UTF-8 bytes of the post as its app sends it, with long links shortened.

The app shows host and path, and cuts a path of more than 15 characters after 13 with three dots; what it shows is
what it counts (bluesky-social/social-app, src/lib/strings/url-helpers.ts). A post sent through the API keeps its
links whole.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

from ..text.bluesky import links

_LONGEST_PATH = 15
_SHOWN_PATH = 13
# What a browser leaves as it is in the path, the query and the fragment of an address.
_KEPT_IN_PATH = "!$%&'()*+,-./:;=@[]^_|~"
_KEPT_IN_QUERY = "!$%&()*+,-./:;=@[]^_|~?`{}\\"
_KEPT_IN_FRAGMENT = "!$%&'()*+,-./:;=@[]^_|~?{}#\\"


@lru_cache(maxsize=4)
def shown(text: str) -> str:
    """The text as the app sends it."""
    pieces: list[str] = []
    start = 0
    for link_start, link_end in links(text, with_protocol_only=True):  # the app leaves the others as they are
        pieces += (text[start:link_start], short_link(text[link_start:link_end]))
        start = link_end
    if not pieces:
        return text
    pieces.append(text[start:])
    return "".join(pieces)


@lru_cache(maxsize=256)
def short_link(link: str) -> str:
    """A link as the app shows it. One without http(s):// stays as it is."""
    if not link.startswith(("http://", "https://")):
        return link
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
        host = host if host.isascii() else host.encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port and (parts.scheme, parts.port) not in _USUAL_PORTS else ""
    except ValueError:
        return link
    if not host:
        return link
    rest = link[link.index("//") + 2 + len(parts.netloc) :]
    rest, hash_, fragment = rest.partition("#")
    path, mark, query = rest.partition("?")
    path = "" if path == "/" else quote(path.replace("\\", "/"), safe=_KEPT_IN_PATH, errors="replace")
    path += quote(mark + query if query else "", safe=_KEPT_IN_QUERY, errors="replace")
    path += quote(hash_ + fragment if fragment else "", safe=_KEPT_IN_FRAGMENT, errors="replace")
    return host + port + (path if len(path) <= _LONGEST_PATH else path[:_SHOWN_PATH] + "...")


_USUAL_PORTS = {("http", 80), ("https", 443)}
