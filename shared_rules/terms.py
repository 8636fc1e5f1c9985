"""Many terms in one pass, for every rule that holds a word list.

All lists of a profile stand in one tree of words: from each word of the text one walks down the tree, so a check costs
the same with ten terms as with ten thousand. Each rule sees its own hits through a Terms.

Terms match whole words: `chill` is not found in `chillen`, unless the list names that form or the term is to be found
inside compounds. Hashtags, mentions, links and code never match, quotations only when asked.
"""

from __future__ import annotations

import re
from _thread import RLock  # threading takes a millisecond to import
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from . import shipped
from .model import Edit, Fix, Span
from .text import Reading, fold
from .text.words import has_marks, word_pattern


class Term(NamedTuple):
    """A word or phrase to find, `right` what to write instead, `note` why.

    Case is ignored, and a text that already reads as one of `right` is left alone: that is how brand casing works
    (wrong "ksa", right "KSA"). `case` finds just this casing. `inside` also finds the term at the start or end of a
    compound. `near` and `not_near` ask for, or forbid, one of these words or phrases in the same sentence. `quoted`
    also looks inside quotations.
    """

    wrong: str
    right: tuple[str, ...] = ()
    note: str = ""
    case: bool = False
    inside: bool = False
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    quoted: bool = False


class Match(NamedTuple):
    """Where a term stands: code points `start` to `end`, the `text` as written, and the term."""

    start: int
    end: int
    text: str
    term: Term

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def proposals(self) -> tuple[str, ...]:
        """`right`, with capitals where the text has them; a name ("iPhone") or handle keeps its own."""
        return tuple(self._in_case(right) for right in self.term.right)

    def _in_case(self, right: str) -> str:
        if right != right.lower() or right == self.text.lower() or not right[:1].isalpha():
            return right
        if _shouts(self.text) and not _shouts(self.term.wrong):
            return right.upper()
        return right[:1].upper() + right[1:] if self.text[:1].isupper() else right

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """One fix for each proposal."""
        return tuple(Fix((Edit(self.span, right),)) for right in self.proposals)


def _shouts(text: str) -> bool:
    return len(text) > 1 and text.isupper()


_MOST_MET = 20_000  # words, most of which begin no term; about a megabyte


class _Entry(NamedTuple):
    number: int  # of the list
    order: int  # earlier in the list goes first
    term: Term
    lead: str  # what stands before the first word: "." of ".NET"
    tail: str  # what stands behind the last word: "." of "m.a.w."


class _Node:
    """A word of the tree: the terms that end here, the steps that may follow, and the bare words in those."""

    __slots__ = ("ends", "followers", "next")

    def __init__(self) -> None:
        self.ends: list[_Entry] = []
        self.next: dict[str, _Node] = {}
        self.followers: set[str] | None = None


_Part = tuple[int, int, _Entry]  # where in a compound, and which term


def _plain(text: str) -> str:
    return text.replace("’", "'")


def _step(gap: str, word: str) -> str:
    """One step down the tree: the word and what stands before it, any blank as good as another, save a new line."""
    if gap and not gap.strip() and "\n" not in gap:
        gap = " "
    return gap + word


