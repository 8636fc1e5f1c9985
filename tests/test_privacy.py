"""What somebody types stays where it was typed: not in a log, not in a file, not on the network."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Server, environment, free_port, start, stop

CANARY = "kanarie7f3a9"
GOOD = {"text": "Tot zaterdag!", "platform": "x"}


def provoke(server: Server) -> list[bytes]:
    """Send the canary by every way there is; the bodies of all answers that are errors."""
    errors = []
    for body in (
        {"text": f"Dag {CANARY} #{CANARY} @{CANARY}", "platform": "x"},
        {**GOOD, "profile": CANARY},
        {**GOOD, "platform": CANARY},
        {**GOOD, "surface": CANARY},
        {**GOOD, "planned_for": CANARY},
        {**GOOD, "reply_to": {"text": CANARY, "posted_at": CANARY}},
        {**GOOD, "media": [{"kind": CANARY}]},
        f'{{"text": "{CANARY}'.encode(),
        f'{{"text": "{CANARY}", "text": "{CANARY}"}}'.encode(),
        f'{{"text": "{CANARY}\xff"}}'.encode("latin-1"),
        CANARY.encode(),
    ):
        for path in ("/v1/check", "/v1/count"):
            answer = server.ask(path, body)
            if answer.status >= 400:
                errors.append(answer.body)
    for path in (f"/{CANARY}", f"/v1/{CANARY}?q={CANARY}", f"/v1/rules?language={CANARY}", f"/{CANARY}.css"):
        errors.append(server.ask(path).body)
    for name in ("Origin", "Host", "User-Agent", "Content-Type", "X-Postwijzer-Client", "Accept-Language", "Cookie"):
        errors.append(server.ask("/v1/check", {}, {name: f"{CANARY}/{CANARY}"}).body)
    local = f"Host: 127.0.0.1:{server.port}\r\n"
    for raw in (
        f"{CANARY} /{CANARY} HTTP/1.1\r\n{local}\r\n",
        f"GET /{CANARY} HTTP/{CANARY}\r\n{local}\r\n",
        f"GET /v1/health HTTP/1.1\r\n{local}{CANARY} : {CANARY}\r\n\r\n",
        f"POST /v1/check HTTP/1.1\r\n{local}Content-Length: {CANARY}\r\n\r\n",
        f"POST /{CANARY} HTTP/1.1\r\n{local}Content-Length: 99\r\n\r\n{CANARY}",
    ):
        server.send(raw.encode())
    # An unknown field is the only thing told back: its name is the path of the mistake.
    server.ask("/v1/check", {**GOOD, CANARY: 1})
    return errors


def test_103_what_is_typed_is_in_no_log_no_error_and_no_file(tmp_path: Path) -> None:
    server = start(tmp_path)
    try:
        errors = provoke(server)
        assert server.ask("/v1/health").status == 200
    finally:
        stop(server)
    assert len(errors) > 25
    assert not [body for body in errors if CANARY.encode() in body]
    log = server.log.read_text("utf-8")
    assert "POST /v1/check 200" in log
    assert "bad-json" in log
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written == [server.log]
    assert not [path for path in written if CANARY.encode() in path.read_bytes()]


def test_the_log_tells_the_extension_from_a_page_and_names_neither(server: Server) -> None:
    headers = {"Origin": "moz-extension://0c4b9a2e-7d4f-4b0e-9a55-3f1d2c8e6b71", "X-Postwijzer-Client": "1"}
    assert server.ask("/v1/check", GOOD, headers).status == 200
    assert server.ask("/v1/check", GOOD, {"Origin": "https://evil.example"}).status == 403
    log = server.log.read_text("utf-8")
    assert "from extension ok" in log
    assert "from page bad-origin" in log
    assert "0c4b9a2e" not in log
    assert "evil" not in log


LONELY = """
import fcntl, json, socket, struct, subprocess, sys, urllib.request
with socket.socket() as probe:  # bring up lo, the only interface there is
    flags = struct.pack("16sh", b"lo", 0x41)
    fcntl.ioctl(probe, 0x8914, flags)
port = sys.argv[1]
service = subprocess.Popen([sys.executable, "-m", "composer_api", "serve", "--port", port], stdout=subprocess.PIPE)
try:
    service.stdout.readline()
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/v1/check",
        json.dumps({"text": "Tot zaterdag! https://voorbeeld.be", "platform": "x"}).encode(),
        {"Content-Type": "application/json"},
    )
    print(urllib.request.urlopen(request, timeout=20).status)
finally:
    service.terminate()
    service.wait()
"""


def test_104_the_service_works_without_any_network() -> None:
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-n", "true"], capture_output=True).returncode:
        pytest.skip("unshare -n does not work here")
    done = subprocess.run(
        [unshare, "-n", sys.executable, "-c", LONELY, str(free_port())],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout == "200\n", done.stderr
