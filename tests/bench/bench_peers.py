"""Other checkers on the same English posts in the same run. They do other work: write-good and proselint look at style in
English, textlint with terminology at the spelling of product names, Harper at grammar in English; Postwijzer at a house
style, counts and Dutch. What is compared is what a writer waits for, not what is found.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from statistics import median

from shared_rules import Draft, check, load

from .posts import english_posts
from .report import Table, each, shown

PEERS = Path(__file__).with_name("peers")
ROUNDS = 7
WANTED = {"write-good": 3, "proselint": 12, "textlint with terminology": 12}  # our time is at most 1 in so many of theirs


def _proselint() -> Callable[[str], object]:
    from proselint.checks import __register__
    from proselint.config import DEFAULT
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("post", content=text).lint(DEFAULT)


def _harper() -> Callable[[str], object]:
    import harper

    linter = harper.Linter()
    return lambda text: linter.lint(text)


def measured(make: Callable[[], Callable[[str], object]], texts: list[str]) -> dict[str, object]:
    try:
        work = make()
    except ImportError as missing:
        return {"skipped": f"{missing.name} is not installed"}
    first = each(work, texts)
    return {"first": median(first) * 1000, "median": median(each(work, texts * ROUNDS)) * 1000}


def compared() -> Table:
    texts, profile = english_posts(), load("standaard")
    ours = measured(lambda: lambda text: check(Draft(text, "facebook", language="en"), profile), texts)
    found = {"proselint": measured(_proselint, texts), "harper-py": measured(_harper, texts)}
    if (PEERS / "node_modules").is_dir():
        question = json.dumps({"texts": texts, "rounds": ROUNDS})
        command = ["node", str(PEERS / "measure.mjs")]
        done = subprocess.run(command, input=question, stdout=subprocess.PIPE, text=True, check=True, timeout=300)
        found |= json.loads(done.stdout)
    else:
        found["npm checkers"] = {"skipped": "run `npm ci` in tests/bench/peers"}
    mine = float(str(ours["median"])), float(str(ours["first"]))
    rows = [("Postwijzer, all rules", shown(mine[1] / 1000), shown(mine[0] / 1000), "", "")]
    for name, spent in sorted(found.items()):
        if "skipped" in spent:
            rows.append((name, f"skipped: {spent['skipped']}", "", "", ""))
            continue
        first, again = float(str(spent["first"])), float(str(spent["median"]))
        times = f"{again / mine[0]:.1f}×"
        if name in WANTED:
            times += f" (at least {WANTED[name]}×)"
        rows.append((name, shown(first / 1000), shown(again / 1000), times, f"{first / mine[1]:.1f}×"))
    note = (
        f"Milliseconds of CPU for a post, the median of {len(texts)} English posts of about 280 characters: the first time a "
        "post is seen, and once the checker is warm. **They do other work**, so this says what a writer waits for and not who "
        "is better: write-good and proselint look at English style, textlint with terminology at product names, Harper at "
        "English grammar; Postwijzer at a Dutch house style (its Dutch rules stay silent in English) and at counts."
    )
    return Table("Beside other checkers", note, ("checker", "first sight", "warm", "warm beside us", "first beside us"), rows)
