from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...links import host
from ...model import Draft, Finding, Level
from ...platforms import platform
from ...registry import ANY, LINKS, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message="Een link naar {site}. Zet je het filmpje zelf op {platform}, dan zien meer mensen het.",
    guidelines=(wsp("S0-069", "Tips voor Facebook"), ksa("S2-111", "3a Facebook")),
    wakes=(LINKS,),
    surfaces=("post", "group"),
    languages=ANY,
    good=(
        Good("Lees meer op https://www.voorbeeld.be/video", platform="facebook"),
        Good("Volg ons op https://www.youtube.com/@voorbeeld", platform="facebook"),
        Good("Ons kanaal: https://www.youtube.com/channel/UC123 staat vol filmpjes", platform="facebook"),
        Good("Bekijk https://youtu.be/abc", platform="whatsapp", draft={"surface": "reply"}),
    ),
    bad=(
        Bad("Bekijk het filmpje: [[https://youtu.be/dQw4w9WgXcQ]]", platform="facebook"),
        Bad("Zo was het kamp: [[https://www.youtube.com/watch?v=abc]]", platform="facebook"),
        Bad("Zo was het kamp: [[https://vimeo.com/12345]]", platform="linkedin"),
    ),
)
def outside_video(
    draft: Draft, *, video_sites: tuple[str, ...] = ("youtube.com/watch", "youtube.com/shorts", "youtu.be", "vimeo.com")
) -> Iterator[Finding]:
    """Netwerken tonen liever wat bij henzelf staat dan een link naar buiten."""
    here = platform(draft.platform)
    if "video" not in here.surfaces:
        return
    for link in read(draft).links:
        site, path = host(link.text)
        if here.name.lower() not in site and any(f"{site}{path}".startswith(video) for video in video_sites):
            yield Finding(link.span, {"site": site, "platform": here.name})
            return
