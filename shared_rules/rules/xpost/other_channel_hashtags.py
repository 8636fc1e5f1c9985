from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...guidelines import ksa
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read

_HOMES: Mapping[str, str] = {
    **dict.fromkeys(
        ("#fyp", "#foryou", "#foryoupage", "#voorjou", "#tiktok", "#tiktoknederland", "#tiktokbelgie"), "tiktok"
    ),
    **dict.fromkeys(
        ("#instagood", "#instadaily", "#igers", "#instagram", "#reels", "#instareels", "#picoftheday"), "instagram"
    ),
    **dict.fromkeys(("#shorts", "#youtubeshorts"), "youtube"),
}


@rule(
    level=Level.HINT,
    message="{tag} hoort bij {home} en doet op {platform} niets.",
    guidelines=(ksa("S2-039", "2b Inhoud"),),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Dansje van de leiding #fyp", platform="tiktok"),
        Good("Broeken in de mode: #short", platform="facebook"),
        Good("We zitten nu ook op TikTok! #TikTok", platform="facebook"),
        Good("Sfeerbeeld #instagood", platform="instagram"),
    ),
    bad=(
        Bad("Dansje van de leiding [[#fyp]]", "Dansje van de leiding", platform="facebook"),
        Bad("[[#fyp]] Dansje van de leiding", "Dansje van de leiding", platform="facebook"),
        Bad("Sfeerbeeld van het kamp [[#instagood]] #kamp", "Sfeerbeeld van het kamp #kamp", platform="x"),
    ),
)
def other_channel_hashtags(draft: Draft) -> Iterator[Finding]:
    """Een hashtag van een ander netwerk verraadt dat het bericht gekopieerd is."""
    text = draft.text
    words = read(draft).word_set
    for tag in read(draft).hashtags:
        home = _HOMES.get(tag.folded)
        if home and home != draft.platform and home not in words:
            start, end = tag.span
            if text[start - 1 : start] == " ":
                start -= 1
            elif text[end : end + 1] == " ":
                end += 1
            fix = Fix((Edit(Span(start, end), ""),))
            values = {"tag": tag.text, "home": platform(home).name, "platform": platform(draft.platform).name}
            yield Finding(tag.span, values, (fix,))
