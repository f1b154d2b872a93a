"""UI: what was agreed upon at meetings and is still owed by the units that the officer heads."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.views import Change, FollowUpView
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.follow_up_dialog import FollowUpDialog
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton

_HEADS = ("Paling lambat", "Tindak lanjut", "Penanggung jawab", "Berkas")
_WIDTHS = (150, 0, 200, 190)
_UNTIL, _WHAT = 0, 1


class FollowUpsTable(QTableWidget):
    """The table.

    Signals:
        entered: Enter or a double click asks for the case of the current row.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADS), parent)
        self.setHorizontalHeaderLabels(_HEADS)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAccessibleName("Tindak lanjut")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(tokens.TABLE_ROW))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, scaled(width))
        head.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.cellDoubleClicked.connect(self._on_cell_double_clicked)

    def _on_cell_double_clicked(self) -> None:
        self.entered.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FollowUpsPage(QWidget):
    """A table, and what can be done with its row.

    Signals:
        case_chosen: id of the case to open.
    """

    title = "Tindak Lanjut"
    case_chosen = Signal(str)

    def __init__(self, desk: Desk, acting: Acting, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._acting, self._office = desk, acting, office
        self._owed: tuple[FollowUpView, ...] = ()
        self.table = FollowUpsTable()
        self.done = KeyButton("&Tandai selesai…", "check")
        self._empty = EmptyState(
            "list-checks", "Tidak ada tindak lanjut yang terbuka", "Yang selesai tercatat di berkasnya."
        )
        self._build_layout()
        self.table.entered.connect(self._on_table_entered)
        self.done.clicked.connect(self._on_done_clicked)
        acting.changed.connect(self._on_acting_changed)

    def refresh(self) -> None:
        """Read anew what is owed."""
        row, now = self.table.currentRow(), self._office.now()
        self._owed = self._desk.follow_ups()
        self.table.setRowCount(len(self._owed))
        for place, each in enumerate(self._owed):
            late = each.until is not None and each.until < now.date()
            until = wording.day_in_list(each.until, now.date()) if each.until else "–"
            for column, words in enumerate(
                (f"{until}, lewat" if late else until, each.what, each.who or "–", each.number)
            ):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if late and column == _UNTIL:
                    item.setForeground(colour("danger"))
                self.table.setItem(place, column, item)
        self.table.selectRow(min(max(0, row), len(self._owed) - 1))
        self.done.setEnabled(bool(self._owed))
        self._stack.setCurrentWidget(self.table if self._owed else self._empty)

    def restore_focus(self) -> None:
        """Put the focus into the table."""
        self.table.setFocus()

    def _current(self) -> FollowUpView | None:
        row = self.table.currentRow()
        return self._owed[row] if 0 <= row < len(self._owed) else None

    def _on_table_entered(self) -> None:
        owed = self._current()
        if owed is not None:
            self.case_chosen.emit(owed.case_id)

    def _on_done_clicked(self) -> None:
        owed = self._current()
        if owed is None:
            return
        dialog = FollowUpDialog(owed, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            report = partial(self._desk.report_follow_up, owed.case_id, owed.act, owed.index, dialog.told(), done=True)
            self._acting.attempt(report)
        dialog.deleteLater()

    def _on_acting_changed(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def _build_layout(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 6, 16, 6)
        line.addWidget(self.done)
        line.addStretch()
        line.addWidget(labelled("Enter membuka berkas", "hint"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        self.refresh()
