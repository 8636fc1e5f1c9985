"""All measurements in one run: python -m tests.bench [part …]; writes RESULTS.md and results.svg beside this file.

Parts: check, counting, linear, hostile, http, start, peers. With parts named, they are printed and no file is written.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from . import bench_check, bench_counting, bench_hostile, bench_http, bench_linear, bench_peers, bench_start
from .report import Line, Table, chart, machine, markdown

HERE = Path(__file__).parent
HEAD = """# Measurements

Made by `make bench` on {day}: {machine}.

Times are CPU time unless a table says otherwise, so that other work on the machine does not count; read ratios rather than
times, each is of one run. Any part by itself: `.venv/bin/python -m tests.bench check` (or counting, linear, hostile, http,
start, peers). Whether memory stays flat is shown by `make soak`.

![Time of a check by the length of the text](results.svg)

"""


def _start() -> Iterable[Table]:
    return bench_start.started(), bench_start.held(), bench_start.throughput()


def main(wanted: list[str]) -> None:
    lines: list[Line] = []

    def check() -> Iterable[Table]:
        table, found = bench_check.by_length()
        lines.extend(found)
        return table, bench_check.by_rules(), bench_check.by_terms()

    parts: dict[str, Callable[[], Iterable[Table]]] = {
        "check": check,
        "counting": lambda: [bench_counting.measured()],
        "hostile": lambda: [bench_hostile.short(), bench_hostile.long()],
        "http": lambda: [bench_http.in_process(), bench_http.over_http()],
        "start": _start,
        "peers": lambda: [bench_peers.compared()],
        "linear": lambda: [bench_linear.measured()],
    }
    if unknown := set(wanted) - set(parts):
        raise SystemExit(f"unknown part {', '.join(sorted(unknown))}; there are {', '.join(parts)}")
    head = HEAD.format(day=date.today().isoformat(), machine=machine())
    tables: list[Table] = []
    for name in wanted or parts:
        print(f"{name} …", file=sys.stderr, flush=True)
        tables += parts[name]()
    if wanted:
        print(markdown(tables))
        return
    (HERE / "RESULTS.md").write_text(head + markdown(tables), encoding="utf-8")
    (HERE / "results.svg").write_text(chart(lines, "A check: milliseconds of CPU by characters"), encoding="utf-8")
    print(f"{HERE.relative_to(Path.cwd()) if HERE.is_relative_to(Path.cwd()) else HERE}/RESULTS.md")


if __name__ == "__main__":
    main(sys.argv[1:])
