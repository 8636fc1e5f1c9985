from __future__ import annotations

import re
from collections.abc import Iterator

from ...dates import WEEKDAYS, dates, times
from ...guidelines import ksa
from ...links import names_site
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import Reading, read

_INVITES = frozenset(
    "kom komen welkom schrijf inschrijven reserveer reserveren tickets kaarten uitnodiging nodigen afspraak mis".split()
)
_NOT_TO_COME = frozenset(
    "uitverkocht verkocht volzet volboekt geannuleerd afgelast verplaatst uitgesteld voorbij succes bedankt".split()
)
_PAST = frozenset(
    """was waren werd werden had hadden gisteren eergisteren gisteravond vorig vorige voorbije afgelopen terugblik
    kwam kwamen genoten speelde speelden vierden stond stonden zagen""".split()
)
_DAYS = frozenset((*WEEKDAYS, "vandaag", "morgen", "overmorgen", "vanavond", "morgenavond", "weekend"))
_DAY_PARTS = re.compile(r"(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)\b")
_ANY_HOUR = re.compile(
    r"\b\d{1,2}[ ]?(?:u|uur|h)\b|\b\d{1,2}[:.]\d\d\b|\b(?:hele|volledige) dag\b|\bmiddernacht\b", re.IGNORECASE
)
# Anywhere a place could be meant, so that the rule errs on the quiet side.
_ANY_PLACE = re.compile(
    r"📍|\b(?:in|te|bij|aan|naar|op|rond) (?:(?:de|het|ons|onze|jouw|je|'t|een)\b ?)?(?!(?:de |het )?"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|weekend|ochtend|avond|\d|vandaag|morgen)[#＃@]?\w"
    r"|\b(?:online|digitaal|webinar|livestream|thuis|waar|locatie|adres|plaats)\b",
    re.IGNORECASE,
)


@rule(
    level=Level.HINT,
    message={
        "": "Weet de lezer genoeg om te komen? Zeg ook nog waar en hoe laat.",
        "hour": "Weet de lezer genoeg om te komen? Zeg ook nog hoe laat.",
        "place": "Weet de lezer genoeg om te komen? Zeg ook nog waar.",
    },
    guidelines=(ksa("S2-118", "3a Facebook"),),
    surfaces=("post", "event"),
    good=(
        Good("Kom zaterdag 5 december om 14u naar de startdag in ons lokaal!"),
        Good("Kom naar onze startdag! Alle info op https://www.voorbeeld.be/startdag"),
        Good("Wat was de jobbeurs een succes, bedankt allemaal."),
        Good("Alle tickets voor de quiz van zaterdag zijn verkocht. Wat een succes!"),
        Good("Welkom op de opendeurdag, zaterdag van 10 tot 16 uur in de Kerkstraat."),
        Good("Kom je ook naar de jobbeurs?"),
        Good("Kom naar de infoavond van 3 december om 20 uur in #Lier."),
        Good("Onze startdag van zaterdag was fantastisch! Kom je volgend jaar ook?"),
        Good("Kom zaterdag naar onze quiz, inschrijven via ksa.voorbeeld.be."),
    ),
    bad=(
        Bad("Kom zaterdag naar onze [[opendeurdag]]! Iedereen is welkom."),
        Bad("Welkom, zaterdag 5 december om 20u! Een [[quiz]] voor jong en oud."),
    ),
)
def event_incomplete(
    draft: Draft,
    *,
    events: Terms = WordList("events"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Wie nog moet zoeken waar en wanneer, haakt af."""
    reading = read(draft)
    words = reading.word_set
    if _INVITES.isdisjoint(words) or not _NOT_TO_COME.isdisjoint(words) or reading.links or names_site(draft.text):
        return
    event = next((found for found in events.find(reading) if not _is_over(reading, found.start)), None)
    on_a_day = not _DAYS.isdisjoint(words) or any(d.certain for d in dates(draft.text))
    if event is None or not on_a_day:
        return
    hour = _ANY_HOUR.search(draft.text) or next(times(draft.text), None) or _DAY_PARTS.search(reading.folded)
    places = (found.start() for found in _ANY_PLACE.finditer(draft.text))
    around = range(event.start - _LEADING_TO, event.end)  # "naar onze opendeurdag" names no place
    place = any(start not in around for start in places)
    if not (hour and place):
        yield Finding(event.span, variant="hour" if place else "place" if hour else "")


def _is_over(reading: Reading, place: int) -> bool:
    """Whether the sentence tells of something that was: onze startdag was fantastisch."""
    sentence = next((s for s in reading.sentences if s.start <= place < s.end), None)
    told = reading.lows_in(sentence) if sentence else []
    return not _PAST.isdisjoint(told)


_LEADING_TO = 16
