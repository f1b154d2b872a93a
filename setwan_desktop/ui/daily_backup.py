"""UI: the backup that the program makes by itself when the last one is a day old."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from setwan_desktop.domain.trouble import ArchiveUnwritable, BackupFailed, DiskFull, Trouble

if TYPE_CHECKING:  # the office brings SQL and paper with it; the window shows itself before
    from setwan_desktop.office import Office

_DAY = timedelta(days=1)


class DailyBackup:
    """Makes a backup in the chosen folder, and keeps there what is worth keeping."""

    def __init__(self) -> None:
        self._failed_on: date | None = None

    def make(self, office: Office, *, closing: bool) -> Trouble | None:
        """Make it if it is due.

        Args:
            office: whose archive.
            closing: the program ends; what failed today is tried once more.

        Returns:
            Why it failed; None: it was made, or is not due.
        """
        today = office.now().date()
        if self._failed_on == today and not closing:
            return None
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            if is_due(office):
                make_now(office)
        except Trouble as trouble:
            self._failed_on = today
            return trouble
        finally:
            QGuiApplication.restoreOverrideCursor()
        return None


def is_due(office: Office) -> bool:
    """Tell whether the last backup is a day old; one of the future tells of a clock that was wrong."""
    last = office.last_backup()
    return office.is_founded() and not (last is not None and timedelta(0) <= office.now() - last < _DAY)


def make_now(office: Office) -> None:
    """Make a backup in the chosen folder.

    Raises:
        BackupFailed: it could not be made.
    """
    from setwan_desktop.ui.settings.backups import backup_folder

    folder = backup_folder(office.place)
    try:
        office.backup(folder)
        office.thin_backups(folder)
    except (ArchiveUnwritable, OSError) as error:  # the folder, not the archive
        raise BackupFailed(str(folder)) from error
    except DiskFull as full:
        raise BackupFailed(f"{folder}: ruang penyimpanan penuh") from full
