from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Instance, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures

_FOUR = tuple(Media("image") for _ in range(4))


@rule(
    level=Level.WARNING,
    message="{images:foto|foto's}: {platform} laat er hoogstens {most} per bericht toe.",
    guidelines=(wsp("S0-032", "Tips voor Facebook"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "x", {}, {"media": _FOUR}),
        Good("Sfeer", "instagram", {}, {"media": _FOUR * 5}),
        Good("Sfeer", "facebook", {}, {"media": _FOUR * 20}),
        Good("Sfeer", "mastodon", {}, {"media": _FOUR * 2, "instance": Instance(max_media=16)}),
        Good("Sfeer", "x", {}, {"media": (*_FOUR, Media("link"))}),
    ),
    bad=(
        Bad("Sfeer", None, "x", {}, {"media": (*_FOUR, Media("image"))}),
        Bad("Sfeer", None, "mastodon", {}, {"media": _FOUR, "instance": Instance(max_media=3)}),
    ),
)
def too_many_images(draft: Draft) -> Iterator[Finding]:
    """Meer foto's dan het kanaal aankan, worden geweigerd. Kies de beste, of maak er twee berichten van."""
    there = platform(draft.platform)
    known = there.media("image", draft.surface)
    most = (draft.instance.max_media if draft.instance else None) or (known.max_items if known else None)
    images = sum(1 for _ in pictures(draft))
    if most and images > most:
        yield Finding(None, {"images": images, "most": most, "platform": there.name})
