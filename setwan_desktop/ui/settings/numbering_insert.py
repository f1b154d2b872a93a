"""UI: a number between two others, for a paper that was forgotten on its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.classification import is_code
from setwan_desktop.domain.number_views import SeriesView
from setwan_desktop.domain.refusals import FieldProblem, FormRefused
from setwan_desktop.office import Desk
from setwan_desktop.ui.forms.code_line import CodeLine
from setwan_desktop.ui.settings.told_lines import ToldLines
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.spin_box import day_box


class InsertDialog(ActDialog):
    """Day, code, subject and reason, with the number that will be given.

    Args:
        series: in which it is given.
        code: the book's classification code; empty where its numbers bear none.
        desk: the keeper's.
        today: the office's day.
    """

    def __init__(self, series: SeriesView, code: str, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        super().__init__("Beri nomor sisipan", "&Beri nomor", parent)
        self._series, self._desk = series, desk
        self.on = day_box(today - timedelta(days=1))
        self.subject, self.reason = QLineEdit(), QLineEdit()
        self.code = CodeLine(desk.find_codes)
        self.code.setText(code)
        self.reason.setPlaceholderText("mis. lupa dicatat; seizin Sekretaris DPRD")
        self.number = labelled("", "strong", wraps=True)
        self._lines = ToldLines()
        self.add_hint(
            f"{series.title}. Untuk surat yang lupa dicatat pada harinya: nomor terakhir hari itu diberi huruf."
        )
        for field, words, edit in (
            ("on", "&Tanggal surat", self.on),
            ("code", "Kode klasi&fikasi", self.code),
            ("subject", "&Hal", self.subject),
            ("reason", "&Alasan", self.reason),
        ):
            label = PlainLabel(words)
            told = self._lines.add(field, label, edit)
            for part in (label, edit, told):
                self.form.addWidget(part)
                part.setVisible(part is not told and (field != "code" or bool(code)))
        self.form.addSpacing(4)
        self.form.addWidget(self.number)
        self.on.dateChanged.connect(self._on_on_date_changed)
        self.code.textChanged.connect(self._on_on_date_changed)
        self._on_on_date_changed()
        self.on.setFocus()

    def day(self) -> date:
        """Give the paper's day."""
        chosen = self.on.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say beside each line what is wrong with it."""
        self._lines.show_problems(problems)

    def told(self, field: str) -> str:
        """Give what is said beside a line; empty for nothing."""
        return self._lines.told(field)

    def _on_on_date_changed(self) -> None:
        try:
            number = self._desk.number_to_insert(self._series.series, self.day(), self.code.text().strip())
        except FormRefused as refused:
            self.number.setText("Nomor: –")  # a dash for nothing
            self.show_problems(refused.problems)
            return
        self.number.setText(f"Nomor: {number}")
        self.show_problems(())

    @override
    def hindrance(self) -> str | None:
        """Let go only what can be given."""
        problems: list[FieldProblem] = []
        try:
            self._desk.number_to_insert(self._series.series, self.day(), self.code.text().strip())
        except FormRefused as refused:
            problems.extend(refused.problems)
        if self.code.text().strip() and not is_code(self.code.text().strip()):
            problems.append(FieldProblem("code", self.code.accessibleName(), "code_shape"))
        for field, edit in (("subject", self.subject), ("reason", self.reason)):
            if not edit.text().strip():
                problems.append(FieldProblem(field, edit.accessibleName(), "missing"))
        self.show_problems(problems)
        return "" if problems else super().hindrance()


class WithdrawDialog(ActDialog):
    """Asks why a number between two others falls.

    Args:
        number: as it is written.
    """

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(
            "Batalkan nomor sisipan", "Batalkan &nomor", parent, symbol="ban", asks=f"Batalkan nomor {number}?"
        )
        self.reason = QLineEdit()
        self.add_labelled("&Alasan", self.reason)
        self.add_hint("Nomor ini tetap tertulis di buku sebagai batal, dan tidak dipakai lagi.")
        self.reason.setFocus()

    @override
    def hindrance(self) -> str | None:
        return super().hindrance() if self.reason.text().strip() else "Alasan belum diisi."
