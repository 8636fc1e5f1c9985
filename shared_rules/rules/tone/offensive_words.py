from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read
from .insults import is_name


@rule(
    level=Level.ERROR,
    steady=True,
    message={
        "": "“{word}” kwetst mensen om wie ze zijn.",
        "instead": "“{word}” kwetst mensen om wie ze zijn. Beter: {right}.",
    },
    guidelines=(ksa("S2-048", "2b Inhoud"),),
    good=(
        Good("Een homo-ouder vertelt, en onze zwarte band judo geeft les."),
        Good("Op school hoorde ze “vuile jood”. Ze doet er haar verhaal over."),
        Good("De Mongolen reden te paard over de steppe."),
        Good("Een avond over blinden en slechtzienden, met gebarentaal."),
    ),
    bad=(
        Bad("Die [[nikker]] in het doel"),
        Bad("Een bus vol [[zandnegers]]"),
    ),
)
def offensive_words(draft: Draft, *, terms: Terms = WordList("offensive-words")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Een woord dat een hele groep raakt, is geen grap en geen mening: het sluit mensen uit."""
    reading = read(draft)
    for match in terms.find(reading):
        if not is_name(match, reading):
            right = match.proposals
            values = {"word": match.text, "right": " of ".join(right)}
            yield Finding(match.span, values, match.fixes, "instead" if right else "")
