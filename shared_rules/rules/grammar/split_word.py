from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    message="“{wrong}” schrijf je als één woord: {right}.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    good=(
        Good("Neem ten minste twee vrienden mee, of kom tenminste zelf."),
        Good("We organiseren voor de jeugd activiteiten in de zomer."),
        Good("Ten slotte bedanken we de school: tot volgende week!"),
        Good("Zeg het voort aan je vrienden."),
        Good("Er is nood aan gepast werk, de kaas werd in de plaats genomen en de muts is van of uit gebreid garen."),
        Good("In de buurt feest iedereen mee. Wat kun je er mee doen?"),
        Good("Vandaag is de bibliotheek pas om tien uur open. Speel goed! Mail adres en naam."),
        Good("Het zelf doen is de helft van het plezier."),
        Good("Ze gaven een “de zelfde”-antwoord."),
    ),
    bad=(
        Bad("Het is elk jaar [[het zelfde]] liedje.", "Het is elk jaar hetzelfde liedje."),
        Bad("Bekijk onze [[sociale media kanalen]].", "Bekijk onze socialemediakanalen."),
        Bad("Onze [[klanten service]] helpt je verder.", "Onze klantenservice helpt je verder."),
        Bad("De vergadering is [[uit gesteld]].", "De vergadering is uitgesteld."),
        Bad("Geef je [[telefoon nummer]] door.", "Geef je telefoonnummer door."),
    ),
)
def split_word(draft: Draft, *, terms: Terms = WordList("split-words")) -> Iterator[Finding]:  # type: ignore[assignment]
    """In het Nederlands schrijf je samenstellingen aan elkaar; los lezen ze anders dan je bedoelt."""
    for match in terms.find(read(draft)):
        right = match.proposals
        yield Finding(match.span, {"wrong": match.text, "right": " of ".join(right)}, match.fixes)
