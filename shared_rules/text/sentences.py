"""Where sentences end: after . ! ? … and at line breaks, but not after an abbreviation, an initial or a list number."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What is written with a full stop that ends no sentence. The second set does end one before a capital.
_ABBREVIATIONS = frozenset(
    (
        "a.d",
        "a.h.w",
        "a.u.b",
        "aanv",
        "a.s",
        "afd",
        "afb",
        "apr",
        "art",
        "aug",
        "b.g.g",
        "b.v",
        "bijl",
        "bijv",
        "blz",
        "bv",
        "ca",
        "cf",
        "dd",
        "d.d",
        "dec",
        "dhr",
        "d.i",
        "dr",
        "dra",
        "drs",
        "d.w.z",
        "dwz",
        "e.a",
        "evt",
        "excl",
        "febr",
        "feb",
        "fig",
        "g.g",
        "gebr",
        "gem",
        "geb",
        "gez",
        "hfst",
        "h.o",
        "i.c",
        "i.h.a",
        "i.h.b",
        "i.k.v",
        "incl",
        "ing",
        "ir",
        "i.p.v",
        "i.s.m",
        "i.t.t",
        "i.v.m",
        "i.z",
        "j.l",
        "jan",
        "jl",
        "jr",
        "jul",
        "jun",
        "mej",
        "m.a.w",
        "m.b.t",
        "m.b.v",
        "mevr",
        "mw",
        "m.i",
        "mr",
        "mrt",
        "m.m.v",
        "m.n",
        "mln",
        "mld",
        "ms",
        "m.u.v",
        "n.a.v",
        "nov",
        "nr",
        "nrs",
        "o.a",
        "o.b.v",
        "okt",
        "o.i",
        "o.l.v",
        "o.m",
        "opm",
        "o.t.t",
        "o.v",
        "p",
        "pag",
        "plm",
        "prof",
        "p.p",
        "r.k",
        "resp",
        "sept",
        "sep",
        "sr",
        "str",
        "t.a.v",
        "t.b.v",
        "tel",
        "t.e.m",
        "tem",
        "t.g.v",
        "t.h.v",
        "t.n.v",
        "t.o.v",
        "t.o.z",
        "t.w.v",
        "u.d",
        "v.a",
        "v.b",
        "v.d",
        "vb",
        "vgl",
        "v.l.n.r",
        "vnl",
        "v.m",
        "vnw",
        "vs",
        "vz",
        "w.o",
        "zgn",
        "z.i",
        "z.o.z",
        "zr",
        "z.g.a.n",
    )
)
_ENDS_BEFORE_CAPITAL = frozenset(
    ("e.d", "enz", "etc", "m.v", "e.v", "e.v.a", "o.i.d", "c.s", "p.m", "a.m", "u", "uur", "e.a", "v.chr", "n.chr")
)

_NAMES = frozenset(("Jan", "VS", "MS"))  # and no abbreviation: in zaal Sint-Jan.

# So many letters in a row are no abbreviation.
_TOO_LONG = 1 + max(len(word) for word in _ABBREVIATIONS | _ENDS_BEFORE_CAPITAL if word.isalpha())

# A row of marks or of line breaks; what may not stand before it comes after its first, so that the search runs to that.
_END = re.compile(
    r"[.!?…\n\r\u2028\u2029](?:(?<=[.!?…])(?<![.!?…].)[.!?…]*+(?P<close>[\"'”’»)\]]*+)"
    r"(?P<emoji>(?>(?:[ \u00A0]?[\u2190-\u2BFF\uFE0F\u200D\U0001F000-\U0001FAFF])*))(?=\s|\Z)"
    r"|(?P<line>(?<=[\n\r\u2028\u2029])[\n\r\u2028\u2029]*+))"
)
_LAST_WORD = re.compile(r"[\w./]+\Z")
_NEXT = re.compile(r"\s*+[\"'“‘«(\[]*+(.)", re.DOTALL)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence, white space around it left out."""
    start = 0
    for end in _END.finditer(text):
        at, stop = end.span()
        if end["line"] is not None:
            stop = at
        elif text[at:stop] not in ("!", "?") and not _ends(text, start, end):
            continue
        if bare := text[start:stop].strip():
            start = text.index(bare[0], start)
            yield start, start + len(bare)
        start = stop
    if bare := text[start:].strip():
        start = text.index(bare[0], start)
        yield start, start + len(bare)


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    tail = text[max(start, end.start() - _TOO_LONG) : end.start()]
    if len(tail) == _TOO_LONG and tail.isalpha() and end[0] == ".":
        return True
    following = _NEXT.match(text, end.end())
    before_small = following is not None and following[1].islower()
    mark = text[end.start() : end.start("close")]
    if before_small and (end["close"] or mark[-1] == "…" or mark.endswith("...")):
        return False  # "Wat?" vroeg hij … en toen
    if mark != "." or end["emoji"]:
        return True
    # No abbreviation is longer than this; looking further back would cost a pass for every full stop.
    last = _LAST_WORD.search(text, max(start, end.start() - 12), end.start())
    if last is None or following is None:
        return True
    word = last[0].strip(".").lower()
    if word in _ENDS_BEFORE_CAPITAL:
        return not before_small
    if word in _ABBREVIATIONS:
        return last[0] in _NAMES and not before_small
    if word.isdigit():
        # 1. at the start of a line numbers a list; 3. before a small letter is an ordinal.
        return not before_small and text[start : last.start()].strip() != ""
    return not (len(word) == 1 and last[0][-1].isupper())  # J. Peeters
