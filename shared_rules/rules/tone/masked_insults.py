from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Span
from ...registry import DIGIT, Bad, Good, rule
from ...terms import WordList
from ...text import read

_LETTERS = str.maketrans("0134578@$€!", "oieastbasei")
# A letter, then a mark or digit that plays a letter, then another letter; longer than a word is none.
_CANDIDATE = r"(?<![\w@#*./])(?=\w{0,12}[*0134578@$€!])[a-z][\w*@$€!]{1,15}(?<=\w)(?![\w*@./])"
# Most texts hold no such mark between letters and end here; the mark comes first, so that the search runs to it.
_MASK = re.compile(r"[*0134578@$€!](?<=[a-z].)[*0134578@$€!]*+[a-z]")
# i d i o t, l.u.l: single letters in a row; every insult has one of the letters that wake the rule.
_SPACED = r"(?<![\w.'’])[a-z](?:[ .][a-z](?![\w'’])){2,15}"
_ALONE = frozenset("bcdefghijklorz")
_OPENINGS = ("k*t", "f*ck", "kl*te", "kl**te", "k*nker")  # also of a compound: k*tregels
_HIDDEN = (
    "kut",
    "fuck",
    "fucking",
    "lul",
    "klote",
    "kak",
    "shit",
    "hoer",
    "kanker",
    "tering",
    "tyfus",
    "neger",
    "trut",
    "slet",
    "eikel",
    "idiot",
)


@rule(
    level=Level.ERROR,
    steady=True,
    message="“{word}” leest iedereen als een scheldwoord, ook met tekens ertussen.",
    guidelines=(ksa("S2-047", "2b Inhoud"),),
    wakes=("*", "@", "$", "€", "!", DIGIT, *_ALONE),
    good=(
        Good("We starten om 10u30 in zaal B2 en eindigen om 12u15."),
        Good("Mail naar lul@voorbeeld.be of volg @k0t op #k1t."),
        Good("Onze G4-groep won met 3-0 van de U13, wat een w*w!"),
        Good("*kort* maar krachtig: 5 * 3 = 15"),
        Good("Spel het woord: k e r s t m a n. Vitamine c, d en e. Menu a e i o u"),
        Good("Win2day en K3 in het Sportpaleis!"),
    ),
    bad=(
        Bad("Wat een [[k*t]] dag"),
        Bad("Die [[kl00tzak]] van hiernaast"),
        Bad("[[F*ck]], te laat"),
        Bad("Jij [[h0er]]"),
        Bad("Die [[i d i o o t]] van een voorzitter snapt er niets van."),
    ),
)
def masked_insults(draft: Draft) -> Iterator[Finding]:
    """Een scheldwoord met een sterretje blijft een scheldwoord, en het oogt alsof je weet dat het niet kan."""
    reading = read(draft)
    if not _ALONE.isdisjoint(reading.word_set):
        for letters in re.finditer(_SPACED, reading.folded):
            spelled = letters[0].replace(" ", "").replace(".", "")
            if spelled in _by_length().get(len(spelled), ()) and not reading.is_protected(*letters.span()):
                span = Span(*letters.span())
                yield Finding(span, {"word": span.of(draft.text)})
    if not _MASK.search(reading.folded):
        return
    for candidate in re.finditer(_CANDIDATE, reading.folded):
        if _is_insult(candidate[0]) and not reading.is_protected(*candidate.span()):
            span = Span(*candidate.span())
            yield Finding(span, {"word": span.of(draft.text)})


def _is_insult(word: str) -> bool:
    plain, by_length = word.translate(_LETTERS), _by_length()
    if "*" not in plain:
        return plain in by_length.get(len(plain), ())
    if plain.startswith(_OPENINGS):
        return True
    letters = re.compile(plain.replace("*", "[a-z]{1,2}"))
    shown = sum(c != "*" for c in plain)
    # A star may hide two letters (kl*tzak), but in a short word that could be anything.
    lengths = range(len(plain), len(plain) + (3 if shown > 4 else 1))
    return shown > 1 and any(letters.fullmatch(insult) for length in lengths for insult in by_length.get(length, ()))


@cache
def _by_length() -> dict[int, frozenset[str]]:
    single = [term.wrong for name in ("insults", "offensive-words", "coarse-words") for term in WordList(name).terms()]
    insults = {word for word in (*single, *_HIDDEN) if word.isalpha() and word.islower()}
    return {length: frozenset(w for w in insults if len(w) == length) for length in {len(w) for w in insults}}
