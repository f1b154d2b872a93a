"""The calendar counts as the office does: by hand, and against an oracle that knows no shortcut."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.office_profile import Holiday, Hours
from setwan_desktop.domain.workdays import Workdays

WITA = ZoneInfo("Asia/Makassar")
WEEK = Hours({day: (time(8), time(16, 30) if day == 4 else time(16)) for day in range(5)})
HOLIDAYS = (Holiday(date(2026, 12, 25), "Hari Raya Natal"), Holiday(date(2026, 12, 24), "Cuti bersama Natal", "joint"))
CALENDAR = Workdays(WEEK, HOLIDAYS, WITA)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=WITA)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (at(23, 9, 15), at(25, 16)),  # Monday morning: Wednesday at closing
        (at(23, 15), at(25, 16)),  # on the stroke of the cut-off it still counts today
        (at(23, 15, 1), at(26, 16)),  # a minute later it counts as tomorrow
        (at(21, 9), at(25, 16)),  # Saturday counts as Monday
        (at(26, 9), at(30, 16)),  # Thursday: over the weekend to Monday
        (at(25, 9), at(27, 16, 30)),  # Friday closes half an hour later
        (at(23, 9, month=12), at(29, 16, month=12)),  # over two days off and a weekend
    ],
)
def test_two_working_days_from_receipt(received: datetime, due: datetime) -> None:
    assert CALENDAR.due(received, 2) == due


def test_every_day_is_explained() -> None:
    days = CALENDAR.explain(at(23, 9, month=12), 2)
    assert [(each.day.day, each.counts, each.why_not) for each in days] == [
        (23, False, "hari penerimaan"),
        (24, False, "Cuti bersama Natal"),
        (25, False, "Hari Raya Natal"),
        (26, False, "akhir pekan"),
        (27, False, "akhir pekan"),
        (28, True, ""),
        (29, True, ""),
    ]


NAIVE = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1))  # noqa: DTZ001 - hypothesis wants bounds without a zone


@given(NAIVE, st.integers(0, 30))
def test_due_equals_counting_on_fingers(naive: datetime, workdays: int) -> None:
    received = naive.replace(tzinfo=WITA)
    off = {each.day for each in HOLIDAYS}

    def works(day: date) -> bool:
        return day.weekday() < 5 and day not in off

    day = received.date()
    if not works(day) or received.time() > time(15):
        day += timedelta(days=1)
        while not works(day):
            day += timedelta(days=1)
    left = workdays
    while left:
        day += timedelta(days=1)
        left -= works(day)
    assert CALENDAR.due(received, workdays).date() == day


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(0, 60))
def test_between_counts_the_working_days_after(first: date, span: int) -> None:
    last = first + timedelta(days=span)
    days = [first + timedelta(days=each) for each in range(1, span + 1)]
    assert CALENDAR.between(first, last) == sum(map(CALENDAR.is_workday, days))
    assert CALENDAR.between(last, first) == -CALENDAR.between(first, last)
