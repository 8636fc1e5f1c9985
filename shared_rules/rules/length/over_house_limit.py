from __future__ import annotations

from collections.abc import Iterator

from ...counting import counted
from ...guidelines import wsp
from ...model import Draft, Finding
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule


@rule(
    message="De afspraak is hoogstens {limit} op {platform}. Nu zijn het er {used}.",
    guidelines=(wsp("S0-030", "Algemene tips voor sociale media"), wsp("S0-058", "Tips voor Twitter")),
    surfaces=("post", "group", "video"),
    needs=("limit",),
    languages=ANY,
    good=(
        Good("Kom naar onze jobbeurs!", options={"limit": 140}),
        Good("Onze consulenten helpen je elke dag gratis verder. " * 5),
        Good("Lees het hele verhaal op https://www.voorbeeld.be/" + "lang-" * 40, options={"limit": 140}),
        Good("We helpen je graag verder. " * 8, options={"limit": 140}, draft={"surface": "reply"}),
        Good("Te lang voor het platform zelf. " * 12, options={"limit": 140}),  # too-long says it
    ),
    bad=(
        Bad("Onze consulenten helpen je elke dag gratis verder. " * 4, options={"limit": 140}),
        Bad("Wat een dag! " * 20, platform="facebook", options={"limit": 200}),
    ),
)
def over_house_limit(draft: Draft, *, limit: int | None = None) -> Iterator[Finding]:
    """Kort leest sneller. Je organisatie koos daarom een eigen limiet, onder die van het platform."""
    if limit is None:
        return
    texts = [count for count in counted(draft) if count.field == "text"]
    over_platform = any(count.limit is not None and count.used > count.limit for count in texts)
    if texts and texts[0].used > limit and not over_platform:  # the first is the one writers meet
        yield Finding(None, {"limit": limit, "used": texts[0].used, "platform": platform(draft.platform).name})
