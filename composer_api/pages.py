"""What a person opens in a browser: the compose box at /, and the documentation of the API."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, render_template

from shared_rules.platforms import platforms
from shared_rules.profile import shipped

from .errors import Refused, language

if TYPE_CHECKING:
    from . import Config

_HERE = Path(__file__).parent
_PART = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\.(css|js|svg|png)\Z")
_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
}


def routes(config: Config) -> Blueprint:
    pages = Blueprint("pages", __name__)

    @pages.get("/")
    def home() -> Response:
        return _file("index.html", "text/html; charset=utf-8")

    @pages.get("/<name>")
    def part(name: str) -> Response:
        kind = _PART.match(name)
        if not kind:
            raise Refused(404, "not-found")
        return _file(name, _TYPES[kind[1]])

    @pages.get("/openapi.json")
    def openapi() -> dict[str, Any]:
        return document(config.port)

    @pages.get("/rules")
    def rules() -> str:
        from shared_rules import documentation

        return documentation.page(language())

    @pages.get("/docs")
    def docs() -> str:
        return render_template("docs.html", api=document(config.port))

    return pages


def document(port: int) -> dict[str, Any]:
    """The OpenAPI document as openapi.py wrote it, with what only a running service knows."""
    api: dict[str, Any] = json.loads((_HERE / "openapi.json").read_text("utf-8"))
    api["servers"] = [{"url": f"http://127.0.0.1:{port}"}]
    schemas = api["components"]["schemas"]
    schemas["PlatformName"]["enum"] = list(platforms())
    schemas["ProfileName"]["examples"] = list(shipped())
    return api


def _file(name: str, content_type: str) -> Response:
    try:
        return Response((_HERE / "page" / name).read_bytes(), content_type=content_type)
    except FileNotFoundError:
        raise Refused(404, "not-found") from None
