"""UI: one entry of the sidebar: icon, words and how many cases wait; on the narrow rail only the icon."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import colour, scaled

_ICON, _EDGE, _INDENT = 18, 8, 44


class NavButton(QAbstractButton):
    """An entry.

    Args:
        key: what the window calls the page.
        words: with ``&`` before the access key.
        symbol: icon; empty for a child entry.
    """

    def __init__(self, key: str, words: str, symbol: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._symbol, self._count, self._is_rail, self._is_under_mouse = symbol, 0, False, False
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()

    @property
    def words(self) -> str:
        """The words without the mark of the access key."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def is_child(self) -> bool:
        """Whether it belongs to the entry above it."""
        return not self._symbol

    @property
    def count(self) -> int:
        """How many cases wait."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how many cases wait; 0: nothing is shown."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def set_rail(self, rail: bool) -> None:
        """Show the icon only."""
        self._is_rail = rail
        self.setToolTip(self.words if rail else "")
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.words}, {self._count} menunggu" if self._count else self.words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(56, scaled(tokens.NAVIGATION_ROW - (2 if not self._symbol else -1)))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under_mouse = True
        self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._is_under_mouse = False
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect().adjusted(_EDGE, 1, -_EDGE, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self._is_under_mouse:
            painter.setBrush(colour("side_current" if self.isChecked() else "side_hover"))
            painter.drawRoundedRect(rect, 4, 4)
        if self.isChecked():
            painter.setBrush(colour("gold"))
            painter.drawRoundedRect(QRect(rect.left(), rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("gold"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        ink = "side_strong" if self.isChecked() else "side_text"
        if self._is_rail:
            self._paint_rail(painter, rect, ink)
        else:
            self._paint_wide(painter, rect, ink)

    def _paint_wide(self, painter: QPainter, rect: QRect, ink: str) -> None:
        left = rect.left() + 10
        if self._symbol:
            sign = picture(self._symbol, ink, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(left, rect.center().y() - _ICON // 2 + 1, sign)
            left += _ICON + 9
        else:
            left = _INDENT
        badge = self._badge_width() if self._count else 0
        room = QRect(left, rect.top(), rect.right() - left - badge - 12, rect.height())
        strong = self.isChecked() or (not self._symbol and self._count > 0 and self.isChecked())
        painter.setFont(font("body", "strong" if strong else "normal"))
        painter.setPen(colour(ink))
        mnemonic = int(Qt.TextFlag.TextShowMnemonic)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width(), mnemonic)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | mnemonic, shown)
        if self._count:
            self._paint_badge(painter, QRect(rect.right() - badge - 9, rect.center().y() - 8, badge, 18))

    def _paint_rail(self, painter: QPainter, rect: QRect, ink: str) -> None:
        sign = picture(self._symbol or "circle-dot", ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(rect.center().x() - _ICON // 2 + 1, rect.center().y() - _ICON // 2 + 1, sign)
        if self._count:
            width = self._badge_width()
            self._paint_badge(painter, QRect(rect.right() - width + 3, rect.top() - 1, width, 16))

    def _paint_badge(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("gold"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(colour("on_gold"))
        painter.setFont(font("chip", "strong"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(self._count))

    def _badge_width(self) -> int:
        digits = len(str(self._count))
        return (15 if self._is_rail else 16) + 7 * (digits - 1) + (0 if self._is_rail else 6)
