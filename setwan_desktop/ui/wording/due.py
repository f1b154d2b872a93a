"""UI: how due times are told."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from setwan_desktop.domain.indonesian import MONTHS, WEEKDAYS, clock_time, weekday_date
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.ui.wording.cases import outcome
from setwan_desktop.ui.wording.dates import day_in_list, moment_in_list


class DueGroup(NamedTuple):
    """Under which heading a card stands: ``order`` from the most urgent, the ``heading``, its tone and icon."""

    order: int
    heading: str
    tone: str
    icon: str


_LATE, _TODAY, _NEXT, _LATER, _NEVER = range(5)


def due_chip(card: CaseCard, now: datetime, workdays: Workdays | None = None) -> tuple[str, str]:
    """Give the chip of a card in a list: its words and tone; empty words where nothing is due.

    Args:
        card: the card.
        now: the time in the office's zone.
        workdays: the office's calendar; None counts Monday to Friday.
    """
    if card.closed:
        return outcome(card.closed, first=True), "plain"
    order, left = _distance(card, now, workdays)
    match order:
        case 0:  # late
            return (f"Terlambat {left} hari kerja" if left else f"Terlambat sejak {_due_moment(card, now)}"), "danger"
        case 1:  # today
            return f"Hari ini {_due_moment(card, now)}", "warn"
        case _ if card.meeting is not None and card.meeting.date() >= now.date():
            return f"Rapat {day_in_list(card.meeting.date(), now.date())}", "info"
        case 4:  # never
            return "", "plain"
        case _:
            return f"Sisa {left} hari kerja", "plain"


def due_in_header(card: CaseCard, now: datetime, workdays: Workdays | None = None) -> tuple[str, str]:
    """Give the chip in the head of a case: its words and tone."""
    if card.closed:
        return "", "plain"
    order, left = _distance(card, now, workdays)
    if card.due_on is None:
        if card.meeting is not None and card.meeting >= now:
            return f"Rapat {weekday_date(card.meeting.date())} pukul {clock_time(card.meeting)}", "info"
        return "Tanpa batas waktu", "plain"
    day, hour = card.due_on.date(), clock_time(card.due_on)
    if order == _LATE:
        late = f" {left} hari kerja" if left else ""
        return (
            f"Terlambat{late} (seharusnya {weekday_date(day) if day != now.date() else f'hari ini pukul {hour}'})",
            "danger",
        )
    if order == _TODAY:
        return f"Jatuh tempo hari ini pukul {hour}", "warn"
    if (day - now.date()).days == 1:
        return f"Jatuh tempo besok pukul {hour}", "plain"
    return f"Jatuh tempo {weekday_date(day)}", "plain"


def due_group(card: CaseCard, now: datetime, workdays: Workdays | None = None) -> DueGroup:
    """Give the heading under which a card stands in the inbox."""
    order, _left = _distance(card, now, workdays)
    match order:
        case 0:
            return DueGroup(order, "Terlambat", "danger", "circle-alert")
        case 1:
            return DueGroup(order, "Jatuh tempo hari ini", "warn", "clock")
        case 2 if card.due_on is not None:
            day = card.due_on.date()
            near = "Besok" if (day - now.date()).days == 1 else "Hari kerja berikutnya"
            return DueGroup(
                order, f"{near}, {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}", "plain", "calendar-days"
            )
        case 3:
            return DueGroup(order, "Masih ada waktu", "plain", "calendar-days")
        case _:
            return DueGroup(_NEVER, "Tanpa batas waktu", "plain", "calendar-days")


def _distance(card: CaseCard, now: datetime, workdays: Workdays | None) -> tuple[int, int]:
    """Give how near the due time is, and the working days between."""
    if card.due_on is None:
        return _NEVER, 0
    due, today = card.due_on.date(), now.date()
    if card.overdue or card.due_on < now:
        return _LATE, max(0, _workdays_between(due, today, workdays))
    if due == today:
        return _TODAY, 0
    left = max(1, _workdays_between(today, due, workdays))
    return (_NEXT if left == 1 else _LATER), left


def _workdays_between(first: date, last: date, workdays: Workdays | None) -> int:
    if workdays is not None:
        return workdays.between(first, last)
    return sum(date.fromordinal(each).weekday() < 5 for each in range(first.toordinal() + 1, last.toordinal() + 1))


def _due_moment(card: CaseCard, now: datetime) -> str:
    return moment_in_list(card.due_on, now) if card.due_on is not None else ""
