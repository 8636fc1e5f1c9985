"""Dates and times of day as Dutch texts write them: donderdag 24 augustus, za 6/12, 11u30, 12.00 uur.

No clock: what a date without a year means follows from the day the draft is written or planned for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from .model import Draft, Span

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_SHORT_DAYS = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}
_SHORT_MONTHS = dict(jan=1, feb=2, mrt=3, apr=4, jun=6, jul=7, aug=8, sep=9, sept=9, okt=10, nov=11, dec=12)  # noqa: C408
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# How far a date without a year may lie behind or ahead of the day it is written.
_BEHIND, _AHEAD = timedelta(days=200), timedelta(days=366)

_DATE = re.compile(
    rf"""
    (?<![\w/.,:–-])(?P<day>[12]\d|3[01]|0?[1-9])
    (?:
        (?:e|de|ste)?[ \u00A0]{{1,2}}(?=[jfmasond])  # most of what stands there is no month
        (?P<month>(?:{"|".join(MONTHS)})\b|(?-i:{"|".join(_SHORT_MONTHS)})\b\.?)
        (?:[ \u00A0](?P<year>(?:1[6-9]|20)\d\d)\b)?(?![ ]\d{{3}})
      | /(?P<n>1[0-2]|0?[1-9])(?:/(?P<n_year>(?:20)?\d\d))?
        (?![\w/.,:–-]*\d)(?![ ]?(?:u|uur|h|dag|prijs|liter|kilo|kg)\b)
      | [-.](?P<m>1[0-2]|0?[1-9])[-.](?P<m_year>20\d\d)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What stands before the day of the month.
_WEEKDAY = re.compile(
    rf"""
    \b(?=[mdwvz])(?:(?P<weekday>{"|".join(WEEKDAYS)})
        (?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)?,?[ \u00A0]{{1,2}}(?:de[ ])?
      |(?P<short>ma|di|wo|do|vr|za|zo)\.?[ \u00A0])\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_DAY = 30  # no day has a longer name, with what stands behind it

# A date and a time start with a digit. To look there only is much quicker.
_DIGITS = re.compile("[0-9](?<![0-9][0-9])")


class WrittenDate(NamedTuple):
    """A date in the text, code points `start` to `end`; `weekday` (Monday is 0) and `year` where they are written.

    `weekday_span` is the bare name of the day, without -avond or a comma. The day may not exist: 31 november.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    weekday_span: Span | None
    certain: bool  # a month in letters, a weekday or a year; 2/3 may be a fraction

    def possible(self, reference: date | None) -> tuple[date, ...]:
        """The dates it can mean, earliest first: one with a year, else those around the reference; none if unknown."""
        if self.year:
            return _existing(self.year, self.month, self.day)
        if reference is None:
            return ()
        years = (reference.year - 1, reference.year, reference.year + 1)
        near = (d for year in years for d in _existing(year, self.month, self.day))
        return tuple(d for d in near if -_BEHIND <= d - reference <= _AHEAD)

    def exists(self) -> bool:
        """Whether there is such a day, in the year written or in any year."""
        if self.year:
            return bool(_existing(self.year, self.month, self.day))
        return self.day <= _LONGEST_MONTH[self.month - 1]


def _existing(year: int, month: int, day: int) -> tuple[date, ...]:
    try:
        return (date(year, month, day),)
    except ValueError:
        return ()


def dates(text: str) -> Iterator[WrittenDate]:
    """Every date with a day and a month, in order. 24/7 is no date."""
    for found in _at_digits(_DATE, text):
        before = _WEEKDAY.search(text, max(found.start() - _BEFORE_DAY, 0), found.start())
        written = found["year"] or found["n_year"] or found["m_year"]
        year = int(written) % 100 + 2000 if written and len(written) == 2 else int(written) if written else None
        if in_letters := (found["month"] or "").lower().rstrip("."):
            month = _SHORT_MONTHS.get(in_letters) or MONTHS.index(in_letters) + 1
        else:
            month = int(found["n"] or found["m"])
        day = int(found["day"])
        if (day, month, year) == (24, 7, None) and found["n"]:
            continue
        weekday = span = None
        if before:
            name = before["weekday"] or before["short"]
            weekday = WEEKDAYS.index(name.lower()) if before["weekday"] else _SHORT_DAYS[name.lower()]
            span = Span(*before.span("weekday" if before["weekday"] else "short"))
        start = (before or found).start()
        yield WrittenDate(start, found.end(), day, month, year, weekday, span, bool(in_letters or before or year))


def reference(draft: Draft) -> date | None:
    """The day the draft is read on: when it is planned for, else now; None when neither is known."""
    moment = draft.planned_for or draft.now
    return moment.date() if moment else None


Notation = Literal["u", "uur", ":", "h"]

# A bare hour may be a duration (binnen 24 uur), so it only counts as a time of day behind one of these.
_BEFORE = ("om", "vanaf", "tot", "van", "rond", "tegen", "voor")
_AT = "(?:" + "|".join(rf"(?<=\b{word}[ ])" for word in _BEFORE) + r"|(?<=\d[-–]))"
_TIME = re.compile(
    rf"""
    (?<![\w/.,:])(?P<hour>2[0-4]|[01]?\d)
    (?: [ ]?u[ ]?(?P<u>[0-5]\d)\b | h(?P<h>[0-5]\d)\b
      | [.:](?P<uur>[0-5]\d)[ ]?(?:uur|(?P<u_too>u))\b
      | :(?P<colon>[0-5]\d)\b(?!:)
    )
    | {_AT}(?P<bare>2[0-4]|[01]?\d)[ ]?(?:(?P<bare_uur>uur)|(?P<bare_u>u)|(?P<bare_h>(?<=\d)h))\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


class WrittenTime(NamedTuple):
    """A time of day in the text, code points `start` to `end`, and how it is written."""

    start: int
    end: int
    hour: str
    minute: str
    notation: Notation

    def written(self, notation: Notation) -> str:
        """The same time in another notation."""
        bare = self.minute in ("", "00")
        if notation == "uur":
            return f"{self.hour} uur" if bare else f"{self.hour}.{self.minute} uur"
        if notation == ":":
            return f"{self.hour}:{self.minute or '00'}"
        return f"{self.hour}{notation}" + ("" if bare else self.minute)


def times(text: str) -> Iterator[WrittenTime]:
    """Every time of day, in order. Durations without minutes are left out."""
    for found in _at_digits(_TIME, text):
        notation: Notation
        if found["bare"]:
            notation = "uur" if found["bare_uur"] else "u" if found["bare_u"] else "h"
        elif found["uur"]:
            notation = "u" if found["u_too"] else "uur"
        else:
            notation = "u" if found["u"] else "h" if found["h"] else ":"
        minute = found["u"] or found["h"] or found["uur"] or found["colon"] or ""
        yield WrittenTime(found.start(), found.end(), found["hour"] or found["bare"], minute, notation)


def _at_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that start with the first digit of a number."""
    done = 0
    for digit in _DIGITS.finditer(text):
        if digit.start() >= done and (found := pattern.match(text, digit.start())):
            done = found.end()
            yield found
