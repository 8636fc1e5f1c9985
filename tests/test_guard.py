"""Who may ask, and what a hostile caller gets: the numbered checks of the threat model.

Not here, because they concern what does not exist yet: 85-97 and 105-108 (stored posts, pairing), 98 (proof of
identity). Elsewhere: 47-72 in test_errors.py, 103 and 104 in test_privacy.py, 99 in test_cli.py, 109 in test_images.py,
110 and 111 with the profiles, 112-114 with the browsers, 115 in test_house.py.
"""

from __future__ import annotations

import hashlib
import json
import re
import socket
import sys
from base64 import b64decode
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from flask.testing import FlaskClient

from composer_api import Config, Limits
from composer_api.guard import CLIENT_HEADER, EXTENSION_IDS
from tests.conftest import PATIENT, PORT, ROOT, Server, client_of

E = f"chrome-extension://{EXTENSION_IDS[0]}"
M = "moz-extension://0c4b9a2e-7d4f-4b0e-9a55-3f1d2c8e6b71"
OWN = f"http://127.0.0.1:{PORT}"
X = {CLIENT_HEADER: "1"}
GOOD = {"text": "Tot zaterdag!", "platform": "x"}
JSON = "application/json"


def origin(value: str) -> dict[str, str]:
    return {"Origin": value, **X}


def fetch(site: str, mode: str = "cors", dest: str = "empty") -> dict[str, str]:
    return {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}


class Check(NamedTuple):
    number: float
    headers: dict[str, str]
    status: int
    code: str = ""
    content_type: str = JSON


CHECKS = (
    Check(1, {}, 200),
    Check(2, {**origin(E), **fetch("none")}, 200),
    Check(3, {**origin(M), **fetch("same-origin")}, 200),
    Check(4, {**origin(E), **fetch("cross-site")}, 200),
    Check(4.1, {**origin(OWN), **fetch("same-origin")}, 200),
    Check(4.2, {**origin(f"http://localhost:{PORT}"), **fetch("same-origin")}, 200),
    Check(5, origin("https://evil.example"), 403, "bad-origin"),
    Check(6, origin("null"), 403, "bad-origin"),
    Check(7, origin("http://127.0.0.1:9999"), 403, "bad-origin"),
    Check(8, origin("http://localhost:3000"), 403, "bad-origin"),
    Check(9, origin("chrome-extension://" + "b" * 32), 403, "bad-origin"),
    Check(10, origin(f"{E}.evil.example"), 403, "bad-origin"),
    Check(11, origin(E.upper()), 403, "bad-origin"),
    Check(11.1, origin(M.upper()), 403, "bad-origin"),
    Check(11.2, origin(f"{M}.evil.example"), 403, "bad-origin"),
    Check(11.3, origin("moz-extension://abc"), 403, "bad-origin"),
    Check(11.4, origin(f"https://127.0.0.1:{PORT}"), 403, "bad-origin"),
    Check(11.5, origin(f"{OWN}.evil.example"), 403, "bad-origin"),
    Check(12, origin("file://"), 403, "bad-origin"),
    Check(13, origin(""), 403, "bad-origin"),
    Check(15, {"Origin": "https://evil.example"}, 403, "bad-origin", "text/plain"),
    Check(16, {}, 415, "not-json", "text/plain"),
    Check(17, {}, 415, "not-json", "application/x-www-form-urlencoded"),
    Check(18, {}, 415, "not-json", "multipart/form-data; boundary=x"),
    Check(19, {}, 415, "not-json", ""),
    Check(20, {}, 415, "not-json", "application/json; charset=latin-1"),
    Check(20.1, {}, 415, "not-json", "application/vnd.api+json"),
    Check(20.2, {}, 200, "", "Application/JSON; charset=UTF-8"),
    Check(21, {"Content-Encoding": "gzip"}, 415, "not-json"),
    Check(22, {"Origin": E}, 403, "client-header-missing"),
    Check(22.1, {"Origin": OWN, **fetch("same-origin")}, 403, "client-header-missing"),
    Check(22.2, fetch("none"), 403, "client-header-missing"),
    Check(23, {"User-Agent": "Mozilla/5.0"}, 403, "client-header-missing"),
    Check(23.1, {"User-Agent": "Mozilla/5.0", **X}, 200),
    Check(24.1, {**X, **fetch("none", "navigate", "document")}, 403, "cross-site"),
    Check(25, {"Host": "evil.example"}, 421, "bad-host"),
    Check(26, {"Host": f"evil.example:{PORT}"}, 421, "bad-host"),
    Check(27, {"Host": "127.0.0.1:1"}, 421, "bad-host"),
    Check(28, {"Host": "127.0.0.1"}, 421, "bad-host"),
    Check(29, {"Host": f"[::1]:{PORT}"}, 421, "bad-host"),
    Check(30, {"Host": f"0.0.0.0:{PORT}"}, 421, "bad-host"),
    Check(31, {"Host": ""}, 421, "bad-host"),
    Check(32, {"Host": f"127.0.0.1.nip.io:{PORT}"}, 421, "bad-host"),
    Check(33, {"Host": f"localhost.:{PORT}"}, 421, "bad-host"),
    Check(34, {"Host": f"127.1:{PORT}"}, 421, "bad-host"),
    Check(34.1, {"Host": f"evil@127.0.0.1:{PORT}"}, 421, "bad-host"),
    Check(34.2, {"X-Forwarded-Host": "evil.example"}, 200),
    Check(35, {"Host": f"localhost:{PORT}"}, 200),
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: f"{check.number:g}")
def test_who_may_post_a_draft(client: FlaskClient, check: Check) -> None:
    response = client.post(
        "/v1/check", data=json.dumps(GOOD), content_type=check.content_type or None, headers=check.headers
    )
    assert response.status_code == check.status
    if check.status == 200:
        assert response.headers.get("Access-Control-Allow-Origin") == check.headers.get("Origin")
        assert ("Origin" in response.headers.get("Vary", "")) == ("Origin" in check.headers)
    else:
        assert response.get_json()["error"]["code"] == check.code
    if check.code in ("bad-origin", "bad-host"):
        assert not [name for name, _ in response.headers if name.startswith("Access-Control")]


