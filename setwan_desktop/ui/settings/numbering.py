"""UI: number books: how each writes its numbers, where it goes on from a book on paper, and which letters stand in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QTableWidgetItem, QWidget
from typing_extensions import override

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.number_views import SeriesView
from setwan_desktop.domain.office_profile import Book
from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.domain.views import Change
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.settings.numbering_form import BookForm
from setwan_desktop.ui.settings.numbering_kinds import KindsPane
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.rows_table import rows_table

_ROW = 28
_HEADS = ("Buku", "Urut berikutnya")


class NumberingSection(Section):
    """Every book, and the form of the one that is chosen."""

    title = "Penomoran surat"
    symbol = "tag"
    kept_as = "numbering"
    saves = "&Simpan buku"
    room_for_both = 860

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self._series: tuple[SeriesView, ...] = ()
        self._shown = ""
        self.add_heading(
            "Buku yang memberi nomor",
            "Nomor urut mulai lagi dari 1 setiap 1 Januari. Nomor yang sudah diberikan tidak berubah.",
        )
        self.table = rows_table("Buku nomor", _HEADS, (0, 124), _ROW)
        self.table.setFixedHeight(scaled(_ROW) * 7)
        self.content.addWidget(self.table)
        self.lines = BookForm(desk)
        self.content.addWidget(self.lines)
        self.kinds = KindsPane(office, desk, acting)
        self._rule = QFrame()
        self._rule.setProperty("kind", "upright-rule")
        self._columns.addWidget(self._rule)
        self.show_beside(self.kinds, "Surat yang mendapat nomor")
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_settled_timeout)
        self.table.currentCellChanged.connect(self._on_table_current_cell_changed)
        self.lines.changed.connect(self.show_changed)

    @override
    def join_wizard(self) -> None:
        """Show the books alone: which kind of letter takes which code is nothing to decide on the first day."""
        super().join_wizard()
        self._beside = None
        self.tabs.hide()
        for each in (self._rule, self.kinds):
            each.hide()

    @override
    def refresh(self) -> None:
        self._series = self._desk.number_books()
        names = [each.series for each in self._series]
        row = names.index(self._shown) if self._shown in names else 0
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._series))
        for place, each in enumerate(self._series):
            for column, words in enumerate((each.title, str(each.last + 1))):
                item = QTableWidgetItem(words)
                item.setToolTip(each.next_number)
                self.table.setItem(place, column, item)
        self.table.selectRow(row)
        self.table.blockSignals(False)
        self._show_row(row)
        self.kinds.refresh()
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        return hasattr(self, "lines") and (self.lines.book_changed() or self.lines.start_changed())

    @override
    def typed(self) -> Mapping[str, Clean]:
        return {f"{self._shown}.{line}": text for line, text in self.lines.typed().items()}

    @override
    def set_values(self, answers: Mapping[str, object]) -> None:
        """Open the book in which it was typed."""
        named = [(*name.rpartition("."), str(text)) for name, text in answers.items()]
        known = {each.series for each in self._series}
        self._shown = next((series for series, *_ in named if series in known), self._shown)
        self.refresh()
        self.lines.set_typed({line: text for series, _, line, text in named if series == self._shown})

    @override
    def save(self) -> None:
        """Save what was changed; what is wrong is said beside its line and keeps it from being saved."""
        problems = self.lines.problems()
        if problems:
            self.lines.show_problems(problems)
            return
        book, last = self.lines.book(), self.lines.last_on_paper()
        calls: list[Callable[[], Change]] = []
        if self.lines.start_changed():
            calls.append(partial(self._desk.continue_book, self._shown, last))
        if book is not None and self.lines.book_changed():
            calls.append(partial(self._desk.change_book, book))
        try:
            saved = all(self._acting.carried_out(call) for call in calls)
        except FormRefused as refused:
            self.lines.show_problems(refused.problems)
            return
        if saved:
            self.refresh()

    def _book(self, series: SeriesView) -> Book | None:
        return self._office.profile.books.get(series.book)

    def _show_row(self, row: int) -> None:
        series = self._series[row]
        self._shown = series.series
        self.lines.show_book(series, self._book(series))

    def _on_table_current_cell_changed(self, row: int, _column: int, former: int, _former_column: int) -> None:
        if row < 0 or row == former or not self._series:
            return
        wanted = self._series[row].series
        if self.is_changed():
            self.save()
        if not self.is_changed():
            self._shown = wanted
            self.refresh()
        # The table goes on choosing the row after this; where saving was refused, the officer stays at what is wrong.
        self._settled.start()

    def _on_settled_timeout(self) -> None:
        self.table.blockSignals(True)
        self.table.selectRow([each.series for each in self._series].index(self._shown))
        self.table.blockSignals(False)
