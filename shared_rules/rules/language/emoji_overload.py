from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, office
from ...model import Draft, Finding, Level, Span
from ...registry import ANY, SIGN, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message={
        "": "{count} emoji's in één bericht. Een paar goed gekozen emoji's zeggen meer.",
        "row": "{count} emoji's achter elkaar. Een schermlezer leest ze allemaal voor: één of twee is genoeg.",
    },
    guidelines=(office("S1-006", "Professioneel presenteren"), ksa("S2-147", "3e LinkedIn")),
    wakes=(SIGN,),
    languages=ANY,
    good=(
        Good("Tot zaterdag! 🎉🎂"),
        Good("📍 Gent\n🗓️ 12 mei\n⏰ 14 uur\n🎟️ 5 euro\n🍰 taart inbegrepen"),
        Good("Bedankt 👨‍👩‍👧‍👦 en 🇧🇪!"),
    ),
    bad=(
        Bad("Wat een kamp [[🎉🎉🎉🔥🔥]]"),
        Bad("Zon ☀️ zee 🌊 strand 🏖️ ijs 🍦 vrienden 👭 spel 🎲 muziek 🎶 dans 💃 en taart 🎂"),
    ),
)
def emoji_overload(draft: Draft, *, most: int = 8, most_in_a_row: int = 3) -> Iterator[Finding]:
    """Te veel emoji's leiden af van wat er staat, en wie met een schermlezer luistert, hoort elke emoji voluit."""
    emoji = read(draft).emoji
    if len(emoji) <= most_in_a_row:
        return
    first = 0
    for position in range(1, len(emoji) + 1):
        if position < len(emoji) and not draft.text[emoji[position - 1].end : emoji[position].start].strip(" "):
            continue
        if position - first > most_in_a_row:
            yield Finding(Span(emoji[first].start, emoji[position - 1].end), {"count": position - first}, variant="row")
            return
        first = position
    if len(emoji) > most:
        yield Finding(None, {"count": len(emoji)})
