"""UI: a damaged archive at the start: the last backup that is sound is looked for, offered with its date, and brought back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from setwan_desktop.clock import SystemClock
from setwan_desktop.domain.indonesian import clock_time, long_date
from setwan_desktop.domain.trouble import BackupFailed, Trouble
from setwan_desktop.ui.front_page import FrontPage
from setwan_desktop.ui.widgets.note import Note

if TYPE_CHECKING:  # the office brings SQL and paper with it
    from setwan_desktop.domain.archive_views import BackupEntry


class Sound(NamedTuple):
    """A backup that was read from end to end."""

    path: Path
    made_at: datetime
    cases: int
    events: int


class Rescue(QObject):
    """Helps out of a damaged archive, on the page that tells of it. Reading a backup takes its time, beside the window.

    Signals:
        restored: the archive is another one now: name of the backup, and where the damaged one lies.
        failed: the ``Trouble`` why it could not be brought back.
    """

    restored = Signal(str, object)
    failed = Signal(object)
    _found = Signal(object)

    def __init__(self, front: FrontPage) -> None:
        super().__init__(front)
        self._front = front
        self._archive = self._folder = Path()
        self._best: Sound | None = None
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)

    def look(self, archive: Path, folder: Path) -> None:
        """Look for the last sound backup of a folder, and offer it.

        Args:
            archive: the damaged one.
            folder: where its backups lie.
        """
        self._archive, self._folder, self._best = archive, folder, None
        self._front.show_way_out(Note("info", "Mencari cadangan terakhir yang utuh…", str(folder)))
        _beside(lambda: self._found.emit(_last_sound(folder)))

    def look_again(self) -> None:
        """Look for another one: what was offered is sound no more."""
        self.look(self._archive, self._folder)

    def _restore(self, backup: Path) -> None:
        from setwan_desktop.office import Office

        try:
            aside = Office.restore(backup, self._archive)
        except Trouble as trouble:
            self.failed.emit(trouble)
        else:
            self.restored.emit(backup.name, aside)

    def _on_found(self, best: Sound | None) -> None:
        self._best = best
        if best is None:
            note = Note("warn", "Tidak ada cadangan yang utuh di folder ini.", str(self._folder))
            note.add_action("&Pilih folder cadangan…", self._on_choose_clicked)
            self._front.show_way_out(note)
            return
        made = best.made_at.astimezone(SystemClock().now().tzinfo)
        day = long_date(made.date())
        note = Note(
            "info",
            f"Cadangan terakhir yang utuh dibuat {day} pukul {clock_time(made)}.",
            f"Sudah diperiksa seluruhnya: {best.cases} berkas, {best.events} kejadian. Yang dicatat sesudahnya tidak ada "
            "di dalamnya. Arsip yang rusak tidak dihapus, hanya dipindahkan ke nama lain di folder yang sama.",
        )
        note.add_action(f"&Pulihkan cadangan tanggal {day}", self._on_restore_clicked).setProperty("kind", "primary")
        note.add_action("Pilih &folder lain…", self._on_choose_clicked)
        self._front.show_way_out(note)

    def _on_restore_clicked(self) -> None:
        assert self._best is not None
        backup = self._best.path
        self._front.show_happening("Memulihkan arsip dari cadangan…")
        _beside(lambda: self._restore(backup))

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._front, "Pilih folder cadangan", str(self._folder))
        if chosen:
            self.look(self._archive, Path(chosen))


def _beside(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()


def _last_sound(folder: Path) -> Sound | None:
    """Give the newest backup that can be read from end to end."""
    from setwan_desktop.office import Office

    try:
        entries: list[BackupEntry] = Office.backups(folder)
    except OSError:
        return None  # a stick that was pulled out
    for entry in entries:
        try:
            cases, events = Office.verify_backup(Path(entry.path))
        except BackupFailed:
            continue
        return Sound(Path(entry.path), entry.made_at, cases, events)
    return None
