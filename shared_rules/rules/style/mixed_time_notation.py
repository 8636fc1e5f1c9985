from __future__ import annotations

from collections.abc import Iterator

from ...dates import Notation, times
from ...guidelines import bureau
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...registry import DIGIT, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message={
        "": "{time} en {other} staan door elkaar. Kies één schrijfwijze: {right}.",
        "house": "Schrijf {right} in plaats van {time}. Zo is het afgesproken.",
    },
    guidelines=(bureau("S4-015", "Sociale media voor evenementen"),),
    wakes=(DIGIT,),
    good=(
        Good("Deuren om 19u, start om 19u30, einde rond 22 u."),
        Good("Open van 9.00 uur tot 12.30 uur."),
        Good("Je krijgt binnen 24 uur antwoord, of bel voor 17u."),
        Good("De film duurt 2 uur en begint om 20u30."),
        Good("We wonnen met 3-2 en fietsen 25 km/u, om 14u vertrekken we."),
        Good("Het artikel zei “start om 11:00”, wij beginnen om 11u."),
        Good("Het webinar start om 11 uur.", options={"notation": "uur"}),
        Good("12/12 – 11u – Sociale media voor evenementen"),
    ),
    bad=(
        Bad("Deuren om 19u30, start om [[20:00]].", "Deuren om 19u30, start om 20u."),
        Bad(
            "De challenge loopt tot 12.00 uur. De sessie start om [[11u]].",
            "De challenge loopt tot 12.00 uur. De sessie start om 11 uur.",
        ),
        Bad("Kom om [[14h30]] naar het plein", "Kom om 14u30 naar het plein", options={"notation": "u"}),
    ),
)
def mixed_time_notation(draft: Draft, *, notation: Notation | None = None) -> Iterator[Finding]:
    """Eén schrijfwijze voor uren leest vlotter en oogt verzorgd."""
    first = None
    reading = read(draft)
    for time in times(draft.text):
        if reading.is_protected(time.start, time.end):
            continue
        first = first or time
        wanted = notation or first.notation
        if time.notation != wanted:
            span = Span(time.start, time.end)
            right = time.written(wanted)
            values = {"time": span.of(draft.text), "other": Span(first.start, first.end).of(draft.text), "right": right}
            yield Finding(span, values, (Fix((Edit(span, right),)),), "house" if notation else "")
