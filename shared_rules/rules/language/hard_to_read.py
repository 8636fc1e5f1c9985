from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from ...guidelines import wsp
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...text import read

_LEAST_WORDS = 30  # below this the figure says nothing
# Vowels that sound as one: an aai, eeu or oei before a pair, a pair before a single one.
_SYLLABLE = regex.compile(r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáàâäéèêëíìîïóòôöúùûü]")


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
    score = reading_ease(draft)
    if score is not None and score < least_score:
        yield Finding(None, {"score": max(score, 0)})


def reading_ease(draft: Draft) -> int | None:
    """Flesch-Douma, from 0 (hard) to 100 (easy); None below 30 words. W. H. Douma, De leesbaarheid van landbouwbladen, 1960."""
    reading = read(draft)
    words = [word.folded for word in reading.words if word.text[0].isalpha()]
    if len(words) < _LEAST_WORDS:
        return None
    syllables = sum(map(_syllables, words))
    return round(206.84 - 0.93 * len(words) / max(len(reading.sentences), 1) - 77 * syllables / len(words))


@lru_cache(maxsize=8192)
def _syllables(word: str) -> int:
    return len(_SYLLABLE.findall(word)) or 1
