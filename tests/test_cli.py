"""The `postwijzer` command, run as a person runs it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from shared_rules import all_rules
from tests.conftest import Server, environment, free_port

MIXED = "Dag 1 #KSAinbeeld\ndag 2 #ksa_in_beeld"


def postwijzer(*arguments: str, given: bytes | None = None, cwd: Path | None = None) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "composer_api", *arguments],
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
        env=environment(LC_ALL="C"),  # as bare as a Windows pipe
        cwd=cwd,
        timeout=60,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def complaint(*arguments: str, given: bytes | None = None, status: int = 2) -> str:
    """The one line on standard error; nothing on standard output."""
    found, output, error = postwijzer(*arguments, given=given)
    assert (found, output) == (status, ""), error
    [line] = error.splitlines()
    assert line.startswith("postwijzer: ")
    return line


def test_check_tells_where_what_and_why() -> None:
    status, output, error = postwijzer("check", "--platform", "instagram", MIXED)
    assert (status, error) == (0, "")
    assert "2:7 let op: #ksa_in_beeld" in output
    assert "[hashtag-variants]" in output
    assert "Staat in: KSA, Sociale mediabeleid 2018, 2b Hashtags" in output
    assert "Voorstel: #KSAinbeeld" in output
    assert "Instagram: 37 van 2200 tekens" in output


def test_check_leaves_with_1_when_there_is_an_error() -> None:
    assert postwijzer("check", "-p", "x", "Kom zaterdag naar de startdag! " * 20)[0] == 1
    assert postwijzer("check", "-p", "x", "Kom zaterdag naar de startdag!")[0] == 0


def test_check_reads_standard_input_and_answers_as_the_service_does() -> None:
    status, output, _ = postwijzer("check", "-p", "instagram", "--json", "-", given=f"😀 {MIXED}\n".encode())
    answer = json.loads(output)
    assert status == 0
    assert answer["counts"][0]["used"] == 40
    assert [found["span"] for found in answer["findings"] if found["rule"] == "hashtag-variants"] == [
        {"start": 27, "end": 40}
    ]


def test_check_follows_a_profile_file(tmp_path: Path) -> None:
    (tmp_path / "ons huis.toml").write_text('extends = "standaard"\n[rules.hashtag-variants]\nlevel = "off"\n', "utf-8")
    status, output, error = postwijzer("check", "-p", "instagram", "--profile", "ons huis.toml", MIXED, cwd=tmp_path)
    assert (status, error) == (0, "")
    assert "hashtag-variants" not in output


def test_count_counts() -> None:
    assert postwijzer("count", "-p", "x", "Tot zaterdag!")[1] == "X: 13 van 280 tekens\n"
    assert json.loads(postwijzer("count", "-p", "x", "--json", "Tot zaterdag!")[1])["counts"][0]["used"] == 13


def test_rules_lists_every_rule_with_its_why() -> None:
    status, output, _ = postwijzer("rules")
    assert status == 0
    assert all(f"\n{rule}  (" in f"\n{output}" for rule in all_rules())
    english = json.loads(postwijzer("rules", "--language", "en", "--json")[1])
    assert len(english["rules"]) == len(all_rules())


def test_help_is_dutch() -> None:
    output = postwijzer("--help")[1]
    assert output.startswith("Gebruik: postwijzer")
    assert "Opdrachten:" in output
    assert "Usage" not in output + postwijzer("serve", "--help")[1]


@pytest.mark.parametrize("group", [(), ("profile",)])
def test_without_a_command_the_help_is_shown(group: tuple[str, ...]) -> None:
    status, _, errors = postwijzer(*group)
    assert status == 2
    assert errors.startswith("Gebruik: postwijzer")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "-p", "hyves", "a"), "'hyves' is geen platform. Kies uit: "),
        (("check", "a"), "--platform"),
        (("check", "-p", "x"), "ontbreekt"),
        (("check", "-p", "x", "een", "twee"), "aanhalingstekens"),
        (("check", "-p", "x", "--surface", "billboard", "a"), "kies uit post, "),
        (("check", "-p", "x", "--kleur", "a"), "de optie --kleur bestaat niet"),
        (("check", "-p"), "hoort een waarde"),
        (("rules", "--language", "xx"), "kies uit nl"),
        (("controleer",), "die opdracht bestaat niet. Kies uit: "),
        (("serve", "--port", "80"), "geef een getal van 1024 tot 65535"),
        (("serve", "--port", "acht"), "geef een getal van 1024 tot 65535"),
        (("serve", "--host", "0.0.0.0"), "alleen op 127.0.0.1"),
        (("profile", "import", "weg.yml"), "'weg.yml' staat er niet."),
        (("image", "-p", "x", "weg.jpg"), "'weg.jpg' staat er niet."),
        (("image", "-p", "x", "/"), "'/' is een map; geef een bestand."),
    ],
)
def test_wrong_use_is_one_clear_line_and_status_2(arguments: tuple[str, ...], said: str) -> None:
    assert said in complaint(*arguments)


def test_input_that_is_no_utf8_is_one_clear_line() -> None:
    assert "geen UTF-8" in complaint("check", "-p", "x", "-", given="café".encode("latin-1"))


def test_half_an_emoji_as_argument_is_no_disaster() -> None:
    status, output, _ = postwijzer("count", "-p", "instagram", os.fsdecode(b"caf\xe9"))
    assert (status, output) == (0, "Instagram: 4 van 2200 tekens\n")


@pytest.mark.parametrize("command", [("serve",), ("check", "-p", "x", "a")], ids=["serve", "check"])
def test_a_profile_that_cannot_be_used_is_one_clear_line(command: tuple[str, ...], tmp_path: Path) -> None:
    arguments = [*command, *(("--port", str(free_port())) if command == ("serve",) else ())]
    unknown = complaint(*arguments, "--profile", "jeugdbewegin", status=1)
    assert "bestaat niet" in unknown
    assert "jeugdbeweging" in unknown
    assert "is niet te lezen: het staat er niet." in complaint(
        *arguments, "--profile", str(tmp_path / "weg.toml"), status=1
    )
    (tmp_path / "map.toml").mkdir()
    assert "is niet te lezen: het is een map." in complaint(
        *arguments, "--profile", str(tmp_path / "map.toml"), status=1
    )
    rubbish = tmp_path / "rommel.toml"
    rubbish.write_bytes(b"title = \xff")
    assert "rommel.toml, regel 1" in complaint(*arguments, "--profile", str(rubbish), status=1)
    rubbish.write_text('title = "a"\n[rules.geen-regel]\n[rules.ook-geen]\n', "utf-8")
    line = complaint(*arguments, "--profile", str(rubbish), status=1)
    assert "rommel.toml, regel 2" in line
    assert "(en nog 1)" in line


def test_99_a_taken_port_is_one_clear_line(server: Server) -> None:
    line = complaint("serve", "--port", str(server.port), status=1)
    assert f"poort {server.port} is al in gebruik" in line
    assert server.ask("/v1/health").status == 200


def test_a_port_somebody_else_holds_is_one_clear_line() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        assert "is al in gebruik" in complaint("serve", "--port", str(other.getsockname()[1]), status=1)


def test_serve_stops_when_told_to(own_server: Server) -> None:
    assert own_server.ask("/v1/health").status == 200
    own_server.process.terminate()
    assert own_server.process.wait(timeout=10) == 0
    assert "Traceback" not in own_server.log.read_text()


def test_a_reader_that_leaves_early_is_no_disaster() -> None:
    command = [sys.executable, "-m", "composer_api", "rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
