from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message="{used} hashtags. Op {platform} werken er {advised} of minder het best.",
    guidelines=(ksa("S2-082", "2b Hashtags"),),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Zin in morgen! #jobbeurs #Gent", platform="x"),
        Good("Vijf mag. #een #twee #drie #vier #vijf", platform="linkedin"),
        Good("Zes op Facebook #een #twee #drie #vier #vijf #zes", platform="facebook"),
        Good("Te veel voor het platform zelf #1a #2a #3a #4a #5a #6a", platform="instagram"),
    ),
    bad=(Bad("Zin in morgen! #jobbeurs #Gent [[#werk]]", platform="x"),),
)
def crowded_hashtags(draft: Draft) -> Iterator[Finding]:
    """Een of twee goed gekozen hashtags doen meer dan een hele rij."""
    here = platform(draft.platform)
    advised, most = here.advised("hashtags", draft.surface), here.most("hashtags", draft.surface)
    tags = read(draft).hashtags
    if advised and len(tags) > advised.value and not (most and len(tags) > most.value):
        span = tags[advised.value].span
        yield Finding(span, {"used": len(tags), "advised": advised.value, "platform": here.name})
