"""UI: backups: when the last one was made, where they go, and making one now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.views import Change
from setwan_desktop.office import Office, default_backups
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton, PrimaryButton

FOLDER = "folder-cadangan"
_HEADS = ("Dibuat", "Ukuran", "Berkas", "Kejadian")


def backup_folder() -> Path:
    """Give the folder chosen on this computer for backups."""
    return Path(Places().text(FOLDER) or default_backups())


class BackupSection(Section):
    """Backups of this archive."""

    title = "Cadangan data"
    symbol = "hard-drive"

    def __init__(self, office: Office, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._acting = office, acting
        self.add_heading(
            "Cadangan data", "Salinan lengkap arsip yang diperiksa sesudah dibuat. Pekerjaan dapat terus berjalan."
        )
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
        self._table = QTableWidget(0, len(_HEADS))
        self._table.setHorizontalHeaderLabels(_HEADS)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setAccessibleName("Daftar cadangan")
        self._table.setShowGrid(False)
        self._table.setProperty("kind", "framed")
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.setMinimumHeight(220)
        for part in (self._last, self._folder):
            self.content.addWidget(part)
        self.content.addLayout(row)
        self.add_heading("Cadangan di folder ini")
        self.content.addWidget(self._table)
        self.refresh()

    @override
    def refresh(self) -> None:
        at, now = self._office.last_backup(), self._office.now()
        self._last.setText(wording.backup_sentence(at, now))
        folder = backup_folder()
        self._folder.setText(f"Tujuan: {folder}")
        entries = self._office.backups(folder) if folder.is_dir() else []
        self._table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            made = wording.near_moment(entry.made_at.astimezone(now.tzinfo), now)
            size = f"{entry.size / 1_000_000:.1f} MB".replace(".", ",")
            for column, words in enumerate((made, size, str(entry.cases), str(entry.events))):
                self._table.setItem(row, column, QTableWidgetItem(words))

    def _on_now_clicked(self) -> None:
        folder = backup_folder()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._office.backup(folder)
        except Trouble as trouble:
            self._acting.tell_trouble(trouble)
        except OSError as error:
            from setwan_desktop.domain.trouble import BackupFailed

            self._acting.tell_trouble(BackupFailed(str(error)))
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._acting.changed.emit(Change(profile=True))
        self.refresh()

    def _on_choose_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Pilih folder cadangan", str(backup_folder()))
        if chosen:
            Places().put(FOLDER, chosen)
            self.refresh()
