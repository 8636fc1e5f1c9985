from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from ...dates import MONTHS, WEEKDAYS, dates, reference
from ...guidelines import bureau, wsp
from ...model import Draft, Edit, Finding, Fix, Span
from ...registry import DIGIT, Bad, Good, rule
from ...text import like, read

_IN_2016 = {"now": datetime(2016, 11, 14, 9, 0)}
_IN_2017 = {"now": datetime(2017, 8, 16, 9, 0)}
_IN_2026 = {"now": datetime(2026, 11, 23, 9, 0)}


# Then a date without a year may be of any year.
_LONG_AGO = frozenset("vorig destijds toen geleden ooit".split())
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


@rule(
    message={
        "": "{date} is een {right}, geen {wrong}.",
        "never": "{date} bestaat niet.",
    },
    guidelines=(wsp("S0-040", "Algemene tips voor sociale media"), bureau("S4-029", "Experimenteren met gratis apps")),
    wakes=(DIGIT,),
    good=(
        Good("Inzenden kan nog tot volgende week donderdag 24 augustus om 12 uur.", draft=_IN_2017),
        Good("Kom naar de studiedag op donderdag 24/11.", draft=_IN_2016),
        Good("Kom naar de studiedag op vrijdag 24/11."),  # no year, no now: who can tell?
        Good("Vorig jaar, op vrijdag 28 november, begon het.", draft={"now": datetime(2026, 5, 1)}),
        Good("Maandag tot zondag 24/7 bereikbaar. Zaterdag 10/12u open, zondag 1/2 prijs.", draft=_IN_2026),
        Good("Zaterdag 5 en zondag 6 december: kerstmarkt.", draft=_IN_2026),
        Good("Om 20 u. op zaterdag 5 december.", draft=_IN_2026),
        Good("Het begon vorig jaar, op vrijdag 3 januari.", draft=_IN_2026),
        Good("Op zondag 18 juni 1815 sliep de maire slecht.", draft=_IN_2026),
        Good("Van vrijdag 27 november tot zondag 29 november 2026"),
        Good("Je was erbij op zaterdag 6 december ", draft=_IN_2026),  # somebody is about to write the year
    ),
    bad=(
        Bad("Kom [[zaterdag]] 6 december langs!", "Kom zondag 6 december langs!", draft=_IN_2026),
        Bad("[[Vrijdag]]avond 3/12/2026: quiz", "Donderdagavond 3/12/2026: quiz"),
        Bad("Inschrijven kan tot [[31 november]]."),
        Bad("Tot [[vr]] 24 augustus 2017", "Tot do 24 augustus 2017"),
    ),
)
def wrong_weekday(draft: Draft) -> Iterator[Finding]:
    """Staat de dag verkeerd, dan komt een deel van je publiek op de verkeerde dag."""
    reading = read(draft)
    written_dates = list(dates(draft.text))
    if not written_dates:
        return
    today = around = reference(draft)
    if today and (not _LONG_AGO.isdisjoint(reading.word_set) or _YEAR.search(draft.text)):
        around = None
    for written in written_dates:
        year_may_follow = written.year is None and draft.text[written.end :] == " "
        if year_may_follow or reading.is_protected(written.start, written.end):
            continue
        day = f"{written.day} {MONTHS[written.month - 1]}" + (f" {written.year}" if written.year else "")
        span = Span(written.start, written.end)
        if not written.exists():
            if written.certain:
                yield Finding(span, {"date": day}, variant="never")
            continue
        possible = written.possible(around)
        if written.weekday_span is None or not possible or any(d.weekday() == written.weekday for d in possible):
            continue
        meant = next((d for d in possible if today and d >= today), possible[-1])
        wrong, name = written.weekday_span.of(draft.text), WEEKDAYS[meant.weekday()]
        new = name[: len(wrong)] if len(wrong) == 2 else name
        new = like(new, wrong)
        values = {"date": day, "right": name, "wrong": WEEKDAYS[written.weekday or 0]}
        yield Finding(written.weekday_span, values, (Fix((Edit(written.weekday_span, new),)),))
