from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule


@rule(
    level=Level.HINT,
    message="Geen scherp beeld ({width} pixels breed)? Kies dan een kanaal waar de tekst het werk doet.",
    guidelines=(wsp("S0-076", "Tips voor Instagram"),),
    surfaces=("post",),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeerbeeld", "instagram", {}, {"media": (Media("image", width=1080, height=1350),)}),
        Good("Sfeerbeeld", "instagram", {}, {"media": (Media("image"),)}),
        Good("Sfeerbeeld", "instagram"),
        Good("Twee", "instagram", {}, {"media": (Media("image", width=200), Media("image", width=1080))}),
        Good("Sfeerbeeld", "x", {}, {"media": (Media("image", width=200),)}),
    ),
    bad=(Bad("Sfeerbeeld", None, "instagram", {}, {"media": (Media("image", width=240, height=240),)}),),
)
def picture_too_small(draft: Draft) -> Iterator[Finding]:
    """Sommige kanalen draaien om het beeld. Zonder goed beeld werkt je bericht daar niet."""
    if not draft.media:
        return
    facts = platform(draft.platform).media("image", draft.surface)
    if facts is None or facts.min_width is None:
        return
    widths = [media.width or facts.min_width for media in draft.media if media.kind == "image"]
    if widths and len(widths) == len(draft.media) and max(widths) < facts.min_width:
        yield Finding(None, {"width": max(widths)})
