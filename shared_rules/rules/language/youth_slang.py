from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    message={
        "": "“{word}” is jongerentaal. Informeel mag, maar dit klinkt al snel geforceerd.",
        "instead": "“{word}” is jongerentaal. Liever: {right}.",
    },
    guidelines=(ksa("S2-025", "2b Algemeen beleid"),),
    good=(
        Good("De leiding vroeg wat “cringe” betekent."),
        Good("Kom zaterdag langs, het wordt een leuke dag!"),
        Good("We frituren in vers vet en serveren vette vis."),
        Good("Luister naar #cringe, de podcast van @cringe"),
        Good("Elke gast krijgt een drankje van de broers."),
    ),
    bad=(
        Bad("Dat feestje was [[cringe]]", "Dat feestje was gênant"),
        Bad("Kom [[chillen]] in ons lokaal!", "Kom ontspannen in ons lokaal!"),
        Bad("[[YOLO]], schrijf je in"),
    ),
)
def youth_slang(draft: Draft, *, terms: Terms = WordList("youth-slang")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Jongerentaal van een organisatie klinkt al snel nagedaan en veroudert in een paar maanden."""
    for match in terms.find(read(draft)):
        right = match.proposals
        yield Finding(
            match.span,
            {"word": match.text, "right": " of ".join(right)},
            match.fixes,
            "instead" if right else "",
        )
