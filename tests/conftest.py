"""What several test files share: the application without a server, and the real server on a free port."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from composer_api import Config, Limits, create_app

ROOT = Path(__file__).resolve().parent.parent
PORT = Config().port
PATIENT = Limits(check_seconds=60)  # nothing is skipped, however busy the machine

# Deadlines measure the machine the test runs on, so none; the nightly run looks further.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("nightly", parent=settings.get_profile("default"), max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


class LocalClient(FlaskClient):
    """A test client that calls the service by its own address."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        kwargs.setdefault("base_url", f"http://127.0.0.1:{PORT}")
        return super().open(*args, **kwargs)


def client_of(config: Config) -> FlaskClient:
    app = create_app(config)
    app.test_client_class = LocalClient
    return app.test_client()


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    """The service as a caller that is no browser meets it."""
    return client_of(Config(limits=PATIENT))


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """A running `postwijzer serve`; `log` is the file with all it writes."""

    port: int
    process: subprocess.Popen[str]
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> Answer:
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json", **(headers or {})})
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return Answer(response.status, response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.read())

    def send(self, raw: bytes, timeout: float = 5) -> bytes:
        """What comes back for bytes sent as they are."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            received = b""
            try:
                connection.sendall(raw)
                connection.shutdown(socket.SHUT_WR)
                while part := connection.recv(65_536):
                    received += part
            except OSError:  # hung up on us: what had come by then counts
                pass
            return received


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(**extra: str) -> dict[str, str]:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", **extra}


def start(folder: Path, *arguments: str, logs: bool = True) -> Server:
    """Start the command in `folder`, which is its home too, and wait for its first line. What logs goes past the fast
    lane."""
    port = free_port()
    arguments = ("--log", *arguments) if logs else arguments
    log = folder / "log.txt"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "composer_api", "serve", "--port", str(port), *arguments],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            cwd=folder,
            env=environment(HOME=str(folder), TMPDIR=str(folder)),
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    if str(port) not in line:
        process.kill()
        process.communicate()
        raise RuntimeError(f"the service did not start: {line}{log.read_text()}")
    return Server(port, process, log)


def stop(server: Server) -> None:
    if server.process.poll() is None:
        server.process.terminate()
        try:
            server.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.process.kill()
    server.process.communicate()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real thing: `postwijzer serve` in a process of its own."""
    running = start(tmp_path_factory.mktemp("server"))
    yield running
    stop(running)


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server for one test, which may break it."""
    running = start(tmp_path)
    yield running
    stop(running)
