from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...hashtags import bare, key
from ...model import Draft, Edit, Finding, Fix, Level
from ...registry import Bad, Good, rule
from ...text import read

_EASIER_WITH_CAPITALS = 10  # this much longer may a hashtag be when capitals show its words
_LONGEST_SPLIT = 60


@rule(
    level=Level.HINT,
    message={
        "": "{tag} is lang ({length:teken|tekens}). Kies een kortere, die onthouden en typen mensen makkelijker.",
        "camel": "{tag} is moeilijk te lezen. Met een hoofdletter per woord lukt het ook een schermlezer: {camel}.",
    },
    guidelines=(ksa("S2-082", "2b Hashtags"),),
    wakes=("#", "＃"),
    good=(
        Good("Kom langs! #KSAinbeeld #vrijwilligerswerk"),
        Good("Het is weer #WeekVanDeVrijwilliger"),
        Good("Ons thema: #samenzijnwijdestadgent", options={"hashtags": ("samenzijnwijdestadgent",)}),
        Good("Kom langs! #ssssssssssssssssssssssss", options={"longest": 30}),
    ),
    bad=(
        Bad("Doe mee met [[#wijzoekennieuwevrijwilligersvoordezomer]]"),
        Bad(
            "Samen voor een propere buurt! [[#samenvooreenproperebuurt]]",
            "Samen voor een propere buurt! #SamenVoorEenPropereBuurt",
        ),
    ),
)
def hashtag_unreadable(draft: Draft, *, longest: int = 20, hashtags: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Een goede hashtag is praktisch: kort, en op het zicht te lezen."""
    reading = read(draft)
    register = {key(tag) for tag in hashtags}
    for token in reading.hashtags:
        tag = bare(token.text)
        if len(tag) <= longest or key(tag) in register:
            continue
        if not (tag.islower() or tag.istitle() or tag.isupper()) and len(tag) <= longest + _EASIER_WITH_CAPITALS:
            continue
        words = _split(tag.lower(), reading.word_set)
        if words:
            camel = "#" + "".join(word[:1].upper() + word[1:] for word in words)
            yield Finding(token.span, {"tag": token.text, "camel": camel}, (Fix((Edit(token.span, camel),)),), "camel")
        else:
            yield Finding(token.span, {"tag": token.text, "length": len(tag)})


def _split(tag: str, words: frozenset[str]) -> list[str]:
    """The tag as words that stand in the text too; nothing when it cannot be split that way."""
    if len(tag) > _LONGEST_SPLIT:
        return []
    splits: dict[int, list[str]] = {0: []}
    for end in range(1, len(tag) + 1):
        starts = (start for start in range(end) if start in splits and tag[start:end] in words)
        if (start := next(starts, None)) is not None:
            splits[end] = [*splits[start], tag[start:end]]
    return splits.get(len(tag), [])
