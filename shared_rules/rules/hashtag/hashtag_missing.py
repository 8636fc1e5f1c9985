from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...hashtags import is_found
from ...model import Draft, Edit, Finding, Fix, Level, Reminder, Span
from ...registry import ANY, Bad, Good, rule
from ...text import Reading, read

_ENOUGH_WORDS = 6  # a greeting needs no hashtag
_PLURALS = ("", "s", "en", "'s")
_AGREED = {"hashtags": ("stad", "werk")}
_WANTED = {"wanted": True}


@rule(
    level=Level.HINT,
    message={
        "": "Zoeken mensen op dit onderwerp? Met een hashtag vinden ze je bericht.",
        "suggest": "Nog geen hashtag. Denk aan {suggestions}.",
        "bare": "Nog geen hashtag. Met één goede hashtag vinden mensen je bericht terug.",
    },
    guidelines=(
        wsp("S0-065", "Tips voor Twitter"),
        wsp("S0-082", "Tips voor Instagram"),
        wsp("S0-019", "Maak een plan per kanaal"),
    ),
    surfaces=("post", "video"),
    languages=ANY,
    good=(
        Good("Zaterdag openen we de deuren van ons nieuwe lokaal #KSAinbeeld"),
        Good("Tot morgen allemaal!"),
        Good("Bedankt voor je bericht, we kijken het meteen voor je na.", draft={"surface": "reply"}),
        Good(""),
        Good("Zaterdag openen we de deuren van ons nieuwe lokaal.", draft={"visibility": "closed-group"}),
    ),
    bad=(
        Bad(
            "Op zoek naar werk in de zorg? Kom naar onze jobbeurs.",
            "Op zoek naar werk in de zorg? Kom naar onze jobbeurs. #werk",
            options=_AGREED,
        ),
        Bad(
            "De week van het bos begint, en wij zijn erbij.",
            "De week van het bos begint, en wij zijn erbij. #WeekVanHetBos",
            options={"hashtags": ("WeekVanHetBos",)},
        ),
        Bad(
            "Zaterdag openen we de deuren van ons nieuwe lokaal.",
            "Zaterdag openen we de deuren van ons nieuwe lokaal. #stad",
            options={**_AGREED, **_WANTED},
        ),
        Bad("Morgen vertrekken onze jongste leden op hun eerste weekend.", options=_WANTED),
        # Nothing agreed that fits: whether people look for this, a person knows.
        Bad("Morgen vertrekken onze jongste leden op hun eerste weekend."),
    ),
)
def hashtag_missing(
    draft: Draft, *, hashtags: tuple[str, ...] = (), wanted: bool = False
) -> Iterator[Finding | Reminder]:
    """Wie op een onderwerp of plaats zoekt, vindt een bericht met de juiste hashtag terug."""
    reading = read(draft)
    if reading.hashtags or len(reading.words) < _ENOUGH_WORDS:
        return
    if not is_found(draft):
        return
    tags = [tag.lstrip("#") for tag in hashtags]
    fitting = [tag for tag in tags if _is_told(tag, reading)]
    if not fitting and not wanted:
        yield Reminder()
        return
    suggestions = [f"#{tag}" for tag in (fitting or tags)[:3]]
    end = len(draft.text.rstrip())
    fixes = tuple(Fix((Edit(Span(end, end), f" {tag}"),)) for tag in suggestions)
    yield Finding(None, {"suggestions": ", ".join(suggestions)}, fixes, "suggest" if suggestions else "bare")


def _is_told(tag: str, reading: Reading) -> bool:
    """Whether the post speaks of what the hashtag names: werk, vacatures, or Week van het Bos in so many words."""
    small = tag.casefold()
    if any(f"{small}{plural}" in reading.word_set for plural in _PLURALS):
        return True
    several = sum(c.isupper() for c in tag) > 1 and not tag.isupper()
    return several and small in "".join(reading.lows)
