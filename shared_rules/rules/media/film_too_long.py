from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import facts, films

_NINETY = {"seconds": 90}


@rule(
    level=Level.HINT,
    message={
        "": "Filmpje van {length}. Jullie richtwaarde voor {platform} is {most}.",
        "platform": "Filmpje van {length}. {platform} laat hoogstens {most} toe.",
    },
    guidelines=(
        wsp("S0-068", "Tips voor Facebook"),
        wsp("S0-078", "Tips voor Instagram"),
        ksa("S2-135", "3d Snapchat"),
    ),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "facebook", _NINETY, {"media": (Media("video", seconds=75),)}),
        Good("Sfeer", "facebook", _NINETY, {"media": (Media("video"),)}),
        Good("Sfeer", "facebook", {}, {"media": (Media("video", seconds=600),)}),
        Good("Sfeer", "x", {}, {"media": (Media("gif", seconds=200),)}),
        Good("Sfeer", "facebook", _NINETY, {"media": (Media("video", seconds=90.4),)}),
    ),
    bad=(
        Bad("Sfeer", None, "facebook", _NINETY, {"media": (Media("video", seconds=150),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("video", seconds=200),)}),
    ),
)
def film_too_long(draft: Draft, *, seconds: int | None = None) -> Iterator[Finding]:
    """Op sociale media kijkt men kort: wat langer duurt dan het kanaal gewoon is, kijkt bijna niemand uit."""
    name = platform(draft.platform).name
    for index, media in films(draft):
        known = facts(draft, media)
        limit = known.max_seconds if known else None
        if media.seconds is None:
            continue
        if limit is not None and media.seconds >= limit + 1:
            values = {"length": _length(media.seconds), "most": _length(limit), "platform": name}
            yield Finding(None, values, variant="platform", media=index)
        elif seconds is not None and media.seconds >= seconds + 1:
            values = {"length": _length(media.seconds), "most": _length(seconds), "platform": name}
            yield Finding(None, values, media=index)


def _length(seconds: float) -> str:
    """As players show it: 75 is "1:15"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
