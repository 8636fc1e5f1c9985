"""A profile says what an organisation wants; a mistake in it says where to mend it."""

from __future__ import annotations

import os
import re
import threading
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared_rules import Draft, check
from shared_rules.model import Because, Level, Media
from shared_rules.profile import Profile, ProfileError, Watched, load, missing, shipped
from shared_rules.profile_file import MAX_BYTES, read_file
from shared_rules.registry import all_rules
from shared_rules.terms import Term

MISTAKES = Path(__file__).parent / "fixtures" / "profile_mistakes.toml"


def written(folder: Path, content: str, name: str = "huis.toml") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def option(profile: Profile, rule: str, name: str, platform: str = "x") -> object:
    return profile.option(all_rules()[rule], all_rules()[rule].options[name], platform)


def mistakes(path: Path | str) -> list[str]:
    with pytest.raises(ProfileError) as caught:
        load(path)
    return [str(mistake) for mistake in caught.value.mistakes]


# What holds


def test_lists_add_up_from_the_umbrella_to_the_local_group(tmp_path: Path) -> None:
    written(
        tmp_path, 'extends = "standaard"\nallow = ["Zatte Nonkel"]\n[house]\nhashtags = ["KSAinbeeld"]', "koepel.toml"
    )
    written(tmp_path, 'extends = "koepel.toml"\n[house]\nhashtags = ["KSAzee"]', "gouw.toml")
    local = load(
        written(tmp_path, 'extends = "gouw.toml"\nallow = ["Chiro"]\n[house]\nhashtags = ["KSAinbeeld", "KSAduin"]')
    )
    assert local.house["hashtags"] == ("KSAinbeeld", "KSAzee", "KSAduin")
    assert local.allow == {"zatte nonkel", "chiro"}
    assert [path.name for path in local.files] == ["huis.toml", "gouw.toml", "koepel.toml"]


def test_a_profile_in_another_folder_extends_what_stands_beside_itself(tmp_path: Path) -> None:
    (tmp_path / "koepel").mkdir()
    written(tmp_path / "koepel", 'extends = "basis.toml"\n', "koepel.toml")
    written(tmp_path / "koepel", 'tone = ["warm"]\n', "basis.toml")
    assert load(written(tmp_path, 'extends = "koepel/koepel.toml"')).tone == ("warm",)


def test_a_list_can_start_afresh(tmp_path: Path) -> None:
    profile = load(
        written(
            tmp_path,
            'extends = "jeugdbeweging"\nafresh = ["house.hashtags", "rules.youth-slang.terms"]\n'
            '[house]\nhashtags = ["Zee"]\n[rules.youth-slang]\nterms = ["yolo"]',
        )
    )
    assert profile.house["hashtags"] == ("Zee",)
    assert option(profile, "youth-slang", "terms") == (Term("yolo"),)


def test_a_channel_goes_before_a_rule_and_a_rule_before_the_house(tmp_path: Path) -> None:
    profile = load(
        written(
            tmp_path,
            '[house]\nhashtags = ["Huis"]\n[rules.hashtag-missing]\nhashtags = ["Regel"]\nlevel = "warning"\n'
            '[on.linkedin.hashtag-missing]\nhashtags = ["Kanaal"]\nlevel = "off"',
        )
    )
    assert option(profile, "hashtag-variants", "hashtags") == ("Huis",)
    assert option(profile, "hashtag-missing", "hashtags", "instagram") == ("Regel",)
    assert option(profile, "hashtag-missing", "hashtags", "linkedin") == ("Kanaal",)
    assert profile.level(all_rules()["hashtag-missing"], "linkedin") is Level.OFF
    assert profile.level(all_rules()["hashtag-missing"], "instagram") is Level.WARNING


def test_word_lists_add_up_on_a_channel_too_and_an_own_word_displaces_ours(tmp_path: Path) -> None:
    profile = load(
        written(
            tmp_path,
            '[rules.house-terms.terms]\ntwitter = "Twitter"\n[on.linkedin.house-terms]\nterms = ["collega\'s"]',
        )
    )
    words = option(profile, "house-terms", "terms", "linkedin")
    assert isinstance(words, tuple)
    assert [term for term in words if term.wrong == "twitter"] == [Term("twitter", ("Twitter",))]
    assert Term("collega's") in words
    assert Term("linkedin", ("LinkedIn",)) in words
    assert Term("collega's") not in option(profile, "house-terms", "terms", "x")  # type: ignore[operator]


