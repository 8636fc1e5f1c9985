from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA_KNOWN, Bad, Good, rule


@rule(
    level=Level.ERROR,
    steady=True,
    message="{platform} heeft een foto of filmpje nodig.",
    guidelines=(wsp("S0-016", "Welke kanalen zijn er"),),
    wakes=(MEDIA_KNOWN,),
    languages=ANY,
    good=(
        Good("Wat een dag!", "instagram"),
        Good("Wat een dag!", "instagram", {}, {"media": (Media("image"),), "media_known": True}),
        Good("Wat een dag!", "instagram", {}, {"media_known": True, "surface": "reply"}),
        Good("Wat een dag!", "facebook", {}, {"media_known": True}),
    ),
    bad=(
        Bad("Wat een dag!", None, "instagram", {}, {"media_known": True}),
        Bad("Wat een dag!", None, "instagram", {}, {"media_known": True, "media": (Media("link"),)}),
    ),
)
def image_required(draft: Draft) -> Iterator[Finding]:
    """Sommige kanalen draaien om beeld: daar kan een bericht niet zonder."""
    there = platform(draft.platform)
    if (
        draft.media_known
        and there.needs_media(draft.surface)
        and all(media.kind in ("link", "document") for media in draft.media)
    ):
        yield Finding(None, {"platform": there.name})
