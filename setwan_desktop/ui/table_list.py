"""UI: a page that is a table: filters above it, what can be done with its rows below; order and columns are remembered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.ui.places import Places
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.table_columns import ListColumn
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import labelled

_ORDERS, _SHOWN = "&Urutan", "Kol&om"
_ROOM_FOR_WORDS = 760
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class ListTable(QTableView):
    """The table.

    Signals:
        entered: Enter or a double click asks to see the current row.
    """

    entered = Signal()

    def __init__(self, rows: QAbstractTableModel, name: str, columns: Sequence[ListColumn]) -> None:
        super().__init__()
        self._columns = columns
        self.setModel(rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(tokens.TABLE_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(columns):
            if column.width:
                self.setColumnWidth(place, scaled(column.width))
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._on_double_clicked)

    def current_row(self) -> int:
        """Give the current row; -1: none."""
        return self.currentIndex().row()

    def marked_rows(self) -> list[int]:
        """Give the rows that are marked, from the top."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def text_of(self, row: int) -> str:
        """Give a row as text, with tabulators between the columns in sight."""
        shown = [place for place in range(len(self._columns)) if not self.isColumnHidden(place)]
        return "\t".join(str(self.model().index(row, place).data()) for place in shown)

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.entered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; copy the marked rows as text."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_row() >= 0:
            self.entered.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(map(self.text_of, self.marked_rows())))
        else:
            super().keyPressEvent(event)


