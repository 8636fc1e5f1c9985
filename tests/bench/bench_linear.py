"""Growth and worst cases on texts made to be slow: python -m tests.bench.bench_linear

For every counter and extractor its slowest 25,000 characters, and its steepest growth from 50,000 to 100,000.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.test_linear import COUNTERS, EXTRACTORS, NASTY, seconds

from .report import Table

FLOOR = 0.01  # seconds; below it the clock says little
MOST_GROWTH = 2.5


def growth(work: Callable[[str], object], piece: str, long: int = 100_000) -> float:
    """How many times as long the whole text takes as its half: the best seen until their ratio is a straight line's, or
    eight times; what grows with the square does not get better."""
    whole = piece * (long // len(piece))
    half = whole[: len(whole) // 2]
    short = longer = float("inf")
    for _ in range(8):
        short, longer = min(short, seconds(work, half)), min(longer, seconds(work, whole))
        if longer <= MOST_GROWTH * max(short, FLOOR):
            break
    return longer / max(short, FLOOR)


def measured() -> Table:
    rows = []
    for name, work in (*COUNTERS.items(), *EXTRACTORS.items()):
        slowest = max(
            (min(seconds(work, piece * (25_000 // len(piece))) for _ in range(3)), kind)
            for kind, piece in NASTY.items()
        )
        steepest = max((growth(work, piece), kind) for kind, piece in NASTY.items())
        rows.append((name, f"{slowest[0] * 1000:.1f}", slowest[1], f"{steepest[0]:.2f}×", steepest[1]))
    note = (
        f"On {len(NASTY)} texts made to be slow. Milliseconds of CPU for the slowest 25,000 characters (at most 50), and the "
        f"steepest growth from 50,000 to 100,000 characters (at most {MOST_GROWTH}×)."
    )
    return Table("Counting and reading nasty texts", note, ("what", "ms", "slowest", "growth", "steepest"), rows)


if __name__ == "__main__":
    for row in measured().rows:
        print(*row)
