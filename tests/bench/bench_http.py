"""What the service costs beside a bare Flask route on the same server, in one run.

    python tests/bench/bench_http.py

In process: CPU time of the thread per request. Over HTTP: wall time on a kept connection, one request every 50 ms (how
people type), ours and the bare route in turn. Then the slowest of the hostile texts. Read the ratios, not the times.
"""

from __future__ import annotations

import http.client
import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

import waitress
from flask import Flask, request

sys.path.insert(0, str(Path(__file__).parents[2]))

from composer_api import Config, Limits, create_app, server
from composer_api.schemas import CheckQuestion
from shared_rules import check, load
from tests.conftest import free_port
from tests.test_guard import TORTURE

TEXT = (
    "Zaterdag is het zover: onze startdag! Kom met je vrienden naar het lokaal aan de Dorpsstraat, vanaf 14 uur. "
    "Er is een springkasteel, we bakken pannenkoeken en om 17 uur sluiten we samen af. Breng je ouders mee, iedereen "
    "is welkom. Meer info op https://www.voorbeeld.be/startdag #KSAinbeeld"
)[:280]
BODY = {"text": TEXT, "platform": "instagram", "profile": "jeugdbeweging", "now": "2026-11-20T10:00"}
DATA = json.dumps(BODY).encode()
JSON = {"Content-Type": "application/json"}
SETTINGS = {"threads": 8, "ident": None, "clear_untrusted_proxy_headers": True}


def bare() -> Flask:
    """The least a Flask route can do with this question."""
    app = Flask("bare")

    @app.post("/v1/check")
    def answer() -> dict[str, int]:
        return {"length": len(request.get_json()["text"])}

    @app.get("/v1/health")
    def health() -> dict[str, bool]:
        return {"ok": True}

    return app


def cpu(call: Callable[[], object], number: int) -> float:
    """Microseconds of CPU per call: the least disturbed of nine rounds."""
    for _ in range(number // 4):
        call()
    rounds = []
    for _ in range(9):
        start = time.thread_time()
        for _ in range(number):
            call()
        rounds.append((time.thread_time() - start) / number * 1e6)
    return min(rounds)


def in_process() -> None:
    ours, theirs = create_app(Config(limits=Limits(check_seconds=60))), bare()
    question = CheckQuestion()
    draft, profile = question.load(dict(BODY)).draft, load("jeugdbeweging")

    def wsgi(app: Flask, method: str = "POST", path: str = "/v1/check") -> Callable[[], object]:
        data = DATA if method == "POST" else b""
        environ = app.test_request_context(
            path, base_url="http://127.0.0.1:8787", method=method, data=data, headers=JSON
        ).request.environ
        source = environ["wsgi.input"]

        def call() -> object:
            source.seek(0)
            return b"".join(app.wsgi_app(dict(environ), lambda *_: lambda _: None))  # type: ignore[arg-type, return-value]

        return call

    # A copy each time: a draft keeps the reading of its text.
    engine = cpu(lambda: check(replace(draft), profile, out_of_time=lambda: time.monotonic() < 0), 300)
    schema = cpu(lambda: question.load(dict(BODY)), 300)
    whole, least = cpu(wsgi(ours), 300), cpu(wsgi(theirs), 300)
    door = cpu(wsgi(ours, "GET", "/v1/health"), 300) - cpu(wsgi(theirs, "GET", "/v1/health"), 300)
    print(f"in process, {len(TEXT)} characters, microseconds of CPU per POST /v1/check")
    print(f"  ours {whole:.0f}, bare Flask {least:.0f}: ratio {whole / least:.2f}")
    print(f"  of ours: engine {engine:.0f}, schema {schema:.0f}, guard with headers and log {door:.0f}")


def over_http(seconds: int = 30) -> None:
    ours, bares = free_port(), free_port()
    for port, app in ((ours, create_app(Config(port=ours))), (bares, bare())):
        running = waitress.create_server(app, sockets=[server.bind(port)], **SETTINGS)
        threading.Thread(target=running.run, daemon=True).start()
    asked = {"bare": (bares, "/v1/check"), "count": (ours, "/v1/count"), "check": (ours, "/v1/check")}
    connections = {name: http.client.HTTPConnection("127.0.0.1", port) for name, (port, _) in asked.items()}
    times: dict[str, list[float]] = {name: [] for name in asked}
    for turn in range(seconds * 20 // len(asked)):
        for name, connection in connections.items():
            start = time.perf_counter()
            connection.request("POST", asked[name][1], DATA, JSON)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200
            if turn > 10:
                times[name].append((time.perf_counter() - start) * 1000)
            time.sleep(0.05)
    print("over HTTP, a request every 50 ms, milliseconds: p50, p95, p99, p50 beside bare")
    least = median(times["bare"])
    for name, found in times.items():
        cut = quantiles(found, n=100)
        beside = f"{cut[49] / least:.2f}x, {cut[49] - least:+.2f} ms"
        print(f"  {name}: {cut[49]:.2f}, {cut[94]:.2f}, {cut[98]:.2f}, {beside}")


def hostile() -> None:
    app = create_app()
    client = app.test_client()
    found = []
    for platform in ("x", "bluesky", "mastodon", "instagram"):
        for number, text in TORTURE.items():
            data = json.dumps({"text": text, "platform": platform}, ensure_ascii=False).encode()
            start = time.perf_counter()
            answer = client.post("/v1/check", data=data, headers={**JSON, "Host": "127.0.0.1:8787"})
            skipped = len(answer.get_json()["skipped"])
            found.append((time.perf_counter() - start, number, platform, len(text), skipped))
    print("hostile texts of up to 100,000 characters: seconds, check, platform, characters, rules skipped")
    for spent, *rest in sorted(found, reverse=True)[:5]:
        print(f"  {spent:.2f}", *rest)


if __name__ == "__main__":
    in_process()
    over_http()
    hostile()
