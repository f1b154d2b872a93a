"""UI: a layout that sets widgets side by side and breaks into lines like words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from setwan_desktop.ui.widgets.clearing import free_items


class FlowLayout(QLayout):
    """Widgets in lines; the last one may take the rest of its line if its policy says so."""

    def __init__(self, parent: QWidget | None = None, margin: int = 0, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.destroyed.connect(partial(free_items, self._items))
        self.setContentsMargins(margin, margin, margin, margin)

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one at ``place``."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), self.counted(), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, self._shown(), move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def counted(self) -> list[QLayoutItem]:
        """Give the items that a height is asked for: those in sight.

        Who shows more or fewer of them by the width answers for every width alike: else what scrolls them flips its bar for ever.
        """
        return self._shown()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, shown: list[QLayoutItem], *, move: bool) -> int:
        """Place the items, those of a line in its middle, or only measure; give the height needed."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        x, y = room.x(), room.y()
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in shown:
            hint = item.sizeHint()
            width = min(hint.width(), room.width())
            if x + width > room.right() + 1 and line:
                x, y = room.x(), y + _set_line(line, move=move) + self._gap
                line = []
            if item is shown[-1] and item.expandingDirections() & Qt.Orientation.Horizontal:
                width = max(width, room.right() + 1 - x)
            line.append((item, QRect(QPoint(x, y), QSize(width, hint.height()))))
            x += width + self._gap
        return y + _set_line(line, move=move) - rect.y() + margins.bottom()


def _set_line(line: list[tuple[QLayoutItem, QRect]], *, move: bool) -> int:
    """Place the items of one line, or only measure; give its height."""
    height = max((place.height() for _, place in line), default=0)
    if move:
        for item, place in line:
            item.setGeometry(place.translated(0, (height - place.height()) // 2))
    return height
