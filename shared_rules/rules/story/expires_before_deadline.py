from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from ...dates import dates, reference
from ...guidelines import ksa, wsp
from ...model import Draft, Finding, Level, Span
from ...registry import DIGIT, Bad, Good, rule
from ...text import read

_STORY = {"surface": "story", "now": datetime(2026, 11, 20, 10, 0)}


@rule(
    level=Level.HINT,
    message="Een story verdwijnt na een dag, en {date} is later. Zet dit ook in een bericht of een hoogtepunt.",
    guidelines=(wsp("S0-079", "Tips voor Instagram"), ksa("S2-127", "3c Instagram"), ksa("S2-146", "3d Snapchat")),
    wakes=(DIGIT,),
    surfaces=("story",),
    good=(
        Good("Vandaag, vrijdag 20 november, is het zover!", "instagram", {}, _STORY),
        Good("Morgen, 21 november: startdag", "instagram", {}, _STORY),
        Good("Inschrijven kan tot 12 december.", "instagram", {}, {"now": datetime(2026, 11, 20)}),
        Good("Inschrijven kan tot 12 december.", "instagram", {}, {"surface": "story"}),
        Good("Terugblik op 5 oktober", "instagram", {}, _STORY),
        Good("Dit is deel 2/3", "instagram", {}, _STORY),
    ),
    bad=(
        Bad("Inschrijven kan tot [[12 december]]!", None, "instagram", {}, _STORY),
        Bad("Save the date: [[zaterdag 6 maart 2027]]", None, "snapchat", {}, _STORY),
    ),
)
def expires_before_deadline(draft: Draft) -> Iterator[Finding]:
    """Wat mensen later nog nodig hebben, moeten ze later nog kunnen vinden."""
    today = reference(draft)
    if today is None:
        return
    reading = read(draft)
    for written in dates(draft.text):
        possible = written.possible(today)
        if not written.certain or not possible or reading.is_protected(written.start, written.end):
            continue
        if min(possible, key=lambda day: abs(day - today)) - today > timedelta(days=1):
            span = Span(written.start, written.end)
            yield Finding(span, {"date": span.of(draft.text)})
            return
