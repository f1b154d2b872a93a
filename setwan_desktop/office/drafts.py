"""Office: half-filled forms, kept until they are sent or let go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from setwan_desktop.domain.values import Value
from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.office.seat import Seat


class Drafts(Seat):
    """What an officer typed and has not sent."""

    def save_draft(self, case_id: str, service: str, action: str, answers: Mapping[str, Value]) -> datetime:
        """Keep a half-filled form; gives the time it was kept."""
        now = self._core.now()
        self._core.archive.put_draft(self._caller.officer, SavedDraft(case_id, service, action, answers, now))
        return now

    def draft(self, case_id: str, service: str, action: str) -> SavedDraft | None:
        """Give a half-filled form; None if there is none."""
        return self._core.archive.draft(self._caller.officer, case_id, service, action)

    def drafts(self) -> tuple[SavedDraft, ...]:
        """List this officer's half-filled forms, newest first."""
        return tuple(self._core.archive.drafts(self._caller.officer))

    def discard_draft(self, case_id: str, service: str, action: str) -> None:
        """Let a half-filled form go."""
        self._core.archive.discard_draft(self._caller.officer, case_id, service, action)
