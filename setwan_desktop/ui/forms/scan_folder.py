"""UI: the folder into which this computer's scanner writes: whatever came last is offered where a file is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from setwan_desktop.clock import SystemClock
from setwan_desktop.ui.places import Places

SCAN_FOLDER_KEY = "folder-pindaian"
"""Under this the computer remembers the folder; empty: none is watched."""

_SCANS = {".pdf", ".jpg", ".jpeg", ".png"}
_FRESH_SECONDS = 30 * 60


class ScanFolder(QObject):
    """Watches the folder, if one is chosen and there.

    Signals:
        changed: a scan came or went.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        chosen = Places().text(SCAN_FOLDER_KEY)
        self._folder = Path(chosen) if chosen else None
        self._watcher: QFileSystemWatcher | None = None
        if self._folder is not None and self._folder.is_dir():
            self._watcher = QFileSystemWatcher([str(self._folder)], self)
            self._watcher.directoryChanged.connect(self.changed)

    def newest(self) -> Path | None:
        """Give the scan that came last, within the last half hour; None: there is none."""
        if self._folder is None:
            return None
        try:
            scans = [(each.stat().st_mtime, each) for each in self._folder.iterdir() if each.suffix.lower() in _SCANS]
        except OSError:
            # A folder in the network may be gone for a while.
            return None
        # Files bear the time of the computer, not of the office.
        now = SystemClock().now().timestamp()
        fresh = [each for each in scans if now - each[0] < _FRESH_SECONDS]
        return max(fresh)[1] if fresh else None
