from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from . import Clause, clauses, pairs, replace, words

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
    "vindt": "vinden",
    "kan": "kunnen",
    "moet": "moeten",
    "doet": "doen",
    "werkt": "werken",
    "loopt": "lopen",
    "ligt": "liggen",
    "blijft": "blijven",
    "helpt": "helpen",
    "speelt": "spelen",
    "maakt": "maken",
    "zoekt": "zoeken",
    "start": "starten",
    "begint": "beginnen",
}
_SINGULAR = {"zijn": "is", "hebben": "heeft", "worden": "wordt", "gaan": "gaat", "komen": "komt", "krijgen": "krijgt"}
_ONE = frozenset("iedereen niemand iemand".split())
# De kinderen vindt ze leuk: then somebody else is the subject.
_OTHERS = frozenset("ze zij hij men u je jij ik iedereen niemand".split())
_FEELS = frozenset("welkom blij uitgenodigd tevreden verplicht aanwezig trots klaar moe nodig het er niet".split())
_NUMBERS = frozenset("twee drie vier vijf zes zeven acht negen tien twaalf twintig honderd duizend veel enkele".split())
_ARTICLES = frozenset("de onze alle deze die jullie twee drie vier vijf zes tien veel meer enkele sommige".split())


@rule(
    message={
        "": "“{noun}” is meervoud: dan is het “{right}”.",
        "one": "“{noun}” is enkelvoud: dan is het “{right}”.",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=(*_PLURAL, *sorted(_ONE), "we", "wij"),
    good=(
        Good("De kinderen zijn moe, de opvang van de kinderen is open."),
        Good("Leden is een woord van vijf letters."),
        Good("Voor onze leden is er taart. Deze week is er feest."),
        Good("Twee dagen is genoeg, vijf weken is lang."),
        Good("Er is nog vijf euro over, en er is twee jaar aan gewerkt."),
        Good("De kinderen vindt ze geweldig. Iedereen zijn eigen boterham!"),
        Good("We willen iedereen worden wie hij is."),
    ),
    bad=(
        Bad("De kinderen [[is]] moe.", "De kinderen zijn moe."),
        Bad("Meer mensen [[komt]] naar de bib.", "Meer mensen komen naar de bib."),
        Bad("Er [[is]] nog vijf plaatsen vrij.", "Er zijn nog vijf plaatsen vrij."),
        Bad("Iedereen [[zijn]] welkom op het feest.", "Iedereen is welkom op het feest."),
        Bad("Wij [[zoekt]] een nieuwe kok.", "Wij zoeken een nieuwe kok."),
        Bad("Onze vrijwilligers [[heeft]] hard gewerkt.", "Onze vrijwilligers hebben hard gewerkt."),
    ),
)
def subject_verb(draft: Draft) -> Iterator[Finding]:
    """Eén komt, twee komen: onderwerp en werkwoord horen bij elkaar."""
    plurals = words("plural-nouns") - {"dagen", "weken", "plannen"}  # twee dagen is lang
    for clause in clauses(draft):
        low = clause.low
        if len(low) < 3:
            continue
        found = None
        if clause.starts_sentence:
            if low[0] in _ARTICLES and low[1] in plurals and low[2] in _PLURAL and clause.at(3) not in _OTHERS:
                found = 2, clause.words[1].text, _PLURAL[low[2]], ""
            elif low[0] in _ONE and low[1] in _SINGULAR and (low[1] != "zijn" or low[2] in _FEELS):
                found = 1, clause.words[0].text, _SINGULAR[low[1]], "one"
            elif low[0] == "er" and low[1] in _PLURAL and (counted := _counted(clause, plurals)):
                found = 1, counted, _PLURAL[low[1]], ""
        for position in range(len(low) - 1):
            if low[position] in ("wij", "we") and (right := _with_we(low[position + 1])):
                found = position + 1, clause.words[position].text, right, ""
        if found:
            position, noun, right, variant = found
            span = clause.span(position, position)
            yield Finding(span, {"noun": noun, "right": right}, replace(span, right), variant)


def _counted(clause: Clause, plurals: frozenset[str]) -> str:
    """er is nog vijf plaatsen: the number and the plural. Nothing for what is measured (vijf euro, twee jaar)."""
    at = 2
    while clause.at(at) in ("nog", "maar", "al", "ook", "ongeveer", "zeker"):
        at += 1
    number, noun = clause.at(at), clause.at(at + 1)
    many = number in _NUMBERS or (number.isdigit() and number != "1")
    return f"{number} {noun}" if many and noun in plurals else ""


@cache
def _with_we(verb: str) -> str:
    """The form that goes with we for one that goes with hij: zoeken for zoekt. Nothing when it is no such form."""
    stem = pairs("verb-forms").get(verb, "")
    if not stem or verb in ("hebt", "kunt", "wilt", "zult"):
        return ""
    shorter = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", stem)
    soft = re.sub("f$", "v", re.sub("s$", "z", shorter))
    forms = (f"{soft}en", f"{shorter}en", f"{stem}en", f"{stem}{stem[-1]}en", f"{stem}an")
    from ...spelling.words import lexicon  # reads the dictionary: not before somebody mixes singular and plural

    return next((form for form in forms if lexicon().has(form)), "")
