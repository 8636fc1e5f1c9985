from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message="Alleen tekst. Voeg een smiley of sticker toe, dat hoort bij een story.",
    guidelines=(ksa("S2-133", "3c Instagram"), ksa("S2-145", "3d Snapchat")),
    surfaces=("story",),
    languages=ANY,
    good=(
        Good("Goeiemorgen vanuit het kamp ☀️", "instagram", {}, {"surface": "story"}),
        Good("Goeiemorgen vanuit het kamp", "instagram"),
        Good("", "snapchat", {}, {"surface": "story"}),
        Good("Goeiemorgen :-)", "snapchat", {}, {"surface": "story"}),
    ),
    bad=(Bad("Goeiemorgen vanuit het kamp", None, "instagram", {}, {"surface": "story"}),),
)
def bare_story(draft: Draft) -> Iterator[Finding]:
    """Een story mag speels zijn: met stickers, smileys en filters leeft hij."""
    reading = read(draft)
    if (
        reading.words
        and not reading.emoji
        and not any(smile in draft.text for smile in (":)", ":-)", ";)", ";-)", ":D"))
    ):
        yield Finding(None)
