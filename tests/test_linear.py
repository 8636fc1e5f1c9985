"""Reading and counting take time in proportion to the text, whatever stands in it: nobody can hang the service with a
draft.

Time is CPU time of the thread, the best of some runs, and growth is only judged between times that can be measured.
"""

from __future__ import annotations

import gc
import itertools
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from shared_rules.counting import (
    clusters,
    count,
    count_all,
    explain,
    graphemes,
    split,
    utf8_bytes,
    utf16_units,
    weighted_length,
)
from shared_rules.model import Draft
from shared_rules.platforms import platforms
from shared_rules.text import bluesky, mastodon, plain, read, x

NASTY = {
    "dotted": "a.",
    "dotted_domains": "a.be.",
    "dotted_underscores": "a_.b.",
    "dotted_accents": "é.",
    "double_dots": "a..",
    "brackets": "(",
    "bracket_paths": "a.be/(",
    "path_brackets": "a.be/(a)",
    "hashes": "#",
    "hashtags": "#a",
    "numbers": "#1",
    "mentions": "@a",
    "dotted_mentions": "@a.",
    "servers": "@a@b.be",
    "emails": "a@b.",
    "protocols": "http://",
    "links": "http://a.be/",
    "punctuated_links": "http://a.be/!",
    "queries": "a.be/?a=!",
    "flags": "🇧🇪",
    "half_flags": "🇧",
    "joiners": "👩\u200d",
    "only_joiners": "\u200d",
    "zalgo": "a\u0301\u0302",
    "marks": "\u0301",
    "conjuncts": "\u0915\u094d",
    "signs": "\u094d",
    "prepends": "\u0600",
    "jamo": "\u1100\u1161",
    "skins": "👍🏽",
    "keycaps": "1️⃣",
    "variations": "\ufe0f",
    "ends": ".",
    "sentences": "a. ",
    "open_quotes": "“",
    "single_quotes": " 'a",
    "apostrophes": "a'",
    "curly_quotes": "‘a’a ",
    "straight_quotes": '"',
    "backticks": "`",
    "fences": "```a",
    "hyphens": "-",
    "compounds": "a-",
    "pluses": "+'",
    "underscores": "_",
    "letters": "a",
    "accents": "é",
    "digits": "1",
    "spaces": " ",
    "line_ends": "\r\n",
    "carriage_returns": "\r",
    "cashtags": "$A",
    "dollars": "$",
    "words": "foto's ",
}

LONG = 24_000  # tests/bench/bench_linear.py goes to 100,000
FLOOR = 0.01  # seconds; below it the clock says little
MOST = 2.5


def _read_all(text: str, platform: str) -> None:
    reading = read(Draft(text, platform))
    for part in ("words", "word_set", "hashtags", "mentions", "links", "cashtags", "emails", "emoji", "sentences"):
        getattr(reading, part)
    _ = reading.quotations, reading.code, reading.characters
    for start in range(0, len(text), max(1, len(text) // 100)):
        reading.is_protected(start, start + 3)


def _split_and_explain(text: str) -> None:
    draft = Draft(text, "bluesky")
    explain(count(draft)[0], text)
    with suppress(ValueError):  # a character of more than 3,000 bytes fits nowhere
        split(draft, numbered=True)


COUNTERS: dict[str, Callable[[str], object]] = {
    "x": weighted_length,
    "reply": lambda text: weighted_length(text, reply=True),
    "graphemes": graphemes,
    "clusters": clusters,
    "utf8": utf8_bytes,
    "utf16": utf16_units,
    "all": lambda text: count_all(Draft(text, "x"), list(platforms())),
}
EXTRACTORS: dict[str, Callable[[str], object]] = {
    "x": x.entities,
    "bluesky": bluesky.entities,
    "mastodon": mastodon.entities,
    "plain": plain.entities,
    "read_x": lambda text: _read_all(text, "x"),
    "read_plain": lambda text: _read_all(text, "instagram"),
}


_NUMBERS = itertools.count(1_000_000)


def seconds(work: Callable[[str], object], text: str) -> float:
    """CPU seconds; without the garbage collector, which comes when it likes, and on a text never seen before, because
    counting remembers the last few."""
    text = f"{text} {next(_NUMBERS)}"
    gc.disable()
    start = time.thread_time()
    work(text)
    spent = time.thread_time() - start
    gc.enable()
    return spent


def grows_straight(work: Callable[[str], object], piece: str, long: int = LONG) -> tuple[float, float]:
    """The seconds for half the text and for the whole: the best seen until their ratio is a straight line's, or five
    times; what grows with the square does not get better."""
    whole = piece * (long // len(piece))
    half = whole[: len(whole) // 2]
    short = longer = float("inf")
    for _ in range(12):
        short, longer = min(short, seconds(work, half)), min(longer, seconds(work, whole))
        if longer <= MOST * max(short, FLOOR):
            break
    return short, longer


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_twice_the_text_takes_twice_the_time(piece: str) -> None:
    for name, work in {**COUNTERS, **EXTRACTORS, "split": _split_and_explain}.items():
        short, longer = grows_straight(work, piece)
        assert longer <= MOST * max(short, FLOOR), f"{name}: {short * 1000:.1f} ms became {longer * 1000:.1f} ms"
