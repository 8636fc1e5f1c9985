"""Writes openapi.json from the schemas, at development time: `python -m composer_api.openapi`.

The service reads the file; apispec is needed only here. A test fails when the file is out of date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin

from shared_rules.messages import languages

from . import answer_schemas as answers
from . import schemas
from .fields import PlatformName, Strict
from .guard import CLIENT_HEADER

FILE = Path(__file__).with_name("openapi.json")

_DESCRIPTION = f"""Postwijzer checks a social media post while somebody writes it. It listens on 127.0.0.1 only.

A program that is no browser needs nothing but JSON. A browser must come from Postwijzer's own extension or page and
send the header {CLIENT_HEADER} (any value). Offsets are UTF-16 code units, moments local time, errors always JSON."""

_EXAMPLE = {
    "text": "Dag 1 #KSAinbeeld, dag 2 #ksa_in_beeld",
    "platform": "instagram",
    "profile": "jeugdbeweging",
}

_ERRORS = {
    400: "Not strict JSON.",
    403: "This page or program may not ask.",
    413: "Larger than 256 KiB.",
    415: "Not application/json in UTF-8.",
    421: "Called by a name that is not ours.",
    422: "A mistake in the fields; `details` names them all.",
    503: "Two checks are under way; ask again after Retry-After seconds.",
}


class Route(NamedTuple):
    method: str
    path: str
    summary: str
    answer: type[Strict]
    question: type[Strict] | None = None
    errors: tuple[int, ...] = (403, 421)
    example: dict[str, Any] | None = None
    parameters: tuple[dict[str, Any], ...] = ()


_BODY = (400, 403, 413, 415, 421, 422)
_LANGUAGE = {
    "name": "language",
    "in": "query",
    "description": "The language of the messages; else Accept-Language, else Dutch.",
    "schema": {"type": "string", "enum": list(languages())},
}

ROUTES = (
    Route(
        "post",
        "/v1/check",
        "Counts, findings and reminders for a draft.",
        answers.CheckAnswer,
        schemas.CheckQuestion,
        (*_BODY, 503),
        _EXAMPLE,
    ),
    Route(
        "post",
        "/v1/count",
        "Only the counts, for one platform or several.",
        answers.CountsAnswer,
        schemas.CountQuestion,
        _BODY,
        {"text": "Tot zaterdag!", "platforms": ["x", "bluesky"]},
    ),
    Route(
        "post",
        "/v1/hashtags",
        "Only the advice on hashtags.",
        answers.HashtagsAnswer,
        schemas.CheckQuestion,
        (*_BODY, 503),
        _EXAMPLE,
    ),
    Route(
        "post",
        "/v1/split",
        "A long text as a thread or series, cut at sentence ends.",
        answers.SplitAnswer,
        schemas.SplitQuestion,
        _BODY,
        {"text": "Tot zaterdag!", "platform": "x", "numbered": True},
    ),
    Route(
        "post",
        "/v1/suggest",
        "What may have been meant by a word that is not in the Dutch dictionary.",
        answers.SuggestAnswer,
        schemas.SuggestQuestion,
        _BODY,
        {"word": "verassing"},
    ),
    Route("get", "/v1/rules", "Every rule.", answers.RulesAnswer, errors=(403, 421, 422), parameters=(_LANGUAGE,)),
    Route("get", "/v1/platforms", "Every platform, with its limits and their source.", answers.PlatformsAnswer),
    Route("get", "/v1/profiles", "The house styles to choose from.", answers.ProfilesAnswer),
    Route("get", "/v1/health", "Whether the service is there.", answers.HealthAnswer),
)

# Bytes in, what is asked in the query. An answer without a schema is a picture.
PICTURES: tuple[tuple[str, str, type[Strict] | None, type[Strict]], ...] = (
    ("/v1/media", "What is seen in a picture, and what to say of it.", answers.PictureAnswer, schemas.PictureQuestion),
    (
        "/v1/media/prepare",
        "A copy for a platform: without metadata, upright, cut and scaled down (JPEG or PNG).",
        None,
        schemas.PictureQuestion,
    ),
    (
        "/v1/media/sheet",
        "How each channel of the house style cuts a picture, on one sheet (PNG).",
        None,
        schemas.SheetQuestion,
    ),
)
_PICTURE_ERRORS = {
    403: "This page or program may not ask, or the client header is missing.",
    413: "Larger than 20 MB.",
    415: "Not application/octet-stream.",
    422: "A mistake in the query, or a picture that cannot be read; the code says why.",
    503: "A picture is being looked at; ask again after Retry-After seconds.",
}


def generate() -> dict[str, Any]:
    """The document, but for the names of platforms and profiles, which the running service fills in."""
    plugin = MarshmallowPlugin(schema_name_resolver=lambda schema: _name(schema))
    spec = APISpec("Postwijzer", "1", "3.1.0", plugins=[plugin], info={"description": _DESCRIPTION})
    spec.components.schema("PlatformName", {"type": "string", "description": "The id of a platform."})
    spec.components.schema("ProfileName", {"type": "string", "maxLength": 100, "description": "The name of a profile."})
    assert plugin.converter is not None  # APISpec has just made it
    plugin.converter.add_attribute_function(_only_our_types)  # type: ignore[no-untyped-call]
    for route in ROUTES:
        operation: dict[str, Any] = {
            "summary": route.summary,
            "operationId": route.path.rsplit("/", 1)[1],
            "responses": {"200": _json(route.answer, "The answer.")}
            | {str(status): _json(answers.ErrorAnswer, _ERRORS[status]) for status in route.errors},
        }
        if 503 in route.errors:
            operation["responses"]["503"]["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
        if route.question:
            content = {"schema": route.question, "example": route.example}
            operation["requestBody"] = {"required": True, "content": {"application/json": content}}
        if route.parameters:
            operation["parameters"] = list(route.parameters)
        spec.path(route.path, operations={route.method: operation})
    for path, summary, answer, query in PICTURES:
        spec.path(path, operations={"post": _picture(path, summary, answer, query)})
    document: dict[str, Any] = spec.to_dict()
    return document


def _picture(path: str, summary: str, answer: type[Strict] | None, query: type[Strict]) -> dict[str, Any]:
    images = {f"image/{kind}": {"schema": {"type": "string", "format": "binary"}} for kind in ("jpeg", "png")}
    responses = {"200": _json(answer, "The answer.") if answer else {"description": "The picture.", "content": images}}
    responses |= {
        str(status): _json(answers.ErrorAnswer, {**_ERRORS, **_PICTURE_ERRORS}[status]) for status in (*_BODY[1:], 503)
    }
    responses["503"]["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
    header = {"name": CLIENT_HEADER, "in": "header", "required": True, "schema": {"type": "string"}}
    return {
        "summary": summary,
        "operationId": path.removeprefix("/v1/").replace("/", "-"),
        "parameters": [{**header, "description": "Any value."}, {"in": "query", "schema": query}],
        "requestBody": {"required": True, "content": {"application/octet-stream": {}}},
        "responses": responses,
    }


def _json(schema: type[Strict], description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _name(schema: Any) -> str:
    found = schema if isinstance(schema, type) else type(schema)
    return found.__name__


def _only_our_types(self: Any, field: Any, **_: Any) -> dict[str, Any]:
    if isinstance(field, PlatformName):
        return {"$ref": "#/components/schemas/PlatformName"}
    if field.name == "profile":
        return {"anyOf": [{"$ref": "#/components/schemas/ProfileName"}, {"type": "null"}]}
    return {}


def text() -> str:
    return json.dumps(generate(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