def test_an_entry_holds_spellings_and_inflections(tmp_path: Path) -> None:
    profile = load(
        written(
            tmp_path,
            'afresh = ["rules.house-terms.terms"]\n[[rules.house-terms.terms]]\nwrong = ["werkloze", "werkeloze"]\n'
            'right = "werkzoekende"\nnote = "Zo heten ze."\nforms = { werklozen = "werkzoekenden" }',
        )
    )
    assert option(profile, "house-terms", "terms") == (
        Term("werkloze", ("werkzoekende",), "Zo heten ze."),
        Term("werkeloze", ("werkzoekende",), "Zo heten ze."),
        Term("werklozen", ("werkzoekenden",), "Zo heten ze."),
    )


def test_terms_come_from_a_spreadsheet_beside_the_profile(tmp_path: Path) -> None:
    csv = '\ufefffout;goed;uitleg\nksa nationaal;KSA;"Kort; zo kennen mensen ons."\n# let op\n\nlokaal*|lokaaltje\n'
    (tmp_path / "woorden.csv").write_text(csv, encoding="utf-8")
    profile = load(
        written(
            tmp_path,
            'afresh = ["rules.house-terms.terms"]\n[rules.house-terms]\nterms = [{ file = "woorden.csv" }, "x"]',
        )
    )
    assert option(profile, "house-terms", "terms") == (
        Term("ksa nationaal", ("KSA",), "Kort; zo kennen mensen ons."),
        Term("lokaal", inside=True),
        Term("lokaaltje"),
        Term("x"),
    )


@pytest.mark.parametrize(
    ("strictness", "expected"),
    [("streng", Level.WARNING), ("normaal", Level.HINT), ("vlot", Level.OFF)],
)
def test_strictness_turns_a_hint_up_or_down(tmp_path: Path, strictness: str, expected: Level) -> None:
    profile = load(written(tmp_path, f'strictness = "{strictness}"'))
    assert profile.level(all_rules()["hashtag-missing"], "x") is expected


def test_strictness_leaves_a_steady_rule_alone(tmp_path: Path) -> None:
    assert load(written(tmp_path, 'strictness = "vlot"')).level(all_rules()["insults"], "x") is Level.ERROR


def test_the_organisations_own_words_come_with_the_finding() -> None:
    report = check(Draft("Dag 2 #ksa_in_beeld", "instagram"), load("jeugdbeweging"))
    because = next(finding.because for finding in report.findings if finding.rule == "hashtag-variants")
    assert because is not None
    assert "hashtag" in because.text
    assert "KSA" in because.document


def test_an_allowed_word_is_never_found(tmp_path: Path) -> None:
    text = "We spelen voor idioten vanavond"
    assert any(finding.rule == "insults" for finding in check(Draft(text, "x")).findings)
    everywhere = load(written(tmp_path, 'extends = "standaard"\nallow = ["Idioten"]'))
    one_rule = load(written(tmp_path, 'extends = "standaard"\n[rules.insults]\nallow = ["idioten"]'))
    for profile in (everywhere, one_rule):
        assert not any(finding.rule == "insults" for finding in check(Draft(text, "x"), profile).findings)


def test_a_profile_knows_where_each_setting_comes_from(tmp_path: Path) -> None:
    profile = load(written(tmp_path, '\nextends = "jeugdbeweging"\n[rules.form-of-address]\n\nform = "u"'))
    assert profile.origin("rules.form-of-address.form") == "huis.toml, regel 5"
    assert profile.origin("on.x.form-of-address.form", "rules.form-of-address.level", "extends") == "huis.toml, regel 2"
    assert profile.origin("rules.hashtag-variants.because").startswith("jeugdbeweging.toml, regel ")
    assert profile.origin("rules.too-long.level") == ""


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_profile_says_for_whom_each_channel_is(name: str) -> None:
    profile = load(name)
    for platform, card in profile.channels.items():
        assert card.audience, platform
        assert card.goal, platform
        assert card.tone, platform


def test_what_an_organisation_has_not_written_down_is_told(tmp_path: Path) -> None:
    profile = load(written(tmp_path, '[channels.facebook]\naudience = ["ouders"]\nadmins = ["Mira"]'))
    told = "\n".join(missing(profile))
    assert "facebook: zeg nog waarvoor" in told
    assert "voor wie" not in told
    assert "maar één beheerder" in told
    assert "twijfel" in told


