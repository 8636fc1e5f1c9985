"""What a long word list costs: a check of 280 characters with 10 and with 10 000 terms, and loading such a profile.

Run `python -m tests.bench.bench_terms`. CPU time; the ratio is of one run, the rounds taken in turn.
"""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from statistics import median

from shared_rules import Draft, check
from shared_rules.profile import Profile, load

FEW, MANY = 10, 10_000
ROUNDS = 300
SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstvwz" for vowel in ("a", "e", "ie", "ij", "o", "oe", "en")]
POSTS = (
    "Zaterdag openen we de deuren van ons nieuwe lokaal! Breng je vrienden mee, er is taart voor iedereen. "
    "De leiding staat vanaf 14 u klaar aan de kerk van Gent. Meer weten? Kijk op www.voorbeeld.be of stuur een bericht "
    "naar de leiding. Deel je foto's met #KSAinbeeld en tot dan, wij hebben er zin in!",
    "Op zoek naar werk in de zorg? Kom donderdag naar onze jobbeurs in Hasselt. Twintig werkgevers vertellen over hun "
    "vacatures en jij kunt meteen solliciteren. Breng je cv mee, wij kijken het samen na. Inschrijven kan nog "
    "tot dinsdag via @vdab of op linkedin. Neem gerust iemand mee. #werk #zorg",
)


def main() -> None:
    few, many = profile(FEW), profile(MANY)
    ratio, cost = compare(few, many)
    print(f"check of 280 characters, {MANY} terms against {FEW}: {ratio:.2f}x (at most 1.50x), {cost * 1e6:.0f} µs")
    print(f"loading {MANY} terms from CSV: {loading(csv):.2f} s; from TOML: {loading(toml):.2f} s (under 1 s)")


def compare(few: Profile, many: Profile) -> tuple[float, float]:
    """The ratio of the medians, and the median of the larger, in seconds of CPU a check."""
    drafts = [post[:280] for post in POSTS]
    spent: dict[int, list[float]] = {0: [], 1: []}
    for _ in range(ROUNDS):
        for which, house in enumerate((few, many)):
            start = time.process_time()
            for text in drafts:
                check(Draft(text, "facebook"), house)
            spent[which].append((time.process_time() - start) / len(drafts))
    return median(spent[1]) / median(spent[0]), median(spent[1])


def profile(terms: int) -> Profile:
    with tempfile.TemporaryDirectory() as folder:
        house = load(csv(Path(folder), terms))
    check(Draft(POSTS[0], "facebook"), house)
    return house


def loading(write: object) -> float:
    """Seconds of CPU from nothing to a profile that has answered its first check."""
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), MANY)  # type: ignore[operator]
        start = time.process_time()
        check(Draft(POSTS[0], "facebook"), load(path))
        return time.process_time() - start


def listed(terms: int) -> list[tuple[str, str]]:
    """A list as an organisation might have it: words, a third of them phrases, many that begin alike."""
    choose = random.Random(280)
    words = ["".join(choose.choices(SYLLABLES, k=choose.randint(2, 4))) for _ in range(terms)]
    first = ["de", "een", "sociale", "nieuwe", "leiding"]
    return [(f"{choose.choice(first)} {word}" if n % 3 == 0 else word, word.upper()) for n, word in enumerate(words)]


def csv(folder: Path, terms: int) -> Path:
    rows = "".join(f"{wrong};{right};omdat het zo is afgesproken\n" for wrong, right in listed(terms))
    (folder / "woorden.csv").write_text(rows, encoding="utf-8")
    path = folder / "huis.toml"
    path.write_text('extends = "standaard"\n[rules.house-terms]\nterms = "woorden.csv"\n', encoding="utf-8")
    return path


def toml(folder: Path, terms: int) -> Path:
    """As many as fit in a profile file."""
    rows = [f'"{wrong}" = "{right}"\n' for wrong, right in listed(terms)]
    path = folder / "huis.toml"
    content = 'extends = "standaard"\n[rules.house-terms.terms]\n' + "".join(dict.fromkeys(rows))
    path.write_text(content, encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
