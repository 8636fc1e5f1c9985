from __future__ import annotations

from collections.abc import Iterator

import regex

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from . import PREPOSITIONS, Clause, clauses, like, replace, words

_TO_HET = {"de": "het", "deze": "dit", "onze": "ons"}
_TO_DE = {"het": "de", "dit": "deze", "ons": "onze"}
_DIMINUTIVE = regex.compile(r"[a-zë-]{2,}(?:tje|pje|kje|etje|fje|sje|gje)")
_DE_ENDING = regex.compile(
    r"[a-z]{4,}(?:heid|teit|ering|eling|atie)|(?:be|ver|ont|op|aan|uit|af|in|her|om)[a-z]{4,}ing"
)
_NO_DE = frozenset("afscheid onderscheid bescheid verraad sieraad huisraad".split())
# What a compound ends in decides.
_DE_HEADS = (
    "raad",
    "avond",
    "week",
    "ploeg",
    "groep",
    "zaal",
    "school",
    "wedstrijd",
    "tocht",
    "straat",
    "kaart",
    "gids",
    "dienst",
    "pagina",
    "campagne",
    "vakantie",
    "ruimte",
    "vereniging",
    "vergadering",
)
_HET_HEADS = (
    "feest",
    "plein",
    "formulier",
    "team",
    "project",
    "centrum",
    "lokaal",
    "verhaal",
    "programma",
    "toernooi",
    "museum",
    "adres",
    "terrein",
    "seizoen",
)
_BECOMES = frozenset("wordt worden werd is zijn was waren begint".split())


@rule(
    message="Het is “{right}”, niet “{wrong}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=(*_TO_HET, *_TO_DE),
    good=(
        Good("Het meisje en de jongen van het kamp. Dit weekend, deze week, ons lokaal, onze zaal."),
        Good("Weet jij of het organisatie vraagt? Ja, omdat het vergadering na vergadering wordt."),
        Good("Ze gaven ons informatie en lieten ons activiteiten kiezen."),
        Good("Bij de Boekhandel en op de Weekend Expo."),
        Good("Tegen betaling krijg je voor de kinderen wel het een en ander."),
        Good("Lees de boek-van-de-maandtip."),
    ),
    bad=(
        Bad("[[De meisje]] op de foto heet Noor.", "Het meisje op de foto heet Noor."),
        Bad("Kom naar [[het vergadering]] van zaterdag.", "Kom naar de vergadering van zaterdag."),
        Bad("[[Deze weekend]] is het zover!", "Dit weekend is het zover!"),
        Bad("Neem plaats aan [[de tafeltje]].", "Neem plaats aan het tafeltje."),
        Bad("Like [[onze filmpje]]!", "Like ons filmpje!"),
    ),
)
def article(draft: Draft) -> Iterator[Finding]:
    """De of het: bij deze woorden kan er maar één goed zijn."""
    het_words, de_words, apart = words("het-words"), words("de-words"), words("split-words")
    for clause in clauses(draft):
        low = clause.low
        for position in range(len(low) - 1):
            word, noun = low[position], low[position + 1]
            if clause.words[position + 1].text[:1].isupper() or f"{noun} {clause.at(position + 2)}" in apart:
                continue
            if position + 2 == len(low) and clause.ends[:1] in ("-", "–", "/"):  # de werk- en leefruimte
                continue
            if word in _TO_HET and (noun in het_words or _takes_het(noun)):
                right = _TO_HET[word]
            elif word in _TO_DE and (noun in de_words or _takes_de(noun)) and _must_be_article(clause, position):
                right = _TO_DE[word]
            else:
                continue
            span = clause.span(position, position + 1)
            new = like(right, clause.words[position].text) + " " + clause.words[position + 1].text
            yield Finding(span, {"wrong": span.of(draft.text), "right": new}, replace(span, new))


def _takes_het(noun: str) -> bool:
    return bool(_DIMINUTIVE.fullmatch(noun)) or (len(noun) > 8 and noun.endswith(_HET_HEADS))


def _takes_de(noun: str) -> bool:
    return noun not in _NO_DE and bool(_DE_ENDING.fullmatch(noun) or (len(noun) > 7 and noun.endswith(_DE_HEADS)))


def _must_be_article(clause: Clause, position: int) -> bool:
    """het and ons can stand for themselves (of het organisatie vraagt), but not behind a preposition."""
    word, before = clause.low[position], clause.at(position - 1)
    if before in ("voor", "na"):  # voor het zomer wordt
        return _BECOMES.isdisjoint(clause.low[position:])
    if before in PREPOSITIONS and before not in ("om", "door", "over", "uit", "onder", "binnen"):
        return True
    return position == 0 and clause.starts_sentence and word != "dit" and len(clause.low) > 2