def test_the_channel_cards_tell_the_rules_whom_a_channel_reaches() -> None:
    audiences = option(load("jeugdbeweging"), "wrong-audience", "audiences")
    assert audiences["x"] == ("partners", "pers")  # type: ignore[index]


def test_a_campaign_has_dates(tmp_path: Path) -> None:
    profile = load(
        written(
            tmp_path,
            'extends = "standaard"\n[[house.campaigns]]\nname = "Week van het Bos"\nhashtag = "WeekVanHetBos"\n'
            'start = 2026-10-05\nend = 2026-10-11\nwords = ["bos"]\n',
        )
    )

    def said(day: datetime) -> set[str]:
        draft = Draft("Wandel je mee door het bos?", "facebook", planned_for=day)
        return {finding.rule for finding in check(draft, profile).findings}

    assert "hashtag-required" in said(datetime(2026, 10, 8, 9))
    assert "hashtag-required" not in said(datetime(2026, 11, 8, 9))


def test_names_get_their_handle(tmp_path: Path) -> None:
    profile = load(written(tmp_path, '[[house.names]]\nwrong = "Stad Gent"\nright = "@StadGent"'))
    findings = check(Draft("Bedankt, stad Gent!", "x"), profile).findings
    assert [
        fix.edits[0].text for finding in findings if finding.rule == "name-without-handle" for fix in finding.fixes
    ] == ["@StadGent"]


def test_at_most_five_questions_are_asked_and_what_fits_best_comes_first(tmp_path: Path) -> None:
    questions = "".join(f'[[rules.reminders.ask]]\ntext = "Altijd {n}?"\n' for n in range(6))
    profile = load(
        written(
            tmp_path,
            questions + '[[rules.reminders.ask]]\ntext = "Een foto?"\nmedia = ["image"]\nbecause = "Zo is het."\n'
            '[[rules.reminders.ask]]\ntext = "Een foto van het feest?"\nmedia = ["image"]\nwords = ["feest"]\n'
            '[[rules.reminders.ask]]\ntext = "Een filmpje?"\nmedia = ["video"]\n',
        )
    )
    reminders = check(Draft("Wat een feest!", "x", media=(Media("image"),)), profile).reminders
    assert [reminder.text for reminder in reminders] == [
        "Een foto van het feest?",
        "Een foto?",
        "Altijd 0?",
        "Altijd 1?",
        "Altijd 2?",
    ]
    assert reminders[1].because == Because("Zo is het.")


@pytest.mark.parametrize("strictness", ["streng", "normaal", "vlot"])
def test_a_question_is_asked_however_quick_one_works(tmp_path: Path, strictness: str) -> None:
    profile = load(written(tmp_path, f'extends = "standaard"\nstrictness = "{strictness}"'))
    reminders = check(Draft("Wat een dag!", "instagram", media=(Media("image"),)), profile).reminders
    assert "Mag iedereen op het beeld online?" in [reminder.text for reminder in reminders]


# Mistakes


def test_fifty_mistakes_give_fifty_messages_each_with_its_line_and_place() -> None:
    marked = re.finditer(r"#! (?P<place>.+)", MISTAKES.read_text(encoding="utf-8"))
    lines = MISTAKES.read_text(encoding="utf-8").splitlines()
    expected = {
        (number, found[1].strip()) for number, line in enumerate(lines, 1) if (found := re.search("#! (.+)", line))
    }
    assert len(list(marked)) == len(expected) == 50
    with pytest.raises(ProfileError) as caught:
        load(MISTAKES)
    assert {(mistake.line, mistake.place) for mistake in caught.value.mistakes} == expected
    assert len(caught.value.mistakes) == 50
    for mistake in caught.value.mistakes:
        assert mistake.file == "profile_mistakes.toml"
        assert f"regel {mistake.line}, {mistake.place}: " in str(mistake)


