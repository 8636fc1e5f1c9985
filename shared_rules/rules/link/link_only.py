from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import ANY, LINKS, Bad, Good, rule
from ...text import read

_A_FEW_WORDS = 2


@rule(
    level=Level.HINT,
    message="Je deelt alleen een link. Zeg er in je eigen woorden bij waarom mensen moeten klikken.",
    guidelines=(ksa("S2-098", "3a Facebook"),),
    wakes=(LINKS,),
    surfaces=("post", "group"),
    languages=ANY,
    good=(
        Good("Onze nieuwe brochure is er: https://www.voorbeeld.be/brochure", platform="facebook"),
        Good("https://www.voorbeeld.be Zo vraag je een attest aan.", platform="linkedin"),
        Good("https://www.voorbeeld.be", platform="facebook", draft={"surface": "reply"}),
        Good("Tot zo.", platform="facebook"),
    ),
    bad=(
        Bad("[[https://www.facebook.com/ksanationaal/posts/123456]]", platform="facebook"),
        Bad("Lees: [[https://www.voorbeeld.be/brochure]] #KSA", platform="x"),
    ),
)
def link_only(draft: Draft) -> Iterator[Finding]:
    """Een eigen zin en een eigen foto werken beter dan een kale link."""
    reading = read(draft)
    own_media = any(media.kind != "link" for media in draft.media)
    if reading.links and len(reading.words) <= _A_FEW_WORDS and not own_media:
        yield Finding(reading.links[0].span)
