"""Domain: working days of the office, and when something is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from setwan_desktop.domain.office_profile import Holiday, Hours

_LATEST_CLOSING = time(16, 0)


@dataclass(frozen=True)
class CountedDay:
    """One day of a deadline's arithmetic: ``counts`` or not, and why not (the holiday's name, or ``akhir pekan``)."""

    day: date
    counts: bool
    why_not: str = ""


class Workdays:
    """The office's calendar: its week, its days off, its zone.

    Source: docs/SOURCES.md#working-days: day 0 is the day of the act that completes receipt; a receipt on a day off or
    after the cut-off hour counts as the next working day; due at closing time of the n-th working day after.
    """

    def __init__(self, hours: Hours, holidays: tuple[Holiday, ...], zone: tzinfo) -> None:
        """Count by ``hours`` and ``holidays`` in ``zone``."""
        self._hours = hours
        self._off = {each.day: each.name for each in holidays}
        self.zone = zone

    def why_off(self, day: date) -> str:
        """Say why ``day`` is no working day: the holiday's name or ``akhir pekan``; empty if it is one."""
        if day in self._off:
            return self._off[day]
        return "" if day.weekday() in self._hours.days else "akhir pekan"

    def is_workday(self, day: date) -> bool:
        """Tell whether the office works on ``day``."""
        return not self.why_off(day)

    def closing(self, day: date) -> datetime:
        """Give the end of office hours of ``day``; of a day off, the usual end."""
        hours = self._hours.days.get(day.weekday())
        return datetime.combine(day, hours[1] if hours else _LATEST_CLOSING, self.zone)

    def opening(self, day: date) -> time:
        """Give the start of office hours of ``day``'s weekday; 08.00 on a day off."""
        hours = self._hours.days.get(day.weekday())
        return hours[0] if hours else time(8, 0)

    def next_workday(self, day: date) -> date:
        """Give the first working day after ``day``."""
        day += timedelta(days=1)
        while not self.is_workday(day):
            day += timedelta(days=1)
        return day

    def day_zero(self, at: datetime) -> date:
        """Give the day from which a promise made at ``at`` is counted."""
        local = at.astimezone(self.zone)
        day = local.date()
        if not self.is_workday(day) or local.time() > self._hours.cut_off:
            return self.next_workday(day)
        return day

    def due(self, at: datetime, workdays: int) -> datetime:
        """Give the closing time of the ``workdays``-th working day after the day zero of ``at``."""
        day = self.day_zero(at)
        for _ in range(workdays):
            day = self.next_workday(day)
        return self.closing(day)

    def explain(self, at: datetime, workdays: int) -> tuple[CountedDay, ...]:
        """List every day from the day of ``at`` to the due day, counted or skipped, with the reason."""
        day = at.astimezone(self.zone).date()
        last = self.due(at, workdays).date()
        zero = self.day_zero(at)
        days = []
        while day <= last:
            why = self.why_off(day) or ("sesudah batas jam" if day < zero else "hari penerimaan" if day == zero else "")
            days.append(CountedDay(day, not why, why))
            day += timedelta(days=1)
        return tuple(days)

    def between(self, first: date, last: date) -> int:
        """Count working days after ``first`` up to and with ``last``; negative when ``last`` lies before."""
        if last < first:
            return -self.between(last, first)
        count = 0
        day = first
        while day < last:
            day += timedelta(days=1)
            count += self.is_workday(day)
        return count
