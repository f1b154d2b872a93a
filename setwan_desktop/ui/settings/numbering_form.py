"""UI: how one number book writes its numbers, with the next number as it would be written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from setwan_desktop.domain.classification import is_code
from setwan_desktop.domain.number_views import SeriesView
from setwan_desktop.domain.office_profile import Book
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.office import Desk
from setwan_desktop.office.number_settings import GREATEST
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.code_line import CodeLine
from setwan_desktop.ui.settings.told_lines import ToldLines
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

TOKENS_TOLD = (
    "{kode} klasifikasi, {urut:03d} nomor urut tiga angka, {unit}, {romawi} bulan Romawi, {bulan} dua angka, "
    "{tahun}, {derajat} B untuk biasa"
)


class BookForm(QWidget):
    """The lines of a book.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._book: Book | None = None
        self._series: SeriesView | None = None
        self._held: dict[str, str] = {}
        self._lines = ToldLines()
        self.title, self.pattern, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        self.code = CodeLine(desk.find_codes)
        self.start = QLineEdit()
        self.start.setValidator(QIntValidator(0, GREATEST, self.start))
        self.start.setPlaceholderText("tidak ada")
        self.example = labelled("", "strong", wraps=True)
        self.example.set_selectable()
        self._code_name = labelled("", "hint", wraps=True)
        self._start_label = PlainLabel("Nomor &terakhir di buku kertas")
        self._edits = {
            "title": self.title,
            "pattern": self.pattern,
            "code": self.code,
            "unit": self.unit,
            "start": self.start,
        }
        self._build_layout()
        for edit in (self.title, self.pattern, self.unit, self.start):
            edit.textEdited.connect(self._on_edited)
        self.code.textEdited.connect(self._on_edited)
        self.code.chosen.connect(self._on_edited)

    def show_book(self, series: SeriesView, book: Book | None) -> None:
        """Show a series and its book; None where a service writes the numbers of its cases."""
        self._series, self._book = series, book
        for edit, words in (
            (self.title, book.title if book else series.title),
            (self.pattern, book.pattern if book else "Pola ditetapkan oleh layanannya"),
            (self.code, book.code if book else ""),
            (self.unit, book.unit if book else ""),
        ):
            edit.setText(words)
            edit.setCursorPosition(0)
            edit.setEnabled(book is not None)
        self.unit.setEnabled(book is not None and not book.per_unit)
        self.unit.setPlaceholderText("menurut unit penanda tangan" if book else "")
        self.start.setText(str(series.start or ""))
        self._start_label.setText(f"Nomor &terakhir di buku kertas {series.year}")
        self._held = self._texts()
        self._show_live()

    def book(self) -> Book | None:
        """Give the book as it is typed; None where there is none to change."""
        if self._book is None:
            return None
        return replace(
            self._book,
            title=" ".join(self.title.text().split()),
            pattern=self.pattern.text().strip(),
            code=self.code.text().strip(),
            unit=self.unit.text().strip(),
        )

    def book_changed(self) -> bool:
        """Tell whether the book is typed otherwise than it holds."""
        return self.book() != self._book

    def start_changed(self) -> bool:
        """Tell whether another last number on paper is typed."""
        return self._series is not None and self.last_on_paper() != self._series.start

    def last_on_paper(self) -> int:
        """Give the last number in the book on paper; 0 for none."""
        return int(self.start.text() or 0)

    def typed(self) -> dict[str, str]:
        """Give the lines that were typed in, by name."""
        return {key: text for key, text in self._texts().items() if text != self._held.get(key)}

    def set_typed(self, lines: Mapping[str, str]) -> None:
        """Fill in what ``typed`` gave, but nothing that cannot be changed in this book."""
        for key, edit in self._edits.items():
            if key in lines and edit.isEnabled():
                edit.setText(lines[key])
        self._on_edited()

    def _texts(self) -> dict[str, str]:
        return {key: edit.text() for key, edit in self._edits.items()}

    def problems(self) -> tuple[FieldProblem, ...]:
        """Give what is wrong with the book as it is typed."""
        book = self.book()
        return self._desk.book_faults(book) if book is not None else ()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Say beside each line what is wrong with it."""
        self._lines.show_problems(problems)

    def told(self, field: str) -> str:
        """Give what is said beside a line; empty for nothing."""
        return self._lines.told(field)

    def _on_edited(self) -> None:
        self._show_live()
        self.changed.emit()

    def _show_live(self) -> None:
        """Show faults, the name of the code, and the next number."""
        problems = self.problems()
        self.show_problems(problems)
        named = self._desk.code_named(self.code.text())
        words = ""
        if self._book is not None and is_code(self.code.text().strip()):
            words = wording.code_sentence(named)
        self._code_name.setText(words)
        self._code_name.setVisible(bool(words))
        series, book = self._series, self.book()
        if series is None or any(each.field == "pattern" for each in problems):
            self.example.setText("Nomor berikutnya: –")  # a dash for nothing
            return
        given = series.last if series.used + series.cancelled else 0
        serial = max(given, self.last_on_paper()) + 1
        self.example.setText(f"Nomor berikutnya: {self._desk.number_example(series.series, serial, book)}")

    def _build_layout(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        parts: tuple[tuple[str, str, QWidget, int, int, int], ...] = (
            ("start", "", self.start, 0, 0, 7),
            ("title", "&Nama buku", self.title, 1, 0, 12),
            ("pattern", "&Pola nomor", self.pattern, 2, 0, 12),
            ("code", "Kode klasi&fikasi", self.code, 3, 0, 7),
            ("unit", "Kode &unit", self.unit, 3, 7, 5),
        )
        for field, words, edit, row, column, span in parts:
            label = PlainLabel(words) if words else self._start_label
            told = self._lines.add(field, label, edit)
            box = QVBoxLayout()
            box.setSpacing(3)
            for part in (label, edit, told):
                box.addWidget(part)
            if field == "pattern":
                box.addWidget(self.example)
                box.addWidget(labelled(TOKENS_TOLD, "hint", wraps=True))
            if field == "code":
                box.addWidget(self._code_name)
            box.addStretch()
            grid.addLayout(box, row, column, 1, span)
        for each in range(12):
            grid.setColumnStretch(each, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
