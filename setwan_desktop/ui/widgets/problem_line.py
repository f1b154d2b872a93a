"""UI: what is wrong with a field, below it, with a sign before it: nobody has to tell it by its colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled


class ProblemLine(QWidget):
    """Hidden as long as nothing is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = PlainLabel()
        sign.setPixmap(icon("circle-alert", "danger", 14).pixmap(QSize(14, 14)))
        self._words = labelled("", "problem", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)  # beside the first line of several
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say what is wrong; empty: nothing is."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))

    def said(self) -> str:
        """Give what is said; empty for nothing."""
        return self._words.text() if not self.isHidden() else ""
