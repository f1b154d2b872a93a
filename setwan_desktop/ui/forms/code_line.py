"""UI: a line for a classification code: its digits or words of its name are typed, and a code is picked from what is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from setwan_desktop.domain.classification import ClassificationCode
from setwan_desktop.ui.style.tokens import scaled

_WIDE = 460
_MOST = 50
_ROW, _FRAME = 28, 4


class CodeLine(QLineEdit):
    """A line that proposes codes while it is typed into; Down opens the list, Enter takes the row.

    Args:
        find: gives the codes for what was typed.

    Signals:
        chosen: a code was taken from the list.
    """

    chosen = Signal(str)

    def __init__(self, find: Callable[[str, int], Sequence[ClassificationCode]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self.setPlaceholderText("Ketik kode atau kata, mis. hearing")
        self._found = QStandardItemModel(self)
        self._list = QListView()
        self._list.setProperty("kind", "completer")
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setPopup(self._list)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(10)
        self._completer.activated.connect(self._on_completer_activated)
        self.textEdited.connect(self._on_self_text_edited)

    def proposals(self) -> list[str]:
        """Give the rows of the list."""
        return [self._found.item(row).text() for row in range(self._found.rowCount())]

    def propose(self) -> None:
        """Show the codes for what stands in the line; nothing where there is nothing to show."""
        self._found.clear()
        for each in self._find(self.text(), _MOST):
            words = f"{each.code}  {each.name}" if each.in_force else f"{each.code}  {each.name} (kode lama)"
            item = QStandardItem(words)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            item.setToolTip(f"{each.name}\n{each.under}" if each.under else each.name)
            self._found.appendRow(item)
        if not self._found.rowCount():
            self._list.hide()
            return
        room = self.rect()
        room.setWidth(max(room.width(), scaled(_WIDE)))
        self._completer.complete(room)
        rows = min(self._found.rowCount(), self._completer.maxVisibleItems())
        self._list.resize(room.width(), rows * scaled(_ROW) + 2 * _FRAME)

    def take(self, row: int) -> None:
        """Take a row of the list."""
        self._take_code(self._found.item(row).text().partition(" ")[0])

    def _take_code(self, code: str) -> None:
        self._list.hide()
        self.setText(code)
        self.chosen.emit(code)

    def _on_self_text_edited(self, _text: str) -> None:
        self.propose()

    def _on_completer_activated(self, row: object) -> None:
        words = row.data() if isinstance(row, QModelIndex) else row
        self._take_code(str(words).partition(" ")[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by Down; while it is open, Enter belongs to it."""
        if event.key() == Qt.Key.Key_Down and not self._list.isVisible():
            self.propose()
            return
        if self._list.isVisible() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)
