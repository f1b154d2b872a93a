"""UI: what went wrong, in a line under the page; what was typed stays where it is, and can be kept elsewhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.trouble import ArchiveUnwritable, DiskFull, Trouble
from setwan_desktop.ui import wording
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.typed_words import typed_words
from setwan_desktop.ui.widgets.note import Note

_SEVERAL = 3
_NOTHING_IS_STORED = (DiskFull, ArchiveUnwritable)
_LOW = 400
_FILE = "Isian yang belum tersimpan.txt"


class TroubleBar(QFrame):
    """A place for one note, below a page with which it shares its parent.

    Signals:
        backup_wanted: it fails again and again; make a backup while that is possible.
    """

    backup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._note: Note | None = None
        self._told: wording.Told | None = None
        self._failures = 0
        self._room = QVBoxLayout()
        close = QPushButton()
        close.setIcon(icon("x", "text2", 14))
        close.setProperty("kind", "flat")
        close.setFixedSize(QSize(28, 28))
        close.setAccessibleName("Tutup pemberitahuan")
        close.setToolTip("Tutup pemberitahuan")
        close.setAutoDefault(False)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addLayout(self._room, 1)
        row.addWidget(close)
        self.hide()

    def tell_trouble(self, trouble: Trouble, told: wording.Told) -> None:
        """Tell a fault of the computer, with its code and the facts to copy; what cannot be stored can be kept elsewhere."""
        self._failures += 1
        note = self._show(Note("danger", told.head, self._second_line(told)))
        self._told = told
        self._fit()
        if isinstance(trouble, _NOTHING_IS_STORED) and self._typed():
            note.add_action("Simpan isian ke &tempat lain…", self._on_keep_clicked)
        note.offer_copy(told.code, wording.trouble_report(trouble))
        if self._failures >= _SEVERAL:
            note.add_action("&Cadangkan sekarang", self.backup_wanted.emit)

    def forget(self) -> None:
        """Tell nothing any more, and begin to count anew: something was written, so what stood in the way is over."""
        self._failures = 0
        self.hide()

    def tell_refused(self, sentence: str) -> None:
        """Tell why something was not done."""
        self._show(Note("warn", sentence))

    def words(self) -> str:
        """Give what is told; empty: nothing."""
        return self._note.words() if self._note is not None and not self.isHidden() else ""

    def _typed(self) -> str:
        page = self.parentWidget()
        return typed_words(page) if page is not None else ""

    def _on_keep_clicked(self) -> None:
        """Write what is typed into a file of the officer's choice, on another drive perhaps."""
        name, _filter = QFileDialog.getSaveFileName(self, "Simpan isian ke tempat lain", _FILE, "Teks (*.txt)")
        if not name:
            return
        try:
            # The mark in front lets every editor of Windows read the letters rightly.
            Path(name).write_text(self._typed(), encoding="utf-8-sig")
        except OSError as error:
            self._show(Note("danger", "Isian belum tersalin.", f"Pilih tempat lain ({error.strerror or error})."))
            return
        self._show(Note("ok", f"Isian disalin ke {name}.", "Di arsip isian ini belum tersimpan."))

    def _second_line(self, told: wording.Told) -> str:
        """Give what is told below the head; nothing in a low window, where it would push the page's main button away."""
        return "" if self.window().height() < scaled(_LOW) else told.text

    def _fit(self) -> None:
        told = self._told
        if self._note is None or told is None:
            return
        words = self._second_line(told)
        self._note.setToolTip("" if words else told.text)
        if self._note.text() != " ".join(filter(None, (told.head, words))):
            self._note.show_words(told.head, words)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        """Look anew whether the window is low."""
        super().moveEvent(event)
        self._fit()

    def _show(self, note: Note) -> Note:
        self._told = None
        if self._note is not None:
            self._note.deleteLater()
        self._note = note
        self._room.addWidget(note)
        self.show()
        return note
