from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from ...guidelines import ksa
from ...model import Draft, Earlier, Finding
from ...registry import ANY, Bad, Good, rule
from ...text import read

_A_DAY = timedelta(days=1)
_MORNING = datetime(2026, 11, 20, 9, 0)
_TWICE = (
    Earlier("x", "Kom naar de jobbeurs!", _MORNING),
    Earlier("x", "Kom naar de jobbeurs! #werk", _MORNING + timedelta(hours=3)),
)


@rule(
    message={
        "": "Dit bericht stond hier vandaag al {times} keer. Nog eens kan als spam overkomen.",
        "links": "Dezelfde link staat er {times} keer in.",
        "mentions": "Meer vermeldingen dan woorden: dat leest als spam.",
    },
    guidelines=(ksa("S2-051", "2b Inhoud"),),
    languages=ANY,
    good=(
        Good("Kom naar de jobbeurs, vanaf 14u!", draft={"earlier": _TWICE, "now": _MORNING + timedelta(hours=6)}),
        Good("Kom naar de jobbeurs!", draft={"earlier": _TWICE, "now": _MORNING + timedelta(days=3)}),
        Good("Dankjewel @een, @twee, @drie, @vier, @vijf en @zes! Zonder jullie hulp was het ons nooit gelukt."),
        Good("Info: https://www.voorbeeld.be/a en https://www.voorbeeld.be/b"),
        Good("Proficiat @een @twee"),
    ),
    bad=(
        Bad("Kom naar de jobbeurs!", draft={"earlier": _TWICE, "now": _MORNING + timedelta(hours=6)}),
        Bad(
            "Klik https://www.voorbeeld.be/a en hier [[https://www.voorbeeld.be/a]] en nog eens https://www.voorbeeld.be/a"
        ),
        Bad("Kijk [[@een]] @twee @drie @vier @vijf @zes"),
    ),
)
def spam_signals(draft: Draft, *, most_a_day: int = 2, most_mentions: int = 5) -> Iterator[Finding]:
    """Wie telkens hetzelfde plaatst of iedereen tagt, wordt gedempt: door lezers en door het netwerk."""
    reading = read(draft)
    moment = draft.planned_for or draft.now
    if draft.earlier and moment:
        same = " ".join(reading.lows)
        times = sum(
            1
            for earlier in draft.earlier
            if earlier.platform == draft.platform
            and abs(moment.replace(tzinfo=None) - earlier.posted_at.replace(tzinfo=None)) < _A_DAY
            and same
            and same == " ".join(read(Draft(earlier.text, draft.platform)).lows)
        )
        if times >= most_a_day:
            yield Finding(None, {"times": times})
    if len(reading.links) > 2:
        most, times = Counter(link.folded for link in reading.links).most_common(1)[0]
        if times > 2:
            second = [link for link in reading.links if link.folded == most][1]
            yield Finding(second.span, {"times": times}, variant="links")
    mentions = reading.mentions
    if len(mentions) > most_mentions and len(mentions) > len(reading.words) and draft.surface != "reply":
        yield Finding(mentions[0].span, variant="mentions")
