from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from ...guidelines import ksa
from ...hashtags import Campaign, key, stem
from ...model import Draft, Earlier, Finding, Level
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...terms import WordList
from ...text import read

_YESTERDAY = Earlier("x", "Dag 1 #kampvreugde", datetime(2026, 7, 12))


@rule(
    level=Level.HINT,
    message={
        "": "{tag} is nieuw voor jullie. Kijk eerst waarvoor hij al gebruikt wordt: {link}",
        "bare": "{tag} is nieuw voor jullie. Kijk eerst waarvoor hij al gebruikt wordt.",
    },
    guidelines=(ksa("S2-084", "2b Hashtags"),),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Zin in de #startdag!"),
        Good("Foto's van het kamp #KSAinbeeld", options={"hashtags": ("#KSAinbeeld",)}),
        Good("Foto's van het kamp #ksa_in_beeld", options={"hashtags": ("KSAinbeeld",)}),  # hashtag-variants says it
        Good("Tot op de #Startdag", options={"hashtags": ("KSA",), "campaigns": (Campaign("Startdag", "startdag"),)}),
        Good("Jobbeurs in #Gent en #DenHaag", options={"hashtags": ("KSAinbeeld",)}),
        Good("Dag 2 #Kampvreugde", options={"hashtags": ("KSAinbeeld",)}, draft={"earlier": (_YESTERDAY,)}),
    ),
    bad=(
        Bad("Foto's van het kamp [[#kampvreugde]]", options={"hashtags": ("KSAinbeeld",)}),
        Bad("Lees meer [[#kampvreugde]]", platform="whatsapp", options={"hashtags": ("KSAinbeeld",)}),
    ),
)
def hashtag_unregistered(
    draft: Draft, *, hashtags: tuple[str, ...] = (), campaigns: tuple[Campaign, ...] = ()
) -> Iterator[Finding]:
    """Een hashtag kan al van iemand anders zijn, of ergens voor staan waar je liever niet bij hoort."""
    if not hashtags:
        return
    known = {stem(tag) for tag in hashtags} | {stem(campaign.hashtag) for campaign in campaigns}
    for earlier in draft.earlier:
        known.update(stem(tag.text) for tag in read(Draft(earlier.text, draft.platform)).hashtags)
    for token in read(draft).hashtags:
        if stem(token.text) not in known and key(token.text) not in _places():
            link = platform(draft.platform).search_url(token.text)
            yield Finding(token.span, {"tag": token.text, "link": link or ""}, variant="" if link else "bare")
            return  # one to look up is enough at a time


@cache
def _places() -> frozenset[str]:
    """A place belongs to nobody."""
    return frozenset(key(term.wrong) for term in WordList("places").terms())
