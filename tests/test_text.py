"""Reading a draft's text: words, entities, sentences, quotations, each with its place."""

from __future__ import annotations

import gc
from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from shared_rules import check
from shared_rules.model import Draft
from shared_rules.text import Reading, read


def reading(text: str, platform: str = "instagram") -> Reading:
    return read(Draft(text, platform))


def texts(found: tuple[object, ...], text: str) -> list[str]:
    return [getattr(token, "text", None) or token.of(text) for token in found]  # type: ignore[attr-defined]


def test_a_draft_does_not_change_and_a_like_one_is_read_anew() -> None:
    draft = Draft("Een feest!", "x")
    kept = read(draft)
    with pytest.raises(AttributeError, match="langauge"):
        draft.langauge = "en"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="text"):
        draft.text = "Geen feest."  # type: ignore[misc]
    assert read(draft) is kept
    other = draft._replace(text="Geen feest.")
    assert (other.platform, read(other).lows) == ("x", ["geen", "feest"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Foto's en e-mail", ["Foto's", "en", "e-mail"]),
        ("foto’s van de KSA'er", ["foto’s", "van", "de", "KSA'er"]),
        ("Een 50+'er bij CD&V", ["Een", "50+'er", "bij", "CD&V"]),
        ("sociale-mediabeleid, oud-leiding!", ["sociale-mediabeleid", "oud-leiding"]),
        ("’s Ochtends en 's avonds, 't is zo", ["’s", "Ochtends", "en", "'s", "avonds", "'t", "is", "zo"]),
        ("‘gratis’ 'koffie'", ["gratis", "koffie"]),
        ("Vlaams-Brabant - en dan -", ["Vlaams-Brabant", "en", "dan"]),
        ("cafe\u0301 reu\u0308nie", ["cafe\u0301", "reu\u0308nie"]),
        ("#kamp @ksa www.ksa.be en info@ksa.be dus `code` weg", ["en", "dus", "weg"]),
        ("_schuin_ woord", ["schuin", "woord"]),
        ("20 km, 3.5 uur", ["20", "km", "3", "5", "uur"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert texts(reading(text).words, text) == words


@pytest.mark.parametrize(
    ("text", "on_x", "on_bluesky", "on_mastodon", "on_instagram"),
    [
        ("#co-creatie", ["#co"], ["#co-creatie"], ["#co"], ["#co"]),
        ("#VDAB’s", ["#VDAB"], ["#VDAB’s"], ["#VDAB"], ["#VDAB"]),
        ("#2026", [], [], [], []),
        ("#10jaar", ["#10jaar"], ["#10jaar"], ["#10jaar"], ["#10jaar"]),
        ("(#tag)", ["#tag"], [], ["#tag"], ["#tag"]),
        ("#VDAB,#Gent", ["#VDAB", "#Gent"], ["#VDAB,#Gent"], ["#VDAB", "#Gent"], ["#VDAB", "#Gent"]),
        ("#tag😀", ["#tag"], ["#tag😀"], ["#tag"], ["#tag"]),
        ("#café!", ["#café"], ["#café"], ["#café"], ["#café"]),
    ],
)
def test_a_hashtag_ends_where_the_platform_ends_it(
    text: str, on_x: list[str], on_bluesky: list[str], on_mastodon: list[str], on_instagram: list[str]
) -> None:
    ours = {
        platform: texts(reading(text, platform).hashtags, text)
        for platform in ("x", "bluesky", "mastodon", "instagram")
    }
    assert list(ours.values()) == [on_x, on_bluesky, on_mastodon, on_instagram]


@pytest.mark.parametrize(
    ("platform", "links"),
    [
        ("x", ["mooi.Be", "https://ksa.be/kamp", "www.vdab.be"]),
        ("bluesky", ["https://ksa.be/kamp", "www.vdab.be"]),
        ("mastodon", ["https://ksa.be/kamp"]),
        ("facebook", ["https://ksa.be/kamp", "www.vdab.be"]),
    ],
)
def test_a_link_is_what_the_platform_makes_one(platform: str, links: list[str]) -> None:
    text = "Heel mooi.Be op https://ksa.be/kamp, www.vdab.be"
    assert texts(reading(text, platform).links, text) == links


@pytest.mark.parametrize(
    ("text", "platform", "mentions"),
    [
        ("@vdab, @ksa_nationaal.", "x", ["@vdab", "@ksa_nationaal"]),
        ("@vdab @ksa.bsky.social", "bluesky", ["@ksa.bsky.social"]),
        ("@gent@mastodon.social.", "mastodon", ["@gent@mastodon.social"]),
        ("@ksa.nationaal.", "instagram", ["@ksa.nationaal"]),
        ("info@ksa.be", "instagram", []),
    ],
)
def test_mentions(text: str, platform: str, mentions: list[str]) -> None:
    assert texts(reading(text, platform).mentions, text) == mentions


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dag één. Dag twee!", ["Dag één.", "Dag twee!"]),
        ("Meer info bv. op de site. Tot dan.", ["Meer info bv. op de site.", "Tot dan."]),
        ("O.a. dhr. Peeters en mevr. J. Janssens komen.", ["O.a. dhr. Peeters en mevr. J. Janssens komen."]),
        ("Kom naar zaal Sint-Jan. Op 3 jan. om 8 uur.", ["Kom naar zaal Sint-Jan.", "Op 3 jan. om 8 uur."]),
        ("Hij komt uit de VS. Dat is ver.", ["Hij komt uit de VS.", "Dat is ver."]),
        ("Zand, water, enz. Dat mag.", ["Zand, water, enz.", "Dat mag."]),
        (
            "Om 9.30 uur t.e.m. 3.000 bezoekers op ksa.be. Kom!",
            ["Om 9.30 uur t.e.m. 3.000 bezoekers op ksa.be.", "Kom!"],
        ),
        ("De 3. editie start om 9. Kom op tijd.", ["De 3. editie start om 9.", "Kom op tijd."]),
        ("Tot zo! 😀 En dan weg.", ["Tot zo! 😀", "En dan weg."]),
        ("“Wat?” vroeg hij. Niets.", ["“Wat?” vroeg hij.", "Niets."]),
        ("Wacht… en kijk… Mooi!", ["Wacht… en kijk…", "Mooi!"]),
        ("Eerste regel\nTweede regel", ["Eerste regel", "Tweede regel"]),
        ("1. Zand\n2. Water", ["1. Zand", "2. Water"]),
        ("Echt waar?! Ja.", ["Echt waar?!", "Ja."]),
        ("Goed idee (zie onder). Doen!", ["Goed idee (zie onder).", "Doen!"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert texts(reading(text).sentences, text) == sentences


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Ze zei “kom mee” en ging", ["“kom mee”"]),
        ('Hij riep "stop" en "ga"', ['"stop"', '"ga"']),
        ("‘foto’s zijn mooi’ dus", ["‘foto’s zijn mooi’"]),
        ("het 'foto's nemen' idee", ["'foto's nemen'"]),
        ("„Goed zo” en «oké»", ["„Goed zo”", "«oké»"]),
        ("foto's van de KSA'er in 't bos", []),
        ("’s ochtends en ’s avonds", []),
        ("“zonder einde\nen een tweede”", []),
    ],
)
def test_quotations(text: str, quotations: list[str]) -> None:
    assert texts(reading(text).quotations, text) == quotations


def test_emoji_are_whole() -> None:
    text = "Hoi 👋🏽 👨‍👩‍👧 🇧🇪🇳🇱 1️⃣ ❤ ❤️ © 2026 → ja"
    assert texts(reading(text).emoji, text) == ["👋🏽", "👨‍👩‍👧", "🇧🇪", "🇳🇱", "1️⃣", "❤", "❤️"]


def test_emails_and_code() -> None:
    text = "Mail info@ksa.be, typ `pip` of ```twee\nregels```"
    assert texts(reading(text).emails, text) == ["info@ksa.be"]
    assert texts(reading(text).code, text) == ["`pip`", "```twee\nregels```"]


def test_protects_what_is_no_mistake() -> None:
    text = "Hun #kamp heet “Hun feest” nu"
    here = reading(text)
    assert not here.is_protected(0, 3)
    assert here.is_protected(4, 9)
    assert here.is_entity(4, 9)
    assert here.is_protected(16, 19)
    assert not here.is_entity(16, 19)
    assert not here.is_protected(27, 29)


def test_folding_keeps_every_place() -> None:
    text = "İstanbul ÉÉN"
    assert reading(text).folded == "İstanbul één"
    assert reading(text).word_set == {"İstanbul", "één"}


def test_knows_whether_it_holds_digits_and_signs() -> None:
    assert reading("Om 9 u.").has_digit
    assert not reading("Om u.").has_digit
    assert reading("Feest 🎉").has_sign
    assert not reading("Feest… “nu” é").has_sign


def test_words_are_found_by_their_number_as_in_order() -> None:
    text = "Kom naar #kamp: foto's, 3.5 uur “lang en” breed\nen 's avonds"
    in_order = list(reading(text).words)
    by_number = reading(text).words
    assert [by_number[number] for number in reversed(range(len(by_number)))] == in_order[::-1]
    assert by_number[2:4] == tuple(in_order[2:4])
    assert by_number[-1] == in_order[-1]
    with pytest.raises(IndexError):
        by_number[len(in_order)]


def test_the_words_of_a_sentence() -> None:
    here = reading("Wij’s “gaan” #samen. Om 3.5 uur! Ja\nwel")
    assert [here.texts_in(sentence) for sentence in here.sentences] == [
        ["Wij’s", "gaan"],
        ["Om", "3", "5", "uur"],
        ["Ja"],
        ["wel"],
    ]
    assert here.sentence_lengths == [2, 4, 1, 1]
    assert here.lows_in(here.sentences[0]) == ["wij's", "gaan"]
    assert here.own_texts == ["Wij’s", "Om", "3", "5", "uur", "Ja", "wel"]


@pytest.mark.parametrize(("number", "gap"), [(0, "«"), (1, " "), (2, " #ksa "), (3, ", "), (4, "\n")])
def test_what_stands_before_a_word(number: int, gap: str) -> None:
    assert reading("«Kom  naar #KSA vandaag, of\nmorgen").gap(number) == gap


def test_a_draft_is_read_once() -> None:
    draft = Draft("Hallo", "x")
    assert read(draft) is read(draft)
    assert read(draft).words is read(draft).words


def test_a_check_leaves_nothing_to_the_garbage_collector() -> None:
    text = "Kom zaterdag 28 november naar de de “startdag”! https://www.ksa.be #KSAinbeeld @ksa 🎉"
    check(Draft(text, "instagram"))  # what is kept for the next is made
    gc.collect()
    gc.disable()
    try:
        check(Draft(text, "instagram"))
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_an_unknown_platform_is_an_error() -> None:
    with pytest.raises(KeyError, match="myspace"):
        read(Draft("Hallo", "myspace"))


@given(
    st.text(st.sampled_from("aé#@.:/$ \n'’\"“”`-_1😀\u200d\u0301🇧\ud800"), max_size=40),
    st.sampled_from(["x", "bluesky", "mastodon", "instagram"]),
)
def test_every_span_slices_to_its_text(text: str, platform: str) -> None:
    here = reading(text, platform)
    for kind in (here.words, here.hashtags, here.mentions, here.links, here.cashtags, here.emails, here.emoji):
        assert all(token.span.of(text) == token.text != "" for token in kind)
        assert all(a.end <= b.start for a, b in pairwise(kind))
    assert len(here.folded) == len(text)
    left = text
    for sentence in here.sentences:
        part = sentence.of(text)
        assert part.strip() == part
        assert part in left
        left = left[left.index(part) + len(part) :]
    assert not any(here.is_entity(word.start, word.end) for word in here.words)
    assert [word.text for word in here.words] == here.texts
    assert [word.folded.replace("’", "'") for word in here.words] == here.lows
    assert sum(here.sentence_lengths) == len(here.words)


def test_no_word_has_white_space() -> None:
    text = "één\u00a0twee\u2009drie\tvier"
    assert [regex.search(r"\s", word.text) for word in reading(text).words] == [None] * 4
