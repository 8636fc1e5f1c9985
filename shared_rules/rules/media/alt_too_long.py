from __future__ import annotations

from collections.abc import Iterator

from ...counting import count
from ...guidelines import ksa
from ...model import Draft, Finding, Instance, Level, Media, Value
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures


@rule(
    level=Level.WARNING,
    message="De beschrijving is {over:teken|tekens} te lang: {platform} laat er hoogstens {limit} toe.",
    guidelines=(ksa("S2-121", "3b Twitter"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "x", {}, {"media": (Media("image", alt="Een kampvuur. " * 70),)}),
        Good("Sfeer", "bluesky", {}, {"media": (Media("image", alt="Een kampvuur. " * 100),)}),
        Good("Sfeer", "snapchat", {}, {"media": (Media("image", alt="Een kampvuur. " * 900),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image"),)}),
    ),
    bad=(
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", alt="Een kampvuur. " * 80),)}),
        Bad("Sfeer", None, "mastodon", {}, {"media": (Media("image", alt="v" * 501),), "instance": Instance(max_alt_characters=500)}),
    ),
)
def alt_too_long(draft: Draft) -> Iterator[Finding]:
    """Wat te lang is, wordt geweigerd. Een goede beschrijving is een zin of twee."""
    for index, media in pictures(draft):
        if not media.alt:
            continue
        for counted in count(draft._replace(text="", title="", media=(media,))):
            if counted.field == "alt" and counted.limit is not None and counted.used > counted.limit:
                values: dict[str, Value] = {
                    "over": counted.used - counted.limit,
                    "limit": counted.limit,
                    "platform": platform(draft.platform).name,
                }
                yield Finding(None, values, media=index)
                break