class TermIndex:
    """The terms of all lists together, found in one walk over the words of a text."""

    def __init__(self) -> None:
        self._lists = 0
        self._first: dict[str, _Node] = {}
        self._inside: dict[str, list[_Entry]] = {}
        self._part_lengths: tuple[int, ...] = ()
        self._met: dict[str, tuple[_Node, tuple[_Part, ...]] | None] = {}
        self._unplanted: dict[str, list[tuple[int, int, str]]] = {}
        self._planting = RLock()

    def add(self, terms: Iterable[Term] | WordList) -> Terms:
        """Add a list; the Terms answered sees the hits of this list only. Raises ValueError for a term without word.

        The terms of a WordList are planted when a text first holds the word they begin with: most are never met.
        """
        number = self._lists
        self._lists += 1
        if isinstance(terms, WordList):
            for order, line in enumerate(terms.lines):
                if word := _first_word(line):
                    self._unplanted.setdefault(word, []).append((number, order, line))
                else:
                    self._plant(number, order, _term(line))
        else:
            for order, term in enumerate(terms):
                self._plant(number, order, term)
        self._part_lengths = tuple(sorted({len(part) for part in self._inside}, reverse=True))
        self._met = {}
        return Terms(self, number)

    def _plant(self, number: int, order: int, term: Term) -> None:
        folded, words = _words(term.wrong)
        if not words:
            raise ValueError(f"{term.wrong!r} holds no word to look for")
        start, end = words[0][0], words[-1][1]
        entry = _Entry(number, order, term, folded[:start].lstrip(), folded[end:].rstrip())
        node, behind = None, start
        branches = self._first
        for word_start, word_end in words:
            if node is not None:
                node.followers = node.followers or set()  # most nodes have none
                node.followers.add(folded[word_start:word_end])
            step = _step(folded[behind:word_start], folded[word_start:word_end])
            node = branches.get(step)
            if node is None:
                node = branches[step] = _Node()
            branches, behind = node.next, word_end
        assert node is not None
        node.ends.append(entry)
        if term.inside and len(words) == 1:
            self._inside.setdefault(folded[start:end], []).append(entry)

    def hits(self, reading: Reading) -> dict[int, list[Match]]:
        """Every match by the number of its list, leftmost and longest first; worked out once for a reading."""
        memo: dict[TermIndex, dict[int, list[Match]]] = reading.__dict__.setdefault("_term_hits", {})
        if self not in memo:
            memo[self] = self._find(reading)
        return memo[self]

    def _find(self, reading: Reading) -> dict[int, list[Match]]:
        found: dict[int, list[Match]] = {}
        if len(self._met) > _MOST_MET:
            self._met = {}  # and no clear(): another thread may be reading it
        met, lows = self._met, reading.lows
        for word in reading.word_set.difference(met):
            met[word] = self._begun_by(word)
        begun = [(position, terms) for position, low in enumerate(lows) if (terms := met[low])]
        if not begun:
            return found
        words, following = reading.words, [*lows[1:], ""]
        for position, (node, parts) in begun:
            if node.ends or (node.followers and following[position] in node.followers):
                for entry, last in self._walk(node, reading, position):
                    self._keep(found, entry, reading, words[position].start, words[last].end)
            for part_start, part_end, entry in parts:
                start = words[position].start
                self._keep(found, entry, reading, start + part_start, start + part_end)
        return found

    def _begun_by(self, word: str) -> tuple[_Node, tuple[_Part, ...]] | None:
        """The terms that a word may begin, and those it is a compound of; None for most words."""
        if word in self._unplanted:
            with self._planting:  # the tree belongs to all threads, and another may have been first
                for number, order, line in self._unplanted.get(word, ()):
                    self._plant(number, order, _term(line))
                self._unplanted.pop(word, None)
        node, parts = self._first.get(word), self._parts(word)
        return (node or _Node(), parts) if node or parts else None

    @staticmethod
    def _walk(node: _Node, reading: Reading, position: int) -> Iterable[tuple[_Entry, int]]:
        """The terms that begin with this word and the number of their last, the longest first."""
        lows = reading.lows
        ends = [(entry, position) for entry in node.ends]
        while node.followers and position + 1 < len(lows) and lows[position + 1] in node.followers:
            position += 1
            follower = node.next.get(_step(reading.gap(position), lows[position]))
            if follower is None:
                break
            node = follower
            ends += [(entry, position) for entry in node.ends]
        if len(ends) > 1:
            ends.sort(key=lambda each: (-each[1] - len(each[0].tail), each[0].order))
        return ends

    @staticmethod
    def _keep(found: dict[int, list[Match]], entry: _Entry, reading: Reading, start: int, end: int) -> None:
        term = entry.term
        if entry.lead or entry.tail:
            folded = reading.straight
            if not (folded.startswith(entry.tail, end) and folded.endswith(entry.lead, 0, start)):
                return
            start, end = start - len(entry.lead), end + len(entry.tail)
        hits = found.setdefault(entry.number, [])
        if hits and hits[-1].end > start:
            return
        text = reading.text[start:end]
        if term.case and _plain(text) != _plain(term.wrong):
            return
        if (reading.is_entity if term.quoted else reading.is_protected)(start, end):
            return
        if (term.near or term.not_near) and not _context_allows(term, reading, start):
            return
        hits.append(Match(start, end, text, term))

    def _parts(self, word: str) -> tuple[_Part, ...]:
        """The terms at the start or the end of one compound, the first and longest first."""
        starts: list[_Part] = []
        ends: list[_Part] = []
        for length in self._part_lengths:
            if length < len(word):
                starts += [(0, length, entry) for entry in self._inside.get(word[:length], ())]
                ends += [(len(word) - length, len(word), entry) for entry in self._inside.get(word[-length:], ())]
        return (*starts, *ends)


