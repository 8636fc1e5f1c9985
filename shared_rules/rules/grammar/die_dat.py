from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import Clause, by_clause, pairs, replace, words

_ARTICLES = frozenset("het een dit dat ons elk ieder".split())
_SOMEBODY = frozenset(
    "man vrouw jongen persoon ploeg groep organisatie vereniging school winkel klant inwoner leerling speler trainer juf buurman".split()
)
# Of these nothing can be said that begins with dat (de reden dat we, de dag dat we); they stand for a thing.
_THING = frozenset(
    """activiteit auto bibliotheek broek bus cursus fiets film foto kalender kamer keuken lezing maaltijd markt muur opleiding
    poster rugzak sporthal straat taart tafel tekst tent tentoonstelling tocht trein trui tuin video wagen wandeling webshop
    website wedstrijd werkgroep workshop zaal""".split()
)
_OPENS_CLAUSE = frozenset("wie als wanneer toen omdat zodat".split())  # wie het kind die bal geeft
_WHO = frozenset("we wij ik je jij ze zij hij u jullie".split())
_VERBS = frozenset(
    "is was heeft had wordt werd kan zal wil moet gaat komt staat ligt past werkt helpt houdt wint won deed kwam ging stond bleef kon wilde moest kreeg gaf vond zocht riep liep sprak zong las schreef koos nam bracht dacht zat lag hing viel reed schoot speelde maakte werkte woonde hielp".split()
)
_DIMINUTIVE = re.compile(r"[a-zë-]{2,}(?:tje|pje|kje|etje|fje|sje|gje)")


@rule(
    message={
        "": "Na “{noun}” hoort “dat”: “{noun} dat”.",
        "die": "Na “{noun}” hoort “die”: “{noun} die”.",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("die", "dat"),
    good=(
        Good("Het meisje dat won, en de jongen die tweede werd."),
        Good("Het kamp die dag was onvergetelijk."),
        Good("Geef het kind die bal. Op het weekend die week was er veel volk."),
        Good("Het aantal mensen die komen, stijgt."),
        Good("We beloofden in de zaal dat we terugkomen. De reden dat we sluiten, is de regen."),
        Good("Wie het kind die bal geeft, is een schat. Op het plein, die we net kennen, is er feest."),
        Good("De man die het orgel bespeelt, is 91. De kans dat het regent, is klein."),
    ),
    bad=(
        Bad(
            "Het meisje [[die]] gisteren heeft gewonnen, komt uit Gent.",
            "Het meisje dat gisteren heeft gewonnen, komt uit Gent.",
        ),
        Bad("De man [[dat]] het orgel bespeelt, is 91.", "De man die het orgel bespeelt, is 91."),
        Bad("Het feestje [[die]] we organiseren, begint om acht uur.", "Het feestje dat we organiseren, begint om acht uur."),
        Bad("Een kind [[die]] hier opgroeit, leert van de natuur.", "Een kind dat hier opgroeit, leert van de natuur."),
        Bad("De wandeling [[dat]] we planden, gaat niet door.", "De wandeling die we planden, gaat niet door."),
        Bad("De auto [[dat]] hier staat, moet weg.", "De auto die hier staat, moet weg."),
        Bad("De man [[dat]] je zoekt, werkt aan het onthaal.", "De man die je zoekt, werkt aan het onthaal."),
        Bad("We zoeken een team [[die]] ons helpt.", "We zoeken een team dat ons helpt."),
    ),
)
@by_clause
def die_dat(clause: Clause) -> Iterator[Finding]:
    """Een het-woord krijgt dat: het team dat wint."""
    het_words = words("het-words")
    low = clause.low
    if _is_about_somebody(clause):
        span = clause.span(2, 2)
        yield Finding(span, {"noun": low[1]}, replace(span, like("die", clause.of(span))), "die")
    for position in range(2, len(low) - 1):
        noun = low[position - 1]
        if low[position] != "die" or not (noun in het_words or _DIMINUTIVE.fullmatch(noun)):
            continue
        # A verb that closes the clause, with its own words in between, makes it a clause about the noun.
        if _ARTICLES.isdisjoint(low[max(position - 3, 0) : position - 1]) or low[position + 1] in _TIMES:
            continue
        if not (low[position + 1] in _WHO or _opens_and_closes(clause, position)) and (
            not any(_is_verb(word) for word in low[position + 1 :])
            or low[0] in _OPENS_CLAUSE
            or (not _VERBS.isdisjoint(low[: position - 1]) and low[-1] not in _VERBS)
        ):
            continue
        span = clause.span(position, position)
        yield Finding(span, {"noun": noun}, replace(span, like("dat", clause.of(span))))


def _is_about_somebody(clause: Clause) -> bool:
    """De man dat het orgel bespeelt, … : a clause about the noun that opens the sentence, closed by its verb."""
    low = clause.low
    return (
        clause.starts_sentence
        and len(low) > 3
        and low[0] in ("de", "een", "die", "onze", "iedere", "elke")
        and low[2] == "dat"
        and (
            ((low[3] in _WHO or (low[-1].endswith("t") and clause.ends.startswith(","))) and (low[1] in _SOMEBODY or low[1] in _THING))
            or (low[1] in _SOMEBODY and (_is_verb(low[-1]) or low[-1].endswith("t")))
        )
    )


def _opens_and_closes(clause: Clause, position: int) -> bool:
    """Een kind die hier opgroeit, … : the noun opens the sentence, and a comma behind the verb closes what is said of it."""
    return (
        clause.starts_sentence
        and position == 2
        and len(clause.low) > 4
        and clause.ends.startswith(",")
        and clause.low[-1].endswith("t")
    )


def _is_verb(word: str) -> bool:
    return word in _VERBS or word in pairs("verb-forms")


_TIMES = frozenset("dag avond week keer ochtend middag nacht zomer winter maand manier tijd".split())
