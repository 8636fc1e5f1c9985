from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    level=Level.HINT,
    message={
        "": "“{word}” klinkt formeel. Gewoner is: {right}.",
        "alone": "“{word}” klinkt formeel. Zeg het zoals je het aan de balie zou zeggen.",
    },
    guidelines=(
        ksa("S2-023", "2b Algemeen beleid"),
        wsp("S0-013", "Maak een plan per kanaal"),
        ksa("S2-147", "3e LinkedIn"),
    ),
    good=(
        Good("Neem je zwemgerief mee en kom op tijd."),
        Good("In de brief stond “gelieve u te wenden tot het loket”. Dat kan eenvoudiger, dachten we."),
        Good("De dienst is open van 9 tot 12 uur."),
        Good("Het middel helpt, en de dorst is gelaafd."),
    ),
    bad=(
        Bad("[[Gelieve]] je in te schrijven voor 1 mei."),
        Bad("Er is [[tevens]] een springkasteel.", "Er is ook een springkasteel."),
        Bad("[[Derhalve]] blijft het loket dicht.", "Daarom blijft het loket dicht."),
    ),
)
def formal_words(draft: Draft, *, terms: Terms = WordList("formal-words")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Een gewoon woord leest sneller en klinkt vriendelijker dan een woord uit een brief."""
    for match in terms.find(read(draft)):
        right = match.proposals
        yield Finding(
            match.span, {"word": match.text, "right": " of ".join(right)}, match.fixes, "" if right else "alone"
        )
