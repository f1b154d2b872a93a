"""Domain: what a slot overlaps in the agenda, in words, and the free slots near it.

Source: docs/SOURCES.md#clash: a clash is the same room, organ or person at the same hour, or a day off. It is told and
remembered, never refused: the house may meet on a Saturday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from setwan_desktop.domain.indonesian import clock_time, weekday_date
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.values import Slot, usual_end
from setwan_desktop.domain.workdays import Workdays

_STANDING = {"rencana", "tetap"}
_SEARCH_DAYS = 60
_STEP = timedelta(minutes=30)


def clashes(
    slot: Slot, concerns: Sequence[str], agenda: Sequence[AgendaRow], workdays: Workdays, *, ignore: str = ""
) -> tuple[str, ...]:
    """Name what a slot overlaps.

    Args:
        slot: day, hours and room.
        concerns: organs and agencies that shall come.
        agenda: entries of that day, or more.
        workdays: the office's calendar.
        ignore: id of the case's own entry, which is about to move.

    Returns:
        One sentence each; empty if nothing stands in the way.
    """
    found = []
    why_off = workdays.why_off(slot.date)
    if why_off:
        found.append(f"{weekday_date(slot.date)} bukan hari kerja ({why_off}).")
    for row in agenda:
        if row.entry_id == ignore or row.state not in _STANDING:
            continue
        if not slot.overlaps(Slot(row.day, row.start, row.end, row.room)):
            continue
        shared = [each for each in row.concerns if each in concerns]
        if row.room == slot.room:
            found.append(_told(row, f"{row.room} sudah dipakai"))
        elif shared:
            found.append(_told(row, f"{', '.join(shared)} sudah terjadwal"))
    return tuple(found)


@dataclass(frozen=True)
class DayNote:
    """What the agenda holds on a day that somebody asks for.

    Attributes:
        clashes: the hour asked for is taken, or the day is off.
        told: the entries, or why the day is off.
    """

    clashes: bool
    told: tuple[str, ...]


def note_of_day(
    day: date, hour: time | None, agenda: Sequence[AgendaRow], workdays: Workdays, *, ignore: str = ""
) -> DayNote | None:
    """Tell what stands in the agenda on a day; None if nothing does.

    Whoever meets, in whichever room, is told: who will be asked to come is not known yet.
    """
    why_off = workdays.why_off(day)
    rows = sorted(
        (row for row in agenda if row.day == day and row.entry_id != ignore and row.state in _STANDING),
        key=lambda row: row.start,
    )
    wanted = Slot(day, hour, usual_end(hour), "") if hour else None
    overlapping = [row for row in rows if wanted and wanted.overlaps(Slot(row.day, row.start, row.end, row.room))]
    told = [f"bukan hari kerja ({why_off})"] if why_off else []
    told += [f"{row.title} pukul {clock_time(row.start)}–{clock_time(row.end)}" for row in overlapping or rows]
    return DayNote(bool(why_off or overlapping), tuple(told)) if told else None


def _told(row: AgendaRow, what: str) -> str:
    hint = " (rencana)" if row.state == "rencana" else ""
    return f"{what}: {row.title}, {weekday_date(row.day)} pukul {clock_time(row.start)}–{clock_time(row.end)}{hint}."


def free_slots(
    wanted: Slot,
    concerns: Sequence[str],
    agenda: Sequence[AgendaRow],
    workdays: Workdays,
    *,
    ignore: str = "",
    count: int = 3,
) -> tuple[Slot, ...]:
    """Find slots of the same length and room that clash with nothing: the same day first, then the same hour on days after."""
    found: list[Slot] = []
    for candidate in _candidates(wanted, workdays):
        if candidate not in found and not clashes(candidate, concerns, agenda, workdays, ignore=ignore):
            found.append(candidate)
            if len(found) == count:
                break
    return tuple(found)


def _candidates(wanted: Slot, workdays: Workdays) -> Iterator[Slot]:
    length = _at(wanted.date, wanted.end) - _at(wanted.date, wanted.start)
    yield wanted
    start = _at(wanted.date, workdays.opening(wanted.date)).replace(minute=0) + timedelta(hours=1)
    closing = workdays.closing(wanted.date).replace(tzinfo=None)
    while start + length <= closing:
        yield Slot(wanted.date, start.time(), (start + length).time(), wanted.room)
        start += _STEP
    day = wanted.date
    for _ in range(_SEARCH_DAYS):
        day = workdays.next_workday(day)
        yield Slot(day, wanted.start, wanted.end, wanted.room)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour)
