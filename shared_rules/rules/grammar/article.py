from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import PREPOSITIONS, Clause, by_clause, pairs, replace, takes_de, takes_het, words

_TO_HET = {"de": "het", "deze": "dit", "onze": "ons", "welke": "welk", "elke": "elk", "iedere": "ieder"}
_TO_DE = {"het": "de", "dit": "deze", "ons": "onze", "welk": "welke", "elk": "elke"}
_ARTICLES = _TO_HET.keys() | _TO_DE.keys()
_BEST = frozenset(
    "beste laatste eerste tweede derde volgende vorige liefste favoriete hele allerbeste allerlaatste".split()
)
_BOTH = frozenset("deel idee blik soort doel punt maal type".split())  # de and het, or a verb or number besides
_FINITE = frozenset(
    "is was wordt heeft had start begint gaat komt loopt vindt staat blijft krijgt opent sluit zal kan moet werd duurt helpt".split()
)
_HAD = frozenset("kreeg kwam ging stond bleef had werd won deed".split())
_BECOMES = frozenset("wordt worden werd is zijn was waren begint".split())


@rule(
    message="Het is “{right}”, niet “{wrong}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=(*_TO_HET, *_TO_DE, "die"),
    good=(
        Good("Het meisje en de jongen van het kamp. Dit weekend, deze week, ons lokaal, onze zaal."),
        Good("Weet jij of het organisatie vraagt? Ja, omdat het vergadering na vergadering wordt."),
        Good("Ze gaven ons informatie en lieten ons activiteiten kiezen."),
        Good("Bij de Boekhandel en op de Weekend Expo."),
        Good("Tegen betaling krijg je voor de kinderen wel het een en ander."),
        Good("Lees de boek-van-de-maandtip."),
        Good("De kantoorverhuis en de zevenkamp: allebei in de week na de paasvakantie."),
        Good("In de gegeven omstandigheden spelen we binnen."),
        Good("Die zaal kreeg een likje verf, en mensen die water drinken, leven langer."),
        Good("De mooie meisjes, het beste kamp, de leukste dag en ons nieuwe gebouw."),
        Good("We vonden het lekkere soep, en ze gaven ons goede raad."),
        Good("Elk kind en elke ouder kreeg elk informatie op maat. Welke feesten vier jij, en op welk moment?"),
        Good("We hebben voor elk aandacht. Op elk activiteiten- en sportaanbod, in welk dorp ook."),
    ),
    bad=(
        Bad("[[De meisje]] op de foto heet Noor.", "Het meisje op de foto heet Noor."),
        Bad("Kom naar [[het vergadering]] van zaterdag.", "Kom naar de vergadering van zaterdag."),
        Bad("[[Deze weekend]] is het zover!", "Dit weekend is het zover!"),
        Bad("Neem plaats aan [[de tafeltje]].", "Neem plaats aan het tafeltje."),
        Bad("Het was [[de]] beste kamp ooit!", "Het was het beste kamp ooit!"),
        Bad("Kom kijken naar [[onze]] nieuw gebouw.", "Kom kijken naar ons nieuw gebouw."),
        Bad("[[Dit opleiding]] start in maart.", "Deze opleiding start in maart."),
        Bad("[[Die project]] kreeg steun van de provincie.", "Dat project kreeg steun van de provincie."),
        Bad("[[De buurtpark]] krijgt een glijbaan.", "Het buurtpark krijgt een glijbaan."),
        Bad("Like [[onze filmpje]]!", "Like ons filmpje!"),
        Bad("[[Welke boek]] kies jij?", "Welk boek kies jij?"),
        Bad("Er is [[elke weekend]] iets te doen.", "Er is elk weekend iets te doen."),
        Bad("We komen in [[elk vergadering]] aan bod.", "We komen in elke vergadering aan bod."),
    ),
)
@by_clause
def article(clause: Clause) -> Iterator[Finding]:
    """De of het: bij deze woorden kan er maar één goed zijn."""
    het_words, de_words = words("het-words"), words("de-words")
    described = _adjectives()
    low = clause.low
    for position in [position for position, word in enumerate(low[:-1]) if word in _ARTICLES or word == "die"]:
        word = low[position]
        if word == "die" and not _points(clause, position, het_words):
            continue
        noun = low[position + 1]
        if clause.words[position + 1][:1].isupper():
            continue
        if position + 2 == len(low) and clause.ends[:1] in ("-", "–", "/"):  # de werk- en leefruimte
            continue
        described_noun = word != "die" and noun in described and clause.at(position + 2)
        if described_noun and not clause.words[position + 2][:1].isupper():
            wrong = _with_adjective(clause, position, het_words, de_words)
            if wrong and not _falls_apart(clause, position):
                span = clause.span(position, position)
                new = like(wrong, clause.words[position])
                rest = " ".join(clause.words[position + 1 : position + 3])
                values = {"wrong": clause.of(clause.span(position, position + 2)), "right": f"{new} {rest}"}
                yield Finding(span, values, replace(span, new))
            continue
        if word == "die":
            right = "dat"
        elif word in _TO_HET and (noun in het_words or takes_het(noun)):
            right = _TO_HET[word]
        elif word in _TO_DE and (noun in de_words or takes_de(noun)) and _must_be_article(clause, position):
            right = _TO_DE[word]
        else:
            continue
        if _falls_apart(clause, position):
            continue
        span = clause.span(position, position + 1)
        new = like(right, clause.words[position]) + " " + clause.words[position + 1]
        yield Finding(span, {"wrong": clause.of(span), "right": new}, replace(span, new))


