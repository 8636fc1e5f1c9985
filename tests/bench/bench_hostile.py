"""Texts made to be slow, against plain ones of the same length; and the longest that the service takes.

    python -m tests.bench.bench_hostile [--rules]

With --rules: every rule by itself on every hostile text, the steepest growth first.
"""

from __future__ import annotations

import gc
import sys
import time
from statistics import median

from shared_rules import Draft, ReplyTo, check, load
from shared_rules.engine import _plan
from shared_rules.text import read

from .posts import posts
from .report import Table, each, shown

HOSTILE = {
    "flags": "🇧🇪",
    "half flags": "🇧",
    "dotted": "a.",
    "dotted domains": "a.be.",
    "zalgo": "a\u0301\u0302\u0303",
    "ZWJ chains": "👩\u200d",
    "skin tones": "👍🏽",
    "brackets": "([{",
    "hashes": "#",
    "hashtags": "#a",
    "spaced hashtags": "#a ",
    "mentions": "@a ",
    "near-miss terms": "sociale medi ",
    "double quotes": '"a ',
    "single quotes": " 'a",
    "curly quotes": "‘a’a ",
    "digits": "1",
    "dates": "1/1/",
    "times": "11:1 ",
    "numbers": "0475 12 ",
    "one-letter words": "a ",
    "one-letter capitals": "A ",
    "hyphens": "a-",
    "newlines": "\n",
    "lines": "a\n",
    "links": "http://a.be/! ",
    "e-mail": "a@b.",
    "exclamation marks": "!",
    "question marks": "a? ",
    "sentences": "A. ",
    "capitals": "AB ",
    "the same word": "dat ",
    "one sentence": "maar dat is het ",
    "one long word": "a",
    "unknown words": "xqzt kwrpl ",
    "emoji": "😀 ",
    "money": "€ 5 ",
    "weekdays": "za 1/2 ",
    "mistakes": "de de ",
    "comparisons": "meer als 300 ",
    "verbs": "hij word ",
    "adjectives": "een leuke weekend ",
    "address": "u je ",
    "claims": "60 % van de jongeren ",
    "quotations": "“hij zei” ",
    "offers": "gratis win! ",
    "calls": "Deel dit.\n",
    "misspellings": "verassing ",
    "insults": "k*t ",
    "names": "Jan Peeters ",
    "homes": "Kerkstraat 12 woont ",
    "accounts": "BE68 5390 0754 7034 ",
    "phones": "0475 12 34 56 ",
}
PLATFORM, PROFILE = "instagram", "jeugdbeweging"
SHORT, LONG = 3_000, 100_000
MOST_SECONDS = 1.5


def of_length(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def short() -> Table:
    profile = load(PROFILE)
    plain_texts = ["\n".join(posts(12, seed=seed))[:SHORT] for seed in range(10)]

    def once(text: str) -> object:
        return check(Draft(text, PLATFORM), profile)

    for text in plain_texts:
        once(text)
    plain = median(each(once, plain_texts * 5))
    found = sorted(
        ((median(each(once, [of_length(piece, SHORT)] * 9)), name) for name, piece in HOSTILE.items()), reverse=True
    )
    rows = [(name, shown(spent), f"{spent / plain:.2f}×") for spent, name in found[:8]]
    rows.append((f"the other {len(found) - 8}", f"at most {shown(found[8][0])}", f"at most {found[8][0] / plain:.2f}×"))
    note = (
        f"The slowest of {len(found)} hostile texts of {SHORT:,} characters beside plain posts of the same length "
        f"({shown(plain)} ms): at most 5×. Milliseconds of CPU, all rules, profile {PROFILE}."
    )
    return Table("Texts made to be slow", note, ("text", "ms", "beside plain"), rows)


def long() -> Table:
    profile = load(PROFILE)
    check(Draft(posts()[0], PLATFORM), profile)
    rows = []
    for name, piece in {**HOSTILE, "plain posts": "\n".join(posts())}.items():
        text = of_length(piece, LONG)
        start = time.monotonic()
        deadline = start + 0.5
        report = check(Draft(text, PLATFORM), profile, out_of_time=lambda deadline=deadline: time.monotonic() > deadline)
        rows.append((time.monotonic() - start, name, len(report.skipped)))
    rows.sort(reverse=True)
    note = (
        f"{LONG:,} characters, the most the service takes, with its deadline of 0.5 s between rules: wall time, at most "
        f"{MOST_SECONDS} s. What was not looked at any more stands in `skipped` and is shown to the writer."
    )
    shown_rows = [(name, f"{spent:.2f} s", str(skipped)) for spent, name, skipped in rows[:10]]
    return Table("The longest texts", note, ("text", "time", "rules skipped"), shown_rows)


def by_rule() -> None:
    """Every rule that has work in a hostile text: its time for 10,000 and 20,000 characters, the slowest first."""
    profile = load(PROFILE)
    gc.disable()
    found = []
    for name, piece in HOSTILE.items():
        for platform, surface in (("instagram", "post"), ("x", "post"), ("bluesky", "post"), ("facebook", "reply")):
            spent = []
            for length in (10_000, 20_000):
                text = of_length(piece, length)
                draft = Draft(text, platform, surface, reply_to=ReplyTo(text))  # type: ignore[arg-type]
                reading = read(draft)
                start = time.process_time()
                _ = list(reading.words), reading.sentences, reading.is_protected(0, 1), reading.word_set, reading.emoji
                times = {"(reading)": time.process_time() - start}
                plan = _plan(profile, platform, draft.surface, draft.language)
                start = time.process_time()
                woken = plan.woken_by(draft)
                times["(terms)"] = time.process_time() - start
                for active in (plan.active[number] for number in woken):
                    start = time.process_time()
                    list(active.run(draft))
                    times[active.rule.id] = time.process_time() - start
                start = time.process_time()
                check(draft, profile)
                times["(whole check)"] = time.process_time() - start
                spent.append(times)
            for rule in spent[1]:
                found.append((spent[1][rule], spent[1][rule] / max(spent[0].get(rule, 0), 1e-4), rule, name, surface))
    for whole, growth, *what in sorted(found, reverse=True)[:60]:
        print(f"{whole * 1000:8.1f} ms for 20,000, {growth:5.1f}× that of 10,000:", *what)


def main() -> None:
    if "--rules" in sys.argv:
        by_rule()
        return
    for table in (short(), long()):
        print(table.note)
        for row in table.rows:
            print("  ", *row)


if __name__ == "__main__":
    main()
