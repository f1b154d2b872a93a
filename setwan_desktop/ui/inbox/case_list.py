"""UI: the list of the inbox: keys, selection, what is chosen by a click; and nothing moves under the pointer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from setwan_desktop.ui.inbox.delegate import InboxDelegate
from setwan_desktop.ui.inbox.fresh_line import FreshLine
from setwan_desktop.ui.inbox.model import InboxModel
from setwan_desktop.ui.inbox.rows import CardLook, Row, RowKey, key_of
from setwan_desktop.ui.style.tokens import colour


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
        self._pointer: QPoint | None = None
        self._held: list[Row] | None = None
        self._fresh: set[RowKey] = set()
        self.setModel(self._cards)
        self.setItemDelegate(self._look)
        self.setAccessibleName("Daftar berkas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumSize(QSize(240, 120))
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.fresh = FreshLine(self)
        self.fresh.clicked.connect(self._on_fresh_clicked)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._tell_fresh)

    @property
    def cards(self) -> InboxModel:
        """The rows it shows."""
        return self._cards

    def current_case(self) -> str:
        """Give the id of the selected case; empty: none is."""
        return self._case_at(self.currentIndex())

    def show_rows(self, rows: list[Row], *, quietly: bool = False) -> None:
        """Show other rows, without telling of the selection. What stays keeps its place on the screen.

        Args:
            rows: from the top.
            quietly: nobody here asked for it: where it would move the row under the pointer, it waits until that is gone.
        """
        if quietly and not self._stays_under_pointer(rows):
            self._held = rows
            self._tell_fresh()
            return
        self._held = None
        places = self._places_in_sight()
        self._is_showing = True
        moved = self._cards.show(rows)
        self._is_showing = False
        if moved:
            self._hold(places)
        self._tell_fresh()

    def add_fresh(self, keys: Iterable[RowKey]) -> None:
        """Count these rows above the list for as long as they were not in sight."""
        self._fresh |= set(keys)
        self._tell_fresh()

    def show_read(self, case_id: str) -> None:
        """Take the mark of the unread from a case."""
        self._cards.show_read(case_id)
        if self._held is not None:
            self._held = [row.read() if isinstance(row, CardLook) and row.is_of(case_id) else row for row in self._held]

    def set_low(self, low: bool) -> None:
        """Make cards lower in a low window."""
        if self._look.low is not low:
            self._look.low = low
            self.scheduleDelayedItemsLayout()

    def select(self, case_id: str, *, scroll: bool = True) -> bool:
        """Select a case without telling of it; tells whether it is in the list."""
        place = self._cards.place_of(case_id)
        if place < 0:
            self.clear_selection()
            return False
        self._is_showing = True
        index = self._cards.index(place)
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if scroll:
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

    # -- keeping still -----------------------------------------------------------------------------

    def _places_in_sight(self) -> list[tuple[RowKey, int]]:
        """Give the rows in sight with where they stand: under the pointer first, then the selected, then from the top."""
        seen = []
        index = self.indexAt(QPoint(4, 0))
        row = index.row() if index.isValid() else 0
        while row < self._cards.rowCount():
            rect = self.visualRect(self._cards.index(row))
            if rect.top() >= self.viewport().height():
                break
            if rect.bottom() > 0:
                seen.append((row, key_of(self._cards.rows[row]), rect.top()))
            row += 1
        pointed = self._row_under_pointer()
        current = self.currentIndex().row()
        seen.sort(key=lambda each: (each[0] != pointed, each[0] != current, each[0]))
        return [(key, top) for _row, key, top in seen]

    def _hold(self, places: list[tuple[RowKey, int]]) -> None:
        """Scroll so that the first of these rows that is still there stands where it stood."""
        self.doItemsLayout()
        rows = {key_of(row): at for at, row in enumerate(self._cards.rows)}
        for key, top in places:
            if key in rows:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.visualRect(self._cards.index(rows[key])).top() - top)
                return

    def _row_under_pointer(self) -> int:
        return self.indexAt(self._pointer).row() if self._pointer is not None else -1

    def _stays_under_pointer(self, rows: list[Row]) -> bool:
        """Tell whether the card under the pointer can be held in its place when these rows are shown."""
        at = self._row_under_pointer()
        if at < 0 or not isinstance(self._cards.rows[at], CardLook):
            return True
        keys = [key_of(row) for row in rows]
        if (pointed := key_of(self._cards.rows[at])) not in keys:
            return False
        heights = [self._look.height_of(row) for row in rows]
        above = sum(heights[: keys.index(pointed)])
        needed = above - self.visualRect(self._cards.index(at)).top()
        return 0 <= needed <= max(0, sum(heights) - self.viewport().height())

    def _release(self) -> None:
        """Show what waited for the pointer to go."""
        if self._held is not None:
            self.show_rows(self._held)

    def _tell_fresh(self) -> None:
        """Count what came and was not in sight yet."""
        shown = {key_of(row): at for at, row in enumerate(self._cards.rows)}
        waiting = {key_of(row) for row in self._held or ()}
        self._fresh = {key for key in self._fresh if (key not in shown or not self._is_in_sight(shown[key]))}
        self._fresh &= waiting or set(shown)
        self.fresh.tell(len(self._fresh), waits=self._held is not None)

    def _is_in_sight(self, row: int) -> bool:
        rect = self.visualRect(self._cards.index(row))
        return self.isVisible() and rect.top() >= 0 and rect.bottom() <= self.viewport().height()

    def _on_fresh_clicked(self) -> None:
        fresh = self._fresh
        self._release()
        place = next((at for at, row in enumerate(self._cards.rows) if key_of(row) in fresh), -1)
        if place >= 0:
            self.scrollTo(self._cards.index(place), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._fresh = set()
        self._tell_fresh()
        self.setFocus()

    # -- hands -------------------------------------------------------------------------------------

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
        """Open the selected case by Enter. Whoever goes on by keys needs the list held still no more."""
        self._release()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_case():
            self.entered.emit(self.current_case())
            return
        super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remember where the pointer is."""
        self._pointer = event.position().toPoint()
        super().mouseMoveEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Notice that the pointer left."""
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
            self._release()
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the focus round the list where it stands on no row, as when its case has gone to somebody else."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(colour("link"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line in the middle."""
        super().resizeEvent(event)
        self.fresh.place()
        self._tell_fresh()
