from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Span
from ...registry import Bad, Good, rule
from ...terms import Term, Terms, WordList
from ...text import read

_CHIRO = {"competitors": (Term("Chiro"), Term("de scouts"))}


@rule(
    message="Geen afbrekende kritiek op {name} (“{words}”). Vertel liever wat jullie zelf goed doen.",
    guidelines=(ksa("S2-045", "2b Inhoud"),),
    good=(
        Good("Samen met de Chiro en de scouts organiseren we een fuif.", options=_CHIRO),
        Good("Vroeger was het slecht gesteld met onze lokalen.", options=_CHIRO),
        Good("Proficiat Chiro, jullie kamp was beter dan ooit!", options=_CHIRO),
        Good("Wij doen het beter dan Chiro."),
    ),
    bad=(
        Bad("Wij doen het [[beter dan]] Chiro.", options=_CHIRO),
        Bad("[[In tegenstelling tot]] de scouts gaan wij echt op avontuur.", options=_CHIRO),
        Bad("Dat is [[waardeloos]], die fuif van Chiro.", options=_CHIRO),
    ),
)
def competitor_criticism(
    draft: Draft,
    *,
    competitors: Terms = (),  # type: ignore[assignment]
    criticism: Terms = WordList("criticism"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Wie een ander afbreekt, maakt vooral zichzelf klein. In naam van de organisatie doe je dat niet."""
    reading = read(draft)
    names = list(competitors.find(reading))
    if not names:
        return
    for match in criticism.find(reading):
        sentence = next((s for s in reading.sentences if s.start <= match.start < s.end), Span(0, len(draft.text)))
        name = next((n for n in names if sentence.start <= n.start < sentence.end), None)
        if name and (match.term.note != "dan" or 0 <= name.start - match.end < _NEAR):
            yield Finding(match.span, {"name": name.text, "words": match.text})
            return


_NEAR = 12  # beter dan (die van de) Chiro, not: Chiro was beter dan ooit
