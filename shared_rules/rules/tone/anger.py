from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Span
from ...registry import Bad, Good, rule
from ...text import read

# One of these is enough; of the others it takes two.
_SURE = re.compile(
    r"\b(?:(?:u|je|jij|jullie) (?:liegt|liegen|bent een leugenaar)|hoe (?:durft|durf|durven) (?:u|je|jullie|ze)\b|waar haal(?:t|en)? (?:u|je|jullie) het lef"
    r"|schaam (?:je|u)\b(?! (?:je |u |er |daar |hier )?(?:zeker |vooral |absoluut )?niet\b)|(?:jullie moeten|je moet|u moet) (?:je|jullie|zich|u) schamen|(?:ik ben|wij zijn|we zijn) (?:het|dit|jullie|jou) (?:kots|spuug)?beu"
    r"|(?:ik ben|wij zijn|we zijn) (?:het|dit|jullie) (?:spuug|kots)?zat|voor de (?:allerlaatste|zoveelste|honderdste) keer|hou(?:d|dt)? (?:nu )?(?:eens )?op met (?:liegen|zeuren|zagen|klagen)"
    r"|wat een (?:onzin|zever|gezever|leugens?)\b|(?:pure|grote|klinkklare) (?:onzin|zever|leugens)|te zot voor woorden|genoeg is genoeg|(?:een|ronduit|echt) schand(?:e|alig)\b"
    r"|je hebt (?:duidelijk|echt) geen idee|totaal geen respect|ik pik dit niet)"
)
_MAYBE = re.compile(
    r"\bnogmaals\b(?! (?:bedankt|dank|proficiat|sorry|excuses|gefeliciteerd|van harte|een))|zoals (?:ik|we|wij) (?:al|reeds|eerder) (?:zei|zeiden|schreef|schreven|zegden)"
    r"|\b(?:belachelijk|onaanvaardbaar|schandalig|respectloos|ongehoord|asociaal|onbeschoft|zielig)\b(?! (?:lekker|laag|lage|goed|goede|goedkoop|goedkope))"
    r"|\b(?:onzin|leugens?|gezever|gezaag|gezeur)\b|\bwederom\b|\b(?:nooit|niets|niks|niemand) (?:luister|deug|snap|begrijp)|!{2,}"
)
_STEMS = (
    "onzin",
    "zever",
    "gezever",
    "leugen",
    "leugens",
    "liegt",
    "liegen",
    "leugenaar",
    "durft",
    "durf",
    "durven",
    "lef",
    "schaam",
    "schamen",
    "beu",
    "kotsbeu",
    "spuugzat",
    "zat",
    "kotszat",
    "spuugbeu",
    "zoveelste",
    "allerlaatste",
    "honderdste",
    "zeuren",
    "zagen",
    "klagen",
    "zot",
    "genoeg",
    "schande",
    "schandalig",
    "idee",
    "respect",
    "pik",
    "nogmaals",
    "zoals",
    "belachelijk",
    "onaanvaardbaar",
    "respectloos",
    "ongehoord",
    "asociaal",
    "onbeschoft",
    "zielig",
    "gezaag",
    "gezeur",
    "wederom",
)


@rule(
    message="Dit leest boos. Laat het even liggen: over tien minuten schrijf je het rustiger.",
    guidelines=(bureau("S4-059", "Hoe reageren"),),
    wakes=_STEMS,
    good=(
        Good("Nogmaals bedankt aan alle helpers!!"),
        Good("Belachelijk lekkere wafels, nu te koop."),
        Good("Onzin of waar? Doe mee aan onze quiz!"),
        Good("Durf je het aan? Schrijf je in voor de mudrun!!"),
        Good("Ben je het wachten beu? Maak nu een afspraak."),
        Good("Iemand schreef “je liegt” en daar gaan we over praten."),
    ),
    bad=(
        Bad("[[Je liegt]], dat hebben we nooit gezegd."),
        Bad("[[Nogmaals]]: lees eerst onze mail, dit is belachelijk."),
        Bad("[[Wat een onzin]], dat klopt langs geen kanten."),
    ),
)
def anger(draft: Draft) -> Iterator[Finding]:
    """Een boos antwoord blijft staan als je zelf al lang gekalmeerd bent."""
    reading = read(draft)
    sure = next((m for m in _SURE.finditer(reading.folded) if not reading.is_protected(*m.span())), None)
    if sure:
        yield Finding(Span(*sure.span()))
        return
    signs = {m[0]: m for m in _MAYBE.finditer(reading.folded) if not reading.is_protected(*m.span())}
    if len(signs) > 1:
        first = min(signs.values(), key=lambda m: m.start())
        yield Finding(Span(*first.span()))
