"""Whether a word of a post is spelled right: the lexicon, and what a lexicon cannot list.

Start reading at `known`. Names, initialisms, codes and words in foreign letters are nobody's spelling mistake, so they
are known too; when in doubt a word is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from .. import shipped
from .lexicon import BEGIN, END, LEXICON, WORD, Lexicon

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‑": "-", "ĳ": "ij", "Ĳ": "IJ", "\u00ad": None}
)
_BEFORE_HYPHEN = frozenset(
    """anti bio co eco euro ex inter infra maxi mega micro mini mono multi neo niet non oud post pre pro quasi re
    semi super tele top ultra vice""".split()
)
_AFTER_APOSTROPHE = frozenset(("s", "er", "ers", "en", "je", "jes", "tje", "tjes", "t", "d", "ing", ""))

# Leuuuk, yesss, hahaha: a voice, not a slip.
_SOUND = re.compile(
    r"^(?=.{3,6}$).*([aeiouy])\1\1|(.)\2\2$|(.)\3\3\3|^(?:ha|he|hi|ho|ah|la|na|bla|jo|ja|lo)+h?$", re.IGNORECASE
)


def lines(name: str) -> Iterator[str]:
    """The entries of a word list under data/words, without its header."""
    for line in shipped.text("data", "words", name).splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def lexicon() -> Lexicon:
    """The dictionary and our own lists; read at the first word that is asked, about 30 ms."""
    more: dict[str, int] = {}
    for name in ("names.txt", "nl-be.txt", "nl-domain.txt"):
        for entry in lines(name):
            more[entry.strip("+")] = WORD | BEGIN * entry.endswith("+") | END * entry.startswith("+")
    return Lexicon(LEXICON.read_bytes(), more)


@cache
def loans() -> frozenset[str]:
    """Foreign words that Dutch posts use."""
    return frozenset(lines("loans.txt"))


def plain(word: str) -> str:
    """The word with straight apostrophes, composed accents and the two letters ij."""
    return word if word.isascii() else unicodedata.normalize("NFC", word).translate(_STRAIGHT)


@lru_cache(maxsize=8192)
def known(word: str) -> bool:
    """Whether the word, as one token of a text, needs no remark. 0.1 µs seen before, else a few µs up to 0.5 ms."""
    word = plain(word)
    if _in_lexicon(word):
        return True
    if lexicon().is_forbidden(word):
        return False
    if len(word) == 1 or _SOUND.search(word):
        return True
    if "'" in word:
        return _with_apostrophe(word)
    if "-" in word:
        return _with_hyphens(word)
    return _is_code_or_name(word)


_MOST_MET = 20_000  # words; about a megabyte
_met: set[str] = set()  # that are known


def unknown(words: Iterable[str]) -> set[str]:
    """Those of the words that are not known. For words met before much quicker than to ask for each."""
    new = set(words) - _met
    found = {word for word in new if not known(word)}
    if len(_met) > _MOST_MET:
        _met.clear()
    _met.update(new - found)
    return found


def _bytes(word: str) -> bytes:
    return word.encode("latin-1", "replace")


def _in_lexicon(word: str) -> bool:
    """As it stands, or with a small first letter, as at the start of a sentence."""
    if lexicon().is_word(word):
        return True
    small = word[:1].lower() + word[1:]
    return small != word and lexicon().is_word(small)


def _is_code_or_name(word: str) -> bool:
    """Digits, capitals beyond the first letter (GGD, WhatsAppgroep, iPhone), or letters that Dutch does not have."""
    return word[:1].isdigit() or any(c.isdigit() or c.isupper() or c in "&+" for c in word[1:]) or b"?" in _bytes(word)


def _with_apostrophe(word: str) -> bool:
    """KSA'er, 50+'er, Anna's, dj's, d'Artagnan; but not post's or risicos's."""
    base, _, suffix = word.rpartition("'")
    if len(base) <= 1:  # 's-avonds, d'Or, l'amour; or a word behind a quotation mark
        return bool(base) or (len(suffix) > 2 and known(suffix))
    if suffix not in _AFTER_APOSTROPHE:
        return _is_code_or_name(base)
    if base[0].isupper() or _is_code_or_name(base):
        return True
    if not suffix:
        return known(base)
    has_vowels = re.search("[aeiouyéë]", base)
    return not has_vowels or (suffix == "s" and base[-1] in "aiouyé" and known(base))


def _with_hyphens(word: str) -> bool:
    """Each part by itself: KSA-gevoel, sociale-mediabeleid, foto- en videowedstrijd."""
    *first, last = word.split("-")
    return all(_before_hyphen(part) for part in first) and (not last or known(last))


def _before_hyphen(part: str) -> bool:
    small = part.lower()
    return len(part) <= 1 or small in _BEFORE_HYPHEN or bool(lexicon().bits(_bytes(small)) & BEGIN) or known(part)
