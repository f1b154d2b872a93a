"""UI: what a field may ask of the world around it: the office's day, and whether a slot is free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from setwan_desktop.domain.clash import DayNote
from setwan_desktop.domain.refusals import NotForThisOfficer
from setwan_desktop.domain.values import FileRef, Slot, Upload
from setwan_desktop.office import Desk

_OFFERED, _LOOKED_AT = 3, 24


@dataclass(frozen=True)
class Surroundings:
    """Where a form is filled in.

    Attributes:
        desk: the signed-in officer's.
        today: the office's day.
        case_id: the case the form belongs to; empty at the intake.
        corrections: the field that asks for corrections of a letter; empty for none.
    """

    desk: Desk
    today: date
    case_id: str = ""
    corrections: str = ""

    def clashes(self, slot: Slot, concerns: tuple[str, ...]) -> tuple[str, ...]:
        """Say in words what a slot clashes with; empty: it is free."""
        return tuple(self.desk.clashes(slot, concerns, self.case_id))

    def content_of(self, file: Upload | FileRef) -> bytes:
        """Give what a file of the form holds: handed in just now, kept by a draft, or in the case already."""
        if isinstance(file, Upload):
            return file.bytes
        try:
            return self.desk.kept_file(file.sha256)
        except NotForThisOfficer:
            return self.desk.attachment(self.case_id, file.sha256)

    def note_of_day(self, day: date, hour: time | None) -> DayNote | None:
        """Tell what the agenda holds on a day; None: nothing."""
        return self.desk.note_of_day(day, hour, self.case_id)

    def free_slots(self, slot: Slot, concerns: tuple[str, ...]) -> tuple[Slot, ...]:
        """Give three free slots near another, in its place; none overlaps one that is given, nor the other if it is free."""
        near = self.desk.free_slots(slot, concerns, _LOOKED_AT, self.case_id)
        apart: list[Slot] = []
        for each in near:
            if not any(each.overlaps(other) for other in apart):
                apart.append(each)
        return tuple(each for each in apart if each != slot)[:_OFFERED]

    def first_free_slot(self, room: str) -> Slot | None:
        """Give the first free time to meet in a room; None: there is none."""
        return self.desk.first_free_slot(room, (), self.case_id)
