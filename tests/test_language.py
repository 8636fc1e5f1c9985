"""Good Dutch, kind tone, no private data: the measure over whole sets, and what single examples cannot show."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest

from shared_rules import Draft, Media, all_rules, check
from shared_rules.model import Level, Message, ReplyTo
from shared_rules.profile import Profile
from tests.bench.bench_language import findings, finds, lines

REPLY_FAMILIES = frozenset({"reply", "tone"})


def test_at_least_85_of_100_mistakes_are_found() -> None:
    missed = [line for line in lines("language_wrong.tsv") if not finds(*line.split("\t")[:2])]
    assert len(missed) <= 0.15 * sum(1 for _ in lines("language_wrong.tsv")), missed


def test_at_most_one_right_sentence_in_a_hundred_hears_something() -> None:
    alarms = [(line, said) for line in lines("language_correct.txt") if (said := findings(line))]
    assert len(alarms) <= 0.01 * sum(1 for _ in lines("language_correct.txt")), alarms


@pytest.mark.parametrize(
    "name", ["insults", "coarse-words", "offensive-words", "split-words", "wrong-phrases", "formal-words"]
)
def test_a_word_list_is_sorted_and_says_where_it_comes_from(name: str) -> None:
    source = Path(__file__).parent.parent / "shared_rules/data/words" / f"{name}.txt"
    text = source.read_text(encoding="utf-8").splitlines()
    words = [line.split(";")[0].lower() for line in text if not line.startswith("#")]
    assert words == sorted(words)
    assert len(words) == len(set(words))
    assert any("own compilation, 20" in line for line in text if line.startswith("#"))


def said(text: str, reply_to: ReplyTo) -> list[str]:
    report = check(Draft(text, "facebook", surface="reply", reply_to=reply_to))
    return [f.rule for f in report.findings if all_rules()[f.rule].family in REPLY_FAMILIES]


@pytest.mark.parametrize(
    ("text", "reply_to"),
    [
        (
            "Ok.",
            ReplyTo("Schandalig dat er al drie weken geen antwoord komt! Mijn dossier ligt er nog?", author="Els Maes"),
        ),
        ("Nee.", ReplyTo("Is er nog plaats?", author="Els", own_replies=3)),
        ("Dat staat op de site.", ReplyTo("Nog altijd geen antwoord. Wanneer komt dat dossier?", author="Els")),
        ("We kijken het na.", ReplyTo("Het werkt alweer niet, wat nu?", author="Els", own_replies=1)),
        ("Bedankt.", ReplyTo("Vuile makaken zijn jullie", own_replies=2)),
    ],
)
def test_a_reply_hears_at_most_three_things(text: str, reply_to: ReplyTo) -> None:
    assert 1 <= len(said(text, reply_to)) <= 3, said(text, reply_to)


@pytest.mark.parametrize(
    ("text", "reply_to"),
    [
        (
            "Dag Els, wat vervelend! We zoeken het uit en bellen je morgen. ^Tom",
            ReplyTo("Nog altijd geen antwoord gekregen.", author="Els"),
        ),
        ("Ja hoor, Els! Inschrijven kan tot vrijdag.", ReplyTo("Kan ik nog inschrijven?", author="Els Maes")),
        ("Fijn dat je erbij was, Sofie! Tot volgend jaar.", ReplyTo("Wat een topdag!", author="Sofie")),
        ("Dag Jef, de deuren gaan open om 14 uur. Tot dan!", ReplyTo("Hoe laat begint het?", author="Jef")),
        (
            "Sorry voor het ongemak, Lien. Stuur je ons even een privébericht?",
            ReplyTo("Mijn dossier is weer kwijt.", author="Lien"),
        ),
        (
            "Dankjewel voor de tip, Omar! We geven het door aan de leiding.",
            ReplyTo("Misschien een fietsenrek zetten.", author="Omar"),
        ),
        ("Goeie vraag, Nora. Honden mogen mee aan de leiband.", ReplyTo("Mogen honden mee?", author="Nora")),
    ],
)
def test_a_good_reply_hears_nothing(text: str, reply_to: ReplyTo) -> None:
    assert said(text, reply_to) == []


def test_hate_brings_the_step_plan_and_nothing_else() -> None:
    assert said("Zucht.", ReplyTo("Die zandnegers weer", author="Rik", own_replies=1)) == ["hate-answered"]


def test_the_thread_counts_the_own_replies() -> None:
    thread = (Message("a", "own"), Message("b", "other"), Message("c", "own"))
    assert "third-reply" in said(
        "Dag Els, dat is jammer, we begrijpen je.", ReplyTo("Toch niet", author="Els", thread=thread)
    )


def privacy(draft: Draft, **house: object) -> list[str]:
    profile = Profile("test", "Test", house=house)
    return [f.text for f in check(draft, profile).findings if all_rules()[f.rule].family == "privacy"]


@pytest.mark.parametrize(
    "text",
    [
        "Bel 02 201 15 10 of mail naar info@ksa.be, zegt Jan.",
        "Bereik ons op +32 2 201 15 10.",
        "Schrijf naar an.claes@ksa.be",
        "Mijn gsm is 0475/12.34.56",
        "Stort op BE68 5390 0754 7034",
    ],
)
def test_the_organisations_own_data_are_no_secret(text: str) -> None:
    own = ("02 201 15 10", "@ksa.be", "+32 475 12 34 56", "BE68539007547034")
    assert privacy(Draft(text, "x"), own_data=own) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mijn rekening: BE68 5390 0754 7034", "BE68 5390 0754 7034"),
        ("Stuur een sms naar 0475/12.34.56", "0475/12.34.56"),
        ("Haar nummer: +31 6 12 34 56 78", "+31 6 12 34 56 78"),
        ("BSN 111222333", "111222333"),
        ("Nummer 85073003328", "85073003328"),
        ("Kenteken: 12-AB-34", "12-AB-34"),
        ("geboortedatum: 01/02/2012", "01/02/2012"),
    ],
)
def test_private_data_are_told_where_they_stand(text: str, found: str) -> None:
    assert privacy(Draft(text, "x")) == [found]


def test_a_description_and_a_file_name_are_read_too() -> None:
    media = (Media("image", alt="Paspoort met 85.07.30-033.28", name="bel_0475123456.jpg"),)
    said = [f.values["shown"] for f in check(Draft("Kijk!", "x", media=media)).findings if "shown" in f.values]
    assert said == ["85.07.30-033.28", "0475123456"]


def test_an_account_number_is_not_also_a_phone_number() -> None:
    assert privacy(Draft("Op NL91 ABNA 0417 1643 00 graag", "x")) == ["NL91 ABNA 0417 1643 00"]


def test_reading_ease_follows_flesch_and_douma() -> None:
    """Thirty words of one syllable in three sentences: 206.84 - 0.93 x 10 - 77."""
    text = "De man zit op de bank in de zon. " * 3 + "Hij is blij."
    assert check(Draft(text, "x")).reading_ease == round(206.84 - 0.93 * 30 / 4 - 77)


def test_a_draft_in_another_language_hears_nothing_about_dutch_grammar() -> None:
    report = check(Draft("De de meisje hun hebben", "x", language="fr"))
    assert not [f for f in report.findings if all_rules()[f.rule].family == "grammar"]


HOSTILE = {
    "digits": "0",
    "digits and spaces": "0 1",
    "dashes": "1-A",
    "letters": "a",
    "stars": "k*",
    "at signs": "a.b@",
    "marks": "!?",
    "capitals": "KOM ",
    "the same word": "de ",
    "comparisons": "meer als ",
    "om": "om mensen ",
    "negation": "vergeet niet ",
    "streets": "Kerkstraat ",
    "names": "Jan Jan ",
    "iban": "BE68 ",
    "zijn": "zijn betaalt ",
    "emoji": "🎉",
    "quotes": "“de ",
    "sorry": "we kijken ",
    "address": "je hoort u ",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_rule_here_takes_more_than_its_share_of_a_hostile_text(piece: str) -> None:
    """Four times the text takes about four times the time, for all these rules together."""
    rules = all_rules()
    off = {
        name: {"level": Level.OFF}
        for name, rule in rules.items()
        if rule.family not in {"grammar", "language", "tone", "reply", "privacy"}
    }
    profile = Profile("hostile", "Hostile", settings=off)

    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        best = 9.0
        gc.collect()
        gc.disable()  # it would look through all that the other tests left
        for _ in range(3):
            draft = Draft(text, "facebook", surface="reply", reply_to=ReplyTo(text))
            start = time.thread_time()
            check(draft, profile)
            best = min(best, time.thread_time() - start)
        gc.enable()
        return best

    small, large = seconds(25_000), seconds(100_000)
    assert large < max(small, 0.02) * 10, f"{small:.3f} s, then {large:.3f} s"
