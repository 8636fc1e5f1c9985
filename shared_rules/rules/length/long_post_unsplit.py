from __future__ import annotations

from collections.abc import Iterator

from ...counting import counted
from ...guidelines import wsp
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule

_STORY = "Ik was veertien toen ik voor het eerst op kamp ging, en ik wilde eigenlijk niet mee. "


@rule(
    level=Level.HINT,
    message={
        "": "Een lang verhaal ({used} tekens). Vertel het in enkele berichten, elk met een eigen goed beeld.",
        "thread": "Dit past niet in één bericht. Maak er een draadje van {parts} van, of verwijs naar je website.",
    },
    guidelines=(wsp("S0-077", "Tips voor Instagram"),),
    surfaces=("post",),
    languages=ANY,
    good=(
        Good(_STORY * 5, platform="instagram", options={"limit": 1000}),
        Good(_STORY * 20, platform="instagram"),
        Good(_STORY * 20, platform="linkedin"),
        Good(_STORY * 20, platform="x"),  # nobody wants a thread of seven
    ),
    bad=(
        Bad(_STORY * 15, platform="instagram", options={"limit": 1000}),
        Bad(_STORY * 5, platform="x"),
    ),
)
def long_post_unsplit(draft: Draft, *, limit: int | None = None, most_parts: int = 4) -> Iterator[Finding]:
    """Een persoonlijk verhaal in enkele delen houdt lezers vast, als elk deel een eigen beeld heeft."""
    for count in counted(draft):
        if count.field != "text":
            continue
        if count.limit and count.used > count.limit:
            parts = -(-count.used // count.limit)
            if parts <= most_parts:
                yield Finding(None, {"used": count.used, "parts": parts}, variant="thread")
            return
        if limit is not None and count.used > limit:
            yield Finding(None, {"used": count.used, "parts": 0})
            return
