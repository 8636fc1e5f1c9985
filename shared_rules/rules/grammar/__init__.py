"""Grammar that a handful of words decides. Every rule here reads clauses and is silent when a clause leaves room for doubt."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

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


def _clauses(reading: Reading) -> list[Clause]:
    text, found = reading.text, []
    curly = "’" in text
    words: list[Token] = []
    gap_before = ""

    def close(gap: str) -> None:
        if words and not reading.is_protected(words[0].start, words[-1].end):
            low = tuple([word[3].replace("’", "'") if curly else word[3] for word in words])
            starts = not gap_before.strip() or "\n" in gap_before or gap_before.rstrip()[-1] in ".!?…•"
            found.append(Clause(tuple(words), low, starts, gap))

    end = 0
    for word in reading.words:
        gap = text[end : word.start]
        if gap != " " and words and (gap.strip() or "\n" in gap):
            close(gap)
            words, gap_before = [], gap
        elif len(words) == _LONGEST:
            close("")
            words, gap_before = [], "…,"
        elif not words:
            gap_before = gap
        words.append(word)
        end = word.end
    close(text[end:])
    return found


def replace(span: Span, *texts: str) -> tuple[Fix, ...]:
    """One fix for each text."""
    return tuple(Fix((Edit(span, text),)) for text in texts)


def like(text: str, written: str) -> str:
    """`text` with a capital where `written` has one."""
    return text[:1].upper() + text[1:] if written[:1].isupper() else text


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list under data/words."""
    return frozenset(term.wrong for term in WordList(name).terms())


@cache
def pairs(name: str) -> dict[str, str]:
    """The words of a list under data/words, each with what stands beside it."""
    return {term.wrong: term.right[0] for term in WordList(name).terms()}


PREPOSITIONS = frozenset(
    """aan achter bij binnen boven buiten dankzij door in langs met na naar naast namens om onder op over per rond rondom
    sinds tegen tijdens tot tussen uit van vanaf vanuit via volgens voor voorbij wegens zonder""".split()
)


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
