from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...links import host
from ...model import Draft, Finding
from ...platforms import platform
from ...registry import ANY, LINKS, Bad, Good, rule
from ...text import read

_HOMES = {"fb.me": "facebook", "instagr.am": "instagram", "ig.me": "instagram", "lnkd.in": "linkedin"}


@rule(
    message="Dit bericht lijkt automatisch van {home} te komen: de tekst breekt af met “…” en een link naar {site}.",
    guidelines=(ksa("S2-039", "2b Inhoud"),),
    wakes=(LINKS,),
    languages=ANY,
    good=(
        Good("Alle foto's van het kamp staan op https://fb.me/e/abc123"),
        Good("Zin in het kamp… Schrijf je in: https://www.voorbeeld.be"),
        Good("Wij tellen af… https://fb.me/abc", platform="facebook"),
        Good("En toen… was er taart. Foto's op https://fb.me/abc123"),
    ),
    bad=(
        Bad("Zaterdag openen we de deuren van ons nieuwe lokaal en dat vieren we met… [[https://fb.me/2kQx]]"),
        Bad("Zaterdag openen we de deuren van ons nieuwe lokaal en ... [[fb.me/2kQx]]", platform="x"),
    ),
)
def autoshared_link(draft: Draft) -> Iterator[Finding]:
    """Gekoppelde accounts plaatsen een afgebroken tekst. Dat oogt slordig en jaagt lezers naar een ander netwerk."""
    for link in read(draft).links:
        site = host(link.text)[0]
        home = _HOMES.get(site)
        if (
            home
            and home != draft.platform
            and draft.text[max(0, link.start - 8) : link.start].rstrip().endswith(("…", "..."))
        ):
            yield Finding(link.span, {"home": platform(home).name, "site": site})
