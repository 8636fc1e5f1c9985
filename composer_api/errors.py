"""Every error, in one shape and in the reader's language:

    {"error": {"code": "invalid", "message": "…", "where": "media[0].width", "details": [{"where", "message"}, …]}}

`where` is the path of the mistake in the body, empty when it lies elsewhere; `details` lists all mistakes of one body.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, g, jsonify, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.http import parse_accept_header

log = logging.getLogger("postwijzer")

# code: (Dutch, English); {} is the value that comes with it
SAYS: Mapping[str, tuple[str, str]] = {
    # the door
    "bad-host": ("Dit adres is niet van Postwijzer.", "This address is not Postwijzer's."),
    "bad-origin": ("Deze pagina mag Postwijzer niet gebruiken.", "This page may not use Postwijzer."),
    "cross-site": (
        "Een andere website mag Postwijzer niet gebruiken.",
        "Another website may not use Postwijzer.",
    ),
    "client-header-missing": (
        "De kopregel X-Postwijzer-Client ontbreekt.",
        "The header X-Postwijzer-Client is missing.",
    ),
    "not-json": (
        "Stuur JSON, met Content-Type: application/json.",
        "Send JSON, with Content-Type: application/json.",
    ),
    "not-bytes": (
        "Stuur de bytes van de foto, met Content-Type: application/octet-stream.",
        "Send the bytes of the picture, with Content-Type: application/octet-stream.",
    ),
    "too-large": ("Dit is te groot: hoogstens {} bytes.", "This is too large: at most {} bytes."),
    # the body
    "not-utf8": ("De aanvraag is geen UTF-8.", "The body is not UTF-8."),
    "byte-order-mark": (
        "De aanvraag begint met een byte order mark; laat dat weg.",
        "The body starts with a byte order mark; leave it out.",
    ),
    "too-deep": (
        "De aanvraag is te diep genest: hoogstens {} niveaus.",
        "The body is nested too deeply: at most {} levels.",
    ),
    "bad-json": ("Dit is geen JSON (bij regel:kolom {}).", "This is not JSON (at line:column {})."),
    "duplicate-field": ("Dit veld staat er twee keer.", "This field is there twice."),
    "long-number": ("Een getal heeft hoogstens {} cijfers.", "A number has at most {} digits."),
    "not-a-number": ("NaN en oneindig zijn geen getallen.", "NaN and infinity are not numbers."),
    # the fields
    "invalid": ("Er klopt iets niet in de aanvraag.", "Something in the request is not right."),
    "not-an-object": ("Hier hoort een object te staan.", "This should be an object."),
    "not-a-list": ("Hier hoort een lijst te staan.", "This should be a list."),
    "not-text": ("Hier hoort tekst te staan.", "This should be text."),
    "not-whole": ("Hier hoort een geheel getal te staan.", "This should be a whole number."),
    "not-number": ("Hier hoort een getal te staan.", "This should be a number."),
    "not-flag": ("Hier hoort true of false te staan.", "This should be true or false."),
    "not-moment": (
        "Hier hoort een moment te staan, zoals 2026-12-01T17:00.",
        "This should be a moment, such as 2026-12-01T17:00.",
    ),
    "required": ("Dit veld ontbreekt.", "This field is missing."),
    "null": ("Dit veld mag niet null zijn.", "This field may not be null."),
    "unknown-field": ("Dit veld bestaat niet.", "There is no such field."),
    "too-long": (
        "De tekst is te lang: hoogstens {} tekens.",
        "The text is too long: at most {} characters.",
    ),
    "how-many": ("Het aantal hoort tussen {} te liggen.", "The number of items should be within {}."),
    "too-long-to-split": (
        "Deze tekst is niet in passende delen te knippen.",
        "This text cannot be cut into parts that fit.",
    ),
    "one-of": ("Kies uit: {}.", "Choose from: {}."),
    "out-of-range": ("Dit getal hoort tussen {} te liggen.", "This number should be within {}."),
    "platform-or-platforms": (
        "Geef platform of platforms, een van beide.",
        "Give platform or platforms, one of them.",
    ),
    # the pictures
    "picture-empty": ("Dit bestand is leeg.", "This file is empty."),
    "picture-too-large": ("Deze foto is te zwaar om te bekijken.", "This picture is too heavy to look at."),
    "picture-too-many-pixels": (
        "Deze foto heeft te veel pixels om te bekijken: meer dan 50 megapixel.",
        "This picture has too many pixels to look at: more than 50 megapixels.",
    ),
    "picture-unknown-format": (
        "Dit is geen foto die Postwijzer kent. JPEG, PNG, WebP, GIF, AVIF, TIFF en BMP wel.",
        "This is no picture that Postwijzer knows. It does know JPEG, PNG, WebP, GIF, AVIF, TIFF and BMP.",
    ),
    "picture-heic": (
        "Dit is een HEIC-foto, en die kan Postwijzer niet lezen. Bewaar ze als JPEG, dan kijk ik mee.",
        "This is an HEIC photo, which Postwijzer cannot read. Save it as JPEG and I will look along.",
    ),
    "picture-damaged": (
        "Deze foto is beschadigd of niet helemaal binnengekomen.",
        "This picture is damaged or did not arrive whole.",
    ),
    "picture-too-slow": ("Deze foto bekijken duurt te lang.", "Looking at this picture takes too long."),
    "picture-bad-colour": (
        "Een van de huisstijlkleuren (colours) in het profiel is geen kleur zoals #e3001b.",
        "One of the house colours (colours) in the profile is no colour such as #e3001b.",
    ),
    "picture-bad-logo": (
        "Het logo bij het profiel is geen beeld dat Postwijzer kan lezen.",
        "The logo beside the profile is no picture that Postwijzer can read.",
    ),
    # the rest
    "not-found": ("Dit adres bestaat niet.", "There is nothing at this address."),
    "method-not-allowed": ("Dat kan hier niet.", "That is not possible here."),
    "bad-request": ("Deze aanvraag klopt niet.", "This request is not right."),
    "busy": ("Postwijzer is even bezig; probeer het zo opnieuw.", "Postwijzer is busy; try again in a moment."),
    "internal": (
        "Er ging iets mis in Postwijzer; in het logboek staat meer bij {}.",
        "Something went wrong in Postwijzer; the log says more at {}.",
    ),
}

_BY_STATUS = {404: "not-found", 405: "method-not-allowed", 413: "too-large", 415: "not-json"}


class Refused(Exception):
    """A request that gets no answer but an error; `details` holds (where, code with its value) pairs."""

    def __init__(
        self,
        status: int,
        code: str,
        *,
        where: str = "",
        value: str = "",
        details: Sequence[tuple[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.where = where
        self.value = value
        self.details = details
        self.headers = headers or {}


def say(code: str, language: str, value: str = "") -> str:
    """The message that belongs to a code, in Dutch or English."""
    return SAYS[code][language == "en"].replace("{}", value)


def language() -> str:
    """What the asker reads: the body's `messages`, else Accept-Language, else Dutch."""
    if "language" not in g:
        g.language = accepted(request.headers.get("Accept-Language", ""))
    return str(g.language)


