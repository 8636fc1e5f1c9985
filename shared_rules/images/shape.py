"""Which shapes of picture a platform leaves whole. Pure, for the rules as well as for the copies that are made."""

from __future__ import annotations

from ..model import Surface
from ..platforms import platform

Aspects = tuple[float, float]

_STORY = 9 / 16


def kept_shapes(platform_id: str, surface: Surface = "post", kind: str = "image") -> Aspects | None:
    """The lowest and highest width / height that is not cut; None when nobody knows. Raises KeyError.

    A story fills the screen of a telephone whatever the platform writes down.
    """
    if surface == "story":
        return _STORY, _STORY
    facts = platform(platform_id).media(kind, surface)
    if facts is None or (facts.min_aspect is None and facts.max_aspect is None):
        return None
    return facts.min_aspect or 0.0, facts.max_aspect or float("inf")


def ratio(aspect: float) -> str:
    """A shape as people say it: 0.8 is "4:5", 1.91 is "1,91:1"."""
    for across, down in ((1, 1), (4, 5), (3, 4), (2, 3), (9, 16), (16, 9), (3, 2), (4, 3), (1, 2), (2, 1), (5, 4)):
        if abs(aspect - across / down) < 0.006:
            return f"{across}:{down}"
    wide, tall = (aspect, 1.0) if aspect >= 1 else (1.0, 1 / aspect)
    return f"{wide:.3g}:{tall:.3g}".replace(".", ",")
