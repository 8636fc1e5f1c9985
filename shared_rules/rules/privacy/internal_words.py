from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    steady=True,
    message="“{words}” lijkt intern, en iedereen kan dit lezen en delen.",
    guidelines=(
        wsp("S0-059", "Tips voor Twitter"),
        ksa("S2-064", "2b Inhoud"),
        ksa("S2-004", "1. Wat zijn sociale media?"),
    ),
    good=(
        Good("We behandelen je vraag vertrouwelijk."),
        Good("De gemeenteraad vergadert maandag. Het verslag staat online."),
        Good(
            "Enkel voor intern gebruik: het draaiboek.",
            "facebook",
            {},
            {"surface": "group", "visibility": "closed-group"},
        ),
        Good("Kies een sterk wachtwoord en deel het met niemand."),
        Good("Op het document stond “strikt vertrouwelijk”."),
        Good("Een concept voor een nieuw plein: wat vind je ervan?"),
    ),
    bad=(
        Bad("Het nieuwe organogram ([[niet verspreiden]])"),
        Bad("[[Strikt vertrouwelijk]]: de plannen voor 2027"),
        Bad("Agenda leidingskring. [[Het wachtwoord is]] fluohesje"),
    ),
)
def internal_words(
    draft: Draft,
    *,
    terms: Terms = WordList("internal-words"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Wat openbaar staat, leest iedereen: ook journalisten. En wat eenmaal gedeeld is, krijg je niet meer terug."""
    if draft.visibility == "closed-group" or draft.surface == "direct-message":
        return
    for match in terms.find(read(draft)):
        yield Finding(match.span, {"words": match.text}, match.fixes)
