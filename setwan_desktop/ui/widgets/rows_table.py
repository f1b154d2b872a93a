"""UI: a table of whole rows to choose one of, as the settings show them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from setwan_desktop.ui.style.tokens import scaled


def rows_table(name: str, heads: Sequence[str], widths: Sequence[int], height: int = 30) -> QTableWidget:
    """Make an empty table.

    Args:
        name: what a screen reader calls it.
        heads: of the columns.
        widths: of the columns at the usual text size; 0 takes the room that is left.
        height: of a row.
    """
    table = QTableWidget(0, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setAccessibleName(name)
    table.setShowGrid(False)
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
