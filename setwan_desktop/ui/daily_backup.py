"""UI: the backup that the program makes by itself when the last one is a day old."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.care.job import Job, Kind

if TYPE_CHECKING:  # the office brings SQL and paper with it; the window shows itself before
    from setwan_desktop.office import Office

_DAY = timedelta(days=1)


class DailyBackup(QObject):
    """Has a backup made in the chosen folder, where what is worth keeping is kept."""

    def __init__(self, care: Care) -> None:
        super().__init__(care)
        self._care = care
        self._today: date | None = None
        self._failed_on: date | None = None
        care.ended.connect(self._on_care_ended)

    def begin(self, office: Office, *, closing: bool) -> Job | None:
        """Begin it if it is due; another work that is under way is called off for it.

        Args:
            office: whose archive.
            closing: the program ends; what failed today is tried once more.

        Returns:
            The backup that is under way now, perhaps one that was begun before; None: there is none.
        """
        if self._care.job is not None and self._care.job.kind is Kind.BACKUP:
            return self._care.job
        self._care.stop()
        self._today = office.now().date()
        if (self._failed_on == self._today and not closing) or not is_due(office):
            return None
        from setwan_desktop.ui.settings.backups import backup_folder

        return self._care.back_up(office, backup_folder(office.place), thins=True)

    def _on_care_ended(self, job: Job) -> None:
        if job.kind is Kind.BACKUP and isinstance(job.fault, Trouble):
            self._failed_on = self._today


def is_due(office: Office) -> bool:
    """Tell whether the last backup is a day old; one of the future tells of a clock that was wrong."""
    last = office.last_backup()
    return office.is_founded() and not (last is not None and timedelta(0) <= office.now() - last < _DAY)
