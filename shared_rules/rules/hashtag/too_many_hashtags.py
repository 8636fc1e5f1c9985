from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Value
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read


@rule(
    message={
        "": "{used} hashtags: {platform} laat er hoogstens {most} toe.",
        "one": "{used} hashtags: {platform} laat er één toe.",
        "none": "{platform} laat hier geen hashtags toe.",
        "house": "{used} hashtags. De afspraak is hoogstens {most}.",
    },
    guidelines=(ksa("S2-082", "2b Hashtags"), ksa("S2-051", "2b Inhoud")),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Wat een weekend! #KSAinbeeld #kamp #vrienden #spel #bos", platform="instagram"),
        Good("Een gewone dag. #werk", platform="threads"),
        Good("Kom langs! #a1 #b1 #c1 #d1 #e1 #f1", platform="facebook"),
        Good("Zie https://voorbeeld.be/#een en https://voorbeeld.be/#twee #drie", platform="threads"),
        Good("Kom langs! #soep #buurt", options={"most": 2}),
    ),
    bad=(
        Bad("Wat een weekend! #KSAinbeeld #kamp #vrienden #spel #bos [[#zon]] #lach", platform="instagram"),
        Bad("Zin in morgen #jobbeurs [[#werk]]", platform="threads"),
        Bad("Nieuw! [[#werk]]", platform="x", draft={"surface": "ad"}),
        Bad("Kom langs! #soep #buurt [[#samen]]", platform="facebook", options={"most": 2}),
    ),
)
def too_many_hashtags(draft: Draft, *, most: int | None = None) -> Iterator[Finding]:
    """Te veel hashtags worden geweigerd of genegeerd, en een muur van hashtags leest als spam."""
    fact = platform(draft.platform).most("hashtags", draft.surface)
    limits = [limit for limit in (fact.value if fact else None, most) if limit is not None]
    tags = read(draft).hashtags
    if limits and len(tags) > min(limits):
        least = min(limits)
        by_platform = fact is not None and fact.value == least
        variant = {0: "none", 1: "one"}.get(least, "") if by_platform else "house"
        values: dict[str, Value] = {"used": len(tags), "most": least, "platform": platform(draft.platform).name}
        yield Finding(tags[least].span, values, variant=variant)
