"""How long it takes to start, how much memory it holds, and how many checks one core answers."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from shared_rules import Draft, check, load

from .posts import posts
from .report import Table

ROOT = Path(__file__).parents[2]
ROUNDS = 15
FIRST_CHECK = (
    "from shared_rules import Draft, Level, Profile, check; "
    "check(Draft('Zaterdag is het feest!', 'x'), Profile('bare', 'Bare', settings={'misspelling': {'level': Level.OFF}}))"
)
SERVICE = (
    "from composer_api import create_app; "
    "client = create_app().test_client(); "
    "answer = client.post('/v1/check', json={'text': 'Zaterdag is het feest!', 'platform': 'x', 'profile': ''}, "
    "base_url='http://127.0.0.1:8787'); assert answer.status_code == 200, answer.data"
)
ALIVE = (
    "from composer_api import create_app; "
    "answer = create_app().test_client().get('/v1/health', base_url='http://127.0.0.1:8787'); assert answer.json['ok']"
)
PROGRAMS = {
    "python": "pass",
    "import regex": "import regex",
    "import shared_rules": "import shared_rules",
    "import shared_rules and a first check, without spelling": FIRST_CHECK,
    "import flask, flask_cors, marshmallow, regex": "import flask, flask_cors, marshmallow, regex",
    "import composer_api": "import composer_api",
    "the service to its first answer": ALIVE,
    "the service to its first check, with spelling": SERVICE,
}


def run(program: str, cache: str) -> float:
    """Milliseconds of CPU of a Python of its own, which keeps its compiled files in `cache` as an installed one does."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"this program failed: {program}")
    return (usage.ru_utime + usage.ru_stime) * 1000


def started() -> Table:
    found: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as cache:
        for turn in range(ROUNDS + 1):  # the first turn fills the cache
            for name, program in PROGRAMS.items():
                spent_now = run(program, cache)
                if turn:
                    found[name].append(spent_now)
    spent = {name: median(runs) for name, runs in found.items()}
    beside = {
        "import shared_rules and a first check, without spelling": ("import regex", 2.5),
        "the service to its first answer": ("import flask, flask_cors, marshmallow, regex", 1.3),
        "the service to its first check, with spelling": ("import flask, flask_cors, marshmallow, regex", 1.3),
    }
    rows = []
    for name in found:
        ratio = ""
        if name in beside:
            other, most = beside[name]
            turns = [mine / theirs for mine, theirs in zip(found[name], found[other], strict=True)]
            ratio = f"{median(turns):.2f}× of {other} (at most {most}×)"
        rows.append((name, f"{spent[name]:.0f}", ratio))
    note = (
        f"CPU time of a process of its own, user and system together; the median of {ROUNDS} starts, in turn. Beside: the "
        "median of what each turn gives, because this machine is now quick, now slow."
    )
    return Table("Starting", note, ("what", "ms", "beside"), rows)


def memory() -> float:
    """MB this process holds now, on Linux; 0 elsewhere."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_048_576


HELD = """
from tests.bench.bench_start import memory
{}
print(memory())
"""
HOLDERS = {
    "the library after a check with Dutch spelling": (
        "from shared_rules import Draft, check, load\n"
        "check(Draft('Zaterdag is het weer feest in de Kerkstraat.', 'x'), load('standaard'))"
    ),
    "the service after a check with Dutch spelling": SERVICE.replace("; ", "\n"),
    "the service after 2,000 checks of posts as they are typed": SERVICE.replace("; ", "\n")
    + """
from tests.bench.posts import typed
for text in typed(100, 280, letters=20, seed=5):
    client.post("/v1/check", json={"text": text, "platform": "instagram"}, base_url="http://127.0.0.1:8787")
""",
}


def held() -> Table:
    rows = []
    for name, program in HOLDERS.items():
        done = subprocess.run(
            [sys.executable, "-c", HELD.format(program)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
        )
        rows.append((name, f"{float(done.stdout):.1f}", "at most 60"))
    note = "Resident memory of a process of its own, in MB. tests/bench/soak.py shows that it does not grow."
    return Table("Memory", note, ("what", "MB", "wanted"), rows)


def throughput() -> Table:
    profile, texts = load("standaard"), posts()
    for text in texts:
        check(Draft(text, "instagram"), profile)
    start, done = time.process_time(), 0
    while time.process_time() - start < 3:
        for text in texts:
            check(Draft(text, "instagram"), profile)
        done += len(texts)
    each_second = done / (time.process_time() - start)
    note = "Checks of 280 characters that one core makes in a second of CPU time, in the library."
    return Table("Throughput of one core", note, ("checks a second",), [(f"{each_second:,.0f}",)])
