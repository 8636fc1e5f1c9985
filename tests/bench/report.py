"""What the measurements share: a clock, a table, and the page of results."""

from __future__ import annotations

import gc
import math
import os
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

CHART = ("#0b6e4f", "#d17b0f", "#a1234c", "#3b5b92")


class Table(NamedTuple):
    """One table of results: what was measured, how, and the rows."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


class Line(NamedTuple):
    """One line of the chart: its name and (characters, milliseconds) points."""

    name: str
    points: list[tuple[float, float]]


def each(work: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    """Milliseconds of CPU of every call, without the garbage collector, which comes when it likes."""
    spent = []
    gc.collect()
    gc.disable()
    for text in texts:
        start = time.process_time_ns()
        work(text)
        spent.append((time.process_time_ns() - start) / 1e6)
    gc.enable()
    return spent


def cuts(found: Sequence[float]) -> tuple[float, float, float]:
    """The 50th, 95th and 99th percentile."""
    hundredths = quantiles(found, n=100, method="inclusive")
    return hundredths[49], hundredths[94], hundredths[98]


def shown(milliseconds: float) -> str:
    return f"{milliseconds:.3f}" if milliseconds < 10 else f"{milliseconds:.1f}" if milliseconds < 100 else f"{milliseconds:.0f}"


def machine() -> str:
    """What the figures were measured on."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        cpu = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        cpu = platform.processor() or platform.machine()
    load = f", load average {os.getloadavg()[0]:.1f} when the run began" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} cores {cpu}, {platform.system()}, Python {platform.python_version()}{load}"


def markdown(tables: Iterable[Table]) -> str:
    parts = []
    for table in tables:
        head = "| " + " | ".join(table.columns) + " |\n|" + "---|" * len(table.columns)
        rows = "\n".join("| " + " | ".join(row) + " |" for row in table.rows)
        parts.append(f"## {table.title}\n\n{table.note}\n\n{head}\n{rows}\n")
    return "\n".join(parts)


def chart(lines: Sequence[Line], title: str) -> str:
    """An SVG of the lines, both axes logarithmic: a straight line of one in one is time in proportion to the text."""
    width, height, left, bottom = 720, 420, 70, 50
    xs = [math.log10(x) for line in lines for x, _ in line.points]
    ys = [math.log10(y) for line in lines for _, y in line.points]
    low, high = math.floor(min(ys)), math.ceil(max(ys))

    def at(x: float, y: float) -> tuple[float, float]:
        across = (math.log10(x) - min(xs)) / (max(xs) - min(xs))
        up = (math.log10(y) - low) / (high - low)
        return left + across * (width - left - 120), height - bottom - up * (height - bottom - 40)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="#fff"/><text x="{left}" y="22" font-size="15">{title}</text>',
    ]
    for power in range(low, high + 1):
        x, y = at(10 ** min(xs), 10.0**power)
        parts.append(f'<path d="M{x:.0f} {y:.0f}H{width - 120}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:g} ms</text>')
    for x_value, _ in lines[0].points:
        x, y = at(x_value, 10.0**low)
        parts.append(f'<text x="{x:.0f}" y="{y + 18:.0f}" text-anchor="middle">{x_value:g}</text>')
    parts.append(f'<text x="{width / 2:.0f}" y="{height - 10}" text-anchor="middle">characters</text>')
    for line, colour in zip(lines, CHART, strict=False):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in line.points))
        x, y = at(*line.points[-1])
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{x + 8:.0f}" y="{y + 4:.0f}" fill="{colour}">{line.name}</text>')
    return "\n".join([*parts, "</svg>", ""])


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The power of the length that the time grows with: 1 is in proportion. Least squares on the logarithms."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    top = sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True))
    return top / sum((x - middle_x) ** 2 for x in xs)
