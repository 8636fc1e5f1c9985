"""Growth and worst cases on texts made to be slow: PYTHONPATH=.:tests python -m tests.bench.bench_linear

Prints, for every counter and extractor, its slowest 25,000 characters and its steepest growth from 50,000 to 100,000.
"""

from __future__ import annotations

from test_linear import COUNTERS, EXTRACTORS, FLOOR, NASTY, grows_straight, seconds


def main() -> None:
    """Print a line for each."""
    for name, work in (*COUNTERS.items(), *EXTRACTORS.items()):
        slowest = max(
            (min(seconds(work, piece * (25_000 // len(piece))) for _ in range(3)), kind)
            for kind, piece in NASTY.items()
        )
        growth = []
        for kind, piece in NASTY.items():
            half, whole = grows_straight(work, piece, 100_000)
            growth.append((whole / max(half, FLOOR), kind))
        steepest = max(growth)
        print(
            f"{name:12} 25,000: {slowest[0] * 1000:5.1f} ms ({slowest[1]})  growth {steepest[0]:.2f} × ({steepest[1]})",
            flush=True,
        )


if __name__ == "__main__":
    main()
