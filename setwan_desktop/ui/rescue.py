"""UI: a damaged archive at the start: the last backup that is sound is looked for, offered with its date, and brought back."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from setwan_desktop.clock import SystemClock
from setwan_desktop.domain.indonesian import clock_time, long_date
from setwan_desktop.ui.care.care import Care, Sound
from setwan_desktop.ui.care.job import Job
from setwan_desktop.ui.front_page import FrontPage
from setwan_desktop.ui.widgets.note import Note


class Rescue(QObject):
    """Helps out of a damaged archive, on the page that tells of it. Reading a backup takes its time, beside the window.

    Signals:
        restore_requested: path of the sound backup that is to take the damaged archive's place.
    """

    restore_requested = Signal(object)

    def __init__(self, front: FrontPage, care: Care) -> None:
        super().__init__(front)
        self._front, self._care = front, care
        self._folder = Path()
        self._search: Job | None = None
        self._best: Sound | None = None
        care.ended.connect(self._on_care_ended)

    def look(self, folder: Path) -> None:
        """Look for the last sound backup of a folder, and offer it."""
        self._folder, self._best = folder, None
        self._front.show_way_out(Note("info", "Mencari cadangan terakhir yang utuh…", str(folder)))
        self._care.stop()
        self._search = self._care.search(folder)

    def _on_care_ended(self, job: Job) -> None:
        if job is self._search and job.fault is None:
            self._on_found(cast("Sound | None", job.result))

    def _on_found(self, best: Sound | None) -> None:
        self._best = best
        if best is None:
            note = Note("warn", "Tidak ada cadangan yang utuh di folder ini.", str(self._folder))
            note.add_action("&Pilih folder cadangan…", self._on_choose_clicked)
            self._front.show_way_out(note)
            return
        made = best.entry.made_at.astimezone(SystemClock().now().tzinfo)
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
        self.restore_requested.emit(Path(self._best.entry.path))

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._front, "Pilih folder cadangan", str(self._folder))
        if chosen:
            self.look(Path(chosen))
