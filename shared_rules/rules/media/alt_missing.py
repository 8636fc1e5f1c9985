from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures


@rule(
    level=Level.HINT,
    message="Deze foto heeft nog geen beschrijving. Zeg in een zin wat erop staat, voor wie ze niet kan zien.",
    guidelines=(ksa("S2-130", "3c Instagram"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "mastodon", {}, {"media": (Media("image", alt="Een kampvuur"),)}),
        Good("Sfeer", "mastodon", {}, {"media": (Media("image"),)}),
        Good("Sfeer", "snapchat", {}, {"media": (Media("image", alt=""),)}),
        Good("Sfeer", "mastodon", {}, {"media": (Media("link", alt=""),)}),
    ),
    bad=(Bad("Sfeer", None, "mastodon", {}, {"media": (Media("image", alt="  "),)}),),
)
def alt_missing(draft: Draft) -> Iterator[Finding]:
    """Wie niet of slecht ziet, leest de beschrijving. Zonder weet die niet wat er te zien is."""
    if not platform(draft.platform).has_field("alt", draft.surface):
        return
    for index, media in pictures(draft):
        if media.alt is not None and not media.alt.strip():
            yield Finding(None, media=index)
