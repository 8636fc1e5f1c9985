"""Counting: the same text is as long as each platform says, and a thread loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared_rules.counting import count, count_all, counted_text, graphemes, utf8_bytes, utf16_units, weighted_length
from shared_rules.counting.atoms import atoms, length
from shared_rules.counting.bluesky import short_link
from shared_rules.counting.clusters import clusters
from shared_rules.counting.explain import explain
from shared_rules.counting.split import split
from shared_rules.model import Draft, Instance, Media, Span
from shared_rules.platforms import platform, platforms

LINK = "https://www.vdab.be/loopbaanbegeleiding/aanvraag"
# Characters that join with nothing across a border that matters here.
DUTCH = st.lists(
    st.sampled_from(
        [
            "Dag",
            "’s",
            "foto's",
            "€",
            "…",
            "é",
            "😀",
            "👨‍👩‍👧",
            "🇧🇪",
            "👋🏽",
            "1️⃣",
            LINK,
            "mooi.Be",
            "#kamp",
            "@gent",
            "\n",
            "Hoi. ",
        ]
    ),
    max_size=60,
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "x", "seen", "units", "size"),
    [
        ("’s Ochtends om 9 u. – ‘gratis’ koffie", 37, 37, 37, 45),
        ("Ticket: € 5,– … tot zo", 24, 22, 22, 28),
        ("coördinatie, reünie, één, façade, hé", 36, 36, 36, 42),
        ("Tot zo 👋🏽👨‍👩‍👧‍👦🇧🇪", 13, 10, 26, 48),
        (f"Lees meer: {LINK}", 34, 59, 59, 59),
        ("hallo.De", 23, 8, 8, 8),
        ("e\u0301e\u0301n", 3, 3, 5, 7),
        ("½ © ™", 6, 5, 5, 9),
        ("a\r\nb", 4, 3, 4, 4),
        ("", 0, 0, 0, 0),
    ],
)
def test_one_text_in_every_unit(text: str, x: int, seen: int, units: int, size: int) -> None:
    assert (weighted_length(text), graphemes(text), utf16_units(text), utf8_bytes(text)) == (x, seen, units, size)


def test_the_names_a_reply_starts_with_weigh_nothing() -> None:
    assert count(Draft("@vdab @gent Dank je!", "x", "reply"))[0].used == len("Dank je!")
    assert count(Draft("@vdab @gent Dank je!", "x"))[0].used == 20


def test_bluesky_has_two_limits_and_shortens_links() -> None:
    seen, size = count(Draft(f"Zie {LINK} 😀", "bluesky"))
    assert (seen.unit, seen.used, seen.limit) == ("graphemes", 4 + 27 + 2, 300)
    assert (size.unit, size.used, size.limit) == ("utf8_bytes", 4 + 27 + 5, 3000)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (LINK, "www.vdab.be/loopbaanbege..."),
        ("https://KSA.be/", "ksa.be"),
        ("https://ksa.be/kamp?a=1", "ksa.be/kamp?a=1"),
        ("http://ksa.be:8080/één", "ksa.be:8080/%C3%A9%C3%A9n"),
        ("vdab.be/een/heel/lang/pad/dat/blijft", "vdab.be/een/heel/lang/pad/dat/blijft"),
    ],
)
def test_a_link_as_bluesky_shows_it(link: str, shown: str) -> None:
    assert short_link(link) == shown


@pytest.mark.parametrize(
    ("text", "used"),
    [
        (LINK, 23),
        ("http://ksa.be", 23),
        ("ksa.be/kamp", 11),
        ("Dag @gent@mastodon.social!", 10),
        ("http://geenhost en verder", 25),
        (f"({LINK})", 25),
        (f"{LINK}, en", 27),
        ("https://" + "a." * 130 + "be", 270),
    ],
)
def test_mastodon_counts_links_and_names_short(text: str, used: int) -> None:
    assert count(Draft(text, "mastodon"))[0].used == used


def test_mastodon_counts_the_content_warning() -> None:
    assert count(Draft("Hallo", "mastodon", content_warning="Eten 🍕"))[0].used == 11


def test_a_server_sets_its_own_limits() -> None:
    draft = Draft(LINK, "mastodon", instance=Instance(max_characters=5000, characters_reserved_per_url=10))
    [counted] = count(draft)
    assert (counted.used, counted.limit) == (10, 5000)


def test_the_house_limit_stands_beside_the_platforms() -> None:
    [counted] = count(Draft("Hallo", "x"), {"x": 140, "instagram": 300})
    assert (counted.limit, counted.house_limit, counted.left) == (280, 140, 135)


def test_threads_counts_bytes_and_says_why() -> None:
    text = "’s Avonds, ’s ochtends"
    [counted] = count(Draft(text, "threads"))
    assert (counted.unit, counted.used) == ("utf8_bytes", 26)
    [cost] = explain(counted, Draft(text, "threads"))
    assert (cost.text, cost.each, cost.times, cost.extra, cost.span) == ("’", 3, 2, 4, Span(0, 1))


def test_x_says_what_a_link_and_an_euro_cost() -> None:
    text = "Nu € 5 op mooi.Be 👍🏽"
    costs = explain(count(Draft(text, "x"))[0], Draft(text, "x"))
    assert [(c.text, c.kind, c.each, c.seen) for c in costs] == [
        ("mooi.Be", "link", 23, 7),
        ("€", "character", 2, 1),
        ("👍🏽", "character", 2, 1),
    ]


@pytest.mark.parametrize(
    "draft",
    [
        Draft(f"Nu € 5 👍🏽 op {LINK}", "x"),
        Draft("@vdab @gent Dank je! 👍🏽", "x", "reply"),
        Draft(f"Dag @gent@mastodon.social, zie {LINK}", "mastodon", content_warning="Eten 🍕"),
        Draft(f"Zie {LINK}", "mastodon", instance=Instance(characters_reserved_per_url=50)),
        Draft("Kort", "mastodon", media=(Media("image", alt="👋🏽"), Media("image", alt=f"Een affiche met {LINK} 👨‍👩‍👧"))),
        Draft("Kort", "pinterest", title="Zin in 👍🏽", media=(Media("image", alt="Tent 🏕️"),)),
    ],
    ids=lambda draft: f"{draft.platform}-{draft.surface}-{len(draft.text)}",
)
def test_the_costs_make_up_the_difference_with_what_one_sees(draft: Draft) -> None:
    for counted in count(draft):
        costs = explain(counted, draft)
        seen = graphemes(counted_text(draft, counted.field))
        assert counted.used == seen + sum(cost.extra for cost in costs), (counted, costs)


def test_what_shows_before_more_never_cuts_a_character() -> None:
    assert count(Draft("a" * 300, "instagram"))[0].visible == Span(0, 125)
    assert count(Draft("a" * 124 + "👋🏽" + "a" * 100, "instagram"))[0].visible == Span(0, 124)
    assert count(Draft("a" * 125, "instagram"))[0].visible is None


def test_title_and_alt_text_have_counts_of_their_own() -> None:
    draft = Draft("Tekst", "pinterest", title="Titel", media=(Media("image", alt="kort"), Media("image", alt="langer")))
    assert [(c.field, c.used, c.limit) for c in count(draft)] == [("text", 5, 500), ("title", 5, 100), ("alt", 6, 500)]
    assert [c.field for c in count(Draft("Tekst", "x", title="Titel"))] == ["text"]


def test_a_caption_on_telegram_is_shorter_than_a_message() -> None:
    assert count(Draft("Hoi", "telegram"))[0].limit == 4096
    assert count(Draft("Hoi", "telegram", media=(Media("image"),)))[0].limit == 1024


def test_without_a_known_limit_there_is_still_a_count() -> None:
    [counted] = count(Draft("Hoi", "facebook", "story"))
    assert (counted.used, counted.limit, counted.left) == (3, None, None)


def test_an_unknown_platform_is_an_error() -> None:
    with pytest.raises(KeyError, match="myspace"):
        count(Draft("Hoi", "myspace"))


@given(DUTCH)
def test_all_platforms_at_once_is_each_on_its_own(text: str) -> None:
    together = count_all(Draft(text, "x"), list(platforms()))
    assert together == tuple(one for id_ in platforms() for one in count(Draft(text, id_)))


@given(DUTCH)
def test_the_pieces_of_a_text_cost_what_the_text_costs(text: str) -> None:
    for counted in count_all(Draft(text, "x"), list(platforms())):
        pieces = list(atoms(text, counted.unit, platform(counted.platform).counter))
        assert "".join(text[piece.start : piece.end] for piece in pieces) == text
        assert sum(piece.cost for piece in pieces) == counted.used


@given(st.text(max_size=60))
def test_graphemes_are_clusters(text: str) -> None:
    assert graphemes(text) == len(clusters(text))
    assert "".join(clusters(text)) == text


def test_half_a_surrogate_pair_is_counted_too() -> None:
    assert [c.used for c in count_all(Draft("a\ud83d", "x"), ("x", "threads", "instagram"))] == [3, 4, 2]


LONG = (
    "Dit weekend trekken 3.000 leden op kamp, o.a. naar de Ardennen. Zin om mee te gaan? 👋🏽 "
    f"Schrijf je in via {LINK} vóór 15 maart! “Het mooiste is dat iedereen erbij hoort”, zegt Bram. "
) * 4


@pytest.mark.parametrize("id_", ["x", "bluesky", "mastodon", "threads", "tiktok"])
@pytest.mark.parametrize("numbered", [False, True])
def test_every_part_of_a_thread_fits(id_: str, numbered: bool) -> None:
    parts = split(Draft(LONG, id_, "reply" if id_ == "tiktok" else "post"), numbered=numbered)
    assert len(parts) > 1
    for number, part in enumerate(parts, 1):
        fact = platform(id_).limits("reply" if id_ == "tiktok" else "post")[0]
        assert length(part, fact.unit, platform(id_).counter) <= fact.value
        assert part.endswith(f" {number}/{len(parts)}") or not numbered


def test_a_thread_is_cut_at_sentence_ends() -> None:
    assert all(part.rstrip(" 👋🏽")[-1] in ".!?" for part in split(Draft(LONG, "x")))


def test_what_fits_stays_whole() -> None:
    assert split(Draft("Kort. Heel kort.", "x"), numbered=True) == ("Kort. Heel kort.",)


def test_the_names_a_reply_starts_with_take_no_room_in_a_thread() -> None:
    names, thanks = "@vdab @gent @jan_janssens ", "Dank je wel voor je vraag. " * 10
    assert split(Draft(names + thanks, "x", "reply")) == ((names + thanks).strip(),)
    first, *others = split(Draft(names + thanks * 2, "x", "reply"), numbered=True)
    assert first.startswith(names)
    assert len(others) == 1


def test_words_are_cut_only_when_nothing_else_helps() -> None:
    assert split(Draft("een tweedrievier", "x"), 8) == ("een", "tweedrie", "vier")
    assert split(Draft("kom naar #kampvuur nu", "x"), 12) == ("kom naar", "#kampvuur nu")
    assert split(Draft("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "x"), 4) == ("👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧")


def test_a_limit_nothing_fits_in_is_an_error() -> None:
    with pytest.raises(ValueError, match="not even one character"):
        split(Draft("Hallo daar", "x"), 4, numbered=True)


@pytest.mark.parametrize("limit", [1, 2, 3, 4])
def test_a_limit_with_no_room_for_the_numbers_is_an_error(limit: int) -> None:
    with pytest.raises(ValueError, match="not even one character"):
        split(Draft("Hallo daar", "x"), limit, numbered=True)


@pytest.mark.parametrize("numbered", [False, True])
def test_a_thread_leaves_room_for_the_content_warning_and_the_links_of_the_server(numbered: bool) -> None:
    server = Instance(max_characters=200, characters_reserved_per_url=60)
    draft = Draft(LONG, "mastodon", content_warning="Over een kamp in de Ardennen", instance=server)
    parts = split(draft, numbered=numbered)
    assert len(parts) > 1
    assert [part for part in parts if count(draft._replace(text=part))[0].used > 200] == []


def test_a_content_warning_over_the_limit_leaves_no_room_for_a_thread() -> None:
    with pytest.raises(ValueError, match="not even one character"):
        split(Draft(LONG, "mastodon", content_warning="Let op: " * 100))


@given(DUTCH, st.sampled_from(["x", "bluesky", "mastodon", "threads"]), st.integers(60, 400), st.booleans())
def test_a_thread_loses_nothing(text: str, id_: str, limit: int, numbered: bool) -> None:
    parts = split(Draft(text, id_), limit, numbered=numbered)
    if numbered and len(parts) > 1:
        parts = tuple(part.rpartition(" ")[0] for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
