"""UI: chips and the tags of services: how urgent or in which state a thing is; as widgets and as painted by lists."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import HUES, colour, scaled

_TONES = {
    "danger": ("danger", "danger_soft"),
    "warn": ("warn", "warn_soft"),
    "ok": ("ok", "ok_soft"),
    "info": ("link", "soft"),
    "plain": ("text2", "sunken"),
}
_ICON, _GAP, _EDGE, _HEIGHT, _SHORTEST = 12, 5, 9, 20, 108
_SLACK = 4
_CHIP_RADIUS, _TAG_RADIUS = 10.0, 3.0


def chip_width(words: str, symbol: str = "") -> int:
    """Give the width of a chip."""
    sign = _ICON + _GAP if symbol else 0
    return QFontMetrics(font("chip", "strong")).horizontalAdvance(words) + 2 * _EDGE + sign


def tag_width(words: str) -> int:
    """Give the width of a service's tag."""
    return chip_width(words, "tag")


def paint_chip(painter: QPainter, room: QRect, words: str, tone: str, symbol: str = "") -> None:
    """Paint a chip at the left of a room, in the middle of its height.

    Args:
        painter: paints on the list.
        room: where; what does not fit is cut with ….
        words: on the chip.
        tone: ``danger``, ``warn``, ``ok``, ``info`` or ``plain``.
        symbol: name of an icon before the words; empty for none.
    """
    tint = _TONES.get(tone, _TONES["plain"])
    _paint(painter, _middle(room, min(chip_width(words, symbol), room.width())), words, tint, symbol)


def paint_tag(painter: QPainter, room: QRect, words: str, hue: str, symbol: str) -> None:
    """Paint a service's tag at the left of a room, in the middle of its height."""
    _paint(painter, _middle(room, min(tag_width(words), room.width())), words, _tint_of(hue), symbol, _TAG_RADIUS)


def _tint_of(hue: str) -> tuple[str, str]:
    known = hue if hue in HUES else "slate"
    return known, f"{known}_soft"


def _middle(room: QRect, width: int) -> QRect:
    height = min(room.height(), scaled(_HEIGHT))
    return QRect(room.left(), room.top() + (room.height() - height) // 2, width, height)


def _paint(
    painter: QPainter, rect: QRect, words: str, tint: tuple[str, str], symbol: str, radius: float = _CHIP_RADIUS
) -> None:
    ink, ground = tint
    if chip_width(words, symbol) > rect.width() + _SLACK and " (" in words:
        # What stands in brackets explains; without room for it the rest is said whole.
        words = words.partition(" (")[0]
        rect = QRect(rect.left(), rect.top(), min(rect.width(), chip_width(words, symbol)), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(QRectF(rect), min(radius, rect.height() / 2), min(radius, rect.height() / 2))
    left = rect.left() + _EDGE - (1 if symbol else 0)
    if symbol:
        sign = picture(symbol, ink, _ICON, painter.device().devicePixelRatio())
        painter.drawPixmap(QPoint(left, rect.top() + (rect.height() - _ICON) // 2), sign)
        left += _ICON + _GAP
    painter.setFont(font("chip", "strong"))
    painter.setPen(colour(ink))
    room = QRect(left, rect.top(), rect.right() - left - _EDGE + 4, rect.height())
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    painter.restore()


class Chip(QWidget):
    """Words with an icon on a soft ground."""

    def __init__(self, words: str = "", tone: str = "plain", symbol: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._short, self._symbol, self._tint = "", "", "", _TONES["plain"]
        self.radius = _CHIP_RADIUS
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_words(words, tone, symbol)

    def show_words(self, words: str, tone: str = "plain", symbol: str = "", short: str = "") -> None:
        """Show other words.

        Args:
            words: what the chip says.
            tone: ``danger``, ``warn``, ``ok``, ``info`` or ``plain``.
            symbol: icon before the words; empty for none.
            short: what it says where the words have no room; empty: they are cut.
        """
        self.show_tinted(words, _TONES.get(tone, _TONES["plain"]), symbol, short)

    def show_tinted(self, words: str, tint: tuple[str, str], symbol: str, short: str = "") -> None:
        """Show words in an ink and on a ground of the table of colours."""
        self._words, self._short, self._symbol, self._tint = words, short or words, symbol, tint
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Give what the chip says."""
        return self._words

    def said(self) -> str:
        """Give what there is room for."""
        return self._words if chip_width(self._words, self._symbol) <= self.width() + _SLACK else self._short

    @override
    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._words, self._symbol), scaled(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        # Words may be cut; the buttons beside them may not.
        return QSize(min(self.sizeHint().width(), scaled(_SHORTEST)), scaled(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, words = QPainter(self), self.rect(), self.said()
        if words != self._words:
            rect.setWidth(min(rect.width(), chip_width(words, self._symbol)))
        _paint(painter, rect, words, self._tint, self._symbol, self.radius)
        painter.end()


class ServiceTag(Chip):
    """The short name of a service, in its hue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.radius = _TAG_RADIUS

    def show_service(self, short: str, hue: str, symbol: str) -> None:
        """Show a service: its short name, a hue of the table, and its icon."""
        self.show_tinted(short, _tint_of(hue), symbol)
        self.setAccessibleName(f"Layanan {short}")
