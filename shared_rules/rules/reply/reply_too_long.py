from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule
from ...text import read

_REPLY = {"surface": "reply"}


@rule(
    level=Level.HINT,
    message="Lang voor een reactie: {sentences:zin|zinnen}. Hou het kort, of ga verder in een privébericht.",
    guidelines=(ksa("S2-059", "2b Inhoud"),),
    surfaces=("reply",),
    languages=ANY,
    good=(
        Good("Dag Els! Dat kan zeker. Tot zaterdag!", draft=_REPLY),
        Good("Dag Els. Tof. Ja hoor. Tot dan. Groetjes, Tom", draft=_REPLY),
        Good("Kort. " * 20, draft={"surface": "post"}),
    ),
    bad=(
        Bad(
            "Dag Els, bedankt voor je bericht. De werken aan het lokaal zijn gestart in maart en lopen wat uit, omdat de aannemer op materiaal wacht. "
            "Daardoor kunnen we de opkomsten van mei nog niet in het nieuwe lokaal houden. We zijn nu met de gemeente in gesprek over de sporthal. "
            "Zodra daar nieuws over is, sturen we alle ouders een mail met de plaats en het uur.",
            draft=_REPLY,
        ),
    ),
)
def reply_too_long(draft: Draft, *, most_sentences: int = 4, most_characters: int = 320) -> Iterator[Finding]:
    """Een lange reactie leest als een verdediging, en wie meeleest, haakt af."""
    if len(draft.text) > most_characters and len(read(draft).sentences) > most_sentences:
        yield Finding(None, {"sentences": len(read(draft).sentences)})
