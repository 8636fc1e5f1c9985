"""Terms are found as a careful reader would: whole words, in one pass, and never in a name, link or quotation."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import count
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared_rules import Draft, Span, all_rules
from shared_rules.terms import Match, Term, TermIndex, Terms, WordList, parse
from shared_rules.text import Reading, read


def found(text: str, *terms: Term) -> list[str]:
    """What is found, as `text → proposal`, or just the text."""
    return [
        f"{match.text} → {'/'.join(match.proposals)}" if match.proposals else match.text
        for match in Terms.of(*terms).find(read(Draft(text, "x")))
    ]


def test_another_check_may_come_in_between_while_terms_are_planted() -> None:
    """Terms are planted when first met; here a second check of the same text comes in at every line of that."""
    text = "Kom naar Den Haag, Sint-Niklaas of Gent"
    expected = [match.text for match in TermIndex().add(WordList("places")).find(read(Draft(text, "x")))]
    assert len(expected) == 3
    comes_in = count()

    def found_meanwhile(places: Terms, line: int) -> list[list[str]]:
        """What both find; the second comes in at the given line."""
        answers: list[list[str]] = []
        lines = count()

        def at_line(frame: FrameType, event: str, _: object) -> Callable[..., object] | None:
            if frame.f_globals.get("__name__") != TermIndex.__module__:
                return None
            if event == "line" and next(lines) == line:
                answers.append([match.text for match in places.find(Reading(text, "x"))])
            return at_line

        before = sys.gettrace()
        sys.settrace(at_line)
        try:
            answers.append([match.text for match in places.find(Reading(text, "x"))])
        finally:
            sys.settrace(before)
        return answers

    while len(answers := found_meanwhile(TermIndex().add(WordList("places")), next(comes_in))) == 2:
        assert answers == [expected, expected]


KSA = Term("ksa", ("KSA",))


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        # Words and their edges
        ("Kom naar ksa!", [KSA], ["ksa → KSA"]),
        ("Kom naar Ksa, kSA en KSA.", [KSA], ["Ksa → KSA", "kSA → KSA"]),
        ("Een ksawerking, vakansa en ksa-lokaal.", [KSA], []),
        ("We chillen", [Term("chill")], []),
        ("Foto’s van toen", [Term("foto's", ("beelden",))], ["Foto’s → Beelden"]),
        ("foto's", [Term("foto’s")], ["foto's"]),
        ("e-mailen kan, e-mail niet", [Term("e-mail")], ["e-mail"]),
        ("CAFÉ en café", [Term("café", ("kroeg",))], ["CAFÉ → KROEG", "café → kroeg"]),
        ("İzmir en ksa", [KSA], ["ksa → KSA"]),
        ("", [KSA], []),
        # Phrases
        ("via direct  message", [Term("direct message", ("privébericht",))], ["direct  message → privébericht"]),
        ("via direct\nmessage", [Term("direct message", ("privébericht",))], []),
        ("via direct, message", [Term("direct message", ("privébericht",))], []),
        ("KSA Nationaal vzw", [KSA, Term("ksa nationaal", ("KSA",))], ["KSA Nationaal → KSA"]),
        ("ksa nationale", [KSA, Term("ksa nationaal", ("KSA",))], ["ksa → KSA"]),
        ("ksa ksa nationaal", [KSA, Term("ksa nationaal", ("de koepel",))], ["ksa → KSA", "ksa nationaal → de koepel"]),
        ("De sociale media manager", [Term("sociale media"), Term("media manager")], ["sociale media"]),
        # Signs that belong to the term
        ("Dat is m.a.w. gratis", [Term("m.a.w.", ("met andere woorden",))], ["m.a.w. → met andere woorden"]),
        ("Dat is m.a.w gratis", [Term("m.a.w.", ("met andere woorden",))], []),
        ("We leren C++ aan", [Term("C++", ("Python",))], ["C++ → Python"]),
        ("Klaar voor .NET? Internet wel.", [Term(".net")], [".NET"]),
        # Capitals
        (
            "Werklozen en WERKLOZEN",
            [Term("werklozen", ("werkzoekenden",))],
            [
                "Werklozen → Werkzoekenden",
                "WERKLOZEN → WERKZOEKENDEN",
            ],
        ),
        ("Iphone of IPHONE", [Term("iphone", ("iPhone",))], ["Iphone → iPhone"]),
        ("VOLG ONS OP LINKEDIN", [Term("linkedin", ("LinkedIn",))], []),
        ("CHIRO en chiro", [Term("chiro", ("Chiro",))], ["chiro → Chiro"]),
        (
            "Pinkstermaandag dicht. Op Pinkstermaandag dus.",
            [Term("pinkstermaandag", ("pinkstermaandag",))],
            [
                "Pinkstermaandag → pinkstermaandag",
            ],
        ),
        ("Stem Groen voor een groen dorp", [Term("Groen", ("@groen",), case=True)], ["Groen → @groen"]),
        # Inside compounds
        ("facebookbericht en Facebookpagina", [Term("facebook", ("Facebook",), inside=True)], ["facebook → Facebook"]),
        ("CHIRO roept", [Term("CHIRO", ("Chiro",))], ["CHIRO → Chiro"]),
        ("ksabankksa", [Term("ksa", inside=True), Term("ksabank", inside=True)], ["ksabank", "ksa"]),
        ("Die rotklootzak", [Term("klootzak", inside=True)], ["klootzak"]),
        ("klootzakkerij van een rotklootzakje", [Term("klootzak", inside=True)], ["klootzak"]),
        # What must be near
        ("De bank staat in het park.", [Term("bank", ("zitbank",), not_near=("geld",))], ["bank → zitbank"]),
        ("De bank leent geld.", [Term("bank", ("zitbank",), not_near=("Geld",))], []),
        ("De bank leent. Geld is op.", [Term("bank", ("zitbank",), not_near=("geld",))], ["bank → zitbank"]),
        ("Onze leiders zijn moe.", [Term("leiders", near=("groep",))], []),
        ("De leiders van de groep zijn moe.", [Term("leiders", near=("groep", "kamp"))], ["leiders"]),
        ("De bank is op zoek naar geld.", [Term("bank", near=("op zoek",))], ["bank"]),
        # What is never touched
        ("#ksa @ksa www.ksa.be/ksa info@ksa.be `ksa` $ksa", [KSA], []),
        ("Zij zei “ksa is top” en ging", [KSA], []),
        ("Zij zei “ksa is top” op #ksa", [Term("ksa", quoted=True)], ["ksa"]),
    ],
)
def test_a_term_is_found_where_a_reader_would(text: str, terms: list[Term], expected: list[str]) -> None:
    assert found(text, *terms) == expected


def test_what_reads_right_as_a_whole_is_not_wrong_in_part() -> None:
    brand = Term("ksa nationaal", ("KSA Nationaal",))
    assert found("Nieuws van KSA Nationaal", brand, Term("nationaal", ("landelijk",))) == []


def test_each_list_sees_its_own_hits_even_where_they_overlap() -> None:
    index = TermIndex()
    names, brands = index.add([Term("ksa nationaal")]), index.add([KSA])
    reading = read(Draft("nieuws van ksa nationaal", "x"))
    assert [match.text for match in names.find(reading)] == ["ksa nationaal"]
    assert [match.text for match in brands.find(reading)] == ["ksa"]


def test_the_same_word_may_stand_in_a_list_twice_with_another_context() -> None:
    terms = [Term("bank", ("zitbank",), near=("park",)), Term("bank", ("kredietinstelling",), near=("geld",))]
    assert found("De bank leent geld", *terms) == ["bank → kredietinstelling"]
    assert found("De bank in het park", *terms) == ["bank → zitbank"]


def test_a_fix_replaces_just_the_term() -> None:
    (match,) = Terms.of(Term("facebook", ("Facebook",), inside=True)).find(read(Draft("Een facebookbericht", "x")))
    assert match.span == Span(4, 12)
    assert [edit.text for fix in match.fixes for edit in fix.edits] == ["Facebook"]


def test_a_list_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="holds no word"):
        Terms.of(Term("!!!"))


def test_a_list_reads_as_a_spreadsheet_writes_it() -> None:
    terms, mistakes = parse('fout;goed;uitleg\n"a;b";c;"zegt ""ja"""\nd|e*;f|g\n;x\nh;;;\n')
    assert terms == (
        Term("a;b", ("c",), 'zegt "ja"'),
        Term("d", ("f", "g")),
        Term("e", ("f", "g"), inside=True),
        Term("h"),
    )
    assert list(mistakes) == [4]


