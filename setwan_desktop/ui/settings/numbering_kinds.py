"""UI: the kinds of letter that get a number: in which book each stands, and which classification code it bears."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.books import BY_SIGNER
from setwan_desktop.domain.classification import is_code
from setwan_desktop.domain.number_views import NumberedKind
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.forms.code_line import CodeLine
from setwan_desktop.ui.forms.field_control import mark_wrong
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.primary_button import KeyButton
from setwan_desktop.ui.widgets.rows_table import rows_table

_HEADS = ("Surat", "Buku", "Kode")
_BY_SIGNER_TOLD = "Penanda tangan"
_AS_SHIPPED = "Kosong: kode yang semula dipakai."


class KindsPane(QWidget):
    """A table of the kinds, and a dialog for the row."""

    def __init__(self, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._desk, self._acting = office, desk, acting
        self._kinds: tuple[NumberedKind, ...] = ()
        self.table = rows_table("Surat yang mendapat nomor", _HEADS, (0, 128, 86))
        self.table.cellDoubleClicked.connect(self._on_change_clicked)
        self.change = KeyButton("Ubah &kode atau buku…", "pencil")
        self.change.clicked.connect(self._on_change_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(9)
        layout.addWidget(labelled("Surat yang mendapat nomor", "section"))
        layout.addWidget(
            labelled(
                "Kode di sini mendahului kode bukunya. Surat yang sudah bernomor tidak berubah.", "hint", wraps=True
            )
        )
        layout.addWidget(self.table, 1)
        layout.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Read the kinds anew."""
        row = self.table.currentRow()
        self._kinds = self._desk.numbered_kinds()
        books = self._office.profile.books
        self.table.setRowCount(len(self._kinds))
        for place, kind in enumerate(self._kinds):
            book = books[kind.book].title if kind.book in books else _BY_SIGNER_TOLD
            named = self._desk.code_named(kind.code)
            for column, words in enumerate((kind.label, book, kind.code or "–")):  # a dash for none
                item = QTableWidgetItem(words)
                item.setToolTip(f"{words}: {named.name}" if column == 2 and named else words)
                self.table.setItem(place, column, item)
        self.table.selectRow(max(0, row))

    def choose(self, kind: NumberedKind, book: str, code: str) -> None:
        """Keep another book or code; what is as shipped is not kept."""
        own_book = "" if book == kind.shipped_book else book
        own_code = "" if code == kind.shipped_code else code
        if (own_book, own_code) != (kind.own_book, kind.own_code):
            self._acting.attempt(partial(self._desk.number_letter, kind.letter, own_book, own_code))
        self.refresh()

    def _on_change_clicked(self) -> None:
        row = self.table.currentRow()
        if not 0 <= row < len(self._kinds):
            return
        kind = self._kinds[row]
        dialog = KindDialog(kind, self._office, self._desk, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.choose(kind, dialog.book(), dialog.code_line.text().strip())
        dialog.deleteLater()


class KindDialog(ActDialog):
    """Book and code of one kind of letter."""

    def __init__(self, kind: NumberedKind, office: Office, desk: Desk, parent: QWidget) -> None:
        super().__init__(kind.label, "&Simpan", parent)
        self._desk, self._kind = desk, kind
        self._books = QComboBox()
        self._books.addItem("Menurut penanda tangan (DPRD atau Sekretariat)", BY_SIGNER)
        for book in sorted(office.profile.books.values(), key=lambda each: each.title.casefold()):
            self._books.addItem(book.title, book.id)
        self._books.setCurrentIndex(max(0, self._books.findData(kind.book)))
        self.code_line = CodeLine(desk.find_codes)
        self.code_line.setText(kind.code)
        self.add_labelled("&Buku nomor", self._books)
        self.add_labelled("Kode klasi&fikasi", self.code_line)
        self._name = self.add_hint("")
        reset = QPushButton("Kembalikan ke sem&ula")
        reset.clicked.connect(self._on_reset_clicked)
        self.add_aside(reset)
        self.code_line.textChanged.connect(self._on_code_line_text_changed)
        self._on_code_line_text_changed(kind.code)

    def book(self) -> str:
        """Give the book that is chosen."""
        return str(self._books.currentData())

    def _on_code_line_text_changed(self, text: str) -> None:
        code = text.strip()
        wrong = bool(code) and not is_code(code)
        mark_wrong(self.code_line, wrong)
        if wrong:
            self._name.setText(wording.problem_sentence(FieldProblem("code", "", "code_shape")))
        else:
            self._name.setText(wording.code_sentence(self._desk.code_named(code)) if code else _AS_SHIPPED)

    @override
    def hindrance(self) -> str | None:
        code = self.code_line.text().strip()
        return None if not code or is_code(code) else ""

    def _on_reset_clicked(self) -> None:
        self._books.setCurrentIndex(max(0, self._books.findData(self._kind.shipped_book)))
        self.code_line.setText(self._kind.shipped_code)
