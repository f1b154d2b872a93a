"""UI: backups: when the last one was made, where they go, making one now, and bringing one back; and is the archive sound."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.archive_views import BackupEntry, Finding
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.office import Office, default_backups
from setwan_desktop.ui import messages, wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.care.progress import CareProgress
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
_BUSY = "Tunggu sampai yang sedang dikerjakan selesai, atau hentikan."


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
        self._office, self._acting, self._care = office, acting, acting.care
        self._entries: list[BackupEntry] = []
        self._sound_one: tuple[BackupEntry | None, int, int] = (None, 0, 0)
        self.introduce("Salinan lengkap arsip yang diperiksa sesudah dibuat. Pekerjaan dapat terus berjalan.")
        self._last = labelled("", "strong")
        self._folder = ElidedLabel()
        self._folder.setProperty("kind", "second-line")
        self._now = PrimaryButton("&Cadangkan sekarang", "hard-drive", "")
        self._now.clicked.connect(self._on_now_clicked)
        choose = KeyButton("&Ubah tujuan…", "folder-open")
        choose.clicked.connect(self._on_choose_clicked)
        row = QHBoxLayout()
        row.addWidget(self._now)
        row.addWidget(choose)
        row.addStretch()
        self._table = rows_table("Daftar cadangan", _HEADS, (0, 100, 100, 100))
        self._table.setMinimumHeight(scaled(220))
        self._none = EmptyState("hard-drive", "Belum ada cadangan di folder ini")
        self._restore = KeyButton("&Pulihkan…", "rotate-ccw")
        self._restore.clicked.connect(self._on_restore_clicked)
        self._check = KeyButton("Periksa keu&tuhan arsip", "list-checks")
        self._check.clicked.connect(self._on_check_clicked)
        self._sound, self._findings = Note("ok"), Note("danger")
        for part in (self._last, self._folder):
            self.content.addWidget(part)
        self.content.addLayout(row)
        self.content.addWidget(CareProgress(self._care, {Kind.BACKUP}, "&Hentikan", self))
        self.add_heading("Cadangan di folder ini", "Dibuat otomatis sekali sehari saat program ditutup.")
        self.content.addWidget(self._table)
        self.content.addWidget(self._none)
        self.content.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(CareProgress(self._care, {Kind.VERIFY}, "&Hentikan", self))
        self.add_heading("Keutuhan arsip", "Setiap catatan, tanda tangan, nomor, dan lampiran dibaca dan dicocokkan.")
        self.content.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        self._checking = CareProgress(self._care, {Kind.CHECK}, "&Hentikan", self)
        self.content.addWidget(self._checking)
        for note in (self._sound, self._findings):
            note.hide()
            self.content.addWidget(note)
        self._care.told.connect(self._on_care_told)
        self._care.ended.connect(self._on_care_ended)
        self._show_busy()

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
        self._care.back_up(self._office, backup_folder(self._office.place))

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder cadangan", str(backup_folder(self._office.place)))
        if chosen:
            Places().put(FOLDER, chosen)
            self.refresh()

    def _on_restore_clicked(self) -> None:
        """Verify the chosen backup, and ask afterwards."""
        entry = self._chosen()
        if entry is not None and entry == self._sound_one[0]:
            self._ask_to_restore()
        elif entry is not None:
            self._sound_one = (entry, 0, 0)
            self._care.verify(Path(entry.path))

    def _chosen(self) -> BackupEntry | None:
        row = self._table.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def _ask_to_restore(self) -> None:
        """Ask, and leave the rest to the window, which closes the archive."""
        entry, cases, events = self._sound_one
        assert entry is not None
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
            self._care.check(self._office)
        except Trouble as trouble:
            self._acting.tell_trouble(trouble)
        else:
            self._bring_into_sight(self._checking)

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll to what has just appeared at the end of the page, as soon as it has its place."""
        QTimer.singleShot(0, part, partial(self.area.ensureWidgetVisible, part, 0, scaled(14)))

    def _on_care_told(self, _job: Job) -> None:
        self._show_busy()

    def _on_care_ended(self, job: Job) -> None:
        self._show_busy()
        match job.kind:
            case Kind.BACKUP:
                self.refresh()
            case Kind.CHECK if isinstance(job.fault, Trouble):
                self._acting.tell_trouble(job.fault)
            case Kind.CHECK if job.fault is None:
                self._show_findings(cast("list[Finding]", job.result))
            case Kind.VERIFY:
                self._show_verified(job)
            case _:
                pass

    def _show_verified(self, job: Job) -> None:
        """Ask whether to restore what was verified; whoever has gone elsewhere meanwhile is only told."""
        entry = self._sound_one[0]
        self._sound_one = (None, 0, 0)
        if isinstance(job.fault, Trouble):
            self._acting.troubled.emit(job.fault, wording.restore_told(job.fault))
        elif job.fault is None:
            cases, events = cast("tuple[int, int]", job.result)
            self._sound_one = (entry, cases, events)
            if self.isVisible():
                self._ask_to_restore()
            else:
                self._acting.told.emit("Cadangan itu utuh. Lanjutkan di Pengaturan, Cadangan data.")

    def _show_findings(self, findings: list[Finding]) -> None:
        """Say what the check has found; whoever has gone elsewhere meanwhile is told where it stands."""
        head = f"Ditemukan {len(findings)} hal yang tidak sesuai." if findings else "Arsip utuh."
        if findings:
            lines = [f"{each.message} ({each.place})" for each in findings[:_MOST_FINDINGS]]
            if len(findings) > _MOST_FINDINGS:
                lines.append(f"Dan {len(findings) - _MOST_FINDINGS} lainnya.")
            self._findings.show_words(head, "\n".join(lines))
        else:
            self._sound.show_words(head, "Tidak ada yang berubah, hilang, atau tidak cocok.")
        self._findings.setVisible(bool(findings))
        self._sound.setVisible(not findings)
        self._bring_into_sight(self._findings if findings else self._sound)
        if not self.isVisible():
            self._acting.told.emit(f"{head} Rinciannya di Pengaturan, Cadangan data." if findings else head)

    def _show_busy(self) -> None:
        """Let nothing be begun while something else is under way, and say so."""
        job = self._care.job
        for button in (self._now, self._restore, self._check):
            button.setEnabled(job is None)
            button.setToolTip("" if job is None else _BUSY)
