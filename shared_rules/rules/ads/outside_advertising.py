from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...links import belongs_to, host
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read

_KSA = {"sites": ("ksa.be",), "accounts": ("@ksanationaal",), "partners": ("ambrassade.be", "@ambrassade")}


_OWN_ENTRANCE = frozenset("kaart kaarten kaartje kaartjes ticket tickets plaats plaatsen toegang".split())
_BY = ("bij ", "via ", "van ", "door ", "op ")  # what stands before the name of who sells


@rule(
    message="Reclame voor {name}? De afspraak is dat we alleen eigen aanbod en dat van partners aanprijzen.",
    guidelines=(ksa("S2-042", "2b Inhoud"),),
    surfaces=("post", "story", "video"),
    needs=("sites",),
    good=(
        Good("20 % korting op alle truien via www.ksa.be/winkel", options=_KSA),
        Good("Bestel je ticket bij @ambrassade", options=_KSA),
        Good("Lees het artikel op https://www.krant.be/jeugdwerk", options=_KSA),
        Good("Bestel je ticket via https://www.ticketwinkel.be/kamp", options=_KSA),
        Good("20 % korting op onze truien! Op de foto: @lotte en @karim", options=_KSA),
        Good("20 % korting op tenten via www.kampeerwinkel.be"),
        Good("Bestel vandaag nog je trui via shop.ksa.be", options=_KSA),
    ),
    bad=(
        Bad("Nu 20 % korting op tenten via [[www.kampeerwinkel.be]]!", options=_KSA),
        Bad("Bestel nu je tent bij [[@kampeerwinkel]]", options=_KSA),
    ),
)
def outside_advertising(
    draft: Draft,
    *,
    promotion: Terms = WordList("promotion"),  # type: ignore[assignment]
    sites: tuple[str, ...] = (),
    accounts: tuple[str, ...] = (),
    partners: tuple[str, ...] = (),
) -> Iterator[Finding]:
    """Je kanalen zijn van je organisatie. Voor wie je reclame maakt, is een keuze en geen toeval."""
    if not sites:
        return
    reading = read(draft)
    if next(promotion.find(reading), None) is None or not _OWN_ENTRANCE.isdisjoint(reading.word_set):
        return
    known = {name.lower().lstrip("@") for name in (*accounts, *partners)}
    own_sites = (*sites, *(partner for partner in partners if "." in partner and not partner.startswith("@")))
    for link in reading.links:
        if not belongs_to(link.text, own_sites):
            yield Finding(link.span, {"name": host(link.text)[0]})
            return
    for mention in reading.mentions:
        sells = reading.folded[max(0, mention.start - 5) : mention.start].endswith(_BY)
        if sells and mention.folded[1:] not in known:
            yield Finding(mention.span, {"name": mention.text})
            return