OPENED = fetch("none", "navigate", "document")
PAGES: tuple[tuple[float, str, dict[str, str], int], ...] = (
    (14, "/v1/rules", fetch("cross-site", "no-cors"), 403),
    (14.1, "/v1/rules", fetch("same-site", "no-cors"), 403),
    (14.2, "/docs.css", fetch("cross-site", "no-cors", "style"), 403),
    (14.3, "/docs", fetch("cross-site", "navigate", "iframe"), 403),
    (24, "/v1/rules", OPENED, 403),
    (24.2, "/v1/check", OPENED, 403),
    (24.3, "/docs", OPENED, 200),
    (24.4, "/docs", fetch("cross-site", "navigate", "document"), 200),
    (24.5, "/docs.css", fetch("same-origin", "no-cors", "style"), 200),
    (24.6, "/v1/rules", {**fetch("same-origin"), **X}, 200),
    (24.7, "/v1/rules", fetch("same-origin"), 403),
    (40, "/v1/health", {}, 200),
    (40.1, "/v1/health", OPENED, 200),
    (41, "/v1/health", {"Host": "evil.example"}, 421),
    (42, "/nope", {}, 404),
    (45, "/..%2f..%2fetc/passwd", {}, 404),
    (45.1, "/docs.html", {}, 404),
    (46, "/static/x", {}, 404),
    (46.1, "/console", {}, 404),
    (46.2, "/con.css", {}, 404),
)


@pytest.mark.parametrize(("number", "path", "headers", "status"), PAGES)
def test_who_may_open_what(client: FlaskClient, number: float, path: str, headers: dict[str, str], status: int) -> None:
    if "User-Agent" not in headers and headers:
        headers = {**headers, "User-Agent": "Mozilla/5.0"}
    assert client.get(path, headers=headers).status_code == status


def test_24_a_second_slash_makes_no_page_of_an_answer(client: FlaskClient) -> None:
    assert client.get("/", environ_overrides={"PATH_INFO": "//v1/rules"}, headers=OPENED).status_code == 403


def test_36_a_preflight_of_the_extension_gets_exactly_what_it_needs(client: FlaskClient) -> None:
    asked = {
        "Origin": E,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type,x-postwijzer-client,authorization",
        "Access-Control-Request-Private-Network": "true",
    }
    headers = client.options("/v1/check", headers=asked).headers
    assert headers["Access-Control-Allow-Origin"] == E
    assert headers["Access-Control-Allow-Headers"] == "content-type, x-postwijzer-client"
    assert headers["Access-Control-Allow-Methods"] == "GET, POST"
    assert headers["Access-Control-Max-Age"] == "600"
    assert headers["Access-Control-Allow-Private-Network"] == "false"
    assert "Access-Control-Allow-Credentials" not in headers


