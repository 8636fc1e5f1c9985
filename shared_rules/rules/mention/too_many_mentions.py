from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Value
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read

_FIFTY = " ".join(f"@lid{n}" for n in range(50))
_TWENTY = " ".join(f"@lid{n}" for n in range(20))


@rule(
    message={
        "": "{used} vermeldingen: {platform} laat er hoogstens {most} toe.",
        "house": "{used} vermeldingen. De afspraak is hoogstens {most}.",
    },
    guidelines=(ksa("S2-051", "2b Inhoud"),),
    wakes=("@", "＠"),
    languages=ANY,
    good=(
        Good("Bedankt @stadgent en @vdab!", platform="instagram"),
        Good(f"Dankjewel {_TWENTY}", platform="instagram"),
        Good("Mail naar info@voorbeeld.be of hulp@voorbeeld.be", options={"most": 1}),
        Good("Bedankt @een @twee @drie @vier @vijf @zes", platform="x"),
    ),
    bad=(
        Bad(f"Dankjewel {_TWENTY} [[@leiding]]", platform="instagram"),
        Bad(f"Dankjewel {_FIFTY} [[@leiding]]", platform="facebook"),
        Bad("Bedankt @een @twee @drie [[@vier]]", options={"most": 3}),
    ),
)
def too_many_mentions(draft: Draft, *, most: int | None = None) -> Iterator[Finding]:
    """Een lange rij vermeldingen leest als spam, en boven de limiet weigert het platform het bericht."""
    fact = platform(draft.platform).most("mentions", draft.surface)
    limits = [limit for limit in (fact.value if fact else None, most) if limit is not None]
    mentions = read(draft).mentions
    if limits and len(mentions) > min(limits):
        least = min(limits)
        values: dict[str, Value] = {"used": len(mentions), "most": least, "platform": platform(draft.platform).name}
        yield Finding(mentions[least].span, values, variant="" if fact and fact.value == least else "house")
