"""UI: a line that narrows a list, with a cross that empties it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import icon


class FilterLine(QLineEdit):
    """A line with an icon before and a cross behind; Esc empties it before it leaves the page.

    Signals:
        entered: Enter or the arrow down asks for the list that was narrowed.

    Args:
        name: what it is for; also what a screen reader says.
        symbol: icon before the text.
    """

    entered = Signal()

    def __init__(self, name: str, symbol: str = "funnel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.addAction(icon(symbol, "text2"), QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(icon("x", "text2"), "Hapus tulisan", self)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.setVisible(False)
        self._cross.triggered.connect(self._on_cross_triggered)
        self.textChanged.connect(self._on_self_text_changed)

    def _on_cross_triggered(self) -> None:
        self.clear()
        self.textEdited.emit("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line by Esc; go into the list by Enter or the arrow down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._on_cross_triggered()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _on_self_text_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))
