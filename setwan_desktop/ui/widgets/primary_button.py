"""UI: the one main button of a page, with its keys shown on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import colour

_KEY_PADDING, _KEY_GAP, _EDGE = 6, 10, 12


class PrimaryButton(QPushButton):
    """Worded as the act.

    Args:
        words: with ``&`` before the access key.
        symbol: icon; empty for none.
        key: the keys that press it, shown in a frame; empty for none.
    """

    def __init__(self, words: str, symbol: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(f"\u2009\u2009{words}" if symbol else words, parent)
        self._key = key
        self.setProperty("kind", "primary")
        self.setAutoDefault(False)
        if symbol:
            self.setIcon(icon(symbol, "on_primary"))
        if key:
            self.setAccessibleDescription(key)
            self.setProperty("keyed", True)

    def _key_width(self) -> int:
        metrics = QFontMetrics(fonts.font("chip", "medium"))
        return metrics.horizontalAdvance(self._key) + 2 * _KEY_PADDING if self._key else 0

    @override
    def sizeHint(self) -> QSize:
        extra = self._key_width() + _KEY_GAP if self._key else 0
        return super().sizeHint() + QSize(extra, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and its keys over it where there is room."""
        super().paintEvent(event)
        if not self._key or self.width() < super().sizeHint().width() + self._key_width():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._key_width()
        frame = QRectF(self.width() - _EDGE - width + 0.5, self.height() / 2 - 9 + 0.5, width - 1, 17)
        ink = colour("on_primary" if self.isEnabled() else "line2")
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 3, 3)
        painter.setFont(fonts.font("chip", "medium"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
