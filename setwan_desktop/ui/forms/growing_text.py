"""UI: a text field of several lines that grows with what is written, within bounds."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.tokens import scaled

_BORDER, _PADDING = 1, 4
"""As the style sheet has them; with one pixel less than they, the document's own margin and the lines take, it scrolls."""


class GrowingText(QPlainTextEdit):
    """Plain text, from ``fewest`` to ``most`` lines high; Tab leaves it.

    Args:
        fewest: lines shown when it is empty.
        most: lines after which it scrolls.
    """

    def __init__(self, fewest: int = 2, most: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = fewest, most
        self._height = 0
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        # Its lines are counted anew a moment after the width has changed.
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Give the whole text."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the whole text; it can be undone no more."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def _fit(self) -> None:
        lines = max(self._fewest, min(self._most, round(self.document().size().height())))
        around = 2 * (_BORDER + scaled(_PADDING) + round(self.document().documentMargin())) + 1
        height = lines * math.ceil(QFontMetricsF(self.font()).height()) + around
        if height != self._height:
            # Left to the layout: resized amid a resize, the text would keep its former place inside.
            self._height = height
            self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines anew when they break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        """Ask for no more width than the form gives."""
        return QSize(200, self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        """Stay usable in a narrow column."""
        return QSize(80, self._height)
