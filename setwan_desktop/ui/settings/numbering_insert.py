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
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.code_line import CodeLine
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.settings.asked_day import AskedDay
from setwan_desktop.ui.settings.told_lines import ToldLines
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_NO_NUMBER = "Nomor: –"  # a dash for nothing


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
        self.on = AskedDay("Tanggal surat", today - timedelta(days=1), Surroundings(desk, today), "bfha")
        self.subject, self.reason = QLineEdit(), QLineEdit()
        self.code = CodeLine(desk.find_codes)
        self.code.setText(code)
        self.reason.setPlaceholderText("mis. lupa dicatat; seizin Sekretaris DPRD")
        self.number = labelled("", "strong", wraps=True)
        self._lines = ToldLines()
        self.add_hint(
            f"{series.title}. Untuk surat yang lupa dicatat pada harinya: nomor terakhir hari itu diberi huruf."
        )
        self.form.addWidget(self.on)
        for field, words, edit in (
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
        self.on.changed.connect(self._on_on_changed)
        self.code.textChanged.connect(self._on_on_changed)
        self._on_on_changed()
        self.on.control.buddy().setFocus()

    def day(self) -> date | None:
        """Give the paper's day; None where what is typed cannot be read."""
        return self.on.day()

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say beside each line what is wrong with it."""
        self._lines.show_problems(problems)
        if self.on.is_clear():
            self.on.show_problem(" ".join(wording.problem_sentence(each) for each in problems if each.field == "on"))

    def told(self, field: str) -> str:
        """Give what is said beside a line; empty for nothing."""
        return self.on.problem() if field == "on" else self._lines.told(field)

    def _on_on_changed(self) -> None:
        day = self.day()
        if day is None:
            self.number.setText(_NO_NUMBER)  # what is half typed is no fault
            return
        try:
            number = self._desk.number_to_insert(self._series.series, day, self.code.text().strip())
        except FormRefused as refused:
            self.number.setText(_NO_NUMBER)
            self.show_problems(refused.problems)
            return
        self.number.setText(f"Nomor: {number}")
        self.show_problems(())

    @override
    def hindrance(self) -> str | None:
        """Let go only what can be given."""
        problems: list[FieldProblem] = []
        day = self.day()
        try:
            if day is not None:
                self._desk.number_to_insert(self._series.series, day, self.code.text().strip())
        except FormRefused as refused:
            problems.extend(refused.problems)
        if self.code.text().strip() and not is_code(self.code.text().strip()):
            problems.append(FieldProblem("code", self.code.accessibleName(), "code_shape"))
        for field, edit in (("subject", self.subject), ("reason", self.reason)):
            if not edit.text().strip():
                problems.append(FieldProblem(field, edit.accessibleName(), "missing"))
        self.show_problems(problems)
        return "" if problems or self.on.problem() else super().hindrance()


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
