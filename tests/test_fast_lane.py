"""What is asked at every letter is answered before Flask, and nobody can tell: each answer is held beside Flask's own."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import pytest
from marshmallow import ValidationError
from werkzeug.test import Client, TestResponse

from composer_api import Config, Limits, create_app, schemas
from composer_api.errors import Refused
from composer_api.fast_lane import FastLane
from composer_api.fields import Strict
from shared_rules import engine
from tests.conftest import PATIENT, PORT
from tests.test_guard import CHECKS, Check, E, X

NOW = "2026-11-20T10:00"
POST = {"text": "Kom zaterdag 6 december naar de KSA-fuif! 🎉 #ksa", "platform": "x", "now": NOW}
QUESTIONS: tuple[tuple[str, Any], ...] = (
    ("/v1/check", POST),
    ("/v1/check", {**POST, "profile": "jeugdbeweging", "words": ["fuif"], "strictness": "vlot"}),
    ("/v1/check", {**POST, "messages": "en", "media": [{"kind": "image", "alt": ""}]}),
    ("/v1/check", {**POST, "text": "a\ud800b"}),
    ("/v1/check", {**POST, "messages": "fr"}),
    ("/v1/check", {**POST, "platform": "hyves"}),
    ("/v1/check", {**POST, "text": 7, "more": 1}),
    ("/v1/check", {**POST, "text": "a" * 100_001}),
    ("/v1/check", {**POST, "profile": "nobody"}),
    ("/v1/check", []),
    ("/v1/count", {"text": "Hallo’s", "platforms": ["x", "bluesky", "mastodon"]}),
    ("/v1/count", {"text": "Hallo", "platforms": []}),
    ("/v1/count", {"text": "Hallo"}),
    ("/v1/hashtags", POST),
)


def answers(path: str, **asked: Any) -> tuple[TestResponse, TestResponse]:
    """From the application as it is, and from Flask alone."""
    lane = create_app(Config(limits=PATIENT)).wsgi_app
    assert isinstance(lane, FastLane)
    asked = {"method": "POST", "path": path, "base_url": f"http://127.0.0.1:{PORT}", **asked}
    whole, flask = (Client(application).open(**asked) for application in (lane, lane.flask))
    return whole, flask


def alike(path: str, **asked: Any) -> TestResponse:
    whole, flask = answers(path, **asked)
    assert (whole.status, list(whole.headers), whole.data) == (flask.status, list(flask.headers), flask.data)
    return whole


@pytest.mark.parametrize(("path", "question"), QUESTIONS)
@pytest.mark.parametrize("headers", [{}, {"Accept-Language": "fr, en;q=0.5"}, {"Origin": E, **X}], ids=str)
def test_a_question_is_answered_as_flask_does(path: str, question: Any, headers: dict[str, str]) -> None:
    alike(path, json=question, headers=headers)


@pytest.mark.parametrize("body", [b"", b"{", b'{"text":"a","text":"b"}', b"\xff", b"\xef\xbb\xbf{}", b"[" * 40, b"NaN"])
def test_so_is_a_body_that_is_none(body: bytes) -> None:
    assert alike("/v1/check", data=body, content_type="application/json").status_code == 400


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.number:g}")
def test_and_so_is_whoever_may_not_ask(check: Check) -> None:
    headers = {"Content-Type": check.content_type, **check.headers}
    assert alike("/v1/check", json=POST, headers=headers).status_code == check.status


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "OPTIONS"])
def test_and_another_method(method: str) -> None:
    alike("/v1/check", method=method)


def bypassed(*_: Any) -> Iterable[bytes]:
    raise AssertionError("Flask was asked")


def ask(lane: FastLane, path: str, question: Any) -> TestResponse:
    return Client(lane).post(path, json=question, base_url=f"http://127.0.0.1:{PORT}")


def test_what_is_right_never_comes_to_flask() -> None:
    lane = create_app(Config(limits=PATIENT)).wsgi_app
    assert isinstance(lane, FastLane)
    lane.flask = bypassed
    assert ask(lane, "/v1/check", POST).status_code == 200
    assert ask(lane, "/v1/count", {"text": "Hallo", "platform": "x"}).status_code == 200
    with pytest.raises(AssertionError, match="Flask was asked"):
        ask(lane, "/v1/hashtags", POST)


def test_who_wants_a_log_gets_a_line_for_each(caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(Config(limits=PATIENT))
    with caplog.at_level(logging.INFO, "postwijzer"):
        app.test_client().post("/v1/check", json=POST, base_url=f"http://127.0.0.1:{PORT}")
    assert [record.getMessage().split()[1:4] for record in caplog.records] == [["POST", "/v1/check", "200"]]


def test_a_busy_service_and_a_fault_are_told_by_flask(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = create_app(Config(limits=Limits(checks_at_once=0, wait_seconds=0)))
    answer = busy.test_client().post("/v1/check", json=POST, base_url=f"http://127.0.0.1:{PORT}")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")

    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("geheim")

    app = create_app(Config(limits=PATIENT))
    monkeypatch.setattr(engine, "check", broken)
    answer = app.test_client().post("/v1/check", json=POST, base_url=f"http://127.0.0.1:{PORT}")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (500, "internal")
    assert "geheim" not in answer.get_data(as_text=True)


ROUND = {"platform": "x", "profile": "gemeente", "messages": "en", "language": "nl-BE", "strictness": "vlot", "now": NOW}


@pytest.mark.parametrize(
    "body",
    [
        {"text": "a", "platform": "x", "now": NOW},
        {"text": "a 🎉" * 100, **ROUND, "surface": "reply", "visibility": "closed-group"},
        {"text": "a", **ROUND, "words": ["fuif"]},
        {"text": "a", **ROUND, "title": "Feest"},
        {"text": "a" * 100_000, **ROUND},
        {"text": "🎉" * 50_001, **ROUND},
        *({"text": "a", **ROUND, name: wrong} for name in ROUND for wrong in (1, True, "", "geen", ["x"], {})),
        *({"text": "a", **ROUND, name: None} for name in ROUND if name != "now"),
        *({"text": wrong, **ROUND} for wrong in (1, None, ["a"])),
        {"text": "a", **ROUND, "more": "x"},
        {**ROUND},
        "a",
    ],
    ids=lambda body: str(body)[-60:],
)
@pytest.mark.parametrize("schema", [schemas.CheckQuestion, schemas.CountQuestion, schemas.SheetQuestion])
def test_a_question_that_was_read_before_is_read_alike(schema: type[Strict], body: Any) -> None:
    def read(reads: Any) -> Any:
        try:
            return reads(schema, copy.deepcopy(body))
        except ValidationError as error:
            return sorted(schemas.mistakes(error.messages))
        except Refused as error:
            return error.details

    once = read(schemas._loaded)
    assert [read(schemas.load) for _ in range(3)] == [once] * 3


def test_the_clock_goes_on_between_two_questions() -> None:
    first, second = (schemas.load(schemas.CheckQuestion, {"text": text, "platform": "x"}) for text in ("Een", "Twee"))
    assert (first.draft.text, second.draft.text) == ("Een", "Twee")
    assert first.draft.now < second.draft.now <= datetime.now()
