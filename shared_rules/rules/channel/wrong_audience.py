from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...guidelines import bureau, ksa, office, strategy, wsp
from ...model import Draft, Finding, Level
from ...platforms import platform, platforms
from ...registry import ANY, AUDIENCE, Bad, Good, rule

_NO_CHANNELS: Mapping[str, tuple[str, ...]] = {}
_KSA = {"audiences": {"x": ("partners", "pers"), "instagram": ("leden", "leiding"), "facebook": ("ouders", "leden")}}


@rule(
    level=Level.HINT,
    message={
        "": "{audience} bereik je volgens je profiel niet via {platform}, wel via {other}.",
        "nowhere": "{audience} bereik je volgens je profiel niet via {platform}.",
    },
    guidelines=(
        wsp("S0-005", "Maak een plan per kanaal"),
        wsp("S0-014", "Maak een plan per kanaal"),
        wsp("S0-035", "Algemene tips voor sociale media"),
        office("S1-023", "7.1.3 Strategie"),
        ksa("S2-002", "Inleiding"),
        ksa("S2-017", "2a Doelgroepen en doelstellingen"),
        ksa("S2-018", "2a Doelgroepen en doelstellingen"),
        ksa("S2-019", "2a Doelgroepen en doelstellingen"),
        ksa("S2-020", "2a Doelgroepen en doelstellingen"),
        ksa("S2-035", "2b Inhoud"),
        strategy("S3-013", "Kanaalkeuze"),
        bureau("S4-009", "Jongeren bereiken via sociale media"),
    ),
    surfaces=("post", "story", "video", "event", "ad"),
    wakes=(AUDIENCE,),
    needs=("audiences",),
    languages=ANY,
    good=(
        Good("Beste ouders, de infobrochure is er.", "facebook", _KSA, {"audience": ("ouders",)}),
        Good("Beste ouders, de infobrochure is er.", "x", _KSA, {}),
        Good("Beste ouders, de infobrochure is er.", "x", {}, {"audience": ("ouders",)}),
        Good("Voor iedereen", "x", _KSA, {"audience": ("Pers", "ouders")}),
        Good("Op LinkedIn", "linkedin", _KSA, {"audience": ("ouders",)}),
    ),
    bad=(
        Bad("Beste ouders, de infobrochure is er.", None, "x", _KSA, {"audience": ("ouders",)}),
        Bad("Dag buren!", None, "x", _KSA, {"audience": ("buren",)}),
    ),
)
def wrong_audience(draft: Draft, *, audiences: Mapping[str, tuple[str, ...]] = _NO_CHANNELS) -> Iterator[Finding]:
    """Elk kanaal heeft zijn publiek. Een bericht dat elders thuishoort, bereikt de verkeerde mensen."""
    here = audiences.get(draft.platform)
    if not here or not draft.audience:
        return
    reached = {who.casefold() for who in here}
    if not reached.isdisjoint(who.casefold() for who in draft.audience):
        return
    who = draft.audience[0]
    others = [
        platform(channel).name
        for channel, people in audiences.items()
        if channel in platforms() and who.casefold() in {one.casefold() for one in people}
    ]
    values = {"audience": who, "platform": platform(draft.platform).name, "other": ", ".join(others[:2])}
    yield Finding(None, values, variant="" if others else "nowhere")
