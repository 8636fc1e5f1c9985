"""Every error is JSON with a code, a message in the asker's language, and the path of the mistake."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from composer_api.answer_schemas import ErrorAnswer
from composer_api.errors import SAYS
from composer_api.strict_json import loads

GOOD = {"text": "Tot zaterdag!", "platform": "x"}


def refusal(client: FlaskClient, body: Any, **headers: str) -> tuple[int, dict[str, Any]]:
    data = body if isinstance(body, bytes) else json.dumps(body, ensure_ascii=False).encode()
    response = client.post("/v1/check", data=data, content_type="application/json", headers=headers)
    assert ErrorAnswer().validate(response.get_json()) == {}
    return response.status_code, response.get_json()["error"]


STRICT_JSON = {
    47: (b"[" * 10_000, 400, "too-deep"),
    48: (b'{"a":' * 5_000, 400, "too-deep"),
    49: (b'{"text": NaN, "platform": "x"}', 400, "not-a-number"),
    50: (b'{"text": -Infinity, "platform": "x"}', 400, "not-a-number"),
    51: (b'{"text": 1e999, "platform": "x"}', 400, "not-a-number"),
    52: (b'{"text": "a", "text": "b", "platform": "x"}', 400, "duplicate-field"),
    53: (b'{"text": ' + b"9" * 4_000 + b', "platform": "x"}', 400, "long-number"),
    54: (b'{"text": ' + b"9" * 5_000 + b', "platform": "x"}', 400, "long-number"),
    55: (b'{"text": "\xed\xa0\x80", "platform": "x"}', 400, "not-utf8"),
    56: (b'\xef\xbb\xbf{"text": "a", "platform": "x"}', 400, "byte-order-mark"),
    57: ('{"text": "a", "platform": "x"}'.encode("utf-16"), 400, "not-utf8"),
    58: ('{"text": "a", "platform": "x"}'.encode("utf-32-be"), 400, "bad-json"),
    59: (b"", 400, "bad-json"),
    60: (b'{"text": "a", "platform": "x"} {}', 400, "bad-json"),
    61: (b'{"text": "a\x00b", "platform": "x"}', 400, "bad-json"),
    62: (b"{'text': 'a'}", 400, "bad-json"),
    63: (b"null", 422, "invalid"),
    64: (b"[]", 422, "invalid"),
    65: (b"1", 422, "invalid"),
    66: (b'{"text": 1, "platform": "x"}', 422, "invalid"),
    67: (b'{"text": null, "platform": "x"}', 422, "invalid"),
    68: (b'{"text": "a", "platform": "x", "__proto__": {}}', 422, "invalid"),
    69: (b'{"text": "a", "platform": "x", "profile": "../../etc"}', 422, "invalid"),
    70: (b'{"text": "a", "platform": "x", "profile": "/etc/x.toml"}', 422, "invalid"),
    71: (b'{"text": "a", "platform": "x", "profile": "standaard\\n"}', 422, "invalid"),
    72: (b'{"text": "a", "platform": "x", "profile": "con"}', 422, "invalid"),
}


@pytest.mark.parametrize("number", STRICT_JSON)
def test_bodies_that_are_refused(client: FlaskClient, number: int) -> None:
    body, status, code = STRICT_JSON[number]
    found, error = refusal(client, body)
    assert (found, error["code"]) == (status, code)


@pytest.mark.parametrize(
    "text", ["\\ud800", "\\udfff\\ud800", "\\u0000", "\\ud83d\\ude00", "\\u202e", "\\\\ud800"], ids=ascii
)
def test_odd_characters_are_read_and_counted(client: FlaskClient, text: str) -> None:
    response = client.post(
        "/v1/check", data=f'{{"text": "{text}", "platform": "instagram"}}', content_type="application/json"
    )
    assert response.status_code == 200


def test_a_lone_surrogate_becomes_a_replacement_character_of_the_same_length() -> None:
    assert loads(b'{"a": "x\\ud800y", "b": ["\\ude00\\ud83d"], "c\\udfff": "\\ud83d\\ude00"}') == {
        "a": "x\ufffdy",
        "b": ["\ufffd\ufffd"],
        "c\ufffd": "😀",
    }


def test_many_brackets_within_texts_are_not_deep() -> None:
    assert loads(b'["' + b"[" * 100 + b'", "\\"[[[[[[[[[[[[[[[[[[[["]') == ["[" * 100, '"[[[[[[[[[[[[[[[[[[[[']


def test_sixteen_levels_are_read_and_seventeen_are_not(client: FlaskClient) -> None:
    assert loads(b"[" * 16 + b"]" * 16 + b" " * 9)
    assert refusal(client, b"[" * 17 + b"]" * 17)[1]["code"] == "too-deep"


@pytest.mark.parametrize(
    ("extra", "where"),
    [
        ({"media": [{"kind": "image", "width": "1080"}]}, "media[0].width"),
        ({"media": [{"kind": "image", "width": 1.0}]}, "media[0].width"),
        ({"media": [{"kind": "image", "width": True}]}, "media[0].width"),
        ({"media": [{"kind": "image", "width": -1}]}, "media[0].width"),
        ({"media": [{"kind": "image", "bytes": 2**53 + 1}]}, "media[0].bytes"),
        ({"media": [{"kind": "image", "seconds": "3"}]}, "media[0].seconds"),
        ({"media": [{"kind": "image", "has_location": "yes"}]}, "media[0].has_location"),
        ({"media": [{"kind": "image", "has_location": 1}]}, "media[0].has_location"),
        ({"media": [{"kind": "hologram"}]}, "media[0].kind"),
        ({"media": [{"kind": "image"}, {}]}, "media[1].kind"),
        ({"media": [{"kind": "image"}, 3]}, "media[1]"),
        ({"media": {}}, "media"),
        ({"media": [{"kind": "image"}] * 101}, "media"),
        ({"media": [{"kind": "image", "beamer": 1}]}, "media[0].beamer"),
        ({"reply_to": {}}, "reply_to.text"),
        ({"reply_to": []}, "reply_to"),
        ({"reply_to": {"text": "a", "thread": [{"text": "a", "by": "me"}]}}, "reply_to.thread[0].by"),
        ({"earlier": [{"platform": "x", "text": "a"}]}, "earlier[0].posted_at"),
        ({"earlier": [{"platform": "hyves", "text": "a", "posted_at": "2026-01-01T10:00"}]}, "earlier[0].platform"),
        ({"instance": {"max_characters": "500"}}, "instance.max_characters"),
        ({"platform": "hyves"}, "platform"),
        ({"platform": None}, "platform"),
        ({"surface": "billboard"}, "surface"),
        ({"visibility": "secret"}, "visibility"),
        ({"language": "Nederlands"}, "language"),
        ({"language": "nl\n"}, "language"),
        ({"messages": "xx"}, "messages"),
        ({"audience": ["ouders", 3]}, "audience[1]"),
        ({"planned_for": "morgen"}, "planned_for"),
        ({"planned_for": "2026-02-30T10:00"}, "planned_for"),
        ({"planned_for": "2026-12-01"}, "planned_for"),
        ({"planned_for": 1764000000}, "planned_for"),
        ({"planned_for": "2026-12-01T17:00\n"}, "planned_for"),
        ({"now": "9999-12-31T23:59:59-23:00"}, "now"),
        ({"profile": "nergens"}, "profile"),
        ({"title": 3}, "title"),
        ({"text": "a" * 100_001}, "text"),
        ({"text": "😀" * 50_001}, "text"),
        ({"tekst": "a"}, "tekst"),
    ],
)
def test_a_mistake_is_told_with_its_path(client: FlaskClient, extra: dict[str, Any], where: str) -> None:
    status, error = refusal(client, {**GOOD, **extra})
    assert (status, error["where"]) == (422, where)


def test_all_mistakes_are_told_at_once(client: FlaskClient) -> None:
    _, error = refusal(client, {"text": 1, "surface": "x", "media": [{}], "q": 1})
    assert [mistake["where"] for mistake in error["details"]] == ["media[0].kind", "platform", "q", "surface", "text"]


def test_a_thousand_mistakes_are_not(client: FlaskClient) -> None:
    _, error = refusal(client, {**GOOD, **{f"veld{n}" + "x" * 200: n for n in range(1000)}})
    assert len(error["details"]) == 20
    assert all(len(mistake["where"]) <= 100 for mistake in error["details"])


@pytest.mark.parametrize(
    ("messages", "accept", "expected"),
    [
        (None, None, "Dit veld bestaat niet."),
        (None, "en-GB,en;q=0.9", "There is no such field."),
        (None, "fr", "Dit veld bestaat niet."),
        ("nl", "en", "Dit veld bestaat niet."),
        ("en", None, "There is no such field."),
        ("en", "nl", "There is no such field."),
    ],
)
def test_mistakes_are_told_in_the_language_asked_for(
    client: FlaskClient, messages: str | None, accept: str | None, expected: str
) -> None:
    body = {**GOOD, "tekst": "a"} | ({"messages": messages} if messages else {})
    _, error = refusal(client, body, **({"Accept-Language": accept} if accept else {}))
    assert error["message"] == expected


@pytest.mark.parametrize("code", SAYS)
def test_every_message_exists_in_both_languages_and_with_the_same_values(code: str) -> None:
    dutch, english = SAYS[code]
    assert dutch != english
    assert dutch.count("{}") == english.count("{}")


def test_an_unknown_address_is_json(client: FlaskClient) -> None:
    response = client.get("/v1/nergens", headers={"Accept-Language": "en"})
    assert (response.status_code, response.get_json()["error"]["code"]) == (404, "not-found")
    assert response.get_json()["error"]["message"] == "There is nothing at this address."


@pytest.mark.parametrize(("method", "path", "allow"), [("GET", "/v1/check", "POST"), ("DELETE", "/v1/rules", "GET")])
def test_a_wrong_method_is_json_and_says_which_are_right(
    client: FlaskClient, method: str, path: str, allow: str
) -> None:
    response = client.open(path, method=method)
    assert (response.status_code, response.get_json()["error"]["code"]) == (405, "method-not-allowed")
    assert allow in response.headers["Allow"]
