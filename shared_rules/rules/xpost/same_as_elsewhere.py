from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from ...guidelines import bureau, ksa, wsp
from ...model import Draft, Earlier, Finding, Level
from ...platforms import platform, platforms
from ...registry import ANY, EARLIER, Bad, Good, rule
from ...text import read

_LONG_ENOUGH = 6  # two greetings are alike, and that is fine
_NEAR = timedelta(days=14)
_MONDAY = datetime(2026, 11, 16, 9, 0)
_OPENING = Earlier("facebook", "Zaterdag openen we de deuren van ons nieuwe lokaal. Kom je?", _MONDAY)
_POSTED = {"now": _MONDAY, "earlier": (_OPENING,)}


@rule(
    level=Level.HINT,
    message="Bijna dezelfde tekst staat al op {other}. Stem ze af op de lezers van {platform}.",
    guidelines=(
        wsp("S0-004", "Maak een plan per kanaal"),
        ksa("S2-040", "2b Inhoud"),
        bureau("S4-007", "Jongeren bereiken via sociale media"),
    ),
    surfaces=("post", "video"),
    wakes=(EARLIER,),
    languages=ANY,
    good=(
        Good("Nog drie nachten slapen en dan opent ons lokaal. Breng je ouders mee!", draft=_POSTED),
        Good("Zaterdag openen we de deuren van ons nieuwe lokaal. Kom je?", platform="facebook", draft=_POSTED),
        Good("Tot zaterdag!", draft={"earlier": (Earlier("facebook", "Tot zaterdag!", _MONDAY),)}),
        Good("Zaterdag openen we de deuren van ons nieuwe lokaal. Kom je?"),
    ),
    bad=(Bad("Zaterdag openen we de deuren van ons nieuwe lokaal. Kom je? #KSAinbeeld", draft=_POSTED),),
)
def same_as_elsewhere(draft: Draft, *, likeness: float = 0.9) -> Iterator[Finding]:
    """Wie je op twee kanalen volgt, wil twee keer iets anders lezen."""
    if not draft.earlier or len(read(draft).words) < _LONG_ENOUGH:
        return
    moment = draft.planned_for or draft.now
    own = Counter(read(draft).lows)
    for earlier in draft.earlier:
        if earlier.platform == draft.platform or (moment and abs(moment.date() - earlier.posted_at.date()) > _NEAR):
            continue
        other = Counter(read(Draft(earlier.text, draft.platform)).lows)
        if (own & other).total() >= likeness * max(own.total(), other.total()):
            there = platforms().get(earlier.platform)
            values = {"other": there.name if there else earlier.platform, "platform": platform(draft.platform).name}
            yield Finding(None, values)
            return
