from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message="Dit leest moeilijk (leesgemak {score} op 100). Kortere zinnen en kortere woorden helpen.",
    guidelines=(wsp("S0-028", "Algemene tips voor sociale media"),),
    good=(
        Good(
            "Kom naar onze dag. Er is taart, er is muziek en er zijn spelletjes voor groot en klein. We openen om twee uur. Breng je "
            "vrienden mee. Tot dan! We hebben er zin in en jij vast ook."
        ),
        Good("Gemeenteraadsverkiezingen, verantwoordelijkheidsgevoel: woorden."),
        Good("Vrijwilligersvergoedingen aanvragen kan digitaal."),
    ),
    bad=(
        Bad(
            "De intergemeentelijke samenwerkingsovereenkomst betreffende afvalverwerking, waarvan de inwerkingtreding oorspronkelijk voorzien was "
            "voor september, ondergaat momenteel wijzigingen wegens onvoorziene administratieve verplichtingen die voortvloeien uit de "
            "bovengemeentelijke regelgeving inzake milieuvergunningen en de bijbehorende rapporteringsverplichtingen."
        ),
    ),
)
def hard_to_read(draft: Draft, *, least_score: int = 30) -> Iterator[Finding]:
    """Moeilijke tekst wordt niet gelezen, en de mensen die je zoekt lezen vaak op een klein scherm."""
    score = read(draft).reading_ease
    if score is not None and score < least_score:
        yield Finding(None, {"score": max(score, 0)})
