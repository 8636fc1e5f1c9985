from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule
from ...terms import Term, Terms
from ...text import read

_NAMES = {
    "names": (
        Term("VDAB", ("@vdab",), case=True),
        Term("Stad Gent", ("@StadGent",)),
        Term("Groen", ("@groen",), case=True),
    )
}


@rule(
    level=Level.HINT,
    message="Je noemt {name}. Met {handle} erbij krijgen ze er bericht van.",
    guidelines=(wsp("S0-007", "Maak een plan per kanaal"), wsp("S0-064", "Tips voor Twitter")),
    surfaces=("post", "reply", "video"),
    languages=ANY,
    good=(
        Good("Samen met @vdab naar de jobbeurs. VDAB geeft uitleg.", options=_NAMES),
        Good("We verven de deur groen.", options=_NAMES),
        Good("Lees meer op www.vdab.be #VDAB", options=_NAMES),
        Good("Samen met VDAB naar de jobbeurs."),
    ),
    bad=(
        Bad("Samen met [[VDAB]] naar de jobbeurs.", "Samen met @vdab naar de jobbeurs.", options=_NAMES),
        Bad("Bedankt, [[stad Gent]]!", "Bedankt, @StadGent!", options=_NAMES),
    ),
)
def name_without_handle(draft: Draft, *, names: Terms = ()) -> Iterator[Finding]:  # type: ignore[assignment]
    """Wie je tagt, weet dat je over hem schrijft, kan antwoorden en deelt je bericht misschien."""
    reading = read(draft)
    told = {mention.folded for mention in reading.mentions}
    for match in names.find(reading):
        handles = match.term.right
        if handles and told.isdisjoint(handle.lower() for handle in handles):
            told.update(handle.lower() for handle in handles)
            yield Finding(match.span, {"name": match.text, "handle": handles[0]}, match.fixes)
