from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures


@rule(
    level=Level.HINT,
    message={
        "blank": "Op dit beeld staat bijna niets. Is dit het juiste bestand?",
        "dark": "Deze foto is heel donker. Wie ze klein ziet, ziet weinig.",
        "blurred": "Deze foto lijkt wazig. Heb je er een die scherper is?",
    },
    guidelines=(wsp("S0-075", "Tips voor Instagram"), bureau("S4-025", "Een foto delen")),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "instagram", {}, {"media": (Media("image", blank=False, dark=False, blurred=False),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image"),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("video", blurred=True),)}),
    ),
    bad=(
        Bad("Sfeer", None, "instagram", {}, {"media": (Media("image", blank=True),)}),
        Bad("Sfeer", None, "instagram", {}, {"media": (Media("image", dark=True),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("image"), Media("image", blurred=True))}),
    ),
)
def poor_image(draft: Draft) -> Iterator[Finding]:
    """Goed beeld is scherp en licht genoeg om in een oogopslag te zien wat er gebeurt."""
    for index, media in pictures(draft):
        for variant in ("blank", "dark", "blurred"):
            if getattr(media, variant):
                yield Finding(None, variant=variant, media=index)
                break