@pytest.mark.parametrize("name", sorted({name for rule in all_rules().values() for _, name in rule.lists if name}))
def test_a_shipped_list_planted_word_by_word_finds_what_it_finds_planted_whole(name: str) -> None:
    """And its lines are what a spreadsheet would make of them."""
    words = WordList(name)
    source = (files("shared_rules") / "data" / "words" / f"{name}.txt").read_text("utf-8")
    assert (words.terms(), {}) == parse(source)
    text = ". ".join(f"Zie {term.wrong} hier" for term in words.terms())
    by_word, whole = TermIndex().add(words), TermIndex().add(words.terms())
    found = list(by_word.find(read(Draft(text, "facebook"))))
    assert found == list(whole.find(read(Draft(text, "facebook"))))
    assert len(found) > len(words.terms()) * 0.9


# The same answer as the slowest way there is: try every term at every place.

WORDS = [
    "ksa",
    "KSA",
    "Ksa",
    "nationaal",
    "foto's",
    "foto’s",
    "e-mail",
    "de",
    "bank",
    "ksabank",
    "bankksa",
    "ksabankksa",
]
OTHER = ["#ksa", "@ksa", "https://ksa.be/bank", "“", "”", "`", "😀", "ksa@bank.be"]
GAPS = [" ", " ", " ", "  ", "\n", ". ", ", ", "-", "'", ""]

