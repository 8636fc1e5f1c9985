"""The door: who may ask, refused before a byte of the body is read.

The service listens on this machine only, but every page this machine visits can try to reach it. In order: the host it
was called by (DNS rebinding), the origin that asks, what the browser says of the request, a header no foreign page can
send unasked, and the kind and size of the body. A program that is no browser needs nothing but JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from flask import Flask, Response, request
from flask_cors import CORS

from .errors import Refused

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

    from . import Config

CLIENT_HEADER = "X-Postwijzer-Client"

# Follows from "key" in extension/manifest.json, so it is the same unpacked and from the store; a test derives it.
EXTENSION_IDS = ("kgceilkdijcicnbdkngfmiemcddamike",)

_JSON = re.compile(r"application/json(?:\s*;\s*charset=\"?utf-8\"?)?\s*\Z", re.IGNORECASE)
_BYTES = re.compile(r"application/octet-stream\Z", re.IGNORECASE)
PICTURES = "/v1/media"  # the routes under it take bytes, and more of them
_CSP = "default-src 'none'; frame-ancestors 'none'"
_PAGE_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
)
SEALS = (*_ALWAYS, ("Content-Security-Policy", _CSP))
_PAGE_SEALS = (*_ALWAYS, ("Content-Security-Policy", _PAGE_CSP))


def allowed_origins(config: Config) -> re.Pattern[str]:
    """Our extension (Firefox gives it a random id on every machine, so there by shape) and our own page."""
    chromium = "|".join(map(re.escape, config.extension_ids))
    return re.compile(
        rf"(?:chrome-extension://(?:{chromium})"
        r"|moz-extension://[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
        rf"|http://(?:127\.0\.0\.1|localhost):{config.port})\Z"
    )


def admission(config: Config) -> Callable[[WSGIEnvironment], None]:
    """What raises Refused for whoever may not come in, whatever is asked."""
    hosts = (f"127.0.0.1:{config.port}", f"localhost:{config.port}")
    origins = allowed_origins(config)

    def admit(asked: WSGIEnvironment) -> None:
        if asked.get("HTTP_HOST") not in hosts:
            raise Refused(421, "bad-host")
        origin = asked.get("HTTP_ORIGIN")
        if origin is not None and not origins.match(origin):
            raise Refused(403, "bad-origin")
        if asked["REQUEST_METHOD"] != "OPTIONS":  # a preflight can show no more than its origin
            _check_fetch(asked)

    return admit


def install(app: Flask, config: Config) -> None:
    """Put the guard before every route of `app`, and the headers that belong to it on every answer."""
    admit = admission(config)

    @app.before_request
    def guard() -> None:
        asked = request.environ
        admit(asked)
        if asked["REQUEST_METHOD"] == "POST" and request.routing_exception is None:
            if request.path.startswith(PICTURES):
                check_picture(asked, config.limits.picture)
                request.max_content_length = config.limits.picture
            else:
                check_body(asked, config.limits.body)

    @app.after_request
    def seal(response: Response) -> Response:
        page = response.mimetype == "text/html" and request.method != "OPTIONS"
        response.headers.extend(_PAGE_SEALS if page else SEALS)
        return response

    CORS(
        app,
        origins=[allowed_origins(config)],
        methods=["GET", "POST"],
        allow_headers=["Content-Type", CLIENT_HEADER],
        max_age=600,
        always_send=False,
        supports_credentials=False,
        allow_private_network=False,
        intercept_exceptions=False,  # after_request sees errors too
    )


def shared_with(asked: WSGIEnvironment) -> list[tuple[str, str]]:
    """What flask-cors says to an origin that was let in."""
    origin = asked.get("HTTP_ORIGIN")
    return [("Access-Control-Allow-Origin", origin), ("Vary", "Origin")] if origin else []


def _check_fetch(asked: WSGIEnvironment) -> None:
    """What a browser says of the request itself, which no page can forge."""
    origin, path = asked.get("HTTP_ORIGIN"), "/" + asked["PATH_INFO"].lstrip("/")  # as routes are found
    site, mode = asked.get("HTTP_SEC_FETCH_SITE"), asked.get("HTTP_SEC_FETCH_MODE")
    browser = origin is not None or site or mode or asked.get("HTTP_USER_AGENT", "").startswith("Mozilla/")
    if not browser:
        return
    page = asked["REQUEST_METHOD"] in ("GET", "HEAD") and (not path.startswith("/v1/") or path == "/v1/health")
    opened = mode == "navigate" and asked.get("HTTP_SEC_FETCH_DEST", "document") == "document"
    if page and opened:  # somebody followed a link or typed the address
        return
    if mode == "navigate" or (origin is None and site not in (None, "none", "same-origin")):
        raise Refused(403, "cross-site")
    if not page and not asked.get("HTTP_X_POSTWIJZER_CLIENT"):
        raise Refused(403, "client-header-missing")


def check_body(asked: WSGIEnvironment, limit: int) -> None:
    """Whether a body is JSON, by its headers, and not too large. Raises Refused."""
    if not _JSON.match(asked.get("CONTENT_TYPE", "")) or asked.get("HTTP_CONTENT_ENCODING"):
        raise Refused(415, "not-json")
    if _length(asked) > limit:
        raise Refused(413, "too-large", value=str(limit))


def check_picture(asked: WSGIEnvironment, limit: int) -> None:
    """Bytes, and from everybody the header that a foreign page cannot send: a picture may be large. Raises Refused."""
    if not asked.get("HTTP_X_POSTWIJZER_CLIENT"):
        raise Refused(403, "client-header-missing")
    if not _BYTES.match(asked.get("CONTENT_TYPE", "")) or asked.get("HTTP_CONTENT_ENCODING"):
        raise Refused(415, "not-bytes")
    if _length(asked) > limit:
        raise Refused(413, "too-large", value=str(limit))


def _length(asked: WSGIEnvironment) -> int:
    length = asked.get("CONTENT_LENGTH") or ""
    return int(length) if length.isdecimal() else 0


def caller() -> str:
    """What kind of caller asks, for the log: its kind only, never its name."""
    origin = request.environ.get("HTTP_ORIGIN")
    if origin is None:
        return "browser" if request.environ.get("HTTP_SEC_FETCH_SITE") else "program"
    if origin.startswith(("chrome-extension://", "moz-extension://")):
        return "extension"
    return "page"
