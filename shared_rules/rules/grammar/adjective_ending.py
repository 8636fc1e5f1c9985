from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import PREPOSITIONS, Clause, by_clause, pairs, replace, takes_de, takes_het, words

_ONE = frozenset("een geen elk ieder".split())
_ARTICLES = frozenset("de deze onze".split())
_PLURAL_FOLLOWS = frozenset("de deze die alle onze enkele twee drie vier vijf zes acht tien veel".split())
_NATIONS = frozenset("belgisch duits engels europees frans nederlands vlaams brussels".split())
# een echt leuke dag, we helpen snel mensen: these also say how.
_ALSO_ADVERBS = frozenset("echt heel super vast vrij lang hoog open snel sociaal mogelijk gratis kort digitaal".split())
_PUBLIC = frozenset("gemeenten steden verenigingen organisaties bedrijven scholen".split())
_THINGS = frozenset("richtlijnen afspraken vacatures maatregelen resultaten evenementen initiatieven".split())
# een goed leraar is right: these say what somebody is.
_PERSONS = frozenset(
    "begeleider burgemeester directeur gast jongen klant kok leerkracht leerling leider lezer medewerker meester ondernemer ouder persoon student vriend vriendin vrijwilliger werkgever".split()
)


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """Short to long and long to short, folded."""
    longer = {short.lower(): long for short, long in pairs("adjectives").items()}
    return longer, {long.lower(): short for short, long in pairs("adjectives").items()}


@rule(
    message="“{wrong}”: hier hoort “{right}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    good=(
        Good("Een mooi huis, een leuke dag en het mooie huis."),
        Good("Zij is een goed leerkracht en een geboren begeleider."),
        Good("We leren Nederlands kinderen helpen daarbij."),
        Good("Een echt leuk weekend! Goed mensen, we gaan ervoor."),
        Good("Het is een warm welkom en een nieuw begin."),
        Good("De sociaal werker, de financieel directeur en de oud burgemeester. De beste reis was het snel."),
        Good("Mooi verhalen vertellen, dat kan hij."),
        Good("De grootte hangt ervan af. Het vergrootte de kans, en de bakker verspreidde de geur. De natte straat en de brede weg."),
    ),
    bad=(
        Bad("Wat een [[leuke]] weekend was dit!", "Wat een leuk weekend was dit!"),
        Bad("Er is nog een [[kleine]] onderdeeltje vrij.", "Er is nog een klein onderdeeltje vrij."),
        Bad("Het is een [[leuk]] activiteit voor jong en oud.", "Het is een leuke activiteit voor jong en oud."),
        Bad("De [[nieuw]] brandweerwagen staat te blinken.", "De nieuwe brandweerwagen staat te blinken."),
        Bad("We zoeken een [[nieuw]] locatie.", "We zoeken een nieuwe locatie."),
        Bad("We maken werk van [[duidelijk]] richtlijnen.", "We maken werk van duidelijke richtlijnen."),
        Bad("De [[vergrootte]] parking is open.", "De vergrote parking is open."),
        Bad("[[Nederlands]] gemeenten doen het anders.", "Nederlandse gemeenten doen het anders."),
    ),
)
@by_clause
def adjective_ending(clause: Clause) -> Iterator[Finding]:
    """Een leuk weekend, een leuke dag, leuke dagen: het woord erachter beslist."""
    longer, shorter = _forms()
    het_words, de_words, plurals = words("het-words"), words("de-words"), words("plural-nouns")
    low = clause.low
    for position in [position for position, word in enumerate(low[:-1]) if word in shorter or word in longer]:
        word = low[position]
        noun = low[position + 1]
        before = clause.at(position - 1)
        right = ""
        if word in shorter:
            if before in _ONE and (noun in het_words or takes_het(noun)):
                right = shorter[word]
        elif word in longer and (
            (before in _ARTICLES and word not in _ALSO_ADVERBS and word not in _NATIONS and _is_de(noun, de_words))
            or (before in _ONE and _is_de(noun, de_words))
            or (noun in plurals and _opens_plural(clause, position))
        ):
            right = longer[word]
        if (
            right
            and not clause.words[position + 1][:1].isupper()
            and f"{noun} {clause.at(position + 2)}" not in words("split-words")
        ):
            span = clause.span(position, position)
            right = like(right, clause.words[position])
            yield Finding(span, {"wrong": clause.of(span), "right": right}, replace(span, right))
    for position in [position for position, word in enumerate(low[:-1]) if word.endswith(("tte", "dde"))]:
        if clause.at(position - 1) in _BEFORE_PAST and (right := _participle(low[position])):
            span = clause.span(position, position)
            right = like(right, clause.words[position])
            yield Finding(span, {"wrong": clause.of(span), "right": right}, replace(span, right))


# De vergrootte parking: a past tense (hij vergrootte) where only what was made larger can stand.
_BEFORE_PAST = frozenset("de een onze deze alle".split())
_PAST = re.compile(r"([a-z]+?)([aeou])\2([td])\3e")


def _participle(word: str) -> str:
    """vergrote, where vergrootte is written; nothing when no such verb exists."""
    past = _PAST.fullmatch(word)
    if not past or word == "grootte":
        return ""
    from ...spelling.words import lexicon  # reads the dictionary: not before such a word stands in a text

    right = f"{past[1]}{past[2]}{past[3]}e"
    return right if lexicon().has(right) and lexicon().has(word) else ""


def _is_de(noun: str, de_words: frozenset[str]) -> bool:
    return (noun in de_words or takes_de(noun)) and noun not in _PERSONS


def _opens_plural(clause: Clause, position: int) -> bool:
    """Whether the adjective can belong to nothing but the plural: twee nieuw leden, van duidelijk richtlijnen."""
    low = clause.low
    word, before = low[position], clause.at(position - 1)
    if word in _ALSO_ADVERBS:
        return False
    if word in _NATIONS:
        # Nederlands kinderen leren is a thing to do; these plurals can only be what is Dutch.
        return low[position + 1] in _PUBLIC and before not in ("leren", "leert", "spreken", "spreekt", "het", "in")
    if not before:
        return clause.starts_sentence and low[position + 1] in _THINGS and len(low) > 2
    return before in _PLURAL_FOLLOWS or (
        before in PREPOSITIONS and before not in ("om", "over", "door", "tot", "voor", "uit")
    )
