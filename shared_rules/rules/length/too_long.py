from __future__ import annotations

from collections.abc import Iterator

from ...counting import counted
from ...guidelines import ksa
from ...model import Draft, Finding, Level, Span, Value
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule


@rule(
    level=Level.ERROR,
    steady=True,
    message={
        "": "{over:teken|tekens} te veel: {platform} laat er hoogstens {limit} toe ({used} gebruikt).",
        "bytes": "{over:byte|bytes} te veel: {platform} telt in bytes en laat er hoogstens {limit} toe ({used} gebruikt). "
        "Een ’ of € telt voor 3, een é voor 2, een emoji voor 4 of meer.",
        "title": "De titel is {over:teken|tekens} te lang: {platform} laat er hoogstens {limit} toe.",
    },
    guidelines=(ksa("S2-121", "3b Twitter"),),
    languages=ANY,
    good=(
        Good("Tot zaterdag op de startdag!"),
        Good("Lees meer op https://www.voorbeeld.be/" + "lang/" * 80, platform="x"),
        Good("Onze brandweer oefent vandaag. " * 9, platform="x"),
    ),
    bad=(
        Bad("Kom zaterdag naar onze startdag! " * 8 + "Iedereen is welk[[om!]]", platform="x"),
        Bad("é" * 250 + "[[é]]", platform="threads"),
        Bad("Kort", platform="youtube", draft={"surface": "video", "title": "Zo verliep de startdag " * 5}),
    ),
)
def too_long(draft: Draft) -> Iterator[Finding]:
    """Wat boven de limiet van het platform komt, wordt geweigerd of afgekapt."""
    for count in counted(draft):
        if count.limit is None or count.used <= count.limit or count.field not in ("text", "title"):
            continue
        variant = "title" if count.field == "title" else "bytes" if count.unit == "utf8_bytes" else ""
        values: dict[str, Value] = {
            "over": count.used - count.limit,
            "limit": count.limit,
            "used": count.used,
            "platform": platform(draft.platform).name,
        }
        if count.field == "title":
            yield Finding(None, values, variant=variant)
        else:
            from ...counting.atoms import cut, length  # with all platforms: not before a text is too long

            counter = platform(draft.platform).counter
            # What counts beside the text, or not at all: a content warning, the names a reply opens with.
            beside = count.used - length(draft.text, count.unit, counter, draft.instance)
            fits = cut(draft.text, count.unit, count.limit - beside, counter, draft.instance)
            yield Finding(Span(fits, len(draft.text)), values, variant=variant)
