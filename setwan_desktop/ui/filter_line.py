"""UI: a line that narrows a list, with a cross that empties it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from setwan_desktop.ui.style.icons import icon


class FilterLine(QLineEdit):
    """A line with an icon before and a cross behind.

    Args:
        name: what it is for; also what a screen reader says.
        symbol: icon before the text.
    """

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

    def _on_self_text_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))
