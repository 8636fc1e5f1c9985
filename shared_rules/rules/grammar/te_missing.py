from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Edit, Finding, Fix, Span
from ...registry import Bad, Good, rule
from ...text import like
from . import PREPOSITIONS, Clause, by_clause, pairs, replace, words

_NEED_NOT = frozenset("hoef hoeft hoeven hoefde hoefden".split())
# om mensen te helpen, but: om mensen gaan, om elkaar geven.
_GO_WITH_OM = frozenset("geven vragen lachen gaan draaien denken spelen kopen komen wachten stoppen beginnen".split())
_OBJECTS = frozenset(
    """alle alles beter burgers daar elkaar er extra fijn foto's geld gezond genoeg goed lekker veel voldoende gezellig graag haar hem hen hier iedereen iets jou jongeren je
    jullie kinderen kosten leden leuk makkelijk meer mee mensen nieuwe nog ouders plaats samen snel sneller tijd uw veilig vrijwilligers werk
    zo zoveel zich""".split()
)
_WHOM = frozenset("iedereen mensen hen haar hem jou jullie kinderen jongeren ouders leden elkaar".split())
_YOUR = frozenset("je jouw jullie uw de het een".split())
_TRY = frozenset("probeer probeert proberen probeerde probeerden".split())
_ONLY_BETWEEN = frozenset(
    "niet geen niets niks nergens alleen enkel maar je u we ze jullie hem haar dat dit hier daar er iets vooraf zelf nog meer".split()
)
_FINITE = frozenset(
    "moet moeten mag mogen kan kunnen kun kon konden wil willen wilt zal zullen zou zouden laat laten gaat gaan ga komt komen kom".split()
)

# With one of these the infinitive may belong to another verb or clause.
_NO_DOUBT = _FINITE | frozenset("te die dat wat wie waar hoe als of omdat terwijl wanneer zien hoor horen".split())


@rule(
    message={
        "": "Hier ontbreekt “te”: “{right}”.",
        "split": "Met “te” erbij valt dit werkwoord uiteen: “{right}”.",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("om", "te", *sorted(_NEED_NOT), "vergeet", *sorted(_TRY)),
    good=(
        Good("Je hoeft niet te betalen, en het moet om kinderen gaan."),
        Good("Om mee te doen hoef je alleen je naam te geven."),
        Good("We moeten om elkaar geven. Op kamp draait alles om het samen spelen."),
        Good("Je kan om 10 uur komen helpen."),
        Good("Vergeet niet in te schrijven en vergeet je zwemgerief niet mee te nemen."),
        Good("Je hoeft het niet, maar helpen mag altijd."),
        Good(
            "Vergeet niet je kinderen mee te brengen. Vergeet niet dat we zaterdag zwemmen. We proberen iedereen te helpen."
        ),
        Good("Te koken is een feest. Er is te weinig meegenomen."),
    ),
    bad=(
        Bad("Je hoeft niet [[betalen]].", "Je hoeft niet te betalen."),
        Bad("Een makkelijke manier om mensen [[helpen]].", "Een makkelijke manier om mensen te helpen."),
        Bad("We doen er alles aan om het probleem [[oplossen]].", "We doen er alles aan om het probleem op te lossen."),
        Bad("Vergeet je niet [[inschrijven]]!", "Vergeet je niet in te schrijven!"),
        Bad("Vergeet niet je fiets [[meenemen]].", "Vergeet niet je fiets mee te nemen."),
        Bad("We proberen iedereen [[helpen]] voor de winter.", "We proberen iedereen te helpen voor de winter."),
        Bad("Het is tijd om [[te inschrijven]].", "Het is tijd om in te schrijven."),
    ),
)
@by_clause
def te_missing(clause: Clause) -> Iterator[Finding]:
    """Na om en hoeven hoort te bij het werkwoord."""
    apart, infinitives = pairs("separable-verbs"), words("infinitives")
    for position, word in enumerate(clause.low):
        if word == "te" and clause.at(position + 1) in apart:
            span = clause.span(position, position + 1)
            right = like(apart[clause.low[position + 1]], clause.of(span))
            yield Finding(span, {"right": right}, replace(span, right), "split")
        elif word in infinitives and (_after_need_not(clause, position) or _after_om(clause, position)):
            span = clause.span(position, position)
            right = like(apart.get(word, f"te {word}"), clause.of(span))
            fix = (
                replace(span, right)
                if word in apart
                else (Fix((Edit(Span(span.start, span.start), right[:3]),), right),)
            )
            yield Finding(span, {"right": right}, fix)


def _after_need_not(clause: Clause, position: int) -> bool:
    """je hoeft niet betalen, vergeet je drinkbus niet meebrengen"""
    low = clause.low
    if not (_closes(clause, position) or clause.at(position + 1) in PREPOSITIONS) or not _FINITE.isdisjoint(
        low[:position]
    ):
        return False
    if "vergeet" in low[:position] and clause.at(low.index("vergeet") + 1) == "niet":
        at = low.index("vergeet")
        return 2 < position - at <= 6 and "te" not in low and _closes(clause, position) and low[at + 2] in _YOUR
    if "vergeet" in low[:position]:
        return low[position - 1] == "niet" and 0 < position - low.index("vergeet") <= 5
    if clause.at(position - 2) in _TRY:
        return low[position - 1] in _WHOM
    for at in range(position - 1, max(position - 6, -1), -1):
        if low[at] in _NEED_NOT:
            return position - at > 1
        if low[at] not in _ONLY_BETWEEN:
            return False
    return False


def _after_om(clause: Clause, position: int) -> bool:
    """om mensen snel helpen, at the end of the clause and without te"""
    low = clause.low
    if low[position] in _GO_WITH_OM or not _closes(clause, position) or not _NO_DOUBT.isdisjoint(low):
        return False
    at = max((n for n in range(position - 1) if low[n] == "om"), default=-1)
    if at < 0 or position - at > 8:
        return False
    return low[at + 1] in _OBJECTS or (position - at == 3 and _is_thing(low[at + 1], low[at + 2]))


def _is_thing(article: str, noun: str) -> bool:
    """het probleem and de zaal, but not het samen (om het samen spelen draait het)."""
    return noun in words("het-words" if article == "het" else "de-words") if article in ("de", "het") else False


def _closes(clause: Clause, position: int) -> bool:
    return position == len(clause.low) - 1