@lru_cache(maxsize=64)
def accepted(header: str) -> str:
    """The language of ours that suits an Accept-Language header best, Dutch when none does."""
    return (header and parse_accept_header(header, LanguageAccept).best_match(("nl", "en"))) or "nl"


def install(app: Flask) -> None:
    """Make every error of `app` JSON."""

    @app.errorhandler(Refused)
    def refused(error: Refused) -> Response:
        spoken = language()
        body: dict[str, Any] = {
            "code": error.code,
            "message": say(error.code, spoken, error.value),
            "where": error.where,
        }
        if error.details:
            body["details"] = [
                {"where": where, "message": say(*_coded(mistake, spoken))} for where, mistake in error.details
            ]
            body["where"], body["message"] = body["details"][0]["where"], body["details"][0]["message"]
        return _answer(body, error.status, error.headers)

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        status = error.code or 500
        allow = {"Allow": ", ".join(sorted(error.valid_methods or ()))} if isinstance(error, MethodNotAllowed) else {}
        code = _BY_STATUS.get(status, "bad-request")
        limit = str(app.config["MAX_CONTENT_LENGTH"])
        return _answer({"code": code, "message": say(code, language(), limit), "where": ""}, status, allow)

    @app.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        # An exception's message may quote the writer's text, so the log gets its type and the places it went through.
        places = " < ".join(
            f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}"
            for frame in reversed(traceback.extract_tb(error.__traceback__))
        )
        log.error("%s %s at %s", g.get("request_id", "-"), type(error).__name__, places)
        return _answer(
            {"code": "internal", "message": say("internal", language(), g.get("request_id", "-")), "where": ""}, 500, {}
        )


def _coded(mistake: str, spoken: str) -> tuple[str, str, str]:
    """ "one-of a, b" is the code and its value."""
    code, _, value = mistake.partition(" ")
    return code, spoken, value


def _answer(error: Mapping[str, Any], status: int, headers: Mapping[str, str]) -> Response:
    response = jsonify(error=error)
    response.status_code = status
    response.headers.update(headers)
    g.error_code = error["code"]
    return response
