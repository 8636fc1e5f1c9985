from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures

_RED = {"colours": ("#e3001b",)}


@rule(
    level=Level.HINT,
    message="Slechts {share} % van dit ontwerp is in jullie kleuren. Herkent men jullie?",
    guidelines=(ksa("S2-031", "2b Huisstijl"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Affiche", "x", _RED, {"media": (Media("image", designed=True, house_colour=0.2),)}),
        Good("Foto", "x", _RED, {"media": (Media("image", designed=False, house_colour=0.0),)}),
        Good("Affiche", "x", {}, {"media": (Media("image", designed=True, house_colour=0.0),)}),
        Good("Affiche", "x", _RED, {"media": (Media("image", designed=True),)}),
    ),
    bad=(Bad("Affiche", None, "x", _RED, {"media": (Media("image", designed=True, house_colour=0.01),)}),),
)
def house_colours_missing(draft: Draft, *, colours: tuple[str, ...] = (), least: float = 0.05) -> Iterator[Finding]:
    """Aan vaste kleuren herkent men je nog voor men leest. Het geldt voor wat je tekent of ontwerpt, niet voor foto's."""
    if not colours:
        return
    for index, media in pictures(draft):
        if media.designed and media.house_colour is not None and media.house_colour < least:
            yield Finding(None, {"share": round(media.house_colour * 100)}, media=index)
