from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, ksa
from ...hashtags import is_found
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...platforms import platform, platforms
from ...registry import ANY, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message={
        "": "Hier vindt niemand {tag}: het bericht is niet openbaar.",
        "platform": "Op {platform} kan niemand op {tag} zoeken.",
    },
    guidelines=(ksa("S2-085", "2b Hashtags"), bureau("S4-082", "WhatsApp")),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Tot zaterdag! #KSAinbeeld", platform="instagram"),
        Good(
            "Tot zaterdag! #KSAinbeeld", platform="facebook", draft={"surface": "group", "visibility": "public-group"}
        ),
        Good("Afspraak aan lokaal #3", platform="whatsapp"),
        Good("Zet #KSAinbeeld bij je foto's op Instagram.", platform="whatsapp"),
    ),
    bad=(
        Bad(
            "Tot zaterdag! [[#KSAinbeeld]]",
            "Tot zaterdag! KSAinbeeld",
            platform="facebook",
            draft={"surface": "group", "visibility": "closed-group"},
        ),
        Bad("Straat afgesloten [[#Gent]]", "Straat afgesloten Gent", platform="whatsapp"),
        Bad("Bedankt! [[#KSA]]", "Bedankt! KSA", platform="x", draft={"surface": "direct-message"}),
    ),
)
def hashtag_without_reach(draft: Draft) -> Iterator[Finding]:
    """Een hashtag dient om openbare berichten terug te vinden. Waar dat niet kan, is hij alleen moeilijker te lezen."""
    if is_found(draft):
        return
    here = platform(draft.platform)
    reading = read(draft)
    elsewhere = {other.name.lower() for other in platforms().values() if other is not here}
    if not elsewhere.isdisjoint(reading.word_set):  # it tells what to do there
        return
    for tag in reading.hashtags[:1]:
        fix = Fix(tuple(Edit(Span(t.start, t.start + 1), "") for t in reading.hashtags))
        yield Finding(tag.span, {"tag": tag.text, "platform": here.name}, (fix,), "" if here.hashtag_search else "platform")
