from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import Clause, by_clause, pairs, replace

_ARTICLES = frozenset("de het onze ons".split())
_FINITE = frozenset(
    """is was waren heeft had hadden werd werden wordt gaat ging kwam komt staat stond kreeg krijgt deed doet liep zat
    zong danste droeg bleef won kon kan wilde wil moest moet""".split()
)
_CONDITION = frozenset("als wanneer".split())
_WHO = frozenset("je jij we wij ze zij hij ik het er u jullie".split())


@rule(
    message="Hier hoort “{right}”: met een s zeg je dat iets verrast.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("zelf",),
    good=(
        Good("Zelf de handen uit de mouwen steken? Dat kan!"),
        Good("Zelf als vrijwilliger aan de slag? Zelf een taart bakken is leuk."),
        Good("De burgemeester zelf stond op het podium, zelfs in de regen."),
        Good("Zelf de bloemen was ze vergeten. Zelf een taart kwam er niet aan te pas."),
        Good("Zelf de taart bakt onze voorzitter nooit. Zelf de soep maakt ze graag, zelf de kaart kiest Jan."),
        Good("Je mag het zelf weten. Doe je het zelf, de rest volgt."),
    ),
    bad=(
        Bad("[[Zelf]] de burgemeester stond op het podium.", "Zelfs de burgemeester stond op het podium."),
        Bad("[[Zelf]] de burgemeester helpt mee.", "Zelfs de burgemeester helpt mee."),
        Bad("[[Zelf]] als het regent, gaat de wandeling door.", "Zelfs als het regent, gaat de wandeling door."),
        Bad("Iedereen danste, en [[zelf]] de directeur deed mee.", "Iedereen danste, en zelfs de directeur deed mee."),
    ),
)
@by_clause
def zelf_zelfs(clause: Clause) -> Iterator[Finding]:
    """Zelf en zelfs schelen één letter, en vertellen iets heel anders."""
    if "zelf" not in clause.low:
        return
    position = clause.low.index("zelf")
    if position and not (position == 1 and clause.low[0] in ("en", "maar", "want", "dus")):
        return
    article, finite = clause.at(position + 1), clause.at(position + 3)
    behind = clause.at(position + 4)
    somebody = behind in _ARTICLES or behind == "een" or "".join(clause.words[position + 4 : position + 5])[:1].isupper()
    does = finite in _FINITE or (finite in pairs("verb-forms") and not somebody)
    if (article in _ARTICLES and does and behind not in _WHO) or (
        article in _CONDITION and clause.at(position + 2) in _WHO and clause.starts_sentence
    ):
        span = clause.span(position, position)
        right = like("zelfs", clause.words[position])
        yield Finding(span, {"right": right}, replace(span, right))
