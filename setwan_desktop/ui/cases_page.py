"""UI: a table of cases: all that are open to be seen, or those that are closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import Change, ServiceEntry
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.cases_delegate import CasesDelegate
from setwan_desktop.ui.cases_model import COLUMNS, MOST_SORTED, NATURAL, CasesModel
from setwan_desktop.ui.filter_line import FilterLine
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.table_list import TableList
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_OPEN, _CLOSED, _EVERY = "open", "closed", "every"
_PAUSE_MS = 200
_NARROWS_LAST = 100
_HINT = "Enter membuka berkas · Ctrl+C menyalin · Ctrl+P mencetak surat dari berkas yang ditandai"


class CasesPage(TableList):
    """A table with its filters.

    Signals:
        case_chosen: id of the case to open.
        head_changed: the second title is another.
    """

    case_chosen = Signal(str)
    head_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        acting: Acting,
        office: Office,
        places: Places | None = None,
        parent: QWidget | None = None,
        *,
        archive: bool = False,
    ) -> None:
        rows, empty = CasesModel(desk, office), EmptyState("archive" if archive else "layers", "Belum ada berkas")
        key = "tabel-arsip" if archive else "tabel-semua"
        super().__init__(rows, "Tabel berkas", key, [each.value for each in COLUMNS], places, empty, _HINT, parent)
        self._rows, self._is_setting = rows, False
        self._clear = empty.add_action("&Hapus saringan", self._on_clear_clicked)
        self._desk, self._acting, self._archive, self._is_stale = desk, acting, archive, True
        self.table.setItemDelegate(CasesDelegate(office, self.table))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._count = labelled("", "hint")
        self.acts.addWidget(self._count)
        self._build_filters(desk.services())
        self.restore_order()
        self._pause.timeout.connect(self.refresh)
        self._states.chosen.connect(self._on_filters_changed)
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._filter.entered.connect(self.restore_focus)
        self._services.currentIndexChanged.connect(self._on_filters_changed)
        self.table.entered.connect(self._on_table_entered)
        self._rows.rowsInserted.connect(self._on_rows_inserted)
        self._rows.modelReset.connect(self._on_rows_inserted)
        self._rows.refused.connect(self._on_rows_refused)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+P"), self, context=within).activated.connect(self._on_print_pressed)
        acting.changed.connect(self._on_acting_changed)

    @property
    def title(self) -> str:
        """What the page is called."""
        return "Arsip" if self._archive else "Semua Berkas"

    def current_case(self) -> str:
        """Give the id of the case in the current row; empty: none."""
        card = self._rows.card_at(self.table.current_row())
        return card.case_id if card is not None else ""

    def marked_cases(self) -> list[str]:
        """Give the ids of the cases whose rows are marked, from the top."""
        return [card.case_id for row in self.table.marked_rows() if (card := self._rows.card_at(row)) is not None]

    def search(self, text: str) -> None:
        """Show the cases that hold a text, of whatever service and state; what is filtered otherwise stays remembered."""
        self._set_filters(text)

    def refresh(self) -> None:
        """Read the table anew."""
        self._pause.stop()
        self._is_stale = False
        closed = True if self._archive else {_OPEN: False, _CLOSED: True}.get(self._states.current())
        current = self.current_case()
        self._rows.read(closed=closed, text=self._filter.text().strip(), service=self._services.currentData() or "")
        if not current or self.current_case() != current:
            self.table.selectRow(max(0, self._rows.place_of(current)))
        self._tell()

    def refresh_if_stale(self) -> None:
        """Read anew what changed while the page was hidden."""
        if self._is_stale:
            self.refresh()

    def open_filter(self) -> None:
        """Put the caret into the filter."""
        self._filter.setFocus()
        self._filter.selectAll()

    def _tell(self, remark: str = "") -> None:
        rows = self._rows.rowCount()
        more = "lebih dari " if self._rows.canFetchMore() else ""
        count = f"{more}{rows} berkas" if rows else ""
        self._count.setText(" · ".join(filter(None, (count, remark))))
        filtered = bool(self._filter.text().strip() or self._services.currentData() or self._states.current() != _EVERY)
        self._clear.setVisible(filtered)
        if filtered:
            self._empty.show_words("Tidak ada berkas yang sesuai", "Ubah atau hapus saringan.")
        elif self._archive:
            self._empty.show_words("Belum ada berkas yang ditutup", "Berkas yang selesai tersimpan di sini.")
        else:
            self._empty.show_words("Belum ada berkas", "Berkas yang diterima akan tercantum di sini.")
        self.show_content(empty=not rows)

    def _set_filters(self, text: str) -> None:
        """Filter by a text alone, or by nothing."""
        self._is_setting = True
        self._filter.setText(text)
        self._services.setCurrentIndex(0)
        self._states.set_current(_EVERY)
        self._is_setting = False
        self.refresh()

    def _remember_filters(self) -> None:
        self.remember("state", self._states.current())
        self.remember("layanan", self._services.currentData() or "")
        self.remember("saringan", self._filter.text().strip())

    def _on_filters_changed(self) -> None:
        if not self._is_setting:
            self._remember_filters()
            self.refresh()

    def _on_filter_text_changed(self) -> None:
        if not self._is_setting:
            self._remember_filters()
            self._pause.start()

    def _on_clear_clicked(self) -> None:
        self._set_filters("")
        self._remember_filters()
        self.restore_focus()

    def _on_rows_inserted(self) -> None:
        self._tell()

    def _on_rows_refused(self) -> None:
        """Say why the order was not taken."""
        self.show_order(COLUMNS.index(NATURAL[0]), NATURAL[1])
        QTimer.singleShot(0, self, self._tell_too_many)

    def _tell_too_many(self) -> None:
        self._tell(f"Urutan lain tersedia sampai {MOST_SORTED:,} berkas; persempit dengan saringan.".replace(",", "."))

    def _on_table_entered(self) -> None:
        if self.current_case():
            self.case_chosen.emit(self.current_case())

    def _on_print_pressed(self) -> None:
        """Print the letters of the marked cases together."""
        from setwan_desktop.ui.paper.letter_printing import LetterPrinting

        LetterPrinting(self._desk, self._acting, self).print_many(self.marked_cases())

    def _on_acting_changed(self, change: Change) -> None:
        if not change.case_ids and not change.profile:
            return
        if not self.isVisible():
            self._is_stale = True
        elif self._rows.renew():
            self._tell()
        else:
            self._is_stale = True
            self._tell("Ada perubahan; F5 memuatnya.")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was hidden."""
        super().showEvent(event)
        self.refresh_if_stale()

    def _build_filters(self, services: Sequence[ServiceEntry]) -> None:
        self._states = SegmentedButtons(
            [(_EVERY, "Semua"), (_OPEN, "Berjalan"), (_CLOSED, "Ditutup")], "Keadaan berkas"
        )
        self._states.set_current(_EVERY if self._archive else self.remembered("state", _EVERY))
        if self._archive:
            self._states.hide()
        self._services = QComboBox()
        self._services.setAccessibleName("Layanan")
        self._services.addItem("Semua layanan", "")
        for each in services:
            self._services.addItem(each.short, each.id)
        self._services.setCurrentIndex(max(0, self._services.findData(self.remembered("layanan"))))
        self._filter = FilterLine("Saring tabel")
        self._filter.setPlaceholderText("Saring menurut nomor, nama, atau perihal")
        self._filter.setToolTip("Ctrl+Shift+F")
        self._filter.setMaximumWidth(360)
        self._filter.setText(self.remembered("saringan"))
        self.filters.addWidget(self._states)
        self.filters.addWidget(self._services)
        self.filters.addWidget(self._filter, _NARROWS_LAST)
        self.filters.addStretch(1)
