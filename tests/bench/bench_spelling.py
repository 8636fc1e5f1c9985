"""Spelling, how well and how fast: python -m tests.bench.bench_spelling

Recall and false alarms over the fixtures; CPU times, each a median, and the ratio of a whole check with the rule to one
without it, both in one run on the same posts.
"""

from __future__ import annotations

import gc
import resource
import statistics
import time
from collections.abc import Callable, Iterable

from shared_rules import check
from shared_rules.model import Draft, Level
from shared_rules.profile import Profile, load
from shared_rules.rules.spelling.misspelling import misspelling
from shared_rules.spelling.mistakes import mistakes
from shared_rules.spelling.slips import is_slip
from shared_rules.spelling.suggestions import suggest
from shared_rules.spelling.words import known, lexicon, loans

from ..test_spelling import entries, flagged, hears, wrong_sentences
from .posts import posts

COMPOUNDS = """jeugdbewegingsweekendverslag vrijwilligerswerkingsverslag zomerkampinschrijvingsformulier
    gemeenteraadsverkiezingsaffiche ziekenhuisapotheekmedewerker verkeersveiligheidscampagnebeeld
    kinderopvangtoeslagaanvraag sportclubvoorzittersverkiezing straatfeestvergunningsaanvraag
    bibliotheekabonnementsverlenging""".split()


def spent(work: Callable[[str], object], words: Iterable[str]) -> list[float]:
    """CPU time of each call, in milliseconds, in order of size."""
    times = []
    for word in words:
        start = time.process_time_ns()
        work(word)
        times.append((time.process_time_ns() - start) / 1e6)
    return sorted(times)


def best(work: Callable[[], object], rounds: int = 40) -> float:
    """The best of so many rounds, CPU milliseconds."""
    gc.disable()
    times = []
    for _ in range(rounds):
        start = time.process_time_ns()
        work()
        times.append((time.process_time_ns() - start) / 1e6)
    gc.enable()
    return min(times)


def main() -> None:
    """Print the measures."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    lexicon()
    print(f"{(time.process_time() - start) * 1e3:8.1f} ms  reading the lexicon (at most 100)")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{grown:8.1f} MB  more at the peak of reading it, about half of it kept")
    loans()
    mistakes()

    first = spent(known, COMPOUNDS)
    print(f"{statistics.median(first):8.3f} ms  a compound seen first, {first[-1]:.3f} at most (at most 2)")
    print(f"{best(lambda: [known(word) for word in COMPOUNDS]) / len(COMPOUNDS) * 1e3:8.3f} µs  a word seen before")

    wrong = wrong_sentences()
    slips = [slip for slip, _ in wrong if " " not in slip]
    judged = spent(is_slip, slips)
    print(f"{statistics.median(judged):8.3f} ms  a wrong word seen first, {judged[-1]:.1f} at most")
    asked = spent(suggest, slips)
    print(f"{statistics.median(asked):8.3f} ms  suggestions for a word, {asked[-1]:.1f} at most (median at most 10)")

    found = sum(hears(slip, sentence) for slip, sentence in wrong)
    print(f"{100 * found / len(wrong):8.1f} %   recall: {found} of {len(wrong)} mistakes (at least 85)")
    correct = entries("spelling_correct.txt")
    alarms = [post for post in correct if flagged(post)]
    print(
        f"{100 * len(alarms) / len(correct):8.1f} %   false alarms: {len(alarms)} of {len(correct)} posts (at most 1)"
    )
    for post in alarms:
        print(f"             {post}")

    texts = [*posts(), *(" ".join(correct[at : at + 3])[:280] for at in range(0, 60, 3))]
    standard = load("standaard")

    silent = standard._replace(settings={**standard.settings, "misspelling": {"level": Level.OFF}})

    def whole(profile: Profile) -> float:
        return best(lambda: [check(Draft(text, "facebook"), profile) for text in texts]) / len(texts)

    with_spelling, without = whole(standard), whole(silent)
    rule = best(lambda: [list(misspelling(Draft(text, "facebook"))) for text in texts]) / len(texts)
    print(f"{rule:8.3f} ms  reading a post of 280 characters and this rule alone, warm")
    print(f"{with_spelling:8.3f} ms  the whole check of it, warm (at most 2)")
    print(f"{with_spelling / without:8.2f} ×   the whole check against one without spelling")


if __name__ == "__main__":
    main()
