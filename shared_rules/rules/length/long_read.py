from __future__ import annotations

from collections.abc import Iterator

from ...counting import counted
from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, Value
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read

_STORY = "We gingen op bezoek bij Samira, die na twaalf jaar in de zorg een eigen bakkerij begon. "


@rule(
    level=Level.HINT,
    message={
        "": "{used} tekens: op {platform} leest een bericht tot {limit} het vlotst.",
        "link": "{used} tekens: op {platform} leest een bericht tot {limit} het vlotst. Verwijs voor de rest naar je website.",
        "short": "{used} tekens: op {platform} is er plaats om meer te vertellen.",
    },
    guidelines=(
        wsp("S0-027", "Algemene tips voor sociale media"),
        wsp("S0-029", "Algemene tips voor sociale media"),
        wsp("S0-009", "Maak een plan per kanaal"),
        wsp("S0-033", "Algemene tips voor sociale media"),
        wsp("S0-034", "Algemene tips voor sociale media"),
        bureau("S4-082", "WhatsApp"),
    ),
    surfaces=("post", "group", "video"),
    languages=ANY,
    good=(
        Good(_STORY * 3, platform="linkedin"),
        Good(_STORY, platform="instagram", options={"limit": 300}),
        Good(_STORY * 5, platform="facebook", options={"limit": 300}, draft={"surface": "reply"}),
        Good("", platform="linkedin", options={"at_least": 150}),
    ),
    bad=(
        Bad(_STORY * 5, platform="instagram", options={"limit": 300}),
        Bad(_STORY * 5 + "Lees verder op https://www.voorbeeld.be/samira", platform="facebook", options={"limit": 300}),
        Bad("We zoeken een collega.", platform="linkedin", options={"at_least": 150}),
    ),
)
def long_read(draft: Draft, *, limit: int | None = None, at_least: int | None = None) -> Iterator[Finding]:
    """Op een druk scherm haken lezers snel af. Voor een lang verhaal is je website of een filmpje een betere plek."""
    if limit is None:
        advised = platform(draft.platform).recommended_length(draft.surface)
        limit = advised.value if advised else None
    if limit is None and at_least is None:
        return
    used = next((c.used for c in counted(draft) if c.field == "text"), 0)
    values: dict[str, Value] = {
        "used": used,
        "platform": platform(draft.platform).name,
        "limit": limit or at_least or 0,
    }
    if limit is not None and used > limit:
        yield Finding(None, values, variant="" if read(draft).links else "link")
    elif at_least is not None and 0 < used < at_least:
        yield Finding(None, values, variant="short")