texts = st.lists(st.tuples(st.sampled_from(WORDS + OTHER), st.sampled_from(GAPS)), max_size=12).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
terms = st.builds(
    Term,
    phrases,
    st.lists(phrases, max_size=1).map(tuple),
    case=st.booleans(),
    near=st.sampled_from([(), (), ("de",)]),
    not_near=st.sampled_from([(), (), ("bank",)]),
    quoted=st.booleans(),
)
single = st.tuples(st.sampled_from(WORDS), st.booleans()).map(lambda pair: Term(pair[0], inside=pair[1]))


@given(texts, st.lists(st.one_of(terms, single), max_size=8))
def test_one_pass_finds_what_trying_every_term_everywhere_finds(text: str, listed: list[Term]) -> None:
    reading = read(Draft(text, "x"))
    assert Terms.of(*listed).index.hits(reading).get(0, []) == list(brute_force(reading, listed))


@given(texts, st.lists(single, max_size=5), st.lists(terms, max_size=5))
def test_a_list_finds_the_same_alone_as_among_others(text: str, one: list[Term], other: list[Term]) -> None:
    index = TermIndex()
    together = [index.add(one), index.add(other)]
    apart = [Terms.of(*one), Terms.of(*other)]

    def matches(lists: list[Terms]) -> list[list[Match]]:
        reading = read(Draft(text, "x"))
        return [list(each.find(reading)) for each in lists]

    assert matches(together) == matches(apart)


def brute_force(reading: Reading, listed: list[Term]) -> Iterator[Match]:
    """Every term at every place; of what overlaps the first, then the longest, then the earlier in the list."""
    places = sorted(
        (start, -end, number)
        for number, term in enumerate(listed)
        for start, end in spans(reading, term)
        if allowed(reading, term, start, end)
    )
    last = 0
    for start, minus_end, number in places:
        if start >= last:
            last = -minus_end
            yield Match(start, last, reading.text[start:last], listed[number])


def spans(reading: Reading, term: Term) -> Iterator[tuple[int, int]]:
    text = reading.text
    starts = {word.start for word in reading.words}
    ends = {word.end for word in reading.words}
    wanted = r"[^\S\n]+".join(re.sub("['’]", "['’]", re.escape(part)) for part in term.wrong.split())
    for start in range(len(text)):
        if hit := re.compile(wanted, re.IGNORECASE).match(text, start):
            end = hit.end()
            within = any(word.start <= start and end <= word.end for word in reading.words)
            edges = (start in starts) + (end in ends)
            if edges == 2 or (edges == 1 and within and term.inside):
                yield start, end


def allowed(reading: Reading, term: Term, start: int, end: int) -> bool:
    text = reading.text
    if term.case and text[start:end].replace("’", "'") != term.wrong.replace("’", "'"):
        return False
    if (reading.is_entity if term.quoted else reading.is_protected)(start, end):
        return False
    sentence = next(s for s in reading.sentences if s.start <= start < s.end)
    around = [word.folded for word in reading.words if sentence.start <= word.start < sentence.end]
    return (not term.near or "de" in around) and (not term.not_near or "bank" not in around)
