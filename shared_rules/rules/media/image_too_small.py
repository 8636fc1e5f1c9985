from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import facts, pictures


@rule(
    level=Level.HINT,
    message="Kleine foto: {width}×{height} pixels. Neem er een van minstens {needed} pixels breed, dan blijft ze scherp.",
    guidelines=(bureau("S4-025", "Een foto delen"), wsp("S0-075", "Tips voor Instagram")),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "instagram", {}, {"media": (Media("image", width=1080, height=1350),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image", width=720, height=900),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image"), Media("video", width=240, height=320))}),
        Good("Sfeer", "telegram", {}, {"media": (Media("image", width=240, height=240),)}),
        Good("Dag", "mastodon", {}, {"media": (Media("gif", width=240, height=240),)}),
    ),
    bad=(
        Bad("Sfeer", None, "instagram", {}, {"media": (Media("image", width=400, height=500),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", width=1200, height=675), Media("image", width=320, height=180))}),
    ),
)
def image_too_small(draft: Draft, *, share: float = 0.5) -> Iterator[Finding]:
    """Een foto die kleiner is dan haar plek op het scherm, wordt opgeblazen en wazig."""
    for index, media in pictures(draft):
        known = facts(draft, media)
        if known is None or not media.width or not media.height or media.kind == "gif":
            continue
        smallest = min((width for width, _ in known.recommended), default=0)
        needed = max(known.min_width or 0, round(smallest * share))
        if media.width < needed:
            yield Finding(None, {"width": media.width, "height": media.height, "needed": needed}, media=index)
