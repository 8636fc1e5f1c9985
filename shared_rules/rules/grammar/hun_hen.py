from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import PREPOSITIONS, Clause, by_clause, replace, words

_VERBS = frozenset(
    "hebben hadden gaan gingen moeten moesten mogen mochten zullen wilden kwamen konden kunnen zijn vinden zeggen deden werden wisten willen".split()
)
_OPENS_CLAUSE = frozenset("en maar want omdat zodat toen als terwijl of dus hoewel".split())
_CANNOT_BE_A_NOUN = frozenset("naar samen langs allemaal om omdat dat die want maar is was waren heeft had gaat ging komt kwam lukt wordt werd loopt staat".split())
_ALSO_A_NOUN = frozenset("kunnen willen doen weten zijn".split())  # hun willen en kunnen
# Whom one thanks is hen, never hun; with om and van the rest may still describe a noun (hun van oudsher trouwe leden).
_THANK = frozenset(
    "dank dankt danken bedank bedankt bedanken feliciteer feliciteert feliciteren verwelkom verwelkomt verwelkomen".split()
)
_THANKED = frozenset("voor met namens".split())
# So are these hen, where nothing follows that could be theirs; and the particle of such a verb may close the clause.
_DIRECT = _THANK | frozenset("help helpt helpen steun steunt steunen mis missen ontvangen ontvangt ontmoeten ontmoet".split())
_AWAY = frozenset(("bellen op", "belt op", "bel op", "nodigen uit", "nodigt uit", "nodig uit", "halen op", "haalt op", "brengen weg"))
_INFINITIVES = frozenset("bedanken helpen ontmoeten uitnodigen verwelkomen feliciteren opbellen".split())
_MODALS = frozenset("ga gaat gaan wil willen kan kunnen zal zullen moet moeten mag mogen".split())
_DONE = frozenset(
    "gegeven gevraagd gezegd gestuurd gehoord gekregen gewonnen verteld bezorgd gedaan gewacht geschreven overhandigd doorgegeven gekocht gebracht".split()
)
# What one has one of, so that it cannot be what is given (we geven hen raad).
_THEIRS = frozenset(
    """adres auto baas broer brooddoos club dochter dorp drinkbus fiets gezin gsm hond huis jas kamer kat leven lokaal moeder oma
    opa ploeg rugzak school straat tas tent tuin vader verhaal wagen zoon zus""".split()
)
# These prepositions are also verbs' own words (geef hun op tijd door), or come behind the noun.
_SURE_PREPOSITIONS = PREPOSITIONS - {"om", "over", "uit", "door", "binnen", "boven", "buiten", "onder", "voorbij"} | {
    "over",
    "door",
}


