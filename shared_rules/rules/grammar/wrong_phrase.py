from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    message={
        "": "“{wrong}” hoort “{right}” te zijn.",
        "note": "“{wrong}” hoort “{right}” te zijn. {note}",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    good=(
        Good("Te allen tijde bereikbaar, ter plaatse en door middel van een knop."),
        Good("Ik besef dat goed, en ik realiseer me de gevolgen."),
        Good("Dit is de enige manier, en het kost weinig."),
        Good("Ik erger me eraan, jij stoort je eraan."),
    ),
    bad=(
        Bad("We zijn [[ten alle tijde]] bereikbaar.", "We zijn te allen tijde bereikbaar."),
        Bad("Dit is de [[enigste]] kans.", "Dit is de enige kans."),
        Bad("Schrijf je in [[doormiddel van]] het formulier.", "Schrijf je in door middel van het formulier."),
    ),
)
def wrong_phrase(draft: Draft, *, terms: Terms = WordList("wrong-phrases")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Vaste uitdrukkingen hebben één vorm, en twee die op elkaar lijken lopen makkelijk door elkaar."""
    for match in terms.find(read(draft)):
        right = match.proposals
        values = {"wrong": match.text, "right": " of ".join(right), "note": match.term.note}
        yield Finding(match.span, values, match.fixes, "note" if match.term.note else "")
