"""Office: what an officer follows: the cases he moved, and any other he chose; a mark of his own, no part of a case."""

from __future__ import annotations

import json

from setwan_desktop.domain.events import ADDITIVE
from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.domain.views import CaseCard, Change
from setwan_desktop.office.seat import Seat

_LISTED = 500
_KEY = "followed/"


class Following(Seat):
    """Follows cases. Like what was read, it stands beside the history and concerns nobody else."""

    def followed(self) -> list[CaseCard]:
        """List open cases this officer moved or chose to follow that wait for others now, the newest move first."""
        core, officer = self._core, self._caller.officer
        if not self._sees_cases():
            return []
        marks = self._follow_marks()
        roles = core.office_now().roles_of(officer)
        moved = [row for row in core.archive.acted_on(officer, roles, _LISTED) if marks.get(row.case_id, True)]
        known = {row.case_id for row in moved}
        chosen = core.archive.cards(each for each, wanted in marks.items() if wanted and each not in known)
        others = [row for row in chosen if not row.closed and row.waits_for not in roles]
        return self._cards(sorted([*moved, *others], key=lambda row: row.since, reverse=True), core.now())

    def is_followed(self, case_id: str) -> bool:
        """Tell whether this officer follows a case: by his choice, else because he moved it."""
        mark = self._follow_marks().get(case_id)
        if mark is not None:
            return mark
        history = self._core.case(case_id).history
        return any(each.officer == self._caller.officer and not isinstance(each.event, ADDITIVE) for each in history)

    def follow(self, case_id: str, *, on: bool = True) -> Change:
        """Follow a case, or no longer.

        Raises:
            NoSuchCase: if there is none of that id for him.
        """
        row = self._core.archive.card(case_id)
        if row is None or not self._sees_cases():
            raise NoSuchCase
        marks = self._follow_marks()
        still = {each.case_id for each in self._core.archive.cards(marks) if not each.closed}
        kept = {each: wanted for each, wanted in marks.items() if each in still} | {case_id: on}
        self._core.archive.put_local(f"{_KEY}{self._caller.officer}", json.dumps(kept))
        return Change(case_ids=(case_id,))

    def _follow_marks(self) -> dict[str, bool]:
        kept = json.loads(self._core.archive.local(f"{_KEY}{self._caller.officer}") or "{}")
        return {str(each): bool(wanted) for each, wanted in kept.items()}
