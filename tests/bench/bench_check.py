"""What a check costs, by the length of the text, the number of rules and the number of terms; CPU time of the process."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from shared_rules import Draft, Level, all_rules, check
from shared_rules.engine import _plan
from shared_rules.profile import Profile, load

from .bench_terms import csv
from .posts import posts, typed
from .report import Line, Table, cuts, each, shown, slope

LENGTHS = (40, 140, 280, 500, 1_000, 3_000, 10_000, 30_000, 100_000)
TERMS = (10, 100, 1_000, 10_000)
PLATFORM = "instagram"


def house(terms: int) -> Profile:
    """The standard house style and a word list of so many terms."""
    with tempfile.TemporaryDirectory() as folder:
        return load(csv(Path(folder), terms))


def active_rules(profile: Profile, platform: str) -> list[str]:
    return [active.rule.id for active in _plan(profile, platform, "post", "nl").active]


def texts(length: int, number: int) -> list[str]:
    """Different texts of this length, made of posts."""
    made = posts(number=60, seed=11)
    each_takes = length // 200 + 2
    return ["\n\n".join(made[(start + n) % len(made)] for n in range(each_takes))[:length] for start in range(number)]


def milliseconds(profile: Profile, length: int, platform: str = PLATFORM) -> list[float]:
    """Every check of texts of this length, once the words have been seen."""
    made = texts(length, max(4, min(60, 120_000 // length)))
    for text in made:
        check(Draft(text, platform), profile)
    return each(lambda text: check(Draft(text, platform), profile), made * max(2, min(20, 300_000 // length // len(made))))


def by_length() -> tuple[Table, list[Line]]:
    profile = house(1_000)
    rows, found = [], []
    for length in LENGTHS:
        percentiles = cuts(milliseconds(profile, length))
        found.append(percentiles)
        typing = each(lambda text: check(Draft(text, PLATFORM), profile), typed(4, length, letters=10, seed=length))
        first, *_ = each(lambda text: check(Draft(text, PLATFORM), profile), [_unseen(length)])
        rows.append((f"{length:,}", *map(shown, percentiles), shown(median(typing)), shown(first)))
    points = [list(zip(LENGTHS, column, strict=True)) for column in zip(*found, strict=True)]
    growth = slope(points[0][4:])
    note = (
        f"Milliseconds of CPU; all {len(active_rules(profile, PLATFORM))} rules of the standard house style that have to do "
        f"with {PLATFORM}, Dutch spelling and 1,000 house terms. The texts were seen before. Typed: the median while the last "
        f"letters are typed, every text a new one. Unseen: a text of words never seen. From 1,000 characters on the median "
        f"grows with the length to the power {growth:.2f} (least squares)."
    )
    table = Table("A check, by the length of the text", note, ("characters", "p50", "p95", "p99", "typed", "unseen"), rows)
    return table, [Line(name, line) for name, line in zip(("p50", "p95", "p99"), points, strict=True)]


def _unseen(length: int) -> str:
    """Words nobody wrote before, so that no memory helps."""
    syllables = ["ba", "kor", "ven", "lig", "stra", "men", "huis", "dorp", "ren", "tel"]
    words = [f"{syllables[n % 10]}{syllables[n // 10 % 10]}{syllables[n * 7 // 3 % 10]}en" for n in range(length)]
    return " ".join(words)[:length]


def by_rules() -> Table:
    profile = load("standaard")
    everything = active_rules(profile, PLATFORM)
    rows = []
    for number in (0, 10, 30, len(everything)):
        silenced = {rule: {"level": Level.OFF} for rule in set(all_rules()) - set(everything[:number])}
        fewer = Profile("fewer", "Fewer", settings={**profile.settings, **silenced})
        rows.append((str(number), *map(shown, cuts(milliseconds(fewer, 280)))))
    note = "Milliseconds of CPU for 280 characters; without rules what is left is reading and counting."
    return Table("A check, by the number of rules", note, ("rules", "p50", "p95", "p99"), rows)


def by_terms() -> Table:
    profiles = {number: house(number) for number in TERMS}
    spent: dict[int, list[float]] = {number: [] for number in TERMS}
    for _ in range(3):  # in turn, so that a busy moment hits all
        for number, profile in profiles.items():
            spent[number] += milliseconds(profile, 280)
    least = median(spent[TERMS[0]])
    rows = [(f"{n:,}", *map(shown, cuts(spent[n])), f"{median(spent[n]) / least:.2f}×") for n in TERMS]
    note = "Milliseconds of CPU for 280 characters with all rules; the last column beside 10 terms (at most 1.5×)."
    return Table("A check, by the number of house terms", note, ("terms", "p50", "p95", "p99", "beside 10"), rows)
