"""UI tests: what a clerk may type for a day or an hour."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.indonesian import clock_time, long_date, short_date, weekday_date
from setwan_desktop.ui.forms.date_reading import read_date, read_time

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("hari ini", date(2026, 11, 24)),
        ("Besok", date(2026, 11, 25)),
        ("lusa", date(2026, 11, 26)),
        ("kemarin", date(2026, 11, 23)),
        ("+3", date(2026, 11, 27)),
        ("h+10", date(2026, 12, 4)),
        ("3 hari lagi", date(2026, 11, 27)),
        ("jumat", date(2026, 11, 27)),
        ("selasa", date(2026, 12, 1)),
        ("senin depan", date(2026, 11, 30)),
        ("jumat depan", date(2026, 12, 4)),
        ("senin ini", date(2026, 11, 23)),
        ("pekan depan", date(2026, 12, 1)),
        ("3 des", date(2026, 12, 3)),
        ("3 Desember", date(2026, 12, 3)),
        ("3 des 2026", date(2026, 12, 3)),
        ("3 des 27", date(2027, 12, 3)),
        ("3 jan", date(2027, 1, 3)),
        ("16 nov", date(2026, 11, 16)),
        ("5 agt", date(2026, 8, 5)),
        ("3/12", date(2026, 12, 3)),
        ("3-12-26", date(2026, 12, 3)),
        ("3.12.2026", date(2026, 12, 3)),
        ("03122026", date(2026, 12, 3)),
        ("031226", date(2026, 12, 3)),
        ("0312", date(2026, 12, 3)),
        ("05031988", date(1988, 3, 5)),
        ("050388", date(1988, 3, 5)),
        ("2026-12-03", date(2026, 12, 3)),
        ("27", date(2026, 11, 27)),
        ("3", date(2026, 12, 3)),
        ("Kamis, 3 Desember 2026", date(2026, 12, 3)),
        ("29 feb 2028", date(2028, 2, 29)),
    ],
)
def test_days_as_they_are_typed(typed: str, day: date) -> None:
    assert read_date(typed, TUESDAY) == day


@pytest.mark.parametrize(
    "typed", ["", "entah", "31 feb", "32 jan", "99999999", "3 xyz", "senin kapan", "12345", "3/13"]
)
def test_what_is_no_day(typed: str) -> None:
    assert read_date(typed, TUESDAY) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_that_is_shown_can_be_read_again(day: date) -> None:
    for words in (weekday_date(day), long_date(day), short_date(day), day.isoformat(), f"{day:%d%m%Y}"):
        assert read_date(words, TUESDAY) == day


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    read_date(text, TUESDAY)
    read_time(text)


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9", time(9)),
        ("09.15", time(9, 15)),
        ("9:15", time(9, 15)),
        ("0915", time(9, 15)),
        ("915", time(9, 15)),
        ("13.30 WITA", time(13, 30)),
        ("pukul 8", time(8)),
        ("0", time(0)),
    ],
)
def test_hours_as_they_are_typed(typed: str, hour: time) -> None:
    assert read_time(typed) == hour


@pytest.mark.parametrize("typed", ["", "25", "9.60", "sore", "12345"])
def test_what_is_no_hour(typed: str) -> None:
    assert read_time(typed) is None


@given(st.times())
def test_every_hour_that_is_shown_can_be_read_again(hour: time) -> None:
    assert read_time(clock_time(hour)) == hour.replace(second=0, microsecond=0)
