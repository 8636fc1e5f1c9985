from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from ...guidelines import bureau, ksa
from ...hashtags import bare, key, stem
from ...model import Draft, Edit, Finding, Fix
from ...registry import ANY, Bad, Good, rule
from ...text import read

_LONG_ENOUGH_FOR_SLIPS = 8
_LONGEST_HASHTAG = 60


@rule(
    message={
        "": "{tag} is een variant van {fixed}. Gebruik overal dezelfde.",
        "pair": "{tag} en {fixed} staan door elkaar. Kies er één, dan vindt iedereen alles terug.",
    },
    guidelines=(ksa("S2-083", "2b Hashtags"), bureau("S4-028", "Experimenteren met gratis apps")),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Foto's van het kamp? #KSAinbeeld", options={"hashtags": ("KSAinbeeld",)}),
        Good("Zin in #werk en #werken in Gent", options={"hashtags": ("werk",)}),
        Good("Wat een dag! #KSA #KSAinbeeld", options={"hashtags": ("KSAinbeeld",)}),
        Good("Nieuw: #Startdag. Tot op de #Startdag!"),
        Good("De code is #ksa_in_beeld2 niet", options={"hashtags": ("KSAinbeeld",)}),
        Good("Vorig jaar was het #Jobbeurs2025", options={"hashtags": ("Jobbeurs2026",)}),
        Good("Voor elke #student en voor alle #studenten"),
        Good("#Vriendjesdag en #Vriendjesdagen", options={"hashtags": ("Vriendjesdag", "Vriendjesdagen")}),
    ),
    bad=(
        Bad(
            "Dag 1 #KSAinbeeld, dag 2 [[#ksa_in_beeld]]",
            "Dag 1 #KSAinbeeld, dag 2 #KSAinbeeld",
            platform="instagram",
            options={"hashtags": ("KSAinbeeld",)},
        ),
        Bad(
            "Meer foto's via [[#KSAinbeelden]]",
            "Meer foto's via #KSAinbeeld",
            options={"hashtags": ("KSAinbeeld",)},
        ),
        Bad(
            "Meer foto's via [[#KSAinbeld]]",
            "Meer foto's via #KSAinbeeld",
            options={"hashtags": ("KSAinbeeld",)},
        ),
        Bad(
            "Doe mee met #SomebuChallenge! Win een prijs met [[#somebuchallenge]].",
            "Doe mee met #SomebuChallenge! Win een prijs met #SomebuChallenge.",
        ),
    ),
)
def hashtag_variants(draft: Draft, *, hashtags: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Eén vaste schrijfwijze houdt alle berichten bij elkaar: wie op de hashtag zoekt, vindt dan alles."""
    register = frozenset(bare(tag) for tag in hashtags)
    stems = {stem(tag): tag for tag in register}
    seen: dict[str, str] = {}
    for token in read(draft).hashtags:
        tag = bare(token.text)
        if tag in register:
            continue
        same = key(tag)
        fixed, variant = stems.get(stem(tag)) or _slip(same, hashtags), ""
        if fixed is None:
            fixed, variant = seen.setdefault(same, tag), "pair"
        if tag != fixed:
            new = f"#{fixed}"
            yield Finding(token.span, {"tag": token.text, "fixed": new}, (Fix((Edit(token.span, new),)),), variant)


def _slip(same: str, hashtags: tuple[str, ...]) -> str | None:
    """The hashtag of the register that is one letter away: one more, one less or another."""
    if len(same) < _LONG_ENOUGH_FOR_SLIPS or not hashtags:
        return None
    near = _nearby(hashtags)
    candidates = (near.get(shorter) for shorter in (same, *_without_one(same)))
    return next((bare(tag) for tag in candidates if tag and _one_letter_apart(same, key(tag))), None)


@lru_cache(maxsize=64)
def _nearby(hashtags: tuple[str, ...]) -> Mapping[str, str]:
    """The hashtags by their key and by their key with any one letter left out."""
    return {near: tag for tag in hashtags for near in (key(tag), *_without_one(key(tag)))}


def _without_one(word: str) -> Iterator[str]:
    return (word[:n] + word[n + 1 :] for n in range(min(len(word), _LONGEST_HASHTAG)))


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether they differ in one letter, and not in a digit: those tell years apart."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) == len(shorter):
        differ = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        return len(differ) == 1 and not any(letter.isdigit() for letter in differ[0])
    left_out = (n for n in range(len(longer)) if longer[:n] + longer[n + 1 :] == shorter)
    return any(not longer[n].isdigit() for n in left_out)