def test_mistakes_of_what_a_profile_extends_are_told_too(tmp_path: Path) -> None:
    written(tmp_path, 'titel = "Koepel"', "koepel.toml")
    assert mistakes(written(tmp_path, 'extends = "koepel.toml"\ntitle = 3')) == [
        "huis.toml, regel 2, title: verwacht tekst tussen aanhalingstekens, gevonden 3",
        "koepel.toml, regel 1, titel: de instelling 'titel' bestaat niet; bedoel je 'title'?",
    ]


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("\ntitle = KSA", 2, "tekst staat tussen aanhalingstekens"),
        ("title = 'KSA", 1, "niet gesloten"),
        ("[house]\nhashtags = ['a'\n", 2, "niet gesloten"),
        ("[rules.too-long\n", 1, "een ] ontbreekt"),
        ("title = 'a'\ntitle = 'b'", 2, "staat er twee keer"),
        ("[house]\n[house]", 2, "staat er twee keer"),
        ("review = 2026-02-30", 1, "geen geldige waarde|datum"),
        ("[rules.too-long]\nlevel 'off'", 2, "er ontbreekt een ="),
        ("zo maar wat tekst", 1, "er ontbreekt een ="),
    ],
)
def test_a_file_that_is_no_toml_is_told_in_dutch(tmp_path: Path, content: str, line: int, message: str) -> None:
    (told,) = mistakes(written(tmp_path, content))
    assert told.startswith(f"huis.toml, regel {line}, bestand: ")
    assert re.search(message, told), told


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_bytes("title = 'KSA'\ntone = ['één']".encode("latin-1"))
    assert mistakes(path) == ["huis.toml, regel 2, bestand: geen UTF-8; bewaar het bestand als UTF-8"]


def test_windows_line_ends_and_a_byte_order_mark_are_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "huis.toml"
    path.write_bytes(b"\xef\xbb\xbftitle = 'KSA'\r\n[channels.x]\r\naudience = ['pers']\r\n")
    assert load(path).origin("channels.x.audience") == "huis.toml, regel 3"


def test_places_are_found_in_strings_and_lists_over_many_lines(tmp_path: Path) -> None:
    content = (
        'title = """\n[niet.een.kop]\nlevel = 1\n"""\n'
        "[rules]\n'hashtag-missing'.level = 'uit'\n"
        "reminders = { ask = [ # een opmerking met [haken] en = tekens\n"
        "  { text = 'Wie?' },\n  { text = 'Wat?', media = ['plaatje'] },\n] }\n"
    )
    assert [told.split(": ")[0] for told in mistakes(written(tmp_path, content))] == [
        "huis.toml, regel 6, rules.hashtag-missing.level",
        "huis.toml, regel 9, rules.reminders.ask[1].media[0]",
    ]


def test_a_word_list_tells_the_line_of_its_mistakes(tmp_path: Path) -> None:
    (tmp_path / "woorden.csv").write_text(
        "ksa;KSA\nchiro;Chiro;uitleg;en nog wat\n;leeg\n#tag;x\n!!!\n", encoding="utf-8"
    )
    told = mistakes(written(tmp_path, '[rules.house-terms]\nterms = "woorden.csv"'))
    assert [line.split(": ")[0] for line in told] == [
        "woorden.csv, regel 2, rules.house-terms.terms",
        "woorden.csv, regel 3, rules.house-terms.terms",
        "woorden.csv, regel 5, rules.house-terms.terms",
    ]


@pytest.mark.parametrize("name", ["../etc/passwd", "standaard/../x", "STANDAARD", "con", "x" * 50, "", "standard"])
def test_a_profile_that_does_not_exist_is_refused_by_name(name: str) -> None:
    (told,) = mistakes(name)
    assert "bestaat niet" in told


def test_a_profile_cannot_extend_itself_by_a_detour(tmp_path: Path) -> None:
    written(tmp_path, 'extends = "huis.toml"', "ander.toml")
    (told,) = mistakes(written(tmp_path, '\nextends = "ander.toml"'))
    assert told == "ander.toml, regel 1, extends: een profiel kan zichzelf niet uitbreiden, ook niet langs een omweg"


def test_a_shipped_profile_cannot_be_a_file_and_a_missing_file_is_told(tmp_path: Path) -> None:
    (told,) = mistakes(written(tmp_path, 'extends = "weg.toml"'))
    assert told == "huis.toml, regel 1, extends: het bestand 'weg.toml' staat er niet"


