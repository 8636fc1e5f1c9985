"""Grammar that a handful of words decides. Every rule here judges one clause at a time and is silent when it leaves room for doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, wraps
from itertools import pairwise
from typing import NamedTuple

from ...model import Draft, Edit, Finding, Fix, Span
from ...terms import WordList
from ...text import Reading, read


class Clause(NamedTuple):
    """Words with nothing but blanks between them, from word `number` of the draft on, and the same in lower case. `ends` is
    the text that stands behind."""

    reading: Reading
    number: int
    words: list[str]
    low: list[str]
    starts_sentence: bool
    ends: str
    mark: int  # the same for a clause that reads the same

    def span(self, first: int, last: int) -> Span:
        """From the first word to the last, counted from 0, the last included."""
        words = self.reading.words
        return Span(words[self.number + first].start, words[self.number + last].end)

    def of(self, span: Span) -> str:
        """What stands there, as it is written."""
        return span.of(self.reading.text)

    @property
    def goes_on(self) -> bool:
        """Whether only blanks stand behind it in the text: somebody is writing the next word."""
        return self.ends.isspace() and "\n" not in self.ends

    def at(self, position: int) -> str:
        """The word in lower case; nothing outside the clause."""
        return self.low[position] if 0 <= position < len(self.low) else ""


def clauses(draft: Draft) -> tuple[Clause, ...]:
    """The clauses of the draft outside quotations and code, worked out once; each is a run of words, so that hashtags, names
    with @, punctuation and line breaks end it."""
    return _kept(draft).all


class _Kept(NamedTuple):
    all: tuple[Clause, ...]
    marks: frozenset[int]


def _kept(draft: Draft) -> _Kept:
    kept: _Kept | None = draft.__dict__.get("_clauses")
    if kept is None:
        found = tuple(_clauses(read(draft))) if draft.language.startswith("nl") else ()
        kept = draft.__dict__["_clauses"] = _Kept(found, frozenset([clause.mark for clause in found]))
    return kept


_LONGEST = 200  # words


def _clauses(reading: Reading) -> Iterator[Clause]:
    text, runs = reading.text, reading.runs
    gaps = [text[end:start] for (_, end), (start, _) in pairwise([(0, 0), *runs, (len(text), 0)])]
    number = 0
    quoted, new = bool(reading.quotations), tuple.__new__
    for (start, end), (before, behind), words, low in zip(
        runs, pairwise(gaps), reading.text_runs, reading.low_runs, strict=True
    ):
        if not (quoted and reading.is_protected(start, end)):
            opens = not before.strip() or "\n" in before or before.rstrip()[-1] in ".!?…•"
            mark = hash((text[start:end], opens, behind))
            clause = new(Clause, (reading, number, words, low, opens, behind, mark))
            yield from (clause,) if len(low) <= _LONGEST else _cut(clause)
        number += len(low)


def _cut(long: Clause) -> Iterator[Clause]:
    """A clause that goes on, in pieces that rules can look back and ahead in."""
    for at in range(0, len(long.low), _LONGEST):
        stop = at + _LONGEST
        ends = long.ends if stop >= len(long.low) else ""
        opens = long.starts_sentence and not at
        words = long.words[at:stop]
        mark = hash((*words, opens, ends))
        yield Clause(long.reading, long.number + at, words, long.low[at:stop], opens, ends, mark)


_MOST_SILENT = 2_000


def by_clause(judge: Callable[[Clause], Iterator[Finding]]) -> Callable[[Draft], Iterator[Finding]]:
    """Make what judges one clause a rule. Of a clause that left it silent it is not asked again: while somebody types, all
    but one stay as they were. Kept are hashes and no words."""
    silent: set[int] = set()

    @wraps(judge)
    def rule(draft: Draft) -> Iterator[Finding]:
        here = _kept(draft)
        if here.marks <= silent:
            return
        for clause in here.all:
            if clause.mark in silent:
                continue
            found = list(judge(clause))
            if found and clause.goes_on:  # what the last word is depends on the next: voor hun (ouders)
                last = clause.span(0, len(clause.low) - 1).end
                found = [finding for finding in found if finding.span and finding.span.end < last]
            yield from found
            if not found:
                if len(silent) >= _MOST_SILENT:
                    silent.clear()
                silent.add(clause.mark)

    return rule


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
