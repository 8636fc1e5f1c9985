"""Grammar that a handful of words decides. Every rule here reads clauses and is silent when a clause leaves room for doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ...model import Draft, Edit, Fix, Span
from ...terms import WordList
from ...text import Reading, Token, read


class Clause(NamedTuple):
    """Words with nothing but spaces between them, and the same in lower case. `ends` is the text that stands behind."""

    words: tuple[Token, ...]
    low: tuple[str, ...]
    starts_sentence: bool
    ends: str

    def span(self, first: int, last: int) -> Span:
        """From the first word to the last, counted from 0, the last included."""
        return Span(self.words[first].start, self.words[last].end)

    def at(self, position: int) -> str:
        """The word in lower case; nothing outside the clause."""
        return self.low[position] if 0 <= position < len(self.low) else ""


def clauses(draft: Draft) -> tuple[Clause, ...]:
    """The clauses of the draft outside quotations and code, worked out once. Hashtags, names with @, punctuation and line
    breaks end a clause."""
    reading = read(draft)
    if not draft.language.startswith("nl"):
        return ()
    kept: tuple[Clause, ...] | None = reading.__dict__.get("_clauses")
    if kept is None:
        kept = reading.__dict__["_clauses"] = tuple(_clauses(reading))
    return kept


_LONGEST = 200  # words; a clause that goes on is cut, because rules look back and ahead in it


def _clauses(reading: Reading) -> Iterator[Clause]:
    text, words, lows = reading.text, reading.words, reading.lows
    if not words:
        return
    gaps = [text[left[1] : right[0]] for left, right in pairwise(words)]
    gaps = [text[: words[0].start], *gaps, text[words[-1].end :]]
    # Only another gap than one blank can end a clause.
    others = [stop for stop, gap in enumerate(gaps[:-1]) if stop and gap != " " and (gap.strip() or "\n" in gap)]
    first, before = 0, gaps[0]
    for end in (*others, len(words)):
        for stop in (*range(first + _LONGEST, end, _LONGEST), end):
            behind = gaps[end] if stop == end else ""
            if first < stop and not reading.is_protected(words[first].start, words[stop - 1].end):
                opens = not before.strip() or "\n" in before or before.rstrip()[-1] in ".!?…•"
                yield Clause(words[first:stop], tuple(lows[first:stop]), opens, behind)
            first, before = stop, behind or "…,"


def replace(span: Span, *texts: str) -> tuple[Fix, ...]:
    """One fix for each text."""
    return tuple(Fix((Edit(span, text),)) for text in texts)


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list under data/words."""
    return frozenset(line.partition(";")[0] for line in WordList(name).lines)


@cache
def pairs(name: str) -> dict[str, str]:
    """The words of a list under data/words, each with what stands beside it."""
    return {wrong: right for line in WordList(name).lines for wrong, right, *_ in [line.split(";")]}


PREPOSITIONS = frozenset(
    """aan achter bij binnen boven buiten dankzij door in langs met na naar naast namens om onder op over per rond rondom
    sinds tegen tijdens tot tussen uit van vanaf vanuit via volgens voor voorbij wegens zonder""".split()
)


_DIMINUTIVE = re.compile(r"[a-zë-]{2,}(?:tje|pje|kje|etje|fje|sje|gje)")
_DE_ENDING = re.compile(
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
    "wagen",
    "fiets",
    "kamer",
    "winkel",
    "markt",
    "brief",
    "film",
    "foto",
    "club",
    "kerk",
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
    "huis",
    "boek",
    "park",
    "concert",
    "festival",
    "koor",
    "loket",
    "toestel",
    "bestuur",
    "bedrijf",
    "gebouw",
    "kind",
    "nummer",
)


def takes_het(noun: str) -> bool:
    """Whether a noun outside the lists takes het by its ending: a diminutive, a kerstfeest."""
    return bool(_DIMINUTIVE.fullmatch(noun)) or (
        len(noun) > 8 and noun.endswith(_HET_HEADS) and not noun.endswith("verhuis")
    )


def takes_de(noun: str) -> bool:
    """Whether a noun outside the lists takes de by its ending: a vergadering, a groepsfoto."""
    return noun not in _NO_DE and bool(_DE_ENDING.fullmatch(noun) or (len(noun) > 7 and noun.endswith(_DE_HEADS)))
