"""Every platform file says what it knows, how firmly, and where it was read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from shared_rules.model import Surface
from shared_rules.platforms import Platform, platform, platforms

FILES = Path(__file__).parent.parent / "shared_rules" / "data" / "platforms"
ALL = list(platforms().values())


def test_the_platforms_of_the_writers_are_there() -> None:
    wanted = "x facebook instagram linkedin threads bluesky mastodon tiktok youtube snapchat pinterest whatsapp"
    assert set(wanted.split()) <= set(platforms())


@pytest.mark.parametrize("there", ALL, ids=lambda there: there.id)
def test_a_platform_file_holds_together(there: Platform) -> None:
    data = tomllib.loads((FILES / f"{there.id}.toml").read_text("utf-8"))
    used = {
        entry["source"]
        for kind in ("limit", "fold", "reads_well", "most", "advised", "media")
        for entry in data.get(kind, ())
    }
    assert used <= set(data["sources"])
    assert all(source["title"] and source["date"] for source in data["sources"].values())
    assert there.counter in ("x", "bluesky", "mastodon", "plain")
    assert there.grammar in ("x", "bluesky", "mastodon", "plain")
    assert "post" in there.surfaces
    assert there.limits("post"), "a post has a limit, be it only reported"


@pytest.mark.parametrize("there", ALL, ids=lambda there: there.id)
def test_limits_are_believable(there: Platform) -> None:
    for surface in there.surfaces:
        for fact in there.limits(surface):  # type: ignore[arg-type]
            assert 0 < fact.value <= 150_000
            assert fact.certainty in ("hard", "documented", "reported")
            assert fact.unit in ("x_weighted", "graphemes", "utf8_bytes", "utf16")


@pytest.mark.parametrize(
    ("id_", "surface", "limits"),
    [
        ("x", "post", [(280, "x_weighted")]),
        ("bluesky", "post", [(300, "graphemes"), (3000, "utf8_bytes")]),
        ("mastodon", "post", [(500, "graphemes")]),
        ("threads", "post", [(500, "utf8_bytes")]),
        ("youtube", "video", [(5000, "utf8_bytes")]),
        ("instagram", "post", [(2200, "utf16")]),
        ("linkedin", "reply", [(1250, "utf16")]),
        ("facebook", "story", []),
    ],
)
def test_knows_the_limits(id_: str, surface: Surface, limits: list[tuple[int, str]]) -> None:
    assert [(fact.value, fact.unit) for fact in platform(id_).limits(surface)] == limits


def test_knows_how_many_hashtags() -> None:
    assert [getattr(platform(id_).most("hashtags"), "value", None) for id_ in ("instagram", "threads", "x")] == [
        5,
        1,
        None,
    ]
    assert platform("x").advised("hashtags").value == 2  # type: ignore[union-attr]
    assert platform("x").most("hashtags", "ad").value == 0  # type: ignore[union-attr]


def test_knows_which_fields_there_are() -> None:
    assert platform("youtube").has_field("title", "video")
    assert not platform("x").has_field("title")
    assert platform("mastodon").has_field("content-warning")


def test_a_caption_has_its_own_limit_on_telegram() -> None:
    assert [f.value for f in platform("telegram").limits("post")] == [4096]
    assert [f.value for f in platform("telegram").limits("post", with_media=True)] == [1024]


def test_shows_where_to_look_a_hashtag_up() -> None:
    assert platform("x").search_url("#café") == "https://x.com/hashtag/caf%C3%A9"
    assert platform("whatsapp").search_url("#kamp") is None


def test_knows_what_a_picture_may_be() -> None:
    image = platform("bluesky").media("image")
    assert image is not None
    assert (image.max_bytes, image.max_items) == (2_000_000, 10)
    assert platform("snapchat").media("image", "video") is None


def test_an_unknown_platform_is_named_with_those_there_are() -> None:
    with pytest.raises(KeyError, match=r"'myspace'.*bluesky.*youtube"):
        platform("myspace")
