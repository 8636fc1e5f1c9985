from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Span
from ...registry import Bad, Good, rule
from ...text import read

_CHAIN = re.compile(
    r"\b(?:(?:stuur|zend) (?:dit|deze?)(?: \w+)? (?:(?:zo snel mogelijk |meteen |nu )?door|verder) (?:naar|aan) "
    r"(?:al |minstens |minimaal )?(?:\d+|tien|vijf|iedereen|je (?:vrienden|contacten|contactpersonen))"
    r"|(?:kopieer|copy)(?: (?:dit|deze tekst))?(?: en|,| &) (?:plak|paste)\b"
    r"|plak (?:dit|deze tekst) op je (?:tijdlijn|muur|wall|profiel|status)"
    r"|deel dit met (?:minstens |minimaal )?(?:\d+|tien|vijf) (?:mensen|vrienden|personen|contacten)"
    r"|(?:facebook|instagram|meta|whatsapp) (?:gaat|mag|zal|wordt) .{0,40}"
    r"(?:betalend|mijn (?:foto|gegevens)|al je foto)"
    r"|ik geef (?:facebook|instagram|meta|whatsapp) (?:geen|niet|niet de) toestemming"
    r"|(?:doorbreek|verbreek) (?:deze|de) ketting)",
    re.IGNORECASE,
)


@rule(
    message="“{words}”: dit leest als een kettingbericht. Vertel het liever in je eigen woorden, met een bron.",
    guidelines=(ksa("S2-052", "2b Inhoud"),),
    wakes=tuple("stuur zend kopieer copy plak deel facebook instagram meta whatsapp doorbreek verbreek geef".split()),
    good=(
        Good("Krijg je een bericht met “stuur dit door naar 10 vrienden”? Trap er niet in."),
        Good("Stuur dit formulier door naar je gemeente."),
        Good("Deel dit met wie het kan gebruiken."),
        Good("Facebook gaat zijn regels aanpassen. Dit verandert er voor onze pagina."),
        Good("Kopieer je identiteitskaart en plak een pasfoto op het formulier."),
    ),
    bad=(
        Bad("Dit is echt gebeurd. [[Stuur dit door naar 10]] vrienden!"),
        Bad("[[Kopieer en plak]], want delen werkt niet.", platform="facebook"),
        Bad("[[Ik geef Facebook geen toestemming]] om mijn foto's te gebruiken.", platform="facebook"),
    ),
)
def chain_letter(draft: Draft) -> Iterator[Finding]:
    """Kettingberichten kloppen zelden. Lezers maken zich er zorgen om, of verliezen er geld door."""
    reading = read(draft)
    for found in _CHAIN.finditer(draft.text):
        if not reading.is_protected(*found.span()):
            yield Finding(Span(*found.span()), {"words": found[0]})
