"""Ten thousand mixed requests, a fifth of them garbage, on the real service: python -m tests.bench.soak [requests]

Four connections at once, after a thousand to warm up. Memory may grow by 5 MB, file descriptors and threads may not grow,
and no request may end in a 5xx (503 is a full house, not a fault) or go unanswered. Leaves with 1 when one of these fails.
"""

from __future__ import annotations

import http.client
import json
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.conftest import Server, start, stop

from .bench_hostile import HOSTILE, of_length
from .posts import english_posts, posts
from .report import cuts

REQUESTS, WARM_UP, AT_ONCE = 10_000, 1_000, 4
MOST_GROWTH = 5.0  # MB
JSON = {"Content-Type": "application/json"}
PLATFORMS = ("x", "instagram", "facebook", "linkedin", "bluesky", "mastodon", "threads", "tiktok")
Question = tuple[str, str, bytes | None, dict[str, str]]  # method, path, body, headers


def good(chance: random.Random) -> Question:
    texts = [*posts(), *english_posts(10), *(of_length(piece, 600) for piece in HOSTILE.values())]
    body: dict[str, object] = {"text": chance.choice(texts)[: chance.randint(1, 900)], "platform": chance.choice(PLATFORMS)}
    path = chance.choice(("/v1/check", "/v1/check", "/v1/check", "/v1/count"))
    if chance.random() < 0.3:
        body["profile"] = chance.choice(("jeugdbeweging", "gemeente", "publieke-dienst"))
    if chance.random() < 0.1:
        return "GET", chance.choice(("/v1/health", "/v1/platforms", "/v1/profiles", "/v1/rules", "/")), None, {}
    return "POST", path, json.dumps(body).encode(), JSON


def garbage(chance: random.Random) -> Question:
    whole = json.dumps({"text": "Zaterdag feest", "platform": "x"}).encode()
    at = chance.randrange(len(whole))
    body = chance.choice(
        (
            chance.randbytes(chance.randint(0, 300)),
            whole[:at] + chance.randbytes(3) + whole[at:],
            b"[" * 5_000,
            b'{"text": 1, "platform": []}',
            b'{"text": "a", "platform": "x", "onbekend": 1}',
            b'{"text": "\\ud800", "platform": "x"}',
            b'{"text": NaN}',
        )
    )
    headers = chance.choice((JSON, JSON, {}, {"Content-Type": "text/plain"}, {**JSON, "Origin": "https://elders.example"}))
    return "POST", chance.choice(("/v1/check", "/v1/count", "/nergens")), body, headers


def questions(number: int, seed: int) -> list[Question]:
    chance = random.Random(seed)
    return [garbage(chance) if chance.random() < 0.2 else good(chance) for _ in range(number)]


def ask(server: Server, asked: list[Question]) -> tuple[Counter[int], list[float]]:
    """How often each status came back, and the milliseconds of wall time of each request."""
    statuses: Counter[int] = Counter()
    times = []
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    for method, path, body, headers in asked:
        started = time.perf_counter()
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.read()
            statuses[answer.status] += 1
        except (http.client.HTTPException, OSError):
            statuses[0] += 1
            connection.close()
        times.append((time.perf_counter() - started) * 1000)
    connection.close()
    return statuses, times


def run(server: Server, asked: list[Question]) -> tuple[Counter[int], list[float]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        shares = [asked[first::AT_ONCE] for first in range(AT_ONCE)]
        answers = list(pool.map(lambda share: ask(server, share), shares))
    statuses = sum((found for found, _ in answers), Counter[int]())
    return statuses, [spent for _, times in answers for spent in times]


def held(server: Server) -> dict[str, float]:
    """MB of memory, open file descriptors and threads of the service, on Linux."""
    process = Path("/proc") / str(server.process.pid)
    status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
    return {
        "memory in MB": int(status["VmRSS"].split()[0]) / 1024,
        "descriptors": len(list((process / "fd").iterdir())),
        "threads": int(status["Threads"]),
    }


def main(number: int) -> int:
    if not Path("/proc/self/status").exists():
        print("memory is read from /proc, which this system does not have")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        server = start(Path(folder), logs=False)
        try:
            run(server, questions(WARM_UP, seed=1))
            before = held(server)
            statuses, times = run(server, questions(number, seed=2))
            after = held(server)
        finally:
            stop(server)
    print(f"{number:,} requests on {AT_ONCE} connections: " + ", ".join(f"{n} × {s}" for s, n in sorted(statuses.items())))
    print("milliseconds: p50 {:.1f}, p95 {:.1f}, p99 {:.1f}".format(*cuts(times)))
    for name, was in before.items():
        print(f"{name}: {was:.1f} before, {after[name]:.1f} after")
    faults = [status for status in statuses if status == 0 or (status >= 500 and status != 503)]
    grown = after["memory in MB"] - before["memory in MB"]
    flat = after["descriptors"] <= before["descriptors"] + AT_ONCE and after["threads"] <= before["threads"]
    fine = not faults and grown <= MOST_GROWTH and flat
    print("all is well" if fine else f"NOT WELL: {faults or ''} {grown:+.1f} MB")
    return 0 if fine else 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else REQUESTS))
