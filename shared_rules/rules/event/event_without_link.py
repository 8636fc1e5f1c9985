from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...links import belongs_to, names_site
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule
from ...text import read

_KSA = {"sites": ("ksa.be",)}
_EVENT = {"surface": "event"}


@rule(
    level=Level.HINT,
    message={
        "": "Nog geen link naar je website. Daar horen alle praktische details te staan.",
        "own": "Nog geen link naar {site}. Daar horen alle praktische details te staan.",
    },
    guidelines=(ksa("S2-117", "3a Facebook"), ksa("S2-119", "3a Facebook")),
    surfaces=("event",),
    languages=ANY,
    good=(
        Good("Alle info: https://www.ksa.be/startdag", "facebook", _KSA, _EVENT),
        Good("Alle info via startdag.ksa.be", "x", _KSA, {}),
        Good("Kom naar de startdag!", "facebook", _KSA),
        Good("", "facebook", _KSA, _EVENT),
        Good("Tickets via bib.voorbeeld.be", "facebook", {}, _EVENT),
    ),
    bad=(
        Bad("Kom naar de startdag! Breng je fluohesje mee.", None, "facebook", {}, _EVENT),
        Bad("Tickets op https://www.ticketwinkel.be/ksa", None, "facebook", _KSA, _EVENT),
    ),
)
def event_without_link(draft: Draft, *, sites: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Het evenement en je website vullen elkaar aan: verandert er iets, dan staat het op één plaats juist."""
    reading = read(draft)
    if not reading.words:
        return
    if not sites and names_site(draft.text):
        return
    if not any(not sites or belongs_to(link.text, sites) for link in reading.links):
        yield Finding(None, {"site": sites[0] if sites else ""}, variant="own" if sites else "")
