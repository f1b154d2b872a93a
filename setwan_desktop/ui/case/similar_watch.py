"""UI: tells, while somebody is received, which earlier cases look like his; nothing waits for an answer to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from setwan_desktop.domain.indonesian import short_date
from setwan_desktop.domain.similar import SimilarCase
from setwan_desktop.office import Desk
from setwan_desktop.ui import wording
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.turns import Turns
from setwan_desktop.ui.widgets.note import Note

_TELLING = {"text", "nik"}
"""Kinds of fields that name a person or a matter."""


class SimilarWatch(QObject):
    """Looks when a name, a subject or a NIK has been typed, and puts a note above the buttons.

    Args:
        panel: of the task.
        desk: of the officer.
        parent: the page.
        opens: whether the page can show another case.

    Signals:
        case_chosen: id of an earlier case to look at.
    """

    case_chosen = Signal(str)

    def __init__(self, panel: TaskPanel, desk: Desk, parent: QObject, *, opens: bool = False) -> None:
        super().__init__(parent)
        self._panel, self._desk, self._opens = panel, desk, opens
        self._service = self._case = ""
        self._form: FormView | None = None
        self._note: Note | None = None
        self._told: tuple[SimilarCase, ...] = ()
        self._soon = Turns(self)

    def watch(self, form: FormView, service: str, case_id: str = "") -> None:
        """Follow another form."""
        self._form, self._service, self._case = form, service, case_id
        self._note, self._told = None, ()
        self._soon.stop()
        form.left.connect(self._on_form_left)

    def _on_form_left(self, field_id: str) -> None:
        form = self._form
        field = form.form.field(field_id) if form is not None else None
        if field is not None and field.kind in _TELLING:
            self._soon.begin(self._look)

    def _look(self) -> None:
        form = self._form
        if form is None or self._panel.form is not form or not self._panel.isVisible():
            return  # left within the moment
        found = self._desk.similar(self._service, form.values(), self._case)
        if found == self._told:
            return
        self._told = found
        if self._note is not None:
            self._panel.drop_note(self._note)
        if found:
            # By the buttons it is always in sight, and moves nothing under the hands of whoever types.
            self._note = self._written(found)
            self._note.destroyed.connect(self._on_note_destroyed)
            self._panel.add_note(self._note, above_buttons=True)

    def _on_note_destroyed(self, note: QObject) -> None:
        if note is self._note:
            self._note = None

    def _written(self, found: tuple[SimilarCase, ...]) -> Note:
        lines = (
            f"{each.card.number}, {short_date(each.card.received_on.date())}: {each.card.title} ({each.why}, "
            f"{wording.outcome(each.card.closed) or each.card.step_title.lower()})"
            for each in found
        )
        note = Note("info", "Ada berkas sebelumnya yang serupa.", "\n".join(lines))
        if self._opens:
            note.add_action("&Lihat berkas", partial(self.case_chosen.emit, found[0].card.case_id))
        return note
