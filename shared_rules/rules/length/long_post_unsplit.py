from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule
from . import counts

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
    for counted in counts(draft):
        if counted.field != "text":
            continue
        if counted.limit and counted.used > counted.limit:
            parts = -(-counted.used // counted.limit)
            if parts <= most_parts:
                yield Finding(None, {"used": counted.used, "parts": parts}, variant="thread")
            return
        if limit is not None and counted.used > limit:
            yield Finding(None, {"used": counted.used, "parts": 0})
            return
