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
    _ = reading.words, reading.word_set, reading.characters, reading.hashtags, reading.links, reading.mentions


def main() -> None:
    """Print the times and the ratios."""
    texts, everywhere = posts(), list(platforms())
    ours = {
        f"all counts of {len(everywhere)} platforms": lambda text: count_all(Draft(text, "x"), everywhere),
        "count on X": lambda text: count(Draft(text, "x")),
        "weighted length": weighted_length,
        "graphemes": graphemes,
        "reading words and entities": _read,
    }
    times = {name: microseconds(work, texts) for name, work in ours.items()}
    script = Path(__file__).with_name("parse_tweet.mjs")
    question = json.dumps({"texts": texts, "rounds": ROUNDS}).encode()
    theirs = json.loads(subprocess.run(["node", script], input=question, stdout=subprocess.PIPE, check=True).stdout)
    for name, spent in (*times.items(), *theirs.items()):
        print(f"{spent:8.1f} µs  {name}")
    print(f"{next(iter(times.values())) / theirs['parseTweet']:8.2f} ×   all counts against parseTweet (at most 1.2)")
    print(f"{theirs['segmenter'] / times['graphemes']:8.1f} ×   graphemes faster than Intl.Segmenter (at least 10)")


if __name__ == "__main__":
    main()
