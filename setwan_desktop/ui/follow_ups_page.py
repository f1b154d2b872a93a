"""UI: what was agreed upon at meetings and is still owed by the units that the officer heads."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from setwan_desktop.domain.views import Change, FollowUpView, Receipt
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.follow_up_dialog import FollowUpDialog
from setwan_desktop.ui.follow_ups_model import COLUMNS, FollowUpsModel
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.table_list import TableList
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton

_HINT = "Enter membuka berkas · Ctrl+C menyalin"


class FollowUpsPage(TableList):
    """A table, and what can be done with its row.

    Signals:
        case_chosen: id of the case to open.
    """

    title = "Tindak Lanjut"
    case_chosen = Signal(str)

    def __init__(
        self, desk: Desk, acting: Acting, office: Office, places: Places | None = None, parent: QWidget | None = None
    ) -> None:
        rows = FollowUpsModel(desk, office)
        empty = EmptyState("list-checks", "Tidak ada tindak lanjut yang terbuka", "Yang selesai tercatat di berkasnya.")
        super().__init__(rows, "Tindak lanjut", "tabel-tindak-lanjut", COLUMNS, places, empty, _HINT, parent)
        self._rows, self._desk, self._acting = rows, desk, acting
        self._count = labelled("", "hint")
        self.filters.addWidget(self._count)
        self.filters.addStretch(1)
        self.done = KeyButton("&Tandai selesai…", "check")
        self.acts.addWidget(self.done)
        self.restore_order()
        self.table.entered.connect(self._on_table_entered)
        self.done.clicked.connect(self._on_done_clicked)
        acting.changed.connect(self._on_acting_changed)

    def refresh(self) -> None:
        """Read anew what is owed."""
        row, marked = self.table.current_row(), self._current()
        self._rows.renew()
        count = self._rows.rowCount()
        if marked is None or self._rows.place_of(marked) < 0:
            self.table.selectRow(min(max(0, row), count - 1))
        self._count.setText(f"{count} tindak lanjut terbuka" if count else "")
        self.done.setEnabled(count > 0)
        self.show_content(empty=not count)

    def _current(self) -> FollowUpView | None:
        return self._rows.owed_at(self.table.current_row())

    def _on_table_entered(self) -> None:
        owed = self._current()
        if owed is not None:
            self.case_chosen.emit(owed.case_id)

    def _on_done_clicked(self) -> None:
        owed = self._current()
        if owed is None:
            return
        dialog = FollowUpDialog(owed, self)

        def report() -> Receipt:
            return self._desk.report_follow_up(owed.case_id, owed.act, owed.index, dialog.told(), done=True)

        if dialog.carried_out(partial(self._acting.hindrance, report)):
            self._acting.told.emit(f"Tindak lanjut {owed.number} selesai.")

    def _on_acting_changed(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        self.refresh()
