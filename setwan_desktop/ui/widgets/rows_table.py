"""UI: a table of whole rows to choose one of, as the settings show them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from setwan_desktop.ui.style.tokens import scaled


class RowsTable(QTableWidget):
    """A table whose rows speak a sentence to a screen reader: each cell after the head of its column."""

    @override
    def setItem(self, row: int, column: int, item: QTableWidgetItem) -> None:
        super().setItem(row, column, item)
        first, last = self.item(row, 0), self.columnCount() - 1
        if first is None or (column < last and self.item(row, last) is None):
            return  # the row is still being filled
        told = []
        for each in range(self.columnCount()):
            head, cell = self.horizontalHeaderItem(each), self.item(row, each)
            if cell is not None and cell.text():
                told.append(f"{head.text()}: {cell.text()}" if each and head is not None else cell.text())
        first.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(told))


def rows_table(name: str, heads: Sequence[str], widths: Sequence[int], height: int = 30) -> RowsTable:
    """Make an empty table.

    Args:
        name: what a screen reader calls it.
        heads: of the columns.
        widths: of the columns at the usual text size; 0 takes the room that is left.
        height: of a row.
    """
    table = RowsTable(0, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAccessibleName(name)
    table.setShowGrid(False)
    table.setWordWrap(False)  # what has no room is cut at a letter: names that begin alike are told apart
    table.setTabKeyNavigation(False)
    table.setProperty("kind", "framed")
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(scaled(height))
    head = table.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        if width:
            table.setColumnWidth(column, scaled(width))
        else:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table
