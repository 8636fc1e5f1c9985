from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read

_ENOUGH_WORDS = 6  # a greeting needs no hashtag


@rule(
    level=Level.HINT,
    message={
        "": "Nog geen hashtag. Denk aan {suggestions}.",
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
            "Zaterdag openen we de deuren van ons nieuwe lokaal.",
            "Zaterdag openen we de deuren van ons nieuwe lokaal. #KSAinbeeld",
            options={"hashtags": ("KSAinbeeld",)},
        ),
        Bad(
            "Op zoek naar werk in de zorg? Kom naar onze jobbeurs.",
            "Op zoek naar werk in de zorg? Kom naar onze jobbeurs. #werk",
            options={"hashtags": ("stad", "werk")},
        ),
        Bad("Morgen vertrekken onze jongste leden op hun eerste weekend."),
    ),
)
def hashtag_missing(draft: Draft, *, hashtags: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Wie op een onderwerp of plaats zoekt, vindt een bericht met de juiste hashtag terug."""
    reading = read(draft)
    if reading.hashtags or len(reading.words) < _ENOUGH_WORDS:
        return
    if draft.visibility in ("closed-group", "private-account") or platform(draft.platform).hashtag_search is None:
        return  # nobody can search there
    tags = [tag.lstrip("#") for tag in hashtags]
    fitting = [tag for tag in tags if tag.casefold() in reading.word_set] or tags
    suggestions = [f"#{tag}" for tag in fitting[:3]]
    end = len(draft.text.rstrip())
    fixes = tuple(Fix((Edit(Span(end, end), f" {tag}"),)) for tag in suggestions)
    yield Finding(None, {"suggestions": ", ".join(suggestions)}, fixes, "" if suggestions else "bare")