def _falls_apart(clause: Clause, position: int) -> bool:
    """Whether the article stands before a compound in two words, of which the second decides: het foto album."""
    return f"{clause.at(position + 1)} {clause.at(position + 2)}" in words("split-words")


@cache
def _adjectives() -> frozenset[str]:
    """In both forms, with the superlatives: mooi, mooie, mooiste."""
    forms = {form for pair in pairs("adjectives").items() for form in pair}
    return frozenset(form.lower() for form in forms | _BEST | {f"{short}ste" for short in pairs("adjectives")})


def _with_adjective(clause: Clause, position: int, het_words: frozenset[str], de_words: frozenset[str]) -> str:
    """The right word before an adjective and a noun: de beste kamp, onze nieuw gebouw. Nothing when it is right."""
    word, noun = clause.low[position], clause.low[position + 2]
    if f"{noun} {clause.at(position + 3)}" in words("split-words") or noun in _BOTH:
        return ""
    if word in _TO_HET and noun in het_words:
        return _TO_HET[word]
    # Het and dit may stand for themselves (ik vond het lekkere soep), and ons for us.
    sure = position == 0 and clause.starts_sentence and word == "het" and clause.at(position + 3) in _FINITE
    return _TO_DE[word] if word in _TO_DE and noun in de_words and sure else ""


def _points(clause: Clause, position: int, het_words: frozenset[str]) -> bool:
    """Die project kreeg steun: at the start of a sentence and before its verb, die can only point at the noun."""
    verb = clause.at(position + 2)
    return position == 0 and clause.starts_sentence and clause.low[1] in het_words and (verb in _FINITE or verb in _HAD)


def _must_be_article(clause: Clause, position: int) -> bool:
    """het and ons can stand for themselves (of het organisatie vraagt), but not behind a preposition."""
    word, before = clause.low[position], clause.at(position - 1)
    if word == "elk":  # there is something for everyone: voor elk aandacht
        return before in ("in", "op", "bij", "uit", "naar")
    if before in ("voor", "na"):  # voor het zomer wordt
        return _BECOMES.isdisjoint(clause.low[position:])
    if before in PREPOSITIONS and before not in ("om", "door", "over", "uit", "onder", "binnen"):
        return True
    if position or not clause.starts_sentence or len(clause.low) < 3:
        return False
    return (
        word != "dit" or clause.low[2] in _FINITE or clause.low[2] in pairs("verb-forms")
    )  # dit opleiding start; but: dit vergadering noemen
