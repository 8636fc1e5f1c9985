from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import facts, megabytes, pictures


@rule(
    level=Level.HINT,
    message={
        "": "Deze foto is {size} MB. {platform} laat volgens zijn eigen regels hoogstens {limit} MB toe.",
        "pixels": "Deze foto is {size} megapixel. {platform} laat volgens zijn eigen regels hoogstens {limit} toe.",
    },
    guidelines=(bureau("S4-025", "Een foto delen"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "x", {}, {"media": (Media("image", bytes=4_900_000),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image"),)}),
        Good("Sfeer", "x", {}, {"media": (Media("gif", bytes=12_000_000, frames=40),)}),
        Good("Sfeer", "x", {}, {"media": (Media("video", bytes=90_000_000),)}),
        Good("Sfeer", "discord", {}, {"media": (Media("image", bytes=5_000_000),)}),
    ),
    bad=(
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", bytes=6_400_000),)}),
        Bad("Sfeer", None, "linkedin", {}, {"media": (Media("image", width=8000, height=6000),)}),
    ),
)
def image_too_heavy(draft: Draft) -> Iterator[Finding]:
    """Een te zware foto wordt geweigerd of ruw kleiner gemaakt. Maak ze liever zelf kleiner."""
    name = platform(draft.platform).name
    for index, media in pictures(draft):
        known = facts(draft, media)
        if known is None:
            continue
        pixels = (media.width or 0) * (media.height or 0)
        if media.bytes and known.max_bytes and media.bytes > known.max_bytes:
            values = {"size": megabytes(media.bytes), "limit": megabytes(known.max_bytes), "platform": name}
            yield Finding(None, values, media=index)
        elif known.max_pixels and pixels > known.max_pixels:
            values = {"size": megabytes(pixels), "limit": megabytes(known.max_pixels), "platform": name}
            yield Finding(None, values, variant="pixels", media=index)
