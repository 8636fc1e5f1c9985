from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule


@rule(
    level=Level.WARNING,
    steady=True,
    message="In dit bestand staat de plaats waar het gemaakt is. Bewaar het zonder locatie voor je het plaatst.",
    guidelines=(ksa("S2-081", "3a Privacy"), ksa("S2-079", "3a Privacy")),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Wat een dag!", "x", {}, {"media": (Media("image", has_location=False),)}),
        Good("Wat een dag!", "x", {}, {"media": (Media("image"),)}),
        Good("Wat een dag in Gent!", "x"),
    ),
    bad=(
        Bad("Wat een dag!", None, "x", {}, {"media": (Media("image", has_location=True),)}),
        Bad("Wat een dag!", None, "mastodon", {}, {"media": (Media("image"), Media("video", has_location=True))}),
    ),
)
def location_in_image(draft: Draft) -> Iterator[Finding]:
    """Een telefoon schrijft in elke foto waar ze gemaakt is: op kamp, bij iemand thuis, aan een school."""
    for index, media in enumerate(draft.media):
        if media.has_location:
            yield Finding(None, media=index)
