"""UI: a box to tick that shows the key which ticks it, as a key cap before its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour, scaled

_CAP, _GAP = 18, 7


class KeyedBox(QCheckBox):
    """A tick box; ``key`` is only shown, whoever makes the box binds it.

    Args:
        key: one character; empty: there is none.
        words: as on any tick box.
    """

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._key = key
        if key:
            self.setAccessibleDescription(f"tombol {key}")

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self._key

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._taken(), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the key cap, and the words behind it."""
        if not self._key:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        side = scaled(_CAP)
        cap = QRect(words.left(), words.center().y() - side // 2, side, side)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.setPen(colour("line2"))
        painter.setBrush(colour("bg"))
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(colour("text2"))
        painter.setFont(font("chip", "strong"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.setFont(self.font())
        painter.setPen(colour("text" if self.isEnabled() else "text3"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic)
        painter.drawText(words.adjusted(self._taken(), 0, self._taken(), 0), flags, self.text())

    def _taken(self) -> int:
        return scaled(_CAP + _GAP) if self._key else 0
