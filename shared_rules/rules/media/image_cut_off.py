from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...images.shape import kept_shapes, ratio
from ...model import Draft, Finding, Level, Media, Value
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures


@rule(
    level=Level.HINT,
    message={
        "wide": "{platform} snijdt deze foto bij tot {shape}: links en rechts valt samen {lost} % weg.",
        "tall": "{platform} snijdt deze foto bij tot {shape}: boven en onder valt samen {lost} % weg.",
    },
    guidelines=(ksa("S2-130", "3c Instagram"), ksa("S2-141", "3d Snapchat")),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "instagram", {}, {"media": (Media("image", width=1080, height=1350),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image", width=3000, height=2000),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image", width=1000, height=1340),)}),
        Good("Sfeer", "facebook", {}, {"media": (Media("image", width=3000, height=600),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image"),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image", width=3000, height=2000),), "surface": "story"}),
    ),
    bad=(
        Bad("Sfeer", None, "instagram", {}, {"media": (Media("image", width=3000, height=1000),)}),
        Bad("Sfeer", None, "instagram", {}, {"media": (Media("image", width=1080, height=1920),)}),
    ),
)
def image_cut_off(draft: Draft, *, least: float = 3.0) -> Iterator[Finding]:
    """Wie aan de rand staat, valt weg als het kanaal de foto bijsnijdt. Kies liever zelf wat er te zien is."""
    kept = kept_shapes(draft.platform, draft.surface)
    if kept is None or draft.surface == "story":  # story-not-upright speaks of those
        return
    for index, media in pictures(draft):
        if not media.width or not media.height:
            continue
        aspect = media.width / media.height
        shape = min(max(aspect, kept[0]), kept[1])
        lost = 100 * (1 - min(aspect / shape, shape / aspect))
        if lost >= least:
            values: dict[str, Value] = {"platform": platform(draft.platform).name, "shape": ratio(shape), "lost": round(lost)}
            yield Finding(None, values, variant="wide" if aspect > shape else "tall", media=index)
