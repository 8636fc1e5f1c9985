"""What the service costs beside a bare Flask route on the same server, in one run.

    python -m tests.bench.bench_http

In process: CPU time of the thread per request. Over HTTP: wall time on a kept connection, one request every 50 ms (how
people type), ours and the bare route in turn. Then the slowest of the hostile texts. Read the ratios, not the times.
"""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median, quantiles

import waitress
from flask import Flask, request

from composer_api import Config, Limits, create_app, server
from composer_api.schemas import CheckQuestion
from shared_rules import check, load
from tests.conftest import free_port

from .posts import typed
from .report import Table

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


def in_process() -> Table:
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
    engine = cpu(lambda: check(draft._replace(), profile, out_of_time=lambda: time.monotonic() < 0), 300)
    schema = cpu(lambda: question.load(dict(BODY)), 300)
    whole, least = cpu(wsgi(ours), 300), cpu(wsgi(theirs), 300)
    door = cpu(wsgi(ours, "GET", "/v1/health"), 300) - cpu(wsgi(theirs, "GET", "/v1/health"), 300)
    note = (
        f"Microseconds of CPU for POST /v1/check of {len(TEXT)} characters on {BODY['platform']}, profile {BODY['profile']}, "
        "without a server: WSGI only, the least disturbed of nine rounds."
    )
    rows = [
        ("bare Flask route", f"{least:.0f}", ""),
        ("ours", f"{whole:.0f}", f"{whole / least:.2f}× bare"),
        ("of ours: the library", f"{engine:.0f}", ""),
        ("of ours: reading the question", f"{schema:.0f}", ""),
        ("of ours: guard, headers and log", f"{door:.0f}", ""),
    ]
    return Table("A check in the service", note, ("what", "µs", "beside"), rows)


def over_http(seconds: int = 45) -> Table:
    ours, bares = free_port(), free_port()
    service = [sys.executable, "-m", "composer_api", "serve", "--port", str(ours)]
    least_service = [sys.executable, "-m", "tests.bench.bench_http", str(bares)]
    asked = {"bare": (bares, "/v1/check"), "count": (ours, "/v1/count"), "check": (ours, "/v1/check")}
    times: dict[str, list[float]] = {name: [] for name in asked}
    processes = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in (service, least_service)]
    try:
        connections = {name: _connected(port) for name, (port, _) in asked.items()}
        turns = seconds * 20 // len(asked)
        for turn, text in enumerate(typed(turns // 20, 280, letters=20, seed=23)):
            body = json.dumps({**BODY, "text": text}).encode()
            for name, connection in connections.items():
                start = time.perf_counter()
                connection.request("POST", asked[name][1], body, JSON)
                answer = connection.getresponse()
                answer.read()
                assert answer.status == 200
                if turn > 10:
                    times[name].append((time.perf_counter() - start) * 1000)
                time.sleep(0.05)
    finally:
        for process in processes:
            process.terminate()
    least = median(times["bare"])
    rows = []
    for name, found in times.items():
        cut = quantiles(found, n=100)
        beside = "" if name == "bare" else f"{cut[49] / least:.2f}×, {cut[49] - least:+.2f} ms"
        rows.append((name, *(f"{cut[at]:.2f}" for at in (49, 94, 98)), beside))
    note = (
        "Milliseconds of wall time on a kept connection, one request every 50 ms as somebody types post after post, each by its "
        "last twenty letters; ours and a bare Flask route on the same server, each a process of its own, in turn. Wanted of a "
        "check: at most 1.5× bare and at most 1 ms more, p99 at most 25 ms."
    )
    return Table("Over HTTP", note, ("route", "p50", "p95", "p99", "p50 beside bare"), rows)


def _connected(port: int) -> http.client.HTTPConnection:
    """A connection to what has just been started."""
    for _ in range(200):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        try:
            connection.connect()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return connection
    raise TimeoutError(f"nobody listens on {port}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        waitress.create_server(bare(), sockets=[server.bind(int(sys.argv[1]))], **SETTINGS).run()
    for table in (in_process(), over_http()):
        for row in table.rows:
            print(*row)
