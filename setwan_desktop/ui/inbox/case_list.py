"""UI: the list of the inbox: keys, selection, and what is chosen by a click."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from setwan_desktop.ui.inbox.delegate import InboxDelegate
from setwan_desktop.ui.inbox.model import InboxModel
from setwan_desktop.ui.inbox.rows import CardLook, Row


class CaseList(QListView):
    """Cards under headings.

    Signals:
        chosen: id of the case on which the selection stands now, by a person's hand.
        entered: id of the case that Enter or a double click asks to see in full.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = InboxModel(self)
        self._look = InboxDelegate(self)
        self._is_showing = False
        self.setModel(self._cards)
        self.setItemDelegate(self._look)
        self.setAccessibleName("Daftar berkas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumSize(QSize(240, 120))
        self.verticalScrollBar().setSingleStep(24)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def cards(self) -> InboxModel:
        """The rows it shows."""
        return self._cards

    def current_case(self) -> str:
        """Give the id of the selected case; empty: none is."""
        return self._case_at(self.currentIndex())

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows and keep the selection where it is, without telling of it."""
        self._is_showing = True
        self._cards.show(rows)
        self._is_showing = False

    def set_low(self, low: bool) -> None:
        """Make cards lower in a low window."""
        if self._look.low is not low:
            self._look.low = low
            self.scheduleDelayedItemsLayout()

    def select(self, case_id: str) -> bool:
        """Select a case without telling of it; tells whether it is in the list."""
        place = self._cards.place_of(case_id)
        if place < 0:
            self.clear_selection()
            return False
        self._is_showing = True
        index = self._cards.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._is_showing = False
        return True

    def clear_selection(self) -> None:
        """Select nothing, without telling of it."""
        self._is_showing = True
        self.selectionModel().clear()
        self._is_showing = False

    def near(self, place: int) -> str:
        """Give the id of the case at a place among the cards, or of the last one; empty: the list is empty."""
        looks = self._cards.looks()
        return looks[min(max(place, 0), len(looks) - 1)].card.case_id if looks else ""

    def place_among_cards(self, case_id: str) -> int:
        """Give the place of a case among the cards; -1 if it is not there."""
        return next((at for at, look in enumerate(self._cards.looks()) if look.card.case_id == case_id), -1)

    def _case_at(self, index: QModelIndex) -> str:
        row = self._cards.rows[index.row()] if index.isValid() and index.row() < len(self._cards.rows) else None
        return row.card.case_id if isinstance(row, CardLook) else ""

    def _on_selection_current_changed(self, current: QModelIndex) -> None:
        case_id = self._case_at(current)
        if case_id and not self._is_showing:
            self.chosen.emit(case_id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        case_id = self._case_at(index)
        if case_id:
            self.entered.emit(case_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the selected case by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_case():
            self.entered.emit(self.current_case())
            return
        super().keyPressEvent(event)
