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

from shared_rules.counting import count, count_all, graphemes, utf8_bytes, utf16_units, weighted_length
from shared_rules.counting.clusters import clusters
from shared_rules.counting.explain import explain
from shared_rules.counting.split import split
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

LONG = 24_000
MOST_SECONDS = 0.75  # of CPU for a text of LONG; a quarter of it is usual on a slow machine, the square takes many
# Four times the text: in proportion that takes four times as long, with the square sixteen. tests/bench/bench_linear.py
# judges growth more finely, on longer texts.
FLOOR = 0.005  # seconds; below it the clock says little
MOST_GROWTH = 10


def _read_all(text: str, platform: str) -> None:
    reading = read(Draft(text, platform))
    for part in ("words", "word_set", "own_texts", "hashtags", "mentions", "links", "cashtags", "emails", "emoji"):
        list(getattr(reading, part))
    _ = reading.sentence_lengths, reading.quotations, reading.code, reading.has_digit, reading.has_sign
    for number in range(0, len(reading.words), max(1, len(reading.words) // 100)):
        reading.gap(number)
    for start in range(0, len(text), max(1, len(text) // 100)):
        reading.is_protected(start, start + 3)


def _split_and_explain(text: str) -> None:
    draft = Draft(text, "bluesky")
    explain(count(draft)[0], draft)
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


def quickest(work: Callable[[str], object], text: str, enough: float) -> float:
    """The seconds that the text takes: the best of five, or the first that is good enough."""
    best = float("inf")
    for _ in range(5):
        best = min(best, seconds(work, text))
        if best <= enough:
            break
    return best


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_a_nasty_text_takes_no_longer_than_in_proportion_to_its_length(piece: str) -> None:
    whole = piece * (LONG // len(piece))
    for name, work in {**COUNTERS, **EXTRACTORS, "split": _split_and_explain}.items():
        short = max(seconds(work, whole[: len(whole) // 4]), FLOOR)
        long = quickest(work, whole, MOST_GROWTH * short)
        assert long <= MOST_GROWTH * short, f"{name}: {short * 1000:.1f} ms became {long * 1000:.1f} ms"
        assert long <= MOST_SECONDS, f"{name}: {long:.2f} s for {len(whole)} characters"
