"""UI: a number book of a year, line by line: what each number was given to, which fell, and numbers between others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.indonesian import joined, short_date
from setwan_desktop.domain.number_views import CANCELLED, INSERTED, MISSING, ON_PAPER, USED, NumberEntry, SeriesView
from setwan_desktop.domain.views import Change
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import messages
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.filter_line import FilterLine
from setwan_desktop.ui.settings.numbering_insert import InsertDialog, WithdrawDialog
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton
from setwan_desktop.ui.widgets.rows_table import rows_table
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_HEADS = ("Nomor", "Tanggal", "Surat", "Berkas", "Penanda tangan", "Keterangan")
_WIDTHS = (206, 108, 0, 136, 190, 0)
_CASE, _SIGNER, _TOLD = 3, 4, 5
_ROOM_FOR_SIGNER, _ROOM_FOR_CASE, _LEAST_TABLE = 1_000, 760, 64
_ALL = "all"
_AT_ONCE = 60
"""Lines that are read in a moment: of a long book the last ones first."""

NONE = "–"
_STATES = {
    USED: "Terpakai",
    CANCELLED: "Batal",
    INSERTED: "Sisipan",
    ON_PAPER: "Di buku kertas",
    MISSING: "Tidak tercatat",
}
_INKS = {CANCELLED: "danger", MISSING: "danger", INSERTED: "link", ON_PAPER: "text2"}


class NumberBookSection(Section):
    """One series of one year."""

    title = "Buku nomor"
    symbol = "book"

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self._series: tuple[SeriesView, ...] = ()
        self._entries: tuple[NumberEntry, ...] = ()
        self._shown: tuple[NumberEntry, ...] = ()
        self._first = 1
        self._reading_on = QTimer(self)
        self._reading_on.setInterval(0)
        self.books, self.years = QComboBox(), QComboBox()
        self.books.setAccessibleName("Buku")
        self.books.setMinimumContentsLength(26)
        self.years.setAccessibleName("Tahun")
        self.states = SegmentedButtons(
            [(_ALL, "Semua"), (USED, "Terpakai"), (CANCELLED, "Batal"), (INSERTED, "Sisipan")]
        )
        self.states.set_current(_ALL)
        self.states.setAccessibleName("Keadaan nomor")
        self.filter = FilterLine("Saring nomor, surat, atau penanda tangan")
        self.filter.setPlaceholderText("Saring…")
        self.table = rows_table("Nomor menurut urutan", _HEADS, _WIDTHS)
        self.earlier = QPushButton("Tampilkan nomor &sebelumnya")
        self.earlier.setProperty("kind", "link")
        self.earlier.setAutoDefault(False)
        self.insert = KeyButton("Beri nomor &sisipan…", "plus")
        self.cancel = KeyButton("&Batalkan nomor sisipan…", "ban")
        self.sum = labelled("", "hint")
        self.keepers = labelled(f"Nomor sisipan diberikan oleh {joined(desk.number_keepers())}.", "hint", wraps=True)
        self.detail = labelled("", "second-line", wraps=True)
        self.detail.set_selectable()
        self._empty = EmptyState("book", "Belum ada nomor di buku ini")
        self.form.hide()
        self.show_beside(self._build_pane())
        self.books.currentIndexChanged.connect(self._on_choice_changed)
        self.years.currentIndexChanged.connect(self._on_year_changed)
        self.states.chosen.connect(self._on_filter_changed)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.entered.connect(self.table.setFocus)
        self.earlier.clicked.connect(self._on_earlier_clicked)
        self._reading_on.timeout.connect(self._on_reading_on_timeout)
        self.insert.clicked.connect(self._on_insert_clicked)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self.table.itemSelectionChanged.connect(self._on_table_item_selection_changed)

    @override
    def refresh(self) -> None:
        chosen = self.years.currentData()
        self.years.blockSignals(True)
        self.years.clear()
        for year in self._desk.number_years():
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(max(0, self.years.findData(chosen)))
        self.years.blockSignals(False)
        self._read_books()

    def shown(self) -> tuple[NumberEntry, ...]:
        """Give the lines that are shown, narrowed as they are."""
        return self._shown

    def _year(self) -> int:
        return int(self.years.currentData() or self._office.now().year)

    def _current(self) -> SeriesView:
        return self._series[max(0, self.books.currentIndex())]

    def _code_of(self, series: SeriesView) -> str:
        book = self._office.profile.books.get(series.book)
        return book.code if book is not None and "{kode}" in book.pattern else ""

    def _read_books(self) -> None:
        chosen = self.books.currentData()
        self._series = self._desk.number_books(self._year())
        self.books.blockSignals(True)
        self.books.clear()
        for each in self._series:
            self.books.addItem(each.title, each.series)
        self.books.setCurrentIndex(max(0, self.books.findData(chosen)))
        self.books.blockSignals(False)
        self._read()

    def _read(self) -> None:
        series = self._current()
        self._entries, self._first = (), series.last + 1
        self._read_earlier()
        told = [f"{series.used} terpakai", f"{series.cancelled} batal", f"{series.inserted} sisipan"]
        if series.start:
            told.append(f"1–{series.start} di buku kertas")  # a range
        self.sum.setText(" · ".join(told))
        may = self._desk.may_insert_numbers
        self.insert.setVisible(may)
        self.insert.setEnabled(bool(self._entries))
        self.keepers.setVisible(not may)
        self._fit_columns()
        self._show()

    def _fit_columns(self) -> None:
        """Leave out what is not known, and what there is no room for; the line below the table tells it of one number."""
        width = self.width()
        has_cases = any(each.case_number for each in self._entries)
        self.table.setColumnHidden(_CASE, not has_cases or width < scaled(_ROOM_FOR_CASE))
        self.table.setColumnHidden(_SIGNER, width < scaled(_ROOM_FOR_SIGNER if has_cases else _ROOM_FOR_CASE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out columns for which there is no room."""
        super().resizeEvent(event)
        self._fit_columns()

    def _read_earlier(self) -> None:
        """Read the lines before those that are read already; those on paper are one line."""
        series, last = self._current(), self._first - 1
        self._first = max(1, last - _AT_ONCE + 1)
        if self._first <= series.start:
            self._first = 1
        self._entries = (*self._desk.numbers(series.series, series.year, self._first, last), *self._entries)

    def _is_filtered(self) -> bool:
        return self.states.current() != _ALL or bool(self.filter.text().strip())

    def _show(self, kept: NumberEntry | None = None) -> None:
        """Show what the filters leave, with the line ``kept`` in sight, else the last."""
        self._filter_entries()
        place = self._shown.index(kept) if kept in self._shown else len(self._shown) - 1
        if self._shown:
            self.table.selectRow(place)
            self.table.scrollTo(self.table.model().index(place, 0))
        # What is looked for may stand further up in the book.
        wants_more = self._is_filtered() and self._first > 1 and len(self._shown) < _AT_ONCE
        self._reading_on.start() if wants_more else self._reading_on.stop()
        self.earlier.setVisible(self._first > 1 and not wants_more)
        if self._entries:
            self._empty.show_words("Tidak ada nomor yang cocok", "Ubah atau kosongkan saringan.")
        else:
            self._empty.show_words("Belum ada nomor di buku ini", "Nomor muncul di sini begitu surat diterbitkan.")
        self._stack.setCurrentWidget(self.table if self._shown else self._empty)
        self._on_table_item_selection_changed()

    def _filter_entries(self) -> None:
        state, wanted = self.states.current(), self.filter.text().casefold().split()
        self._shown = tuple(
            each
            for each in self._entries
            if state in {_ALL, each.state} and all(word in _words(each).casefold() for word in wanted)
        )
        self.table.setRowCount(len(self._shown))
        for row, each in enumerate(self._shown):
            for column, words in enumerate(_cells(each)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if column == _TOLD and each.state in _INKS:
                    item.setForeground(colour(_INKS[each.state]))
                self.table.setItem(row, column, item)

    def _selected(self) -> NumberEntry | None:
        row = self.table.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _on_choice_changed(self) -> None:
        self._read()

    def _on_year_changed(self) -> None:
        self._read_books()

    def _on_filter_changed(self) -> None:
        self._show()

    def _on_earlier_clicked(self) -> None:
        kept = self._selected()
        self._read_earlier()
        self._show(kept)

    def _on_reading_on_timeout(self) -> None:
        """Read on while nothing else is to be done."""
        if self.isVisible() and self._first > 1:
            self._on_earlier_clicked()
        else:
            self._reading_on.stop()

    def _on_table_item_selection_changed(self) -> None:
        entry = self._selected()
        self.detail.setText(" · ".join(each for each in _cells(entry) if each != NONE) if entry is not None else "")
        self.cancel.setVisible(self._desk.may_insert_numbers and entry is not None and entry.state == INSERTED)

    def _on_insert_clicked(self) -> None:
        series = self._current()
        dialog = InsertDialog(series, self._code_of(series), self._desk, self._office.now().date(), self)

        def insert() -> Change:
            day = dialog.day()
            assert day is not None
            self._desk.insert_number(
                series.series, day, dialog.subject.text(), dialog.reason.text(), dialog.code.text().strip()
            )
            return Change(profile=True)

        def give() -> str | None:
            number = dialog.number.text().partition(": ")[2]
            text = "Nomor ini tercatat atas nama Anda beserta alasannya. Ia tidak dapat dihapus, hanya dibatalkan."
            wanted = messages.ask(dialog, f"Beri nomor sisipan {number}?", text, "Beri nomor")
            return self._acting.hindrance(insert) if wanted else ""

        if dialog.carried_out(give):
            self.refresh()

    def _on_cancel_clicked(self) -> None:
        entry, series = self._selected(), self._current()
        if entry is None:
            return
        dialog = WithdrawDialog(entry.number, self)

        def withdraw() -> Change | None:
            return self._desk.cancel_inserted(
                series.series, series.year, entry.serial, entry.letter, dialog.reason.text().strip()
            )

        if dialog.carried_out(partial(self._acting.hindrance, withdraw)):
            self.refresh()

    def _build_pane(self) -> QWidget:
        pane = QWidget()
        top = FlowLayout(gap=8)
        for part in (self.books, self.years, self.states, self.filter):
            top.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(scaled(_LEAST_TABLE))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        foot = QFrame()
        foot.setProperty("kind", "foot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(8)
        line.addWidget(self.keepers, 1)
        line.addWidget(self.insert)
        line.addWidget(self.cancel)
        line.addStretch()
        line.addWidget(self.sum)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 14, 20, 0)
        inside.setSpacing(9)
        inside.addLayout(top)
        inside.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.detail)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(inside, 1)
        layout.addWidget(foot)
        return pane


def _cells(entry: NumberEntry) -> tuple[str, ...]:
    told = ": ".join(each for each in (_STATES[entry.state], entry.reason) if each)
    return (
        entry.number,
        short_date(entry.on) if entry.on else NONE,
        entry.paper or NONE,
        entry.case_number or NONE,
        entry.signed_by or NONE,
        f"{told} (oleh {entry.by})" if entry.by else told,
    )


def _words(entry: NumberEntry) -> str:
    return " ".join(_cells(entry))
