from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import Reading, read
from . import PREPOSITIONS

_PRONOUNS = ("jullie ", "u ")
# Behind one of these jullie is no subject: dankzij jullie gaat er, van jou en jullie is er, wie jullie vindt.
_BEFORE_OBJECT = PREPOSITIONS | frozenset("en én of wie die dan naast".split())
_LOOK_BACK = 16
# Of these jullie may be whom it is about (dat onze ploeg jullie kan helpen), but not where it opens the clause.
_MAY_HELP = frozenset(("jullie kan", "jullie moet", "jullie mag"))
_OPENS = frozenset("als omdat zodat hoe waar dus".split())
_SUBJECTS = frozenset("ik hij ze zij we wij niemand iemand iedereen men het dat".split())


@rule(
    message={
        "": "“{wrong}” hoort “{right}” te zijn.",
        "note": "“{wrong}” hoort “{right}” te zijn. {note}",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    good=(
        Good("Te allen tijde bereikbaar, ter plaatse en door middel van een knop."),
        Good("Ik besef dat goed, en ik realiseer me de gevolgen."),
        Good("Dit is de enige manier, en het kost weinig."),
        Good("Ik erger me eraan, jij stoort je eraan."),
        Good("Dankzij jullie gaat er veel geld naar het goede doel. Bij jullie is het altijd feest."),
        Good("Voor ons én jullie staat er taart. Zonder jullie kan het niet."),
        Good("We hopen dat onze ploeg jullie kan helpen, en dat het jullie mag smaken. Jullie kan ik niets weigeren."),
        Good("Wie jullie vindt, krijgt een prijs. Voor jou en jullie komt er een tweede kans."),
    ),
    bad=(
        Bad("We zijn [[ten alle tijde]] bereikbaar.", "We zijn te allen tijde bereikbaar."),
        Bad("Als [[jullie gaat]], gaan wij mee.", "Als jullie gaan, gaan wij mee."),
        Bad("[[Jullie kan]] de foto's bekijken.", "Jullie kunnen de foto's bekijken."),
        Bad("We oefenen [[s'woensdags]].", "We oefenen 's woensdags."),
        Bad("Dit is de [[enigste]] kans.", "Dit is de enige kans."),
        Bad("Schrijf je in [[doormiddel van]] het formulier.", "Schrijf je in door middel van het formulier."),
    ),
)
def wrong_phrase(draft: Draft, *, terms: Terms = WordList("wrong-phrases")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Vaste uitdrukkingen hebben één vorm, en twee die op elkaar lijken lopen makkelijk door elkaar."""
    reading = read(draft)
    for match in terms.find(reading):
        if match.term.wrong.startswith(_PRONOUNS) and _is_no_subject(reading, match.start):
            continue
        if match.term.wrong in _MAY_HELP and not _opens_clause(reading, *match.span):
            continue
        right = match.proposals
        values = {"wrong": match.text, "right": " of ".join(right), "note": match.term.note}
        yield Finding(match.span, values, match.fixes, "note" if match.term.note else "")


def _is_no_subject(reading: Reading, start: int) -> bool:
    before = reading.folded[max(start - _LOOK_BACK, 0) : start].split()
    return bool(before) and before[-1] in _BEFORE_OBJECT


def _opens_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing stands before it in its clause, and no other subject behind it."""
    before = reading.folded[max(start - _LOOK_BACK, 0) : start].rstrip(" ")
    behind = reading.folded[end : end + _LOOK_BACK].split()
    opens = not before or before[-1] in ".,!?:;\n…" or before.split()[-1] in _OPENS
    return opens and (not behind or behind[0] not in _SUBJECTS)
