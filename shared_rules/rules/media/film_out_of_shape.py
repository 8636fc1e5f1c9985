from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...images.shape import kept_shapes, ratio
from ...model import Draft, Finding, Level, Media, Value
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import films


@rule(
    level=Level.HINT,
    message="Dit filmpje is {width}×{height}. {platform} toont het van {lowest} tot {highest}; anders valt er iets weg.",
    guidelines=(ksa("S2-130", "3c Instagram"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "x", {}, {"media": (Media("video", width=1920, height=1080),)}),
        Good("Sfeer", "x", {}, {"media": (Media("video", width=1080, height=1920),)}),
        Good("Sfeer", "x", {}, {"media": (Media("video"),)}),
        Good("Sfeer", "facebook", {}, {"media": (Media("video", width=4000, height=400),)}),
    ),
    bad=(Bad("Sfeer", None, "x", {}, {"media": (Media("video", width=4000, height=1000),)}),),
)
def film_out_of_shape(draft: Draft) -> Iterator[Finding]:
    """Wat niet in het beeldvak past, wordt afgesneden of krijgt zwarte randen."""
    kept = kept_shapes(draft.platform, draft.surface, "video")
    if kept is None or draft.surface == "story":  # story-not-upright speaks of those
        return
    for index, media in films(draft):
        if media.width and media.height and not kept[0] * 0.99 <= media.width / media.height <= kept[1] * 1.01:
            values: dict[str, Value] = {
                "width": media.width,
                "height": media.height,
                "lowest": ratio(kept[0]),
                "highest": ratio(kept[1]),
                "platform": platform(draft.platform).name,
            }
            yield Finding(None, values, media=index)
