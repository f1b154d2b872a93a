"""Office: half-filled forms, kept until they are sent or let go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.refusals import NotForThisOfficer
from setwan_desktop.domain.values import FileRef, Upload
from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.office.acts import stored
from setwan_desktop.office.seat import Seat
from setwan_desktop.office.uploads import fault_of


class Drafts(Seat):
    """What an officer typed and has not sent."""

    def save_draft(self, case_id: str, service: str, action: str, answers: Mapping[str, Clean]) -> datetime:
        """Keep a half-filled form, its files too; gives the time it was kept."""
        now = self._core.now()
        with self._core.archive.transaction() as tx:
            taken = {key: _taken(value) for key, value in answers.items()}
            tx.put_draft(self._caller.officer, SavedDraft(case_id, service, action, stored(tx, taken), now))
        return now

    def draft(self, case_id: str, service: str, action: str) -> SavedDraft | None:
        """Give a half-filled form; None if there is none."""
        saved = self._core.archive.draft(self._caller.officer, case_id, service, action)
        return self._here(saved) if saved is not None else None

    def drafts(self) -> tuple[SavedDraft, ...]:
        """List this officer's half-filled forms, newest first."""
        return tuple(map(self._here, self._core.archive.drafts(self._caller.officer)))

    def discard_draft(self, case_id: str, service: str, action: str) -> None:
        """Let a half-filled form go."""
        self._core.archive.discard_draft(self._caller.officer, case_id, service, action)

    def kept_file(self, sha256: str) -> bytes:
        """Give a file that one of this officer's half-filled forms keeps.

        Raises:
            NotForThisOfficer: if none does.
        """
        for saved in self._core.archive.drafts(self._caller.officer):
            for value in saved.answers.values():
                files = value if isinstance(value, tuple) else ()
                if any(isinstance(each, FileRef) and each.sha256 == sha256 for each in files):
                    return self._core.archive.file(sha256)
        raise NotForThisOfficer

    def _here(self, saved: SavedDraft) -> SavedDraft:
        """Tell a form's time in the office's zone."""
        return replace(saved, saved_at=saved.saved_at.astimezone(self._core.now().tzinfo))


def _taken(value: Clean) -> Clean:
    """Leave out the files the office does not take: the form tells of them, and a draft cannot keep them."""
    if not isinstance(value, tuple) or not any(isinstance(each, Upload) for each in value):
        return value
    return tuple(each for each in value if not isinstance(each, Upload) or not fault_of(each))  # type: ignore[return-value]  # files
