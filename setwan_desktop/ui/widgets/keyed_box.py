"""UI: a box to tick whose words break into lines, and that may show the key which ticks it as a key cap before them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour, scaled

_CAP, _GAP, _NARROWEST = 18, 7, 112
_AROUND_LINES = 10
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap


class KeyedBox(QCheckBox):
    """A tick box; ``key`` is only shown until it is bound.

    Args:
        key: one character; empty: there is none.
        words: as on any tick box.
    """

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._key = key
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if key:
            self.setAccessibleDescription(f"tombol {key}")

    @property
    def key(self) -> str:
        """The key that is shown."""
        return self._key

    def bind_key(self, within: QWidget) -> None:
        """Let its key tick it, or take the tick away, while the focus is anywhere in ``within``; without a key nothing does."""
        if self._key:
            inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(self._key), within, context=inside).activated.connect(self._on_key_activated)

    def _on_key_activated(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toggle()

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._taken(), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), scaled(_NARROWEST) + self._taken()), hint.height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        line = self.sizeHint()
        if width >= line.width():
            return line.height()
        before = line.width() - self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
        room = QRect(0, 0, max(1, width - before), 0)
        lines = self.fontMetrics().boundingRect(room, int(_FLAGS), self.text()).height()
        return max(line.height(), lines + scaled(_AROUND_LINES))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the key cap beside the first line of the words."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect.setHeight(self.sizeHint().height())
        words = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        if self._key:
            self._paint_cap(painter, words)
        painter.setPen(colour("text" if self.isEnabled() else "text3"))
        painter.setFont(self.font())
        top = words.center().y() - self.fontMetrics().height() // 2
        room = QRect(
            words.left() + self._taken(), top, self.width() - words.left() - self._taken(), self.height() - top
        )
        painter.drawText(room, int(_FLAGS), self.text())

    def _paint_cap(self, painter: QStylePainter, words: QRect) -> None:
        side = scaled(_CAP)
        cap = QRect(words.left(), words.center().y() - side // 2, side, side)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.setPen(colour("line2"))
        painter.setBrush(colour("bg"))
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(colour("text2"))
        painter.setFont(font("chip", "strong"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)

    def _taken(self) -> int:
        return scaled(_CAP + _GAP) if self._key else 0


class KeyedChoice(KeyedBox):
    """One of several of which one is chosen, such as a name: it looks like a radio button."""

    def __init__(self, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(key, words, parent)
        self.setProperty("kind", "choice")
        self.setAutoExclusive(True)