class TableList(QWidget):
    """The page.

    Args:
        rows: the model; its ``sort`` puts the rows in order.
        name: what a screen reader calls the table.
        key: under which the choices are remembered.
        columns: of the table.
        places: remembers; None: nothing does.
        empty: what stands there instead of no rows.
        hint: what the keys do, in a line at the foot.
    """

    def __init__(
        self,
        rows: QAbstractTableModel,
        name: str,
        key: str,
        columns: Sequence[ListColumn],
        places: Places | None,
        empty: EmptyState,
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._places, self._key, self._empty = columns, places, key, empty
        rows.setParent(self)
        self.table = ListTable(rows, name, columns)
        self.filters, self.acts = QHBoxLayout(), QHBoxLayout()
        self._thousand = scaled(1_000)  # another text size builds another page
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._hidden = set(self.remembered("kolom").split()) & {each.key for each in columns}
        self._orders = self._build_orders()
        self._shown = self._build_shown()
        self._hint = labelled(hint, "hint")
        stays = self._hint.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self._hint.setSizePolicy(stays)
        self._build_layout()
        self._restore_widths()
        self.table.horizontalHeader().sectionClicked.connect(self._on_head_section_clicked)
        self.table.horizontalHeader().sectionResized.connect(self._on_head_section_resized)

    def remembered(self, what: str, default: str = "") -> str:
        """Give what was chosen last time."""
        return self._places.text(f"{self._key}-{what}", default) if self._places is not None else default

    def remember(self, what: str, value: str) -> None:
        """Remember what is chosen."""
        if self._places is not None:
            self._places.put(f"{self._key}-{what}", value)

    def restore_order(self) -> None:
        """Put the rows in the order of last time."""
        column, _space, direction = self.remembered("urutan").partition(" ")
        place = next((at for at, each in enumerate(self._columns) if each.key == column), -1)
        if place >= 0:
            self._sort(place, _DOWN if direction == "turun" else _UP)

    def show_content(self, *, empty: bool) -> None:
        """Show the table, and what its keys do; or say that it is empty."""
        self._stack.setCurrentWidget(self._empty if empty else self.table)
        self._hint.setVisible(not empty)

    def restore_focus(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus()

    # -- order -------------------------------------------------------------------------------------

    def show_order(self, place: int, order: Qt.SortOrder) -> None:
        """Say by which column the rows are in order, and remember it."""
        head = self.table.horizontalHeader()
        head.setSortIndicatorShown(True)
        head.setSortIndicator(place, order)
        self._order = (place, order)
        self.remember("urutan", f"{self._columns[place].key} {'turun' if order == _DOWN else 'naik'}")
        for at, action in enumerate(self._orders.menu().actions()):
            action.setChecked(self._order_at(at) == self._order)

    def _sort(self, place: int, order: Qt.SortOrder) -> None:
        self.show_order(place, order)
        self.table.model().sort(place, order)
        self.table.selectRow(0)

    @staticmethod
    def _order_at(at: int) -> tuple[int, Qt.SortOrder]:
        """Give the column and the order behind an entry of the menu: each column stands there twice."""
        return at // 2, _DOWN if at % 2 else _UP

    def _on_head_section_clicked(self, place: int) -> None:
        self._sort(place, _DOWN if self._order == (place, _UP) else _UP)

    def _on_orders_triggered(self, action: QAction) -> None:
        self._sort(*self._order_at(self._orders.menu().actions().index(action)))

    # -- columns -----------------------------------------------------------------------------------

    def _fit_columns(self) -> None:
        """Leave out columns that are not wanted, or for which there is no room."""
        for place, column in enumerate(self._columns):
            hidden = column.key in self._hidden or self.width() < scaled(column.from_width)
            self.table.setColumnHidden(place, hidden)

    def _on_shown_triggered(self, action: QAction) -> None:
        self._hidden ^= {str(action.data())}
        self.remember("kolom", " ".join(sorted(self._hidden)))
        self._fit_columns()

    def _on_head_section_resized(self) -> None:
        """Remember the widths as they would be at the normal text size."""
        if self._places is not None and self.isVisible():
            widths = (
                round(self.table.columnWidth(place) / self._thousand * 1_000) for place in range(len(self._columns))
            )
            self.remember("lebar", " ".join(map(str, widths)))

    def _restore_widths(self) -> None:
        widths = [int(each) for each in self.remembered("lebar").split() if each.isdecimal()]
        if len(widths) == len(self._columns):
            for place, width in enumerate(widths):
                if self._columns[place].width and width:
                    self.table.setColumnWidth(place, scaled(width))

    # -- parts -------------------------------------------------------------------------------------

    def _build_orders(self) -> IconButton:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for column in self._columns:
            for words in (column.up, column.down):
                action = menu.addAction(f"{column.title}: {words}")
                action.setCheckable(True)
                group.addAction(action)
        menu.triggered.connect(self._on_orders_triggered)
        return self._build_menu_button(_ORDERS, "arrow-up", menu)

    def _build_shown(self) -> IconButton:
        menu = QMenu(self)
        for column in self._columns:
            if column.width:
                action = menu.addAction(column.title)
                action.setCheckable(True)
                action.setChecked(column.key not in self._hidden)
                action.setData(column.key)
        menu.triggered.connect(self._on_shown_triggered)
        return self._build_menu_button(_SHOWN, "table", menu)

    def _build_menu_button(self, words: str, symbol: str, menu: QMenu) -> IconButton:
        button = IconButton(words, symbol, "flat", "text2")
        button.setMenu(menu)
        button.setAccessibleName(words.replace("&", ""))
        return button

    def _fit_buttons(self) -> None:
        """Leave the filters the room of the words on the buttons beside them, where there is little; the keys stay."""
        narrow = self.width() < scaled(_ROOM_FOR_WORDS)
        for button, words in ((self._orders, _ORDERS), (self._shown, _SHOWN)):
            button.set_words("" if narrow else words)
            button.setToolTip(button.accessibleName() if narrow else "")
            if narrow:
                button.setShortcut(QKeySequence.mnemonic(words))

    def _build_layout(self) -> None:
        bar = QFrame()
        bar.setProperty("kind", "list-head")
        above = QHBoxLayout(bar)
        above.setContentsMargins(16, 8, 16, 8)
        above.setSpacing(10)
        self.filters.setSpacing(10)
        above.addLayout(self.filters, 1)
        above.addWidget(self._orders)
        above.addWidget(self._shown)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        below = QHBoxLayout(foot)
        below.setContentsMargins(16, 6, 16, 6)
        below.addLayout(self.acts)
        below.addStretch()
        below.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns for which there is no room."""
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_buttons()
