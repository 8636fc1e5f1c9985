from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import Clause, by_clause, pairs, replace, words

_PRONOUNS = frozenset(
    "ik jij hij zij wij jullie u mij jou hem haar ons hen hun iedereen iemand niemand anderen".split()
)
_ALONE = frozenset(
    "ooit normaal verwacht gedacht gewoonlijk gepland voorzien gehoopt voorheen vroeger gisteren eergisteren niets niks nu genoeg gemiddeld anders".split()
)
_LAST = frozenset("vorig vorige verleden afgelopen".split())
_NUMBERS = frozenset(
    "een één twee drie vier vijf zes zeven acht negen tien twaalf twintig honderd duizend de helft".split()
) - {"een", "de"}
_ARTICLES = frozenset("de een onze mijn jouw zijn hun uw".split())
_DESCRIBES = frozenset("eerste laatste beste andere gewone gemiddelde meeste oude nieuwe normale rest".split())
# Groter als we dachten: a clause that tells what was thought is compared with, and sets no condition.
_THOUGHT = frozenset(
    "dacht dachten denk denkt denken verwacht verwachtte verwachtten gedacht hoopte hoopten gehoopt vreesde vreesden durfden gewend gewoon".split()
)
_WHO = _PRONOUNS | frozenset("we je ze men".split())
_AS_MUCH = frozenset("even evenveel hetzelfde dezelfde".split())
_ADJECTIVES = frozenset(
    """belangrijk breed druk duur fijn gezellig goed goedkoop groot hard hoog jong klein kort lang lekker leuk makkelijk moeilijk
    mooi nieuw oud populair snel spannend sterk tof veel veilig vlot vol leeg laat vroeg ver koud trots gelukkig rijk arm slim warm zwaar""".split()
)


@rule(
    message={
        "": "Na “{word}” hoort “dan”: “{word} dan”.",
        "as": "Is het even veel of even groot, dan schrijf je “als”, niet “dan”.",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("als", "dan"),
    good=(
        Good("Het is beter als je vooraf inschrijft."),
        Good("Het wordt nog leuker als iedereen verkleed komt."),
        Good("Groter dan ooit, en meer als team dan als groep los zand."),
        Good("Hij werkt liever als vrijwilliger."),
        Good("Het is leuker als je meedoet, en makkelijker als we weten wie komt."),
        Good("Dat is even groot als een voetbalveld, en groter dan we dachten."),
        Good("Kom zo snel mogelijk, hoe eerder hoe beter. Als het regent, zitten we binnen."),
        Good("Het is beter als het nieuwe er is, en leuker als het oude bezoekers trekt."),
        Good("Meer als de zon schijnt. Even wachten, dan mag je erin."),
    ),
    bad=(
        Bad("Er kwamen meer kinderen [[als]] verwacht en iedereen was blij.", "Er kwamen meer kinderen dan verwacht en iedereen was blij."),
        Bad("Er waren minder deelnemers [[als]] in 2025.", "Er waren minder deelnemers dan in 2025."),
        Bad("We waren met meer [[als]] 300 deelnemers.", "We waren met meer dan 300 deelnemers."),
        Bad("Dit kamp was nog beter [[als]] vorig jaar!", "Dit kamp was nog beter dan vorig jaar!"),
        Bad("Dat is groter [[als]] we dachten.", "Dat is groter dan we dachten."),
        Bad("Het nieuwe zwembad is groter [[als]] het oude.", "Het nieuwe zwembad is groter dan het oude."),
        Bad("De wachtlijst is langer [[als]] verwacht.", "De wachtlijst is langer dan verwacht."),
        Bad("De nieuwe zaal is even groot [[dan]] de oude zaal.", "De nieuwe zaal is even groot als de oude zaal."),
    ),
)
@by_clause
def als_dan(clause: Clause) -> Iterator[Finding]:
    """Meer dan, beter dan, maar even goed als: dit is een fout die lezers meteen opvalt."""
    comparatives = _comparatives()
    low = clause.low
    for position, word in enumerate(low[:-1]):
        if word not in ("als", "dan") or not position:
            continue
        if word == "als" and _is_comparative(clause, position, comparatives) and _compares(clause, position + 1):
            span = clause.span(position, position)
            yield Finding(span, {"word": clause.words[position - 1]}, replace(span, like("dan", clause.of(span))))
        elif word == "dan" and _says_equal(clause, position) and low[position + 1] != "ook":
            span = clause.span(position, position)
            yield Finding(span, fixes=replace(span, like("als", clause.of(span))), variant="as")


@cache
def _comparatives() -> frozenset[str]:
    """Those of the list, and one for each adjective: mooie, mooier."""
    return words("comparatives") | {f"{longer}r" for longer in pairs("adjectives").values()}


def _is_comparative(clause: Clause, position: int, comparatives: frozenset[str]) -> bool:
    """beter als, and with a thing in between only where the rest leaves no doubt: minder plaatsen als vorig jaar"""
    low = clause.low
    if low[position - 1] in comparatives:
        return True
    return position > 1 and low[position - 2] in comparatives


def _compares(clause: Clause, at: int) -> bool:
    """Whether what follows is a thing to compare with and cannot be a clause of its own (beter als je belt)."""
    rest = clause.low[at:]
    first = rest[0]
    if first in _WHO and 2 <= len(rest) <= 5 and rest[-1] in _THOUGHT:
        return True
    if first in ("die", "dat") and clause.at(at + 1) == "van":
        return len(rest) <= 5
    if len(rest) == 1 and clause.words[at][:1].isupper():  # sneller als Jan
        return True
    if first[:1].isdigit() or first in _NUMBERS:
        return len(rest) < 4 or rest[1] != "uur"
    if first in _LAST or first in _ALONE:
        return len(rest) <= 3 or rest[1] in ("en", "maar", "want", "dus")
    if first in _PRONOUNS:
        return len(rest) == 1
    if first in ("bij", "in", "met", "voor", "aan", "op"):
        return len(rest) == 2 and (rest[1] in _PRONOUNS or rest[1].isdigit())
    if first == "het":  # het oude: als het opens a clause as well, but not with nothing more
        return len(rest) == 2 and rest[1] in _DESCRIBES and clause.ends.strip()[:1] in ("", ".", "!", "?", ",")
    if first in _ARTICLES:
        return len(rest) == 2 or (len(rest) == 3 and (rest[1] in _DESCRIBES or rest[1] in _LAST))
    return False


def _says_equal(clause: Clause, position: int) -> bool:
    """even groot, net zo leuk, evenveel, twee keer zo veel"""
    low = clause.low
    before = low[position - 1]
    if before in _AS_MUCH:
        return before != "even"
    if clause.at(position - 2) in ("zoveel", "evenveel"):
        return clause.at(position - 2) == "evenveel" or clause.at(position - 3) in ("dubbel", "keer", "net", "half")
    if before not in _ADJECTIVES:
        return False
    said = clause.at(position - 2)
    return said == "even" or (said == "zo" and clause.at(position - 3) in ("net", "keer", "half", "bijna", "dubbel"))
