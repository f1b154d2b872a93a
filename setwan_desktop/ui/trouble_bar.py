"""UI: what went wrong, in a line under the page; what was typed stays where it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.note import Note

_SEVERAL = 3


class TroubleBar(QFrame):
    """A place for one note.

    Signals:
        backup_wanted: it fails again and again; make a backup while that is possible.
    """

    backup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._note: Note | None = None
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

    def tell_trouble(self, sentence: str, code: str, report: str) -> None:
        """Tell a fault of the computer, with its code and the facts to copy."""
        self._failures += 1
        note = self._show(Note("danger", sentence))
        note.offer_copy(code, report)
        if self._failures >= _SEVERAL:
            note.add_action("&Cadangkan sekarang", self.backup_wanted.emit)

    def forget_failures(self) -> None:
        """Begin to count anew: something was done."""
        self._failures = 0

    def tell_refused(self, sentence: str) -> None:
        """Tell why something was not done."""
        self._show(Note("warn", sentence))

    def words(self) -> str:
        """Give what is told; empty: nothing."""
        return self._note.words() if self._note is not None and not self.isHidden() else ""

    def _show(self, note: Note) -> Note:
        if self._note is not None:
            self._note.deleteLater()
        self._note = note
        self._room.addWidget(note)
        self.show()
        return note
