from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Edit, Finding, Fix, Level, Span
from ...registry import Bad, Good, rule
from . import PREPOSITIONS, Clause, by_clause

_ARTICLES = frozenset("de het een ons onze je jouw jullie uw".split())
_VERBS = frozenset("staat heeft wordt gaat komt blijft moet wil kunt kan zal ligt".split())
# One of these opens a clause of its own, and then the same verb may come again.
_OPENS_CLAUSE = frozenset(
    "die dat wat wie waar waarop waarin waarmee hoe of als wanneer omdat zodat terwijl en maar want dan zoals toen hoewel tenzij".split()
)

_SUBJECTS = frozenset("er het hij ze zij we wij je jij u men ook niet zo daar hier".split())


@rule(
    level=Level.HINT,
    message="“{phrase}” staat twee keer in deze zin.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=(*sorted(_ARTICLES | _VERBS), "we"),
    good=(
        Good("Op zoek naar een vriend of op zoek naar een team?"),
        Good("Voor de leden, door de leden en met de leden."),
        Good("Alles wat staat, staat er voor jou. Wie daar staat die staat er goed."),
        Good("We gaan van de ene kant naar de andere kant van de stad."),
    ),
    bad=(
        Bad("Bekijk op het terras de foto's [[op het terras]].", "Bekijk op het terras de foto's."),
        Bad("We hebben [[we]] besloten om te verhuizen.", "We hebben besloten om te verhuizen."),
        Bad("Onze helpdesk staat altijd ter beschikking [[staat]].", "Onze helpdesk staat altijd ter beschikking."),
    ),
)
@by_clause
def repeated_phrase(clause: Clause) -> Iterator[Finding]:
    """Wie een zin herschrijft, laat makkelijk een stukje van de oude zin staan."""
    if len(set(clause.low)) == len(clause.low):  # nothing stands there twice
        return
    for first, last in (*_phrases(clause), *_verbs(clause), *_subjects(clause)):
        span = clause.span(first, last)
        start = clause.span(first - 1, first - 1).end
        yield Finding(span, {"phrase": clause.of(span)}, (Fix((Edit(Span(start, span.end), ""),)),))


def _phrases(clause: Clause) -> Iterator[tuple[int, int]]:
    """A preposition, an article and a noun that come again, with nothing that joins them."""
    low = clause.low
    for position in range(4, len(low) - 2):
        if (
            low[position] not in PREPOSITIONS
            or low[position + 1] not in _ARTICLES
            or low[position - 1] in _OPENS_CLAUSE
        ):
            continue
        again = low[position : position + 3]
        if any(low[before : before + 3] == again for before in range(max(position - 9, 0), position - 2)):
            yield position, position + 2


def _verbs(clause: Clause) -> Iterator[tuple[int, int]]:
    """One verb twice, a few words apart, without a clause in between."""
    low = clause.low
    for verb in sorted(_VERBS.intersection(low)):
        if low.count(verb) == 2 and _OPENS_CLAUSE.isdisjoint(low[1:]):
            first = low.index(verb)
            again = low.index(verb, first + 1)
            if 0 < first < again - 1 < first + 6 and low[again - 1] not in _SUBJECTS:
                yield again, again


def _subjects(clause: Clause) -> Iterator[tuple[int, int]]:
    """we hebben we besloten: the sentence was turned round and kept both."""
    low = clause.low
    if clause.starts_sentence and len(low) > 3 and low[0] == low[2] == "we":
        yield 2, 2