@rule(
    message={
        "": "Schrijf “{right}”: “hun” is nooit wie iets doet.",
        "preposition": "Na “{preposition}” hoort “hen”: “{preposition} hen”.",
        "than": "Na “{preposition}” hoort hier “zij”: “{preposition} zij”.",
        "object": "Bij “{verb}” hoort “hen”: “{verb} hen”.",
        "whose": "Is het van hen, dan schrijf je “hun”: “{right}”.",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("hun", "hen"),
    good=(
        Good("De leiding toont hun kunnen, en we geven hun graag een applaus."),
        Good("Kom met hun ouders en vrienden praten over hun plannen."),
        Good("De foto's die we hun hebben bezorgd, zijn van hun team."),
        Good("Een bedankje voor hun en onze vrijwilligers."),
        Good("Hun willen we extra bedanken."),
        Good("Wil je dat ik het aan hen vraag? We geven hen graag raad en tijd."),
        Good("Dank aan hun en onze ouders. Ze zwaaiden op hun met bloemen versierde kar."),
        Good("We danken hun ouders en bedanken hun trouwe supporters. We bedanken hun van harte toegewijde ploeg."),
        Good("We helpen hun kinderen, volgen hun bezoeken en halen hun post op. We gaan hun helpen een cadeau geven."),
        Good("Onze zaal is groter dan hun oude lokaal. Wat vind je beter: ons plan of dan toch hun idee?"),
    ),
    bad=(
        Bad("[[Hun hebben]] gewonnen!", "Zij hebben gewonnen!"),
        Bad("We wachten nog, want [[hun moeten]] van ver komen.", "We wachten nog, want zij moeten van ver komen."),
        Bad(
            "We zijn trots: zonder [[hun]] was dit kamp niet gelukt.",
            "We zijn trots: zonder hen was dit kamp niet gelukt.",
        ),
        Bad("Dit feest is er voor [[hun]].", "Dit feest is er voor hen."),
        Bad("We danken [[hun]] voor de jarenlange inzet.", "We danken hen voor de jarenlange inzet."),
        Bad("Wij danken [[hun]] van harte.", "Wij danken hen van harte."),
        Bad("We bellen [[hun]] op.", "We bellen hen op."),
        Bad("Morgen gaan we [[hun]] bedanken.", "Morgen gaan we hen bedanken."),
        Bad("Niemand loopt sneller dan [[hun]].", "Niemand loopt sneller dan zij."),
        Bad("We vroegen het aan [[hun]] en ze zeiden ja.", "We vroegen het aan hen en ze zeiden ja."),
        Bad("Dank aan [[hun]] voor de gulle gift.", "Dank aan hen voor de gulle gift."),
        Bad("Met [[hun]] gaat het gelukkig weer goed.", "Met hen gaat het gelukkig weer goed."),
        Bad("Geef [[hen]] jas maar aan de vestiaire.", "Geef hun jas maar aan de vestiaire."),
        Bad("We gaven [[hen]] dochter een plaats.", "We gaven hun dochter een plaats."),
    ),
)
@by_clause
def hun_hen(clause: Clause) -> Iterator[Finding]:
    """Hun is nooit wie iets doet, en komt niet na een voorzetsel: zij hebben, aan hen."""
    for position, word in enumerate(clause.low):
        if word == "hen" and clause.at(position + 1) in _THEIRS:
            span = clause.span(position, position)
            right = like("hun", clause.words[position])
            values = {"right": f"{right} {clause.words[position + 1]}"}
            yield Finding(span, values, replace(span, right), "whose")
        if word != "hun":
            continue
        if _is_subject(clause, position):
            span = clause.span(position, position + 1)
            right = like("zij", clause.words[position]) + " " + clause.words[position + 1]
            yield Finding(span, {"wrong": clause.of(span), "right": right}, replace(span, right))
        elif clause.at(position - 1) in _SURE_PREPOSITIONS and _stands_alone(clause, position):
            span = clause.span(position, position)
            yield Finding(span, {"preposition": clause.low[position - 1]}, replace(span, like("hen", clause.of(span))), "preposition")
        elif clause.at(position - 1) == "dan" and position > 1 and _ends_here(clause, position):
            span = clause.span(position, position)
            yield Finding(span, {"preposition": "dan"}, replace(span, like("zij", clause.of(span))), "than")
        elif _is_object(clause, position):
            span = clause.span(position, position)
            behind = clause.at(position + 1)
            verb = behind if behind in _INFINITIVES else clause.low[position - 1]
            yield Finding(span, {"verb": verb}, replace(span, like("hen", clause.of(span))), "object")


def _is_object(clause: Clause, position: int) -> bool:
    """Whether they are whom one thanks, helps or calls, with nothing behind it that could be theirs."""
    verb, rest = clause.at(position - 1), clause.low[position + 1 :]
    stops = clause.ends.strip()[:1] in (".", "!", "?", ",")
    if verb in _DIRECT and ((not rest and stops) or (rest == ["van", "harte"] and stops)):
        return True
    if verb in _THANK and rest[:1] and rest[0] in _THANKED:
        return True
    if len(rest) != 1 or not stops:
        return False
    return f"{verb} {rest[0]}" in _AWAY or (rest[0] in _INFINITIVES and not _MODALS.isdisjoint(clause.low[:position]))


def _ends_here(clause: Clause, position: int) -> bool:
    return not clause.at(position + 1) and clause.ends.strip()[:1] in (".", "!", "?", ",")


def _is_subject(clause: Clause, position: int) -> bool:
    verb, behind = clause.at(position + 1), clause.at(position + 2)
    if verb not in _VERBS or behind in ("", "we", "wij", "ik", "jullie", "is", "en"):
        return False
    if verb in _ALSO_A_NOUN and behind not in (
        "niet",
        "graag",
        "ook",
        "een",
        "de",
        "het",
        "er",
        "niets",
        "niks",
        "al",
        "altijd",
        "nooit",
    ):
        return False
    return position == 0 or clause.low[position - 1] in _OPENS_CLAUSE


def _stands_alone(clause: Clause, position: int) -> bool:
    """Whether no noun can follow."""
    behind = clause.at(position + 1)
    if not behind:
        return clause.ends.strip()[:1] in ("", ".", "!", "?", ",", ":", ";", "…", ")") or "\n" in clause.ends
    if behind == "en":
        return clause.at(position + 2) in ("ze", "zij", "we", "wij", "ik", "hij", "dat", "toen", "daarna", "daar")
    if behind == "voor" and clause.at(position - 1) == "aan":  # dank aan hun voor; but: op hun met bloemen versierde kar
        return True
    if behind in _DONE and not clause.at(position + 2):
        return True
    return behind in _CANNOT_BE_A_NOUN or (behind == "te" and clause.at(position + 2) in words("infinitives"))