@pytest.mark.parametrize(
    "asked",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "https://evil.example", "Access-Control-Request-Private-Network": "true"},
        {"Origin": "null"},
    ],
    ids=["37", "38", "39"],
)
def test_a_foreign_preflight_gets_nothing(client: FlaskClient, asked: dict[str, str]) -> None:
    response = client.options("/v1/check", headers={**asked, "Access-Control-Request-Method": "POST"})
    assert response.status_code == 403
    assert not [name for name, _ in response.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/health", 200),
        ("GET", "/v1/check", 405),
        ("TRACE", "/v1/check", 405),
        ("GET", "/nope", 404),
        ("POST", "/v1/check", 415),
        ("OPTIONS", "/v1/check", 200),
    ],
)
def test_42_to_46_every_answer_is_sealed(client: FlaskClient, method: str, path: str, status: int) -> None:
    response = client.open(path, method=method)
    assert response.status_code == status
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Access-Control-Allow-Origin" not in response.headers
    assert "Set-Cookie" not in response.headers
    if status == 405:
        assert "POST" in response.headers["Allow"]


def test_a_page_runs_its_own_scripts_only(client: FlaskClient) -> None:
    policy = client.get("/docs").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_the_documentation_needs_no_script_and_no_network(client: FlaskClient) -> None:
    page = client.get("/docs").text
    assert "<script" not in page
    assert not re.search(r'(?:src|href)="(?!#|docs\.css|openapi\.json)', page)


def test_40_health_is_small_and_says_no_version(client: FlaskClient) -> None:
    response = client.get("/v1/health")
    assert response.get_json() == {"ok": True, "service": "postwijzer", "api": 1}
    assert len(response.data) < 60


def test_73_a_large_body_is_refused_unread(client: FlaskClient) -> None:
    response = client.post("/v1/check", data=b"x" * 300_000, content_type=JSON)
    assert (response.status_code, response.get_json()["error"]["code"]) == (413, "too-large")


TORTURE = {
    75: "a" * 60 + "!",
    76: "🇧🇪" * 25_000,
    77: "e" + "\u0301" * 99_000,
    78: "👩‍" * 20_000,
    79: "\u202e" * 40_000,
    80: "\r\n" * 40_000,
    81: "#" * 90_000,
    82: "#a" * 45_000,
    83: "http://" * 12_000,
    84: "👍🏽" * 20_000,
}


@pytest.mark.parametrize("number", TORTURE)
@pytest.mark.parametrize("platform", ["x", "bluesky"])
def test_a_hostile_text_is_answered(client: FlaskClient, number: int, platform: str) -> None:
    body = json.dumps({"text": TORTURE[number], "platform": platform}, ensure_ascii=False).encode()
    response = client.post("/v1/check", data=body, content_type=JSON)
    assert response.status_code == 200
    assert response.get_json()["counts"]


def test_a_check_that_runs_out_of_time_says_what_it_skipped() -> None:
    hurried = client_of(Config(limits=Limits(check_seconds=0)))
    answer = hurried.post("/v1/check", json=GOOD).get_json()
    assert "too-long" in answer["skipped"]
    assert answer["counts"]
    patient = client_of(Config(limits=PATIENT))
    assert patient.post("/v1/check", json=GOOD).get_json()["skipped"] == []


def test_a_check_that_gets_no_turn_is_told_when_to_come_back() -> None:
    full = client_of(Config(limits=Limits(checks_at_once=0, wait_seconds=0)))
    response = full.post("/v1/check", json=GOOD)
    assert (response.status_code, response.get_json()["error"]["code"]) == (503, "busy")
    assert response.headers["Retry-After"] == "1"
    assert full.post("/v1/count", json=GOOD).status_code == 200  # counting goes on


def test_a_turn_is_given_back_whatever_happens() -> None:
    narrow = client_of(Config(limits=Limits(checks_at_once=1, wait_seconds=0)))
    for body in (GOOD, {**GOOD, "platform": "hyves"}, GOOD, {**GOOD, "profile": "nergens"}, GOOD):
        expected = 200 if body is GOOD else 422
        assert narrow.post("/v1/check", json=body).status_code == expected


def test_the_extension_id_follows_from_the_key_in_the_manifest() -> None:
    manifest = ROOT / "extension" / "manifest.json"
    if not manifest.exists():
        pytest.skip("extension/manifest.json is not there")
    key = json.loads(manifest.read_text("utf-8")).get("key")
    if key is None:
        pytest.skip("extension/manifest.json has no key")
    digest = hashlib.sha256(b64decode(key)).hexdigest()[:32]
    assert digest.translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop")) in EXTENSION_IDS


# The server itself


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="reads /proc")
def test_100_nothing_listens_but_the_loopback_address(server: Server) -> None:
    port = f"{server.port:04X}"
    listening = []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:] if Path(table).exists() else []:
            local, state = line.split()[1], line.split()[3]
            if local.endswith(f":{port}") and state == "0A":
                listening.append(local.split(":")[0])
    assert listening == ["0100007F"]


