from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...hashtags import bare, is_found
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...text import read

_INVITES = frozenset(
    "deel delen gebruik gebruiken post posten plaats plaatsen tag taggen zet vermeld toon stuur upload laat".split()
)


@rule(
    level=Level.HINT,
    message="Nodig mensen uit om {tag} bij hun eigen foto's te zetten.",
    guidelines=(ksa("S2-087", "2b Hashtags"),),
    surfaces=("event",),
    needs=("hashtags",),
    good=(
        Good(
            "Deel je foto's van de startdag met #KSAinbeeld!",
            "facebook",
            {"hashtags": ("KSAinbeeld",)},
            {"surface": "event"},
        ),
        Good("Kom naar de startdag, zaterdag om 14 u.", "facebook", {"hashtags": ("KSAinbeeld",)}),
        Good("Kom naar de startdag, zaterdag om 14 u.", "facebook", {}, {"surface": "event"}),
        Good("Kom naar de startdag, zaterdag om 14 u.", "whatsapp", {"hashtags": ("KSAinbeeld",)}, {"surface": "event"}),
    ),
    bad=(
        Bad(
            "Kom naar de startdag, zaterdag om 14 u.",
            None,
            "facebook",
            {"hashtags": ("KSAinbeeld",)},
            {"surface": "event"},
        ),
    ),
)
def hashtag_not_invited(draft: Draft, *, hashtags: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Wie op een evenement foto's maakt, gebruikt je hashtag pas als je het vraagt."""
    reading = read(draft)
    if not is_found(draft) or not hashtags or not reading.words:
        return
    if not (reading.hashtags and not _INVITES.isdisjoint(reading.word_set)):
        yield Finding(None, {"tag": f"#{bare(hashtags[0])}"})
