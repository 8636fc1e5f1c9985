from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...guidelines import ksa
from ...hashtags import bare, key
from ...model import Draft, Edit, Finding, Fix, Level
from ...registry import ANY, Bad, Good, rule
from ...spelling.lexicon import WORD
from ...spelling.words import lexicon
from ...text import read

_EASIER_WITH_CAPITALS = 10  # this much longer may a hashtag be when capitals show its words
_LONGEST_SPLIT, _LONGEST_WORD, _SHORTEST_WORD = 60, 24, 3
_MOST_LOOKED_UP = 3  # a look in the lexicon takes milliseconds
_SMALL = frozenset(
    """aan al als bij dat de die dit door een en er geen het hier hoe ik in is je jij jouw maar me meer met mijn na naar niet
    nu of om ons onze op over te tot tussen u uit uw van voor want wat we wel wie wij zich zo zonder""".split()
)
_SMALL_COST = 0.4


@rule(
    level=Level.HINT,
    message={
        "": "{tag} is lang ({length:teken|tekens}). Kies een kortere: die onthouden en typen mensen makkelijker.",
        "camel": "{tag} is moeilijk te lezen. Met een hoofdletter per woord lukt het ook een schermlezer: {camel}.",
    },
    guidelines=(ksa("S2-082", "2b Hashtags"),),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Kom langs! #KSAinbeeld #vrijwilligerswerk"),
        Good("Het is weer #WeekVanDeVrijwilliger"),
        Good("Ons thema: #samenzijnwijdestadgent", options={"hashtags": ("samenzijnwijdestadgent",)}),
        Good("Kom langs! #ssssssssssssssssssssssss", options={"longest": 30}),
    ),
    bad=(
        Bad("Doe mee met [[#qwertyuiopasdfghjklzxcvbnm]]"),
        Bad(
            "Doe mee met [[#wijzoekennieuwevrijwilligersvoordezomer]]",
            "Doe mee met #WijZoekenNieuweVrijwilligersVoorDeZomer",
        ),
        Bad(
            "Samen voor een propere buurt! [[#samenvooreenproperebuurt]]",
            "Samen voor een propere buurt! #SamenVoorEenPropereBuurt",
        ),
    ),
)
def hashtag_unreadable(draft: Draft, *, longest: int = 20, hashtags: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Een goede hashtag is praktisch: kort, en in één oogopslag te lezen."""
    reading = read(draft)
    register = {key(tag) for tag in hashtags}
    looked_up = 0
    for token in reading.hashtags:
        tag = bare(token.text)
        if len(tag) <= longest or key(tag) in register:
            continue
        if not (tag.islower() or tag.istitle() or tag.isupper()) and len(tag) <= longest + _EASIER_WITH_CAPITALS:
            continue
        lower = tag.lower()
        words = _split(lower, reading.word_set)
        if not words and draft.language == "nl" and looked_up < _MOST_LOOKED_UP:
            looked_up += 1
            words = _in_dutch(lower)
        camel = "#" + "".join(word[:1].upper() + word[1:] for word in words)
        if len(words) > 1 and camel != token.text:
            yield Finding(token.span, {"tag": token.text, "camel": camel}, (Fix((Edit(token.span, camel),)),), "camel")
        else:
            yield Finding(token.span, {"tag": token.text, "length": len(tag)})


def _split(tag: str, words: frozenset[str]) -> tuple[str, ...]:
    """The tag as words that stand in the text too; nothing when it cannot be split that way."""
    if len(tag) > _LONGEST_SPLIT:
        return ()
    splits: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(tag) + 1):
        starts = (start for start in range(end) if start in splits and tag[start:end] in words)
        if (start := next(starts, None)) is not None:
            splits[end] = (*splits[start], tag[start:end])
    return splits.get(len(tag), ())


@lru_cache(maxsize=256)
def _in_dutch(tag: str) -> tuple[str, ...]:
    """The tag as the fewest Dutch words it can be split in, small words going lightly; nothing when it cannot."""
    if len(tag) > _LONGEST_SPLIT:
        return ()
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for end in range(2, len(tag) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end - 1):
            if start not in best:
                continue
            word = tag[start:end]
            small = word in _SMALL
            if not small and (len(word) < _SHORTEST_WORD or not _is_word(word)):
                continue
            cost = best[start][0] + (_SMALL_COST if small else 1)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, (*best[start][1], word))
    return best.get(len(tag), (0.0, ()))[1]


def _is_word(word: str) -> bool:
    """Whether it stands in the lexicon as it is: a compound would swallow the words we look for."""
    try:
        return bool(lexicon().bits(word.encode("latin-1")) & WORD)
    except UnicodeEncodeError:
        return False