def _words(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A term folded, and where its words stand: split just as a post is."""
    folded = fold(text)
    return _plain(folded), [match.span() for match in word_pattern(has_marks(text)).finditer(folded)]


def _is_right(match: Match, reading: Reading) -> bool:
    """Whether the text already reads as the term wants it: so written, in capitals, or with that of a new sentence."""
    for right in match.term.right:
        if match.text == right:
            return True
        if _shouts(match.text) and match.text == right.upper() and match.text != match.term.wrong:
            return True
        if match.text[1:] == right[1:] and match.text[:1] == right[:1].upper():
            return any(
                not reading.text[sentence.start : match.start].strip(" \t\n“\"‘'(")
                for sentence in reading.sentences
                if sentence.start <= match.start < sentence.end
            )
    return False


def _context_allows(term: Term, reading: Reading, start: int) -> bool:
    sentence = next((s for s in reading.sentences if s.start <= start < s.end), Span(0, len(reading.text)))
    around = reading.lows_in(sentence)
    told = reading.straight[sentence.start : sentence.end]

    def stands(word: str) -> bool:
        plain = _plain(word.lower())
        return plain in around or (" " in plain and plain in told)

    return not any(map(stands, term.not_near)) and (not term.near or any(map(stands, term.near)))


class Terms:
    """One list of terms, as a rule sees it."""

    def __init__(self, index: TermIndex, number: int) -> None:
        self.index = index
        self.number = number

    @classmethod
    def of(cls, *terms: Term) -> Terms:
        """A list by itself."""
        return TermIndex().add(terms)

    def find(self, reading: Reading) -> Iterator[Match]:
        """The matches of this list in the text, in order."""
        return (match for match in self.index.hits(reading).get(self.number, ()) if not _is_right(match, reading))


class WordList(NamedTuple):
    """The name of a list under data/words; a rule gives it as the default of an option of type Terms.

    Its lines are `wrong;right|right;note`, of which right and note may be absent; `*` behind the wrong word finds it
    inside compounds too.
    """

    name: str

    @property
    def lines(self) -> list[str]:
        """The lines, without comments."""
        return _lines(self.name)

    def terms(self) -> tuple[Term, ...]:
        """Every line as a term."""
        return tuple(map(_term, self.lines))


@cache
def _lines(name: str) -> list[str]:
    lines = shipped.text("data", "words", f"{name}.txt").split("\n")
    return [line for line in lines if line and line[0] != "#"]


def _term(line: str) -> Term:
    wrong, right, note = f"{line};;".split(";")[:3]
    return Term(wrong.rstrip("*"), tuple(right.split("|")) if right else (), note, inside=wrong.endswith("*"))


def _first_word(line: str) -> str:
    """The word, folded, that a text must hold for the term to stand in it; nothing for one that stands in compounds."""
    wrong = line.partition(";")[0]
    if (first := wrong.partition(" ")[0]).isalpha():
        return first.lower()
    folded, words = _words(wrong)
    return "" if wrong.endswith("*") else folded[slice(*words[0])]


def parse(source: str) -> tuple[tuple[Term, ...], dict[int, str]]:
    """Read a list, and tell its mistakes, in Dutch, by line.

    Lines are `wrong|wrong;right|right;note`, as a spreadsheet writes them; right and note are optional, `#` starts a
    comment line, and `*` behind a wrong word finds it inside compounds too.
    """
    import csv

    terms: list[Term] = []
    mistakes: dict[int, str] = {}
    rows = csv.reader(("" if line.lstrip().startswith("#") else line for line in source.splitlines()), delimiter=";")
    for row in rows:
        cells = [cell.strip() for cell in row]
        if not any(cells) or cells[:2] == ["fout", "goed"]:
            continue
        while len(cells) > 3 and not cells[-1]:
            cells.pop()
        spellings = [spelling.strip() for spelling in cells[0].split("|") if spelling.strip("* ")]
        if len(cells) > 3 or not spellings:
            mistakes[rows.line_num] = f"verwacht fout;goed;uitleg, gevonden {';'.join(row)!r}"
            continue
        if problem := next(filter(None, (unfindable(word.rstrip("*"), word.endswith("*")) for word in spellings)), ""):
            mistakes[rows.line_num] = problem
            continue
        right = tuple(r.strip() for r in cells[1].split("|") if r.strip()) if len(cells) > 1 else ()
        note = cells[2] if len(cells) > 2 else ""
        terms += [Term(wrong.rstrip("*"), right, note, inside=wrong.endswith("*")) for wrong in spellings]
    return tuple(terms), mistakes


def unfindable(wrong: str, inside: bool) -> str:
    """Why a word can never be found, in Dutch; nothing when it can."""
    if wrong.lstrip()[:1] in ("#", "@", "＃"):
        return f"{wrong!r}: hashtags en vermeldingen tellen niet als woord; hashtags horen onder [house] hashtags"
    if not re.search(r"[^\W_]", wrong):
        return f"{wrong!r} bevat geen woord om naar te zoeken"
    if inside and re.search(r"\s", wrong.strip()):
        return f"{wrong!r}: alleen één woord kan binnen een samenstelling staan (inside)"
    return ""
