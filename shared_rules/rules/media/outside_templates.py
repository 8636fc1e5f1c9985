from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media, Value
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures

_OURS = {"templates": ("1080x1080", "1200x630"), "templates_at": "voorbeeld.be/sjablonen"}


@rule(
    level=Level.HINT,
    message={
        "": "{width}×{height} is geen maat van jullie sjablonen ({sizes}).",
        "at": "{width}×{height} is geen maat van jullie sjablonen ({sizes}). Je vindt ze op {place}",
    },
    guidelines=(ksa("S2-034", "2b Huisstijl"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Affiche", "x", _OURS, {"media": (Media("image", width=1200, height=630, designed=True),)}),
        Good("Affiche", "x", _OURS, {"media": (Media("image", width=2160, height=2160, designed=True),)}),
        Good("Foto", "x", _OURS, {"media": (Media("image", width=4000, height=3000, designed=False),)}),
        Good("Affiche", "x", {}, {"media": (Media("image", width=999, height=333, designed=True),)}),
    ),
    bad=(Bad("Affiche", None, "x", _OURS, {"media": (Media("image", width=900, height=1200, designed=True),)}),),
)
def outside_templates(draft: Draft, *, templates: tuple[str, ...] = (), templates_at: str = "") -> Iterator[Finding]:
    """Met de sjablonen ziet iedereen dat het van jullie komt. `templates` zijn hun maten, zoals 1080x1350."""
    sizes = [tuple(map(int, size.lower().split("x"))) for size in templates if size.lower().replace("x", "").isdigit()]
    shapes = [width / height for width, height in (size for size in sizes if len(size) == 2) if height]
    if not shapes:
        return
    for index, media in pictures(draft):
        if not media.designed or not media.width or not media.height:
            continue
        # Exported at twice the size it is still the template.
        if all(abs(media.width / media.height / shape - 1) > 0.01 for shape in shapes):
            values: dict[str, Value] = {"width": media.width, "height": media.height, "sizes": ", ".join(templates), "place": templates_at}
            yield Finding(None, values, variant="at" if templates_at else "", media=index)
