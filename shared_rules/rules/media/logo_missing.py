from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures

_BIO = {"surface": "bio"}


@rule(
    level=Level.HINT,
    message="Het logo lijkt niet op dit beeld te staan ({sure} % gelijkenis). In je profielfoto of banner hoort het.",
    guidelines=(ksa("S2-028", "2b Huisstijl"), ksa("S2-106", "3b Facebook")),
    surfaces=("bio",),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("", "facebook", {"logo": "logo.png"}, {"media": (Media("image", logo=0.93),), **_BIO}),
        Good("", "facebook", {"logo": "logo.png"}, {"media": (Media("image"),), **_BIO}),
        Good("Sfeer", "facebook", {"logo": "logo.png"}, {"media": (Media("image", logo=0.2),)}),
        Good("", "facebook", {"logo": "logo.png"}, {"media": (Media("image", logo=0.2), Media("image", logo=0.9)), **_BIO}),
    ),
    bad=(Bad("", None, "facebook", {"logo": "logo.png"}, {"media": (Media("image", logo=0.48),), **_BIO}),),
)
def logo_missing(draft: Draft, *, logo: str = "", least: float = 0.66) -> Iterator[Finding]:
    """Aan het logo ziet men dat het kanaal echt van jullie is. `logo` is een beeldbestand naast het profiel."""
    found = [(media.logo, index) for index, media in pictures(draft) if media.logo is not None]
    if logo and found and max(found)[0] < least:
        sure, index = max(found)
        yield Finding(None, {"sure": round(sure * 100)}, media=index)
