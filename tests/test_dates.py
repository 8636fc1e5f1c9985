"""Dates and times of day as Dutch writers put them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shared_rules.dates import MONTHS, WEEKDAYS, dates, times

ALWAYS_OPEN = (24, 7)  # zondag 24/7 bereikbaar
YEAR = [day for n in range(365) if ((day := date(2026, 1, 1) + timedelta(n)).day, day.month) != ALWAYS_OPEN]


@pytest.mark.parametrize(
    "shape",
    [
        "{weekday} {day} {month}",
        "{weekday} {day} {month} {year}",
        "{weekday}avond {day} {month}",
        "{weekday}, {day} {month}",
        "{short} {day} {month}",
        "{short}. {day}/{number}",
        "{weekday} {day}/{number}/{year}",
        "{weekday} {day}-{number}-{year}",
        "{weekday} de {day}e {month}",
    ],
)
def test_every_day_of_a_year_is_read_back(shape: str) -> None:
    for day in YEAR:
        weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
        text = shape.format(
            weekday=weekday, short=weekday[:2], day=day.day, month=month, number=day.month, year=day.year
        )
        (read,) = dates(f"Kom {text} langs.")
        assert (read.day, read.month, read.weekday) == (day.day, day.month, day.weekday()), text
        assert day in read.possible(date(2026, 6, 15)), text


@pytest.mark.parametrize(
    "text",
    [
        "24/7 open",
        "zaterdag 10/12u open",
        "bel 0475/12 34 56",
        "bel 02 555 12 12",
        "versie 1.2.3",
        "3-2 gewonnen",
        "2 Jannen",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert list(dates(text)) == []


@pytest.mark.parametrize("text", ["31 november", "30 februari", "29 februari 2026", "31-04-2026"])
def test_a_day_that_never_comes_is_known_as_such(text: str) -> None:
    (read,) = dates(text)
    assert not read.exists()


def test_a_date_without_a_year_means_nothing_without_a_day_to_count_from() -> None:
    (read,) = dates("vrijdag 4 december")
    assert read.possible(None) == ()
    assert read.possible(date(2026, 11, 20)) == (date(2026, 12, 4),)
    assert read.possible(date(2026, 2, 1)) == (date(2025, 12, 4), date(2026, 12, 4))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("om 11u", "11u"),
        ("om 11u30", "11.30 uur"),
        ("van 9 tot 12.30 uur", "12u30"),
        ("start 19:00", "19u"),
        ("vanaf 14h30", "14:30"),
        ("tot 12.00 uur", "12:00"),
    ],
)
def test_a_time_can_be_written_another_way(text: str, written: str) -> None:
    notation = next(n for n in ("uur", "u", ":") if n in written)
    (time,) = times(text)
    assert time.written(notation) == written  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["binnen 24 uur", "de film duurt 2 uur", "25 km/u", "3-2", "1080:1350", "kamer 11"])
def test_a_duration_is_no_time_of_day(text: str) -> None:
    assert list(times(text)) == []
