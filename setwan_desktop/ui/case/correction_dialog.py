"""UI: an answer given earlier is corrected: which, what is right, and why. What stood there stays in the history."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.act_dialog import ActDialog


class CorrectionDialog(ActDialog):
    """One answer at a time.

    Args:
        answers: those that can be corrected, each with what it is now.
        around: what its field may ask.
    """

    def __init__(self, answers: Form, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__("Perbaiki isian", "Simpan perbaikan", parent, symbol="pencil", keys="Ctrl+Enter")
        self._answers, self._around = answers, around
        self.form_view: FormView | None = None
        self.which = StillComboBox()
        for each in answers.fields:
            self.which.addItem(each.label, each.id)
        self._room = QVBoxLayout()
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(scaled(58))
        self.add_labelled("&Isian yang keliru", self.which)
        self.form.addLayout(self._room)
        self.add_labelled("&Alasan perbaikan", self.reason)
        self.add_hint("Isian lama tidak dihapus: keduanya tetap terbaca pada riwayat berkas.")
        self.which.currentIndexChanged.connect(self._on_which_changed)
        self._on_which_changed()
        self.which.setFocus()

    def field(self) -> str:
        """Give the id of the answer."""
        return str(self.which.currentData())

    def value(self) -> object:
        """Give what is right."""
        return self.form_view.values()[self.field()] if self.form_view is not None else None

    def why(self) -> str:
        """Give the reason."""
        return self.reason.toPlainText().strip()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> str:
        """Show what is wrong at the field; gives what is to be said above the buttons."""
        if self.form_view is not None:
            self.form_view.show_problems(problems)
        return "Tuliskan alasan perbaikan." if any(each.field == "reason" for each in problems) else ""

    def _on_which_changed(self) -> None:
        if self.form_view is not None:
            self._room.removeWidget(self.form_view)
            self.form_view.hide()
            self.form_view.deleteLater()
        asked = tuple(each for each in self._answers.fields if each.id == self.field())
        self.form_view = FormView(Form(asked), self._around, AccessKeys("iasb"))
        self._room.addWidget(self.form_view)
