from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...links import host
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read

_TOLD = frozenset(
    """advertentie gesponsord sponsor sponsors sponsoring reclame samenwerking partnerschap partner partners betaald ad
    publireportage promotie gesponsorde samenwerken advertorial sponsored adv collab""".split()
)


@rule(
    level=Level.HINT,
    message="“{words}” bij {name}: is dit een samenwerking of reclame? Zeg het er dan bij.",
    guidelines=(bureau("S4-030", "Experimenteren met gratis apps"),),
    good=(
        Good("Bestel via @bakkerjan met de code KAMP10. #reclame"),
        Good("In samenwerking met @bakkerjan: gebruik de kortingscode KAMP10!"),
        Good("Leden krijgen korting met de kortingscode KAMP10 in onze eigen webshop."),
        Good("Bedankt @bakkerjan voor de koeken!"),
        Good("Korting via @onzewinkel: gebruik de code KAMP10", options={"accounts": ("@onzewinkel",)}),
    ),
    bad=(
        Bad("Bij @bakkerjan krijg je [[met de code]] KAMP10 een koffie."),
        Bad("Shop nu bij @kampeerwinkel en gebruik onze [[kortingscode]] KSA5!"),
    ),
)
def undisclosed_ad(
    draft: Draft,
    *,
    promotion: Terms = WordList("promotion"),  # type: ignore[assignment]
    accounts: tuple[str, ...] = (),
    sites: tuple[str, ...] = (),
) -> Iterator[Finding]:
    """Reclame moet herkenbaar zijn. Wie het eerlijk zegt, houdt het vertrouwen van zijn lezers."""
    reading = read(draft)
    match = next((m for m in promotion.find(reading) if m.term.note == "code"), None)
    if match is None or not _TOLD.isdisjoint(reading.word_set):
        return
    if any(tag.folded.lstrip("#＃") in _TOLD for tag in reading.hashtags):
        return
    own = {account.lower().lstrip("@") for account in accounts} | {host(site)[0] for site in sites}
    other = next((mention for mention in reading.mentions if mention.folded[1:] not in own), None)
    if other:
        yield Finding(match.span, {"words": match.text, "name": other.text})
