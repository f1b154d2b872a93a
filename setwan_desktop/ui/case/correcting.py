"""UI: corrects an answer of a case, asking for what is right and why."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.refusals import FormRefused, Refusal
from setwan_desktop.domain.views import CaseView
from setwan_desktop.office import Desk
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.forms.surroundings import Surroundings


class Correcting:
    """Opens the dialog over a page."""

    def __init__(self, desk: Desk, acting: Acting, page: QWidget) -> None:
        self._desk, self._acting, self._page = desk, acting, page

    def carried_out(self, view: CaseView, today: date) -> bool:
        """Ask, and correct; tells whether it was done."""
        from setwan_desktop.ui.case.correction_dialog import CorrectionDialog

        answers = self._acting.read(partial(self._desk.correctable, view.case_id))
        if answers is None or not answers.fields:
            self._acting.refused.emit("Belum ada isian yang dapat diperbaiki pada berkas ini.")
            return False
        dialog = CorrectionDialog(answers, Surroundings(self._desk, today, view.case_id), self._page)

        def deed() -> str | None:
            correct = partial(
                self._desk.correct, view.case_id, dialog.field(), dialog.value(), dialog.why(), view.version
            )
            try:
                done = self._acting.run(correct)
            except FormRefused as refused:
                return dialog.show_problems(refused.problems)
            except Refusal as refusal:
                return wording.refusal_sentence(refusal)
            return None if done is not None else ""

        return dialog.carried_out(deed)
