"""Domain: whether more people come than the room of the meeting holds."""

from __future__ import annotations

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.service import Step
from setwan_desktop.domain.values import Value


def too_many(step: Step, state: CaseState, profile: Profile) -> str:
    """Say that the room is too small for those who were counted at a step; empty if it holds them or nobody was counted."""
    if state.slot is None:
        return ""
    room = state.slot.booking.slot.room
    seats = profile.rooms.get(room, 0)
    people = max((_people(state.value(each.guests)) for each in step.actions if each.guests), default=0)
    if not seats or people <= seats:
        return ""
    return f"Yang memastikan hadir {people} orang, sedangkan {room} memuat {seats} orang."


def _people(value: Value) -> int:
    """Count the people an answer tells of: a number, or the numbers in its rows."""
    if isinstance(value, int):
        return value
    rows = value if isinstance(value, tuple) else ()
    return sum(cell for row in rows if isinstance(row, dict) for cell in row.values() if isinstance(cell, int))
