"""UI: small coloured labels: how urgent or in which state a thing is, and which service it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from setwan_desktop.ui.style import fonts, tokens
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import colour

_GROUNDS = {
    "danger": ("danger", "danger_soft"),
    "warn": ("warn", "warn_soft"),
    "ok": ("ok", "ok_soft"),
    "info": ("link", "soft"),
    "plain": ("text2", "sunken"),
}
_ICON = 13


class Chip(QWidget):
    """Words with an icon on a soft ground."""

    radius, bold, height_pixels = 10.0, "strong", 21

    def __init__(self, words: str = "", tone: str = "plain", symbol: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._symbol = ""
        self._ink, self._ground = _GROUNDS["plain"]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_words(words, tone, symbol)

    def show_words(self, words: str, tone: str = "plain", symbol: str = "") -> None:
        """Show other words.

        Args:
            words: what the chip says.
            tone: ``danger``, ``warn``, ``ok``, ``info`` or ``plain``.
            symbol: icon before the words; empty for none.
        """
        self._show(words, _GROUNDS.get(tone, _GROUNDS["plain"]), symbol)

    def text(self) -> str:
        """Give what the chip says."""
        return self._words

    def _show(self, words: str, grounds: tuple[str, str], symbol: str) -> None:
        self._words, self._symbol = words, symbol
        self._ink, self._ground = grounds
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.font("chip", self.bold))
        sign = _ICON + 5 if self._symbol else 0
        return QSize(metrics.horizontalAdvance(self._words) + sign + 17, tokens.scaled(self.height_pixels))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), self.radius, self.radius)
        left = 8.0
        if self._symbol:
            top = (self.height() - _ICON) / 2
            painter.drawPixmap(QPointF(left, top), picture(self._symbol, self._ink, _ICON, self.devicePixelRatioF()))
            left += _ICON + 5
        painter.setFont(fonts.font("chip", self.bold))
        painter.setPen(colour(self._ink))
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self._words
        )
        painter.end()


class ServiceTag(Chip):
    """The short name of a service, in its hue."""

    radius = 3.0

    def show_service(self, short: str, hue: str, symbol: str) -> None:
        """Show a service: its short name, a hue of the table, and its icon."""
        known = hue if hue in tokens.HUES else "slate"
        self._show(short, (known, f"{known}_soft"), symbol)
