from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from . import clauses, replace, words

_PLURAL = {
    "is": "zijn",
    "was": "waren",
    "heeft": "hebben",
    "had": "hadden",
    "wordt": "worden",
    "gaat": "gaan",
    "komt": "komen",
    "krijgt": "krijgen",
    "staat": "staan",
}
_ARTICLES = frozenset("de onze alle deze die jullie twee drie vier vijf zes tien veel".split())


@rule(
    message="“{noun}” is meervoud: dan is het “{right}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=tuple(_PLURAL),
    good=(
        Good("De kinderen zijn moe, de opvang van de kinderen is open."),
        Good("Leden is een woord van vijf letters."),
        Good("Voor onze leden is er taart. Deze week is er feest."),
        Good("Twee dagen is genoeg, vijf weken is lang."),
    ),
    bad=(
        Bad("De kinderen [[is]] moe.", "De kinderen zijn moe."),
        Bad("Onze vrijwilligers [[heeft]] hard gewerkt.", "Onze vrijwilligers hebben hard gewerkt."),
    ),
)
def subject_verb(draft: Draft) -> Iterator[Finding]:
    """Eén komt, twee komen: onderwerp en werkwoord horen bij elkaar."""
    plurals = words("plural-nouns") - {"dagen", "weken", "plannen"}  # twee dagen is lang
    for clause in clauses(draft):
        low = clause.low
        if len(low) > 2 and clause.starts_sentence and low[0] in _ARTICLES and low[1] in plurals and low[2] in _PLURAL:
            span = clause.span(2, 2)
            right = _PLURAL[low[2]]
            yield Finding(span, {"noun": clause.words[1].text, "right": right}, replace(span, right))
