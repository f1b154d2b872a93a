"""Office: the agenda of the house as a desk sees it, and what was agreed upon at meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from setwan_desktop.domain.clash import DayNote, clashes, free_slots, note_of_day
from setwan_desktop.domain.events import FollowUpReported
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.refusals import NotForThisOfficer
from setwan_desktop.domain.values import Slot
from setwan_desktop.domain.views import FollowUpView, Receipt
from setwan_desktop.office.seat import Seat

_NOTICE_WORKDAYS = 2
_MORNING_FROM, _MORNING_TO = time(9), time(11)
"""What is proposed where nobody asked for a day: invitations must still go out, and most meetings are held in the morning."""


class Calendar(Seat):
    """Meetings and what follows from them."""

    def clashes(self, slot: Slot, concerns: Sequence[str] = (), case_id: str = "") -> tuple[str, ...]:
        """Say in words what a slot overlaps; empty if nothing."""
        agenda = self._core.archive.agenda(slot.date, slot.date)
        return clashes(slot, concerns, agenda, self._core.office_now().workdays, ignore=self._own_entry(case_id))

    def note_of_day(self, day: date, hour: time | None, case_id: str = "") -> DayNote | None:
        """Tell what stands in the agenda on a day that somebody asks for; None if nothing does."""
        agenda = self._core.archive.agenda(day, day)
        return note_of_day(day, hour, agenda, self._core.office_now().workdays, ignore=self._own_entry(case_id))

    def free_slots(
        self, slot: Slot, concerns: Sequence[str] = (), count: int = 3, case_id: str = ""
    ) -> tuple[Slot, ...]:
        """Propose free slots near the one wanted."""
        agenda = self._core.archive.agenda(slot.date, slot.date + timedelta(days=120))
        workdays = self._core.office_now().workdays
        return free_slots(slot, concerns, agenda, workdays, ignore=self._own_entry(case_id), count=count)

    def first_free_slot(self, room: str, concerns: Sequence[str] = (), case_id: str = "") -> Slot | None:
        """Propose when to meet where nothing was asked for: the first free morning that leaves time to invite.

        Returns:
            None where nothing is free within the days that are searched.
        """
        workdays = self._core.office_now().workdays
        day = self._core.now().date()
        for _ in range(_NOTICE_WORKDAYS):
            day = workdays.next_workday(day)
        wanted = Slot(day, _MORNING_FROM, _MORNING_TO, room)
        return next(iter(self.free_slots(wanted, concerns, 1, case_id)), None)

    def agenda(self, first: date, last: date) -> tuple[AgendaRow, ...]:
        """List the house's agenda from a day to a day."""
        return tuple(self._core.archive.agenda(first, last))

    def follow_ups(self) -> tuple[FollowUpView, ...]:
        """List what the units this officer heads still owe; what is done is told in its case alone."""
        roles = self._core.office_now().roles_of(self._caller.officer)
        return tuple(
            FollowUpView(
                card.case_id,
                card.number,
                row.act,
                row.index,
                row.what,
                row.who,
                row.until,
                row.done,
                row.note,
                row.role,
            )
            for card, row in self._core.archive.follow_ups(roles)
        )

    def report_follow_up(self, case_id: str, act: str, index: int, note: str, *, done: bool) -> Receipt:
        """Report on a follow-up."""
        with self._core.archive.transaction() as tx:
            case = self._core.case(case_id)
            if not self._whole(case) or all((each.act, each.index) != (act, index) for each in case.state.follow_ups):
                raise NotForThisOfficer
            event = FollowUpReported(act, index, self._actor(), note, done)
            after = self._core.append(tx, case_id, (event,), self._caller.officer)
        return self._receipt(after, case.state)
