from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule

_STORY = {"surface": "story"}


@rule(
    level=Level.HINT,
    message="Breed voor een story ({width}×{height}). Neem een staand beeld (9:16), waarop mensen herkenbaar zijn.",
    guidelines=(ksa("S2-130", "3c Instagram"), ksa("S2-141", "3d Snapchat")),
    surfaces=("story",),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Hallo 👋", "instagram", {}, {"media": (Media("image", width=1080, height=1920),), **_STORY}),
        Good("Hallo 👋", "instagram", {}, {"media": (Media("image", width=3000, height=4000),), **_STORY}),
        Good("Hallo 👋", "instagram", {}, {"media": (Media("image"),), **_STORY}),
        Good("Hallo 👋", "instagram", {}, {"media": (Media("image", width=4000, height=3000),)}),
    ),
    bad=(
        Bad("Hallo 👋", None, "instagram", {}, {"media": (Media("image", width=4000, height=3000),), **_STORY}),
        Bad("Hallo 👋", None, "snapchat", {}, {"media": (Media("video", width=1920, height=1080),), **_STORY}),
    ),
)
def story_not_upright(draft: Draft, *, widest: float = 0.8) -> Iterator[Finding]:
    """Een story vult een staand scherm. Van een breed beeld blijft een smalle strook over, of mensen worden klein."""
    for index, media in enumerate(draft.media):
        if media.kind in ("image", "gif", "video") and media.width and media.height and media.width > media.height * widest:
            yield Finding(None, {"width": media.width, "height": media.height}, media=index)
