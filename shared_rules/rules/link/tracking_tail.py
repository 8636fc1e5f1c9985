from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...registry import ANY, Bad, Good, rule
from ...text import read

# What networks hang on a link when somebody copies it. utm_… is left alone: writers put that there themselves.
_TAIL = re.compile(r"[?&](?:fbclid|igshid|igsh|gclid|mibextid|mc_eid|ttclid)=[^&#\s]*", re.IGNORECASE)


@rule(
    level=Level.HINT,
    message="Aan deze link hangt een volgcode van een ander netwerk. Zonder werkt hij even goed.",
    guidelines=(ksa("S2-039", "2b Inhoud"),),
    wakes=("=",),
    languages=ANY,
    good=(
        Good("Bekijk https://www.youtube.com/watch?v=abc"),
        Good("Inschrijven: https://www.voorbeeld.be/kamp?utm_source=facebook&utm_campaign=kamp"),
        Good("In de code staat `?fbclid=1`, dat mag weg."),
        Good("Zoek op https://www.voorbeeld.be/?q=fbclid"),
    ),
    bad=(
        Bad(
            "Lees meer: https://www.voorbeeld.be/kamp[[?fbclid=IwAR0abc]]",
            "Lees meer: https://www.voorbeeld.be/kamp",
        ),
        Bad(
            "Lees meer: https://www.voorbeeld.be/kamp[[?fbclid=IwAR0abc]]&dag=2",
            "Lees meer: https://www.voorbeeld.be/kamp?dag=2",
        ),
    ),
)
def tracking_tail(draft: Draft) -> Iterator[Finding]:
    """Een korte link oogt betrouwbaarder, en je lezers worden niet gevolgd."""
    for link in read(draft).links:
        for tail in _TAIL.finditer(link.text):
            span = Span(link.start + tail.start(), link.start + tail.end())
            edits: tuple[Edit, ...] = (Edit(span, ""),)
            if tail[0][0] == "?" and link.text[tail.end() : tail.end() + 1] == "&":
                edits = (Edit(Span(span.start, span.end + 1), "?"),)
            yield Finding(span, fixes=(Fix(edits),))
