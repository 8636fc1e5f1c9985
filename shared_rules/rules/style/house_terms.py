from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding
from ...registry import ANY, Bad, Good, rule
from ...terms import Term, Terms, WordList
from ...text import read

_KSA = {
    "terms": (
        Term("KSA Nationaal", ("KSA",)),
        Term("ksa", ("KSA",)),
        Term("chiro", note="Dat is de beweging van de buren."),
    )
}


@rule(
    message={
        "": "Schrijf “{right}” in plaats van “{wrong}”.",
        "note": "Schrijf “{right}” in plaats van “{wrong}”. {note}",
        "avoid": "Liever niet “{wrong}”. {note}",
    },
    guidelines=(ksa("S2-029", "2b Huisstijl"), ksa("S2-027", "2b Huisstijl")),
    languages=ANY,
    good=(
        Good("Volg ons op Facebook, Instagram en LinkedIn."),
        Good("Meer info op www.facebook.com/ksanationaal of via @ksa", options=_KSA),
        Good("Deel je foto's met #ksainbeeld", options=_KSA),
        Good("Zij noemde het “een ksa-ding, typisch ksa” op de radio.", options=_KSA),
        Good("We whatsappen je de details."),
    ),
    bad=(
        Bad("Volg ons ook op [[linkedin]]!", "Volg ons ook op LinkedIn!"),
        Bad("Iedereen van [[ksa]] komt samen.", "Iedereen van KSA komt samen.", options=_KSA),
        Bad("Nieuws van [[KSA nationaal]] volgt.", "Nieuws van KSA volgt.", options=_KSA),
        Bad("Samen met de [[chiro]] op stap", options=_KSA),
    ),
)
def house_terms(draft: Draft, *, terms: Terms = WordList("house-terms")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Overal dezelfde namen en woorden gebruiken maakt je organisatie herkenbaar."""
    for match in terms.find(read(draft)):
        right = match.proposals
        values = {"wrong": match.text, "right": right[0] if right else "", "note": match.term.note}
        variant = "avoid" if not right else "note" if match.term.note else ""
        yield Finding(match.span, values, match.fixes, variant)