BOMBS = {
    "a dotted key": "a" + ".a" * 10_000 + " = 1",
    "a dotted header": "[a" + ".a" * 10_000 + "]",
    "a dotted key inside": "x = { a" + ".a" * 10_000 + " = 1 }",
    "deep lists": "a = " + "[" * 100_000,
    "deep tables": "a = " + "{a=" * 50_000,
    "a long number": "a = " + "1" * 200_000,
    "many keys": "\n".join(f"k{n} = 1" for n in range(20_000)),
    "many tables": "\n".join(f"[a{n}]" for n in range(25_000)),
    "open quotes": '"""' * 80_000,
    "open strings": 'a = "' * 50_000,
    "too many bytes": "#" * (MAX_BYTES + 1),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_gives_a_mistake_and_no_crash(tmp_path: Path, bomb: str) -> None:
    assert mistakes(written(tmp_path, bomb))


@pytest.mark.parametrize("name", [name for name in BOMBS if name.startswith(("a dotted", "deep"))])
def test_what_would_cost_the_toml_reader_seconds_never_reaches_it(tmp_path: Path, name: str) -> None:
    (told,) = mistakes(written(tmp_path, BOMBS[name]))
    assert "te veel punten" in told or "te diep genest" in told


WORDS = (
    "rules",
    "house",
    "on",
    "x",
    "terms",
    "house-terms",
    "hashtags",
    "level",
    "wrong",
    "test",
    "extends",
    "2026-12-01",
)
PIECES = st.sampled_from([*"[]{}=.,#\"'\\a1é \n\0", "[[", "]]", "\r\n", '"""', "'''", "true", *WORDS])


@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=60).map(lambda pieces: "".join(pieces).encode())))
def test_no_file_can_crash_the_check(source: bytes) -> None:
    layer = read_file(source, "huis.toml")
    assert all(mistake.line <= source.count(b"\n") + 1 for mistake in layer.mistakes)


# A file that changes


def touch(path: Path, content: str) -> None:
    """Write, with a date that differs however coarse the clock of the disk is."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(content, encoding="utf-8")
    os.utime(path, ns=(before + 1_000_000_000, before + 1_000_000_000))


def test_a_changed_profile_is_in_force_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, 'title = "Oud"')
    watched = Watched(path)
    first = watched.current()
    assert watched.current() is first
    touch(path, 'title = "Nieuw"')
    assert watched.current().title == "Nieuw"


def test_a_change_in_what_it_extends_or_in_its_word_list_counts_too(tmp_path: Path) -> None:
    koepel = written(tmp_path, 'tone = ["warm"]', "koepel.toml")
    words = written(tmp_path, "ksa;KSA", "woorden.csv")
    watched = Watched(written(tmp_path, 'extends = "koepel.toml"\n[rules.house-terms]\nterms = "woorden.csv"'))
    touch(koepel, 'tone = ["koel"]')
    assert watched.current().tone == ("koel",)
    touch(words, "chiro;Chiro")
    assert watched.current().settings["house-terms"]["terms"] == (Term("chiro", ("Chiro",)),)


def test_a_mistake_keeps_the_last_good_profile_in_force_and_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, 'title = "Goed"')
    watched = Watched(path)
    touch(path, 'titel = "Fout"')
    assert watched.current().title == "Goed"
    assert [mistake.place for mistake in watched.mistakes] == ["titel"]
    path.unlink()
    assert watched.current().title == "Goed"
    assert "niet te lezen" in str(watched.mistakes[0])
    touch(path, 'title = "Beter"')
    assert watched.current().title == "Beter"
    assert watched.mistakes == ()


def test_repairing_what_a_changed_profile_newly_extends_is_seen(tmp_path: Path) -> None:
    path = written(tmp_path, 'title = "Oud"')
    watched = Watched(path)
    touch(path, 'title = "Nieuw"\nextends = "koepel.toml"')
    assert watched.current().title == "Oud"
    touch(tmp_path / "koepel.toml", 'toon = ["warm"]')
    assert watched.current().title == "Oud"
    touch(tmp_path / "koepel.toml", 'tone = ["warm"]')
    assert watched.current().title == "Nieuw"
    assert watched.mistakes == ()


def test_a_profile_that_takes_long_to_read_does_not_come_after_a_later_one(tmp_path: Path) -> None:
    written(tmp_path, "\n".join(f"woord{number};Woord{number}" for number in range(60_000)), "woorden.csv")
    path = written(tmp_path, 'title = "Oud"')
    watched = Watched(path)
    touch(path, 'title = "Traag"\n[rules.house-terms]\nterms = "woorden.csv"')
    slow = threading.Thread(target=watched.current)
    slow.start()
    time.sleep(0.02)  # it has begun to read
    touch(path, 'title = "Nieuw"')
    watched.current()
    slow.join()
    assert watched.current().title == "Nieuw"