def raw(server: Server, *lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join([*lines, f"Host: 127.0.0.1:{server.port}", "", ""]).encode("latin-1") + body


def posted(server: Server, *headers: str, body: bytes = b"") -> bytes:
    return raw(server, "POST /v1/check HTTP/1.1", "Content-Type: application/json", *headers, body=body)


DRAFT = json.dumps(GOOD).encode()
NEXT = b"GET /v1/rules HTTP/1.1\r\nHost: evil.example\r\n\r\n"


def hostile_bytes(server: Server) -> dict[str, bytes]:
    port = server.port
    length = f"Content-Length: {len(DRAFT)}"
    return {
        "both lengths": posted(server, "Content-Length: 4", "Transfer-Encoding: chunked", body=b"0\r\n\r\n" + NEXT),
        "two lengths": posted(server, "Content-Length: 4", "Content-Length: 5", body=DRAFT),
        "minus": posted(server, "Content-Length: -5", body=DRAFT),
        "plus": posted(server, "Content-Length: +5", body=DRAFT),
        "hexadecimal": posted(server, "Content-Length: 0x5", body=DRAFT),
        "bad chunk": posted(server, "Transfer-Encoding: chunked", body=b"zz\r\nabc\r\n0\r\n\r\n"),
        "unknown coding": posted(server, "Transfer-Encoding: xchunked", body=DRAFT),
        "nul in header": posted(server, length, "X-A: a\x00b", body=DRAFT),
        "space before colon": posted(server, length, "X : b", body=DRAFT),
        "long header": posted(server, length, "X-A: " + "a" * 300_000, body=DRAFT),
        "many headers": posted(server, length, *["X-A: b"] * 20_000, body=DRAFT),
        "two hosts": f"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n".encode(),
        "no host": b"GET /v1/health HTTP/1.1\r\n\r\n",
        "old and hostless": b"GET /v1/health HTTP/1.0\r\n\r\n",
        "tls": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64),
        "http2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "whole address": f"GET http://evil.example/v1/health HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode(),
        "large": posted(server, "Content-Length: 1000000", body=b"x" * 1_000_000),
        "large in chunks": posted(
            server, "Transfer-Encoding: chunked", body=b"50000\r\n" + b"x" * 0x50000 + b"\r\n0\r\n\r\n"
        ),
        "noise": bytes(range(256)) * 20,
    }


def test_101_a_malformed_request_is_one_refusal_and_the_server_lives(server: Server) -> None:
    for name, request in hostile_bytes(server).items():
        received = server.send(request)
        answers = re.findall(rb"^HTTP/1\.[01] (\d{3})", received, re.MULTILINE)
        # Chunks go before a length, so what follows the last chunk is a request of its own, and refused by its host.
        assert len(answers) <= (2 if name == "both lengths" else 1), name
        # A request line with a whole address still names our host.
        allowed = {b"400", b"413", b"421", b"431", b"501"} | ({b"200", b"404"} if name == "whole address" else set())
        assert set(answers) <= allowed, (name, answers)
        if answers and not answers[0].startswith(b"2"):
            error = received.partition(b"\r\n\r\n")[2].partition(b"HTTP/1.")[0]
            assert json.loads(error)["error"]["message"], name
        assert b"Traceback" not in received, name
        assert b"Server:" not in received, name
        assert server.ask("/v1/health").status == 200, name


def test_102_half_open_connections_do_not_lock_out_an_honest_caller(own_server: Server) -> None:
    with ExitStack() as open_sockets:
        for _ in range(120):
            half = open_sockets.enter_context(socket.create_connection(("127.0.0.1", own_server.port), timeout=5))
            half.sendall(b"POST /v1/check HTTP/1.1\r\nHost: ")
        for _ in range(5):
            assert own_server.ask("/v1/check", GOOD).status == 200
    for _ in range(100):  # hang up in the middle of a body
        with socket.create_connection(("127.0.0.1", own_server.port), timeout=5) as hung_up:
            hung_up.sendall(posted(own_server, "Content-Length: 1000", body=b'{"text": "'))
    assert own_server.ask("/v1/check", GOOD).status == 200


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to drain on")
def test_stopping_answers_what_is_under_way(own_server: Server) -> None:
    long: dict[str, Any] = {"text": "Kom zaterdag naar #deStartdag! " * 200, "platform": "mastodon"}
    body = json.dumps(long).encode()
    assert len(body) < 8_000  # waitress reads this much at once: what comes in later is asked later
    with socket.create_connection(("127.0.0.1", own_server.port), timeout=20) as connection:
        connection.sendall(posted(own_server, f"Content-Length: {len(body)}", "Connection: close", body=body))
        assert own_server.ask("/v1/health").status == 200  # by now the check is under way, or answered
        own_server.process.terminate()
        received = b""
        while part := connection.recv(65_536):
            received += part
    assert received.startswith(b"HTTP/1.1 200")
    assert json.loads(received.partition(b"\r\n\r\n")[2])["counts"]
    assert own_server.process.wait(timeout=10) == 0
