from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, ReplyTo, Span
from ...registry import Bad, Good, rule
from . import answers_abuse, is_dry

_FUN = {"surface": "reply", "reply_to": ReplyTo("Wat een geslaagde dag, wij hebben genoten!", author="Sofie Claes")}


@rule(
    level=Level.HINT,
    message="Wat droog (“{text}”). Eén volle zin laat horen wie jullie zijn.",
    guidelines=(bureau("S4-051", "Hoe reageren"),),
    surfaces=("reply",),
    good=(
        Good("Blij dat jullie genoten hebben, Sofie! Tot volgend jaar.", draft=_FUN),
        Good("Welke dag past je?", draft=_FUN),
        Good("Hier: https://www.voorbeeld.be/fotos", draft=_FUN),
        Good("Ok", draft={"surface": "post"}),
        Good("Dag Sofie, ", draft=_FUN),
        Good("Dag Sofie,", draft=_FUN),
    ),
    bad=(
        Bad("[[Danku]]", draft=_FUN),
        Bad("[[Ok, bedankt!]]", draft=_FUN),
        Bad("[[Graag gedaan Sofie]]", draft=_FUN),
    ),
)
def too_dry(draft: Draft) -> Iterator[Finding]:
    """Een woord als ‘danku’ sluit het gesprek; een zin houdt het open en laat zien wie je bent."""
    goes_on = draft.text.endswith((" ", ","))
    if not goes_on and is_dry(draft) and not answers_abuse(draft):
        text = draft.text.strip()
        start = draft.text.index(text)
        yield Finding(Span(start, start + len(text)), {"text": text})
