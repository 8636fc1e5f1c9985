"""What goes wrong around the service: it dies, the disk is full, the profile is spoiled, the clock jumps. None of it costs
a writer more than the answer under way. Half-open connections and stopping stand in test_guard.py, a taken port in
test_cli.py, no network in test_privacy.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from composer_api import Config
from composer_api import server as composer_server
from tests.conftest import PATIENT, Server, client_of, start, stop

GOOD = {"text": "Foto's op #ksa_in_beeld", "platform": "instagram"}


def test_a_service_that_was_killed_starts_again_on_the_same_port(own_server: Server, tmp_path: Path) -> None:
    assert own_server.ask("/v1/check", GOOD).status == 200
    own_server.process.kill()
    own_server.process.wait(timeout=10)
    composer_server.bind(own_server.port).close()  # free at once, also while old connections linger
    again = start(tmp_path)
    try:
        assert again.ask("/v1/check", GOOD).status == 200
    finally:
        stop(again)


def test_the_service_writes_nothing(own_server: Server, tmp_path: Path) -> None:
    """Its home, its folder and its TMPDIR are the same empty place, so that a full disk cannot hurt it."""
    for text in ("kort", "lang " * 19_000):
        assert own_server.ask("/v1/check", {**GOOD, "text": text}).status == 200
    assert [path.name for path in tmp_path.rglob("*")] == ["log.txt"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file mode that forbids writing into a folder")
def test_the_service_works_in_a_home_it_may_not_write_in(tmp_path: Path) -> None:
    (tmp_path / "log.txt").touch()
    tmp_path.chmod(0o500)
    running = start(tmp_path)
    try:
        assert running.ask("/v1/check", GOOD).status == 200
    finally:
        stop(running)
        tmp_path.chmod(0o700)


FULL_DISK = """
mount -t tmpfs -o size=64k tmpfs "$1" && cd "$1"
dd if=/dev/zero of=full bs=1k count=1024 2>/dev/null
HOME="$1" TMPDIR="$1" exec "$2" -c '
import sys
from composer_api import create_app
answer = create_app().test_client().post(
    "/v1/check", json={"text": "lang " * 19000, "platform": "x"}, base_url="http://127.0.0.1:8787"
)
try:
    with open("more", "w") as more:
        more.write("x" * 4096)
except OSError:
    print(answer.status_code, "on a full disk")
'
"""


def test_a_full_disk_stops_no_check(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-m", "true"], capture_output=True).returncode:
        pytest.skip("unshare -m does not work here")
    root = Path(__file__).parent.parent
    command = [unshare, "-m", "sh", "-c", FULL_DISK, "sh", str(tmp_path), sys.executable]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, text=True, timeout=60
    )
    if "mount:" in done.stderr:
        pytest.skip("mounting a small disk is not allowed here")
    assert done.stdout == "200 on a full disk\n", done.stderr


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.toml"
    write(path, 'hashtags = ["KSAinbeeld"]')
    return path


def write(path: Path, setting: str) -> None:
    """As an editor saves: another file in its place, so that it is never half there."""
    new = path.with_suffix(".new")
    new.write_text(f'title = "Huis"\nextends = "standaard"\n[house]\n{setting}\n', encoding="utf-8")
    new.replace(path)


def hashtag_fix(client: FlaskClient) -> list[str]:
    """What the house style makes of the hashtag."""
    found = client.post("/v1/check", json=GOOD).get_json()["findings"]
    return [fix["label"] for finding in found if finding["rule"] == "hashtag-variants" for fix in finding["fixes"]]


def test_a_profile_that_is_changed_holds_from_the_next_check_on(house: Path) -> None:
    client = client_of(Config(profile=str(house), limits=PATIENT))
    assert hashtag_fix(client) == ["#KSAinbeeld"]
    write(house, 'hashtags = ["KSA_inBeeld"]')
    assert hashtag_fix(client) == ["#KSA_inBeeld"]


@pytest.mark.parametrize("rubbish", ["[[[", "\0", 'hashtags = "een woord"', "onbekend = 1", "a." * 5_000 + "b = 1"])
def test_a_spoiled_profile_leaves_the_last_good_one_in_force_and_is_told(house: Path, rubbish: str) -> None:
    client = client_of(Config(profile=str(house), limits=PATIENT))
    write(house, rubbish)
    assert hashtag_fix(client) == ["#KSAinbeeld"]
    mistakes = client.get("/v1/profiles").get_json()["mistakes"]
    assert mistakes
    assert all("huis.toml" in mistake for mistake in mistakes)
    write(house, 'hashtags = ["KSAinbeeld"]')
    assert client.get("/v1/profiles").get_json()["mistakes"] == []


def test_a_profile_that_is_thrown_away_leaves_the_last_good_one_in_force(house: Path) -> None:
    client = client_of(Config(profile=str(house), limits=PATIENT))
    house.unlink()
    assert hashtag_fix(client) == ["#KSAinbeeld"]
    [mistake] = client.get("/v1/profiles").get_json()["mistakes"]
    assert mistake.endswith("is niet te lezen: het staat er niet")


@pytest.mark.parametrize("years", [-60, 40])
def test_a_clock_that_jumps_skips_no_rule(monkeypatch: pytest.MonkeyPatch, years: int) -> None:
    """Deadlines go by the monotonic clock, which knows no jumps."""
    client, now = client_of(Config()), time.time
    monkeypatch.setattr(time, "time", lambda: now() + years * 31_557_600)
    answer = client.post("/v1/check", json=GOOD)
    assert (answer.status_code, answer.get_json()["skipped"]) == (200, [])
