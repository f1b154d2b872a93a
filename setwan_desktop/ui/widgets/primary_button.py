"""UI: a page's main button, worded as the act, with its keys shown on it; and the same in the usual look."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import colour, scaled

_ICON, _GAP, _PADDING, _KEY_PADDING, _KEY_GAP, _KEY_HEIGHT = 16, 8, 13, 6, 10, 18
_HEIGHT, _TALL, _LEAST = 32, 36, 120
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine


class KeyButton(QPushButton):
    """A button of icon, words and keys in a small frame, each left out where there is no room.

    Args:
        words: with ``&`` before the access key.
        symbol: name of the icon; empty for none.
        keys: the keys that press it; empty for none. The page binds them.
    """

    ink, ink_of_keys, weight = "text", "text3", "medium"

    def __init__(self, words: str, symbol: str = "", keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._symbol, self._keys = symbol, keys
        self._height = _HEIGHT
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if keys:
            self.setAccessibleDescription(keys)

    @property
    def keys(self) -> str:
        """The keys it shows."""
        return self._keys

    @property
    def symbol(self) -> str:
        """The name of its icon."""
        return self._symbol

    def set_tall(self) -> None:
        """Be as tall as where one is pressed all day long."""
        self._height = _TALL
        self.updateGeometry()

    def set_words(self, words: str, symbol: str) -> None:
        """Change words and icon."""
        self._symbol = symbol
        self.setText(words)
        self.updateGeometry()

    def _words_width(self) -> int:
        metrics = QFontMetrics(font("body", self.weight))
        return metrics.size(int(Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine), self.text()).width()

    def _icon_width(self) -> int:
        return (_ICON + (_GAP if self.text() else 0)) if self._symbol else 0

    def _keys_width(self) -> int:
        if not self._keys:
            return 0
        return QFontMetrics(font("chip", "medium")).horizontalAdvance(self._keys) + 2 * _KEY_PADDING

    @override
    def sizeHint(self) -> QSize:
        keys = self._keys_width() + _KEY_GAP if self._keys else 0
        return QSize(2 * _PADDING + self._icon_width() + self._words_width() + keys, scaled(self._height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), scaled(_LEAST)), scaled(self._height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        ink = self.ink if self.isEnabled() else "text3"
        whole = self.sizeHint().width()
        shows_keys = bool(self._keys) and self.width() >= whole
        shown = whole if shows_keys or not self._keys else whole - self._keys_width() - _KEY_GAP
        left = max(8, _PADDING + (self.width() - shown) // 2)
        if self._symbol:
            sign = picture(self._symbol, ink, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(left, (self.height() - _ICON) // 2), sign)
            left += self._icon_width()
        painter.setFont(font("body", self.weight))
        painter.setPen(colour(ink))
        room = QRect(left, 0, min(self._words_width() + 2, self.width() - left - 8), self.height())
        mnemonic = int(Qt.TextFlag.TextShowMnemonic)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width(), mnemonic)
        painter.drawText(room, int(_FLAGS), words)
        if shows_keys:
            self._paint_keys(painter, room.right() + _KEY_GAP - 1)
        painter.end()

    def _paint_keys(self, painter: QPainter, left: int) -> None:
        ink = colour(self.ink_of_keys if self.isEnabled() else "text3")
        frame = QRect(left, (self.height() - _KEY_HEIGHT) // 2, self._keys_width(), _KEY_HEIGHT)
        painter.setFont(font("chip", "medium"))
        painter.setPen(ink)
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), self._keys)
        ink.setAlphaF(0.6)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


class PrimaryButton(KeyButton):
    """The page's one main button."""

    ink, ink_of_keys, weight = "on_primary", "on_primary", "strong"

    def __init__(self, words: str, symbol: str = "", keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, symbol, keys, parent)
        self.setProperty("kind", "primary")
