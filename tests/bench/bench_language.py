"""Recall and false alarms of the rules on language, tone and privacy, on fixtures/language_wrong.tsv and language_correct.txt.

    .venv/bin/python -m tests.bench.bench_language [-v]

A mistake is found when a finding overlaps it. A right sentence raises a false alarm when any finding or error stands on it;
hints on style (long, formal) count too. With -v every miss and false alarm is shown.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from shared_rules import Draft, Finding, all_rules, check

FIXTURES = Path(__file__).parent.parent / "fixtures"
FAMILIES = frozenset({"grammar", "language", "tone", "privacy"})


def lines(name: str) -> Iterator[str]:
    for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def findings(text: str) -> list[Finding]:
    """What the rules of these families say of one sentence, spelling apart."""
    rules = all_rules()
    return [f for f in check(Draft(text, "facebook")).findings if rules[f.rule].family in FAMILIES]


def finds(text: str, wrong: str) -> bool:
    """Whether a finding overlaps the mistake; of a repetition either place will do."""
    places = (text.index(wrong), text.rindex(wrong))
    return any(
        f.span and f.span.start < start + len(wrong) and start < f.span.end for f in findings(text) for start in places
    )


def main(verbose: bool) -> None:
    kinds: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for line in lines("language_wrong.tsv"):
        text, wrong, kind = line.split("\t")
        kinds[kind] += 1
        if finds(text, wrong):
            found[kind] += 1
        elif verbose:
            print(f"missed   {kind:10} {wrong!r} in {text}")
    right = list(lines("language_correct.txt"))
    alarms = 0
    for text in right:
        said = findings(text)
        alarms += bool(said)
        if said and verbose:
            print(f"alarm    {[(f.rule, f.text) for f in said]} in {text}")
    print(f"recall        {found.total()} of {kinds.total()} = {found.total() / kinds.total():.1%}")
    print("              " + ", ".join(f"{kind} {found[kind]}/{count}" for kind, count in kinds.items()))
    print(f"false alarms  {alarms} of {len(right)} = {alarms / len(right):.1%}")
    text = " ".join(right[:6])[:280]
    for _ in range(50):
        check(Draft(text, "facebook"))
    start = process_time()
    for _ in range(300):
        check(Draft(text, "facebook"))
    print(f"warm check of {len(text)} characters, all rules: {(process_time() - start) / 300 * 1e6:.0f} µs")


if __name__ == "__main__":
    main("-v" in sys.argv)
