"""UI: backups: when the last one was made, where they go, making one now, and bringing one back; and is the archive sound."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.archive_views import BackupEntry
from setwan_desktop.domain.trouble import BackupFailed, Trouble
from setwan_desktop.domain.views import Change
from setwan_desktop.office import Office, default_backups
from setwan_desktop.ui import messages, wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.opening import EXAMPLE_PREFIX
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton, PrimaryButton
from setwan_desktop.ui.widgets.rows_table import rows_table

FOLDER = "folder-cadangan"
_HEADS = ("Dibuat", "Ukuran", "Berkas", "Kejadian")
_MOST_FINDINGS = 20


def backup_folder(archive: Path) -> Path:
    """Give the folder chosen on this computer for backups; those of an example lie with it and go with it."""
    if archive.parent.name.startswith(EXAMPLE_PREFIX):
        return archive.parent / "cadangan"
    return Path(Places().text(FOLDER) or default_backups())


class BackupSection(Section):
    """Backups of this archive."""

    title = "Cadangan data"
    symbol = "hard-drive"

    def __init__(self, office: Office, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._acting = office, acting
        self._entries: list[BackupEntry] = []
        self.introduce("Salinan lengkap arsip yang diperiksa sesudah dibuat. Pekerjaan dapat terus berjalan.")
        self._last = labelled("", "strong")
        self._folder = ElidedLabel()
        self._folder.setProperty("kind", "second-line")
        now = PrimaryButton("&Cadangkan sekarang", "hard-drive", "")
        now.clicked.connect(self._on_now_clicked)
        choose = KeyButton("&Ubah tujuan…", "folder-open")
        choose.clicked.connect(self._on_choose_clicked)
        row = QHBoxLayout()
        row.addWidget(now)
        row.addWidget(choose)
        row.addStretch()
        self._table = rows_table("Daftar cadangan", _HEADS, (0, 100, 100, 100))
        self._table.setMinimumHeight(scaled(220))
        self._none = EmptyState("hard-drive", "Belum ada cadangan di folder ini")
        self._restore = KeyButton("&Pulihkan…", "rotate-ccw")
        self._restore.clicked.connect(self._on_restore_clicked)
        check = KeyButton("Periksa keu&tuhan arsip", "list-checks")
        check.clicked.connect(self._on_check_clicked)
        self._sound, self._findings = Note("ok"), Note("danger")
        for part in (self._last, self._folder):
            self.content.addWidget(part)
        self.content.addLayout(row)
        self.add_heading("Cadangan di folder ini", "Dibuat sendiri sekali sehari saat program ditutup.")
        self.content.addWidget(self._table)
        self.content.addWidget(self._none)
        self.content.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading("Keutuhan arsip", "Setiap catatan, tanda tangan, nomor, dan lampiran dibaca dan dicocokkan.")
        self.content.addWidget(check, 0, Qt.AlignmentFlag.AlignLeft)
        for note in (self._sound, self._findings):
            note.hide()
            self.content.addWidget(note)

    @override
    def refresh(self) -> None:
        at, now = self._office.last_backup(), self._office.now()
        self._last.setText(wording.backup_sentence(at, now))
        folder = backup_folder(self._office.place)
        self._folder.setText(f"Tujuan: {folder}")
        self._entries = self._office.backups(folder) if folder.is_dir() else []
        self._table.setRowCount(len(self._entries))
        for row, entry in enumerate(self._entries):
            made = wording.near_moment(entry.made_at.astimezone(now.tzinfo), now)
            size = f"{entry.size / 1_000_000:.1f} MB".replace(".", ",")
            for column, words in enumerate((made, size, str(entry.cases), str(entry.events))):
                self._table.setItem(row, column, QTableWidgetItem(words))
        self._table.selectRow(0)
        for part in (self._table, self._restore):
            part.setVisible(bool(self._entries))
        self._none.setVisible(not self._entries)

    def _on_now_clicked(self) -> None:
        folder = backup_folder(self._office.place)
        try:
            with _waiting():
                folder.mkdir(parents=True, exist_ok=True)
                self._office.backup(folder)
        except Trouble as trouble:
            self._acting.tell_trouble(trouble)
        except OSError as error:
            self._acting.tell_trouble(BackupFailed(str(error)))
        self._acting.changed.emit(Change(profile=True))
        self.refresh()

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder cadangan", str(backup_folder(self._office.place)))
        if chosen:
            Places().put(FOLDER, chosen)
            self.refresh()

    def _on_restore_clicked(self) -> None:
        """Verify the chosen backup, ask, and leave the rest to the window, which closes the archive."""
        row = self._table.currentRow()
        if not 0 <= row < len(self._entries):
            return
        entry = self._entries[row]
        try:
            with _waiting():
                cases, events = self._office.verify_backup(Path(entry.path))
        except Trouble as trouble:
            self._acting.troubled.emit(trouble, wording.restore_told(trouble))
            return
        now, place = self._office.now(), self._office.place
        made = wording.near_moment(entry.made_at.astimezone(now.tzinfo), now)
        text = (
            f"Cadangan ini sudah diperiksa dan utuh: {cases} berkas, {events} kejadian.\n\n"
            "Seluruh arsip yang sekarang diganti. Yang dicatat sesudah cadangan itu dibuat tidak ada lagi di dalamnya, "
            "dan kata sandi kembali seperti waktu itu.\n\n"
            f"Arsip yang sekarang tidak dihapus, tetapi dipindahkan: tetap di folder {place.parent}, "
            f"dengan nama {place.name}.digantikan-(tanggal dan jam). Sesudahnya Anda masuk kembali."
        )
        if messages.ask(self, f"Pulihkan arsip dari cadangan {made}?", text, "Pulihkan arsip"):
            self._acting.restore_requested.emit(Path(entry.path))

    def _on_check_clicked(self) -> None:
        self._sound.hide()
        self._findings.hide()
        try:
            with _waiting():
                findings = self._office.check()
        except Trouble as trouble:
            self._acting.tell_trouble(trouble)
            return
        if not findings:
            self._sound.show_words("Arsip utuh.", "Tidak ada yang berubah, hilang, atau tidak cocok.")
            self._sound.show()
            return
        lines = [f"{each.message} ({each.place})" for each in findings[:_MOST_FINDINGS]]
        if len(findings) > _MOST_FINDINGS:
            lines.append(f"Dan {len(findings) - _MOST_FINDINGS} lainnya.")
        self._findings.show_words(f"Ditemukan {len(findings)} hal yang tidak sesuai.", "\n".join(lines))
        self._findings.show()


@contextmanager
def _waiting() -> Iterator[None]:
    """Show that the program is at work."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
