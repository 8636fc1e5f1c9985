"""Word lists of other tools become terms; what cannot is told, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from shared_rules.importing import MAX_BYTES, Imported, NotImported, import_terms, written
from shared_rules.profile import load
from shared_rules.terms import Term

pytest.importorskip("yaml", reason="PyYAML is not installed")


def imported(folder: Path, content: str) -> Imported:
    path = folder / "stijl.yml"
    path.write_text(content, encoding="utf-8")
    return import_terms(path)


def test_a_vale_substitution_becomes_terms(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        "extends: substitution\nmessage: Zo schrijven we dat.\nignorecase: false\nlevel: error\nswap:\n"
        "  e-mail adres: e-mailadres\n  '(?:foto|beeld)reportage': fotoverslag|beeldverslag\n  Javascript: JavaScript\n"
        "  'foto(s)?album': album\n  no: nee\n",
    )
    note = "Zo schrijven we dat."
    assert found.terms == (
        Term("e-mail adres", ("e-mailadres",), note),
        Term("fotoreportage", ("fotoverslag", "beeldverslag"), note),
        Term("beeldreportage", ("fotoverslag", "beeldverslag"), note),
        Term("Javascript", ("JavaScript",), note, case=True),
        Term("fotosalbum", ("album",), note),
        Term("fotoalbum", ("album",), note),
        Term("no", ("nee",), note),
    )
    assert found.left_out == ()


def test_a_vale_existence_becomes_terms_without_proposal(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        "extends: existence\nmessage: \"Vermijd '%s'\"\nignorecase: true\ntokens:\n  - YOLO\n  - m\\.a\\.w\\.\n",
    )
    assert found.terms == (Term("YOLO"), Term("m.a.w."))


def test_prh_becomes_terms(tmp_path: Path) -> None:
    found = imported(
        tmp_path,
        "version: 1\nrules:\n  - expected: Cookie\n  - expected: JavaScript\n    pattern: java script\n"
        "  - expected: PhotoFunia\n    patterns: [photophunia, '/photo ?funia/i']\n    prh: Zo heet de app.\n"
        "  - expected: jQuery\n    pattern: /j[qQ]uery/\n",
    )
    assert found.terms == (
        Term("cookie", ("Cookie",)),
        Term("java script", ("JavaScript",)),
        Term("photophunia", ("PhotoFunia",), "Zo heet de app."),
        Term("photo funia", ("PhotoFunia",), "Zo heet de app."),
        Term("photofunia", ("PhotoFunia",), "Zo heet de app."),
    )
    assert found.left_out == ("stijl.yml: '/j[qQ]uery/' is een patroon, geen woord",)


@pytest.mark.parametrize(
    "pattern",
    [r"\w+", "a.b", "a+", "a{2,3}", "[ab]c", "(?=a)b", "(?i)a", "a|", "(a", "a)", "^a", r"\d", "(a|b)" * 7, "!!!"],
)
def test_what_is_no_word_is_left_out_and_told(tmp_path: Path, pattern: str) -> None:
    found = imported(tmp_path, f"extends: existence\ntokens:\n  - '{pattern}'\n")
    assert found.left_out
    assert {term.wrong for term in found.terms} <= {"a"}


def test_other_kinds_of_rules_are_told(tmp_path: Path) -> None:
    assert imported(tmp_path, "extends: occurrence\nmax: 3\n").left_out == (
        "stijl.yml: een regel van de soort 'occurrence' is geen woordenlijst",
    )
    assert imported(tmp_path, "- zo maar\n").left_out == ("stijl.yml: geen regel van Vale of prh",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("swap: [", "stijl.yml, regel 1: dit is geen YAML"),
        ("a: !!python/object:os.system {}", "dit is geen YAML"),
        ("#" * (MAX_BYTES + 1), "te groot"),
        ("[" * 100_000, "dit is geen YAML"),
    ],
    ids=["broken", "an object", "too big", "deep"],
)
def test_what_is_no_yaml_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(NotImported, match=message):
        imported(tmp_path, content)


def test_an_alias_bomb_costs_nothing(tmp_path: Path) -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9))
    bomb = f"l0: &l0 [a, b]\n{levels}\nextends: existence\ntokens: *l8\n"
    assert imported(tmp_path, bomb).terms == ()


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotImported, match=r"geen \.yml"):
        import_terms(tmp_path)


def test_what_is_written_loads_as_the_same_terms(tmp_path: Path) -> None:
    terms = (
        Term('a "b"; c', ("d|e".replace("|", "/"),), "zo; dus"),
        Term("Ksa", ("KSA",), 'een "noot"', case=True),
        Term("yolo"),
    )
    profile, csv = written(terms, "woorden")
    (tmp_path / "woorden.toml").write_text(profile, encoding="utf-8")
    (tmp_path / "woorden.csv").write_text(csv, encoding="utf-8")
    loaded = load(tmp_path / "woorden.toml").settings["house-terms"]["terms"]
    assert set(loaded) == set(terms)
