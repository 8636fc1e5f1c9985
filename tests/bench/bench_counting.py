"""All counts of all platforms at once, against npm twitter-text counting one: python -m tests.bench.bench_counting

CPU time, both in one run on the same posts of 280 characters.
"""

from __future__ import annotations

import gc
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from shared_rules.counting import count, count_all, graphemes, weighted_length
from shared_rules.model import Draft
from shared_rules.platforms import platforms
from shared_rules.text import read

from .posts import posts
from .report import Table

ROUNDS = 30


def microseconds(work: Callable[[str], object], texts: list[str]) -> float:
    """The best round, in microseconds a text."""
    best = float("inf")
    gc.disable()
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(4):
            for text in texts:
                work(text)
        best = min(best, (time.process_time() - start) / (4 * len(texts)))
    gc.enable()
    return best * 1e6


def _read(text: str) -> None:
    reading = read(Draft(text, "x"))
    _ = list(reading.words), reading.word_set, reading.hashtags, reading.links, reading.mentions


def measured() -> Table:
    texts, everywhere = posts(), list(platforms())
    every = f"all counts of {len(everywhere)} platforms"
    ours: dict[str, Callable[[str], object]] = {
        every: lambda text: count_all(Draft(text, "x"), everywhere),
        "count on X": lambda text: count(Draft(text, "x")),
        "weighted length": weighted_length,
        "graphemes": graphemes,
        "reading words and entities": _read,
    }
    times = {name: microseconds(work, texts) for name, work in ours.items()}
    beside = dict.fromkeys(times, "")
    script = Path(__file__).with_name("parse_tweet.mjs")
    question = json.dumps({"texts": texts, "rounds": ROUNDS}).encode()
    done = subprocess.run(["node", script], input=question, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        theirs = {"twitter-text": "skipped: run `npm ci` in tests/oracles"}
    else:
        found = json.loads(done.stdout)
        beside[every] = f"{times[every] / found['parseTweet']:.2f}× twitter-text's parseTweet (at most 1.2×)"
        beside["graphemes"] = f"{found['segmenter'] / times['graphemes']:.0f}× as fast as Intl.Segmenter (at least 10×)"
        theirs = {name: f"{spent:.1f}" for name, spent in found.items()}
    rows = [(name, f"{spent:.1f}", beside[name]) for name, spent in times.items()]
    rows += [(f"npm {name}", spent, "") for name, spent in theirs.items()]
    note = "Microseconds of CPU for a post of 280 characters, the best of 30 rounds over 60 posts; all in one run."
    return Table("Counting", note, ("what", "µs", "beside"), rows)


if __name__ == "__main__":
    for row in measured().rows:
        print(*row)
