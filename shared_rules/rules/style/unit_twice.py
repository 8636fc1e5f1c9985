from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Edit, Finding, Fix, Span
from ...registry import Bad, Good, rule
from ...text import read

_TWICE = re.compile(
    r"€ ?(?P<a>\d[\d.,]{0,9})-? ?euro(?!\w)"
    r"|(?<![\w.,])(?P<b>\d[\d.,]{0,9}) ?€ ?euro(?!\w)"
    r"|(?<![\w.,])(?P<c>\d[\d.,]{0,9}) ?% ?procent(?!\w)"
    r"|(?<![\w.,])(?P<d>\d{1,2}(?:[.:]\d\d)?) ?(?:u|h)(?:\d\d)? uur(?!\w)",
    re.IGNORECASE,
)


@rule(
    message="De eenheid staat er twee keer. Schrijf “{right}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("euro", "procent", "uur"),
    good=(
        Good("Een kaart kost € 5, vijf euro dus. Met 20% korting, of twintig procent."),
        Good("We openen om 20 u. Uur na uur komt er volk bij: 20u, uur van de waarheid."),
        Good("Wissel je 10 € in euromunten? Van 5 euro naar 10 euro is 100% verschil."),
    ),
    bad=(
        Bad("De toegang kost [[€ 5 euro]].", "De toegang kost 5 euro."),
        Bad("Breng [[10€ euro]] mee.", "Breng 10 euro mee."),
        Bad("Er is [[20% procent]] korting.", "Er is 20 procent korting."),
        Bad("We starten om [[20u uur]].", "We starten om 20 uur."),
    ),
)
def unit_twice(draft: Draft) -> Iterator[Finding]:
    """Een teken en een woord voor hetzelfde: één van de twee volstaat, en leest rustiger."""
    reading = read(draft)
    for match in _TWICE.finditer(draft.text):
        if reading.is_protected(*match.span()):
            continue
        number = next(filter(None, match.group("a", "b", "c", "d"))).rstrip(".,")
        unit = "euro" if match["a"] or match["b"] else "procent" if match["c"] else "uur"
        minutes = re.search(r"[uh](\d\d) uur", match[0], re.IGNORECASE)
        right = f"{number}.{minutes[1]} {unit}" if minutes and minutes[1] != "00" else f"{number} {unit}"
        span = Span(*match.span())
        yield Finding(span, {"right": right}, (Fix((Edit(span, right),)),))
