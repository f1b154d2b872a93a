"""Office: what every part of a desk stands on: who sits there, and how much of a case he sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.projection import CardRow
from setwan_desktop.domain.views import CaseCard, Change, Receipt
from setwan_desktop.office import reading
from setwan_desktop.office.acts import Caller
from setwan_desktop.office.core import CaseFile, Core


class Seat:
    """An officer at the office's door."""

    def __init__(self, core: Core, officer: str) -> None:
        """Sit ``officer`` down."""
        self._core = core
        self._caller = Caller(officer)

    def _sees_cases(self) -> bool:
        return reading.sees_cases(self._core, self._core.office_now(), self._caller.officer)

    def _whole(self, case: CaseFile) -> bool:
        now = self._core.office_now(case.service)
        return reading.sight_of(self._core, case.state, now, self._caller.officer) == reading.WHOLE

    def _made(self, case: CaseFile, act: str) -> bool:
        """Tell whether this officer took an act: who received a case may print its receipt again."""
        return any(each.id == act and each.officer == self._caller.officer for each in case.history)

    def _own_entry(self, case_id: str) -> str:
        slot = self._core.case(case_id).state.slot if case_id else None
        return slot.id if slot is not None else ""

    def _actor(self) -> Actor:
        now = self._core.office_now()
        role = next(iter(now.roles_of(self._caller.officer)), "")
        return now.actor(self._caller.officer, role)

    def _waiting_cards(
        self, rows: Sequence[tuple[CardRow, str]], now: datetime, *, recorded: bool = False
    ) -> list[CaseCard]:
        """Make the cards of an inbox: whoever they wait for sees them whole."""
        marks = self._core.archive.read_marks(self._caller.officer, [row.case_id for row, _role in rows])
        return [
            reading.card_of(
                row,
                now,
                masked=False,
                role=role,
                recorded_for=role if recorded else "",
                unread=marks.get(row.case_id, 0) < row.version,
            )
            for row, role in rows
        ]

    def _cards(self, rows: Sequence[CardRow], now: datetime, *, desk: bool = False) -> list[CaseCard]:
        """Make cards, masked where this officer stands outside the chain; the intake role knows whom it received."""
        keys = set(reading.sight_keys(self._core.office_now(), self._caller.officer))
        sights = self._core.archive.sights([row.case_id for row in rows])
        found = []
        for row in rows:
            whole, reception = sights[row.case_id]
            known = bool(keys & whole) or (bool(keys & reception) and (desk or not row.confidential))
            found.append(reading.card_of(row, now, masked=not known))
        return found

    def _receipt(self, after: CaseFile, before: CaseState) -> Receipt:
        """Tell what a write did, now that it is done: the letters it made, and whom it concerns."""
        self._core.keep(after)
        state = after.state
        made = {each.issued.letter_id for each in before.letters}
        entries = reading.letter_entries(state, self._core.now())
        order = [each.issued.letter_id for each in state.letters]
        letters = sorted(
            (each for each in entries if each.letter_id not in made), key=lambda each: order.index(each.letter_id)
        )
        roles = {
            each.role for arrival in (before.arrival, state.arrival) if arrival is not None for each in arrival.waiting
        }
        moved = before.arrival is None or state.arrival != before.arrival
        went_to = (
            ", ".join(each.title for each in state.arrival.waiting)
            if moved and state.arrival and not state.outcome
            else ""
        )
        taken = state.acts[-1].event if state.acts and len(state.acts) > len(before.acts) else ""
        return Receipt(
            after.case_id,
            state.number,
            state.version,
            tuple(letters),
            Change((after.case_id,), tuple(sorted(roles))),
            taken,
            went_to,
        )
