"""The command that writes, checks, shows and tests a house style."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from composer_api.cli import postwijzer
from composer_api.profile_cli import unmet
from shared_rules.profile import load, shipped

ANSWERS = 'KSA "Zee"\njeugdbeweging\nje\nnormaal\n#KSA aan zee, zee\nfacebook, instagram\n'


def run(*arguments: object, answers: str = "") -> Result:
    return CliRunner().invoke(postwijzer, ["profile", *map(str, arguments)], input=answers)


def test_new_writes_a_profile_that_is_in_order_and_explains_itself(tmp_path: Path) -> None:
    path = tmp_path / "zee.toml"
    assert run("new", path, answers=ANSWERS).exit_code == 0
    profile = load(path)
    assert (profile.title, profile.house["hashtags"], profile.house["form"]) == (
        'KSA "Zee"',
        ("KSAaanzee", "zee"),
        "je",
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("#") for line in lines) > 15
    assert "in orde" in run("check", path).output


def test_new_asks_again_after_an_answer_it_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "zee.toml"
    result = run("new", path, answers="KSA\nniets\nstandaard\njullie\nu\nstrang\nstreng\n-\ninsta\nx\n")
    assert result.exit_code == 0
    assert "Kies uit streng, normaal, vlot." in result.output
    assert load(path).strictness == "streng"


def test_every_line_new_puts_in_a_comment_holds_when_the_comment_goes(tmp_path: Path) -> None:
    path = tmp_path / "zee.toml"
    run("new", path, answers=ANSWERS)
    content = path.read_text(encoding="utf-8")
    settings = [line.removeprefix("# ") for line in content.splitlines()]
    loose = [line for line in settings if line.startswith("[") or " = " in line]
    loose = [line for line in loose if not line.startswith(("Een lange lijst", "streng:"))]
    path.write_text("\n".join(loose), encoding="utf-8")
    profile = load(path)
    assert profile.channels["facebook"].goal == "informeren"
    assert profile.examples[0].text == "Tot zaterdag!"


def test_new_never_overwrites_without_a_yes(tmp_path: Path) -> None:
    path = tmp_path / "zee.toml"
    path.write_text("title = 'Van ons'\n", encoding="utf-8")
    for answer in ("\n", "nee\n"):
        result = run("new", path, answers=answer)
        assert result.exit_code == 1
        assert "er is niets veranderd" in result.output
    assert load(path).title == "Van ons"
    assert run("new", path, answers="ja\n" + ANSWERS).exit_code == 0
    assert load(path).title == 'KSA "Zee"'


def test_check_tells_every_mistake_and_ends_with_status_one() -> None:
    result = run("check", Path(__file__).parent / "fixtures" / "profile_mistakes.toml")
    assert result.exit_code == 1
    assert result.output.count("profile_mistakes.toml, regel ") == 50
    assert "50 fouten in het profiel" in result.output


def test_check_tells_what_is_not_yet_written_down(tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_text("review = 2020-01-01\n[channels.facebook]\naudience = ['leden']\n", encoding="utf-8")
    result = run("check", path)
    assert result.exit_code == 0
    assert "Tijd om het opnieuw te bekijken" in result.output
    assert "facebook: zeg nog waarvoor" in result.output


def test_show_tells_what_holds_on_a_channel_and_where_it_comes_from(tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_text("extends = 'jeugdbeweging'\n[on.x.over-house-limit]\nlimit = 200\n", encoding="utf-8")
    shown = run("show", path, "-p", "x").output
    assert "limit = 200   (huis.toml, regel 3)" in shown
    assert "voor: partners, pers" in shown
    assert "omdat: Met één vaste hashtag" in shown
    assert "(jeugdbeweging.toml, regel " in shown
    assert "\nInstagram" not in shown


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_profile_passes_its_own_examples(name: str) -> None:
    result = run("test", name)
    assert result.exit_code == 0, result.output
    assert "voorbeelden kloppen" in result.output


def test_an_example_that_does_not_hold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_text(
        "extends = 'standaard'\n"
        "[[test]]\ntext = 'Tot zaterdag!'\nplatform = 'x'\nexpect = ['house-terms']\n"
        "[[test]]\ntext = 'Volg ons op linkedin'\nplatform = 'facebook'\n"
        "[[test]]\ntext = 'Volg ons op linkedin'\nplatform = 'facebook'\nexpect = ['house-terms']\nafter = 'x'\n",
        encoding="utf-8",
    )
    result = run("test", path)
    assert result.exit_code == 1
    assert "house-terms zegt niets" in result.output
    assert "house-terms zegt iets over 'linkedin'" in result.output
    assert "staat er 'Volg ons op LinkedIn', verwacht 'x'" in result.output
    assert "0 van 3 voorbeelden kloppen" in result.output


def test_the_profile_in_the_guide_holds_and_passes_its_own_example(tmp_path: Path) -> None:
    guide = (Path(__file__).parent.parent / "shared_rules" / "PROFIEL.md").read_text(encoding="utf-8")
    path = tmp_path / "huis.toml"
    (example,) = re.findall(r"```toml\n(.+?)```", guide, re.DOTALL)
    path.write_text(example, encoding="utf-8")
    profile = load(path)
    assert profile.house["hashtags"] == ("KSAinbeeld", "StartDag")
    assert [list(unmet(each, profile)) for each in profile.examples] == [[]]


def test_import_writes_a_profile_and_its_list_and_tells_what_it_left_out(tmp_path: Path) -> None:
    pytest.importorskip("yaml", reason="PyYAML is not installed")
    style = tmp_path / "Vale"
    style.mkdir()
    (style / "Termen.yml").write_text(
        "extends: substitution\nmessage: \"Schrijf '%s'\"\nignorecase: true\nswap:\n  ksa: KSA\n  '\\w+ing': x\n",
        encoding="utf-8",
    )
    target = tmp_path / "woorden.toml"
    result = run("import", style, target)
    assert result.exit_code == 0, result.output
    assert "Niet overgenomen: Termen.yml:" in result.output
    assert [term.wrong for term in load(target).settings["house-terms"]["terms"]] == ["ksa"]
    assert run("import", style, target, answers="nee\n").exit_code == 1


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").output)["properties"]["strictness"] == {"enum": ["streng", "normaal", "vlot"]}
