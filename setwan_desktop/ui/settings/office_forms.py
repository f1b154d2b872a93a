"""UI: a section of the settings that asks one of the forms about the office."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.office_forms import Topic
from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.drafts import storable
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.settings.section import Section

_OF_THE_FRAME = "skm"
"""Letters of the buttons below, and of the window's own."""


class OfficeFormSection(Section):
    """Asks what the office decides about one topic; the questions are made when the section is first shown."""

    saves = "&Simpan"

    def __init__(self, topic: Topic, office: Office, desk: Desk, acting: Acting, parent: QWidget | None = None) -> None:
        self.title, self.symbol, self.kept_as = topic.title, topic.symbol, topic.id
        self.form_view: FormView | None = None
        super().__init__(parent)
        self._topic, self._office, self._desk, self._acting = topic, office, desk, acting
        self._held: dict[str, object] = {}
        self.introduce(topic.hint)

    @override
    def refresh(self) -> None:
        if self.form_view is not None:
            self.form_view.hide()
            self.content.removeWidget(self.form_view)
            self.form_view.deleteLater()
        around = Surroundings(self._desk, self._office.now().date())
        self.form_view = FormView(self._desk.office_form(self._topic.id), around, AccessKeys(_OF_THE_FRAME))
        self.form_view.changed.connect(self.show_changed)
        self.form_view.left.connect(self._on_form_view_left)
        self.content.addWidget(self.form_view)
        self._held = self.form_view.values()
        self.show_changed()

    @override
    def is_changed(self) -> bool:
        return self.form_view is not None and self.form_view.values() != self._held

    @override
    def typed(self) -> Mapping[str, Clean]:
        held = storable(self._held)
        now = storable(self.form_view.values()) if self.form_view is not None else {}
        return {field: value for field, value in now.items() if field not in held or value != held[field]}

    @override
    def set_values(self, answers: Mapping[str, object]) -> None:
        if self.form_view is not None:
            self.form_view.set_values(answers)
            self.show_changed()

    @override
    def save(self) -> None:
        form = self.form_view
        if form is None:
            return
        try:
            saved = self._acting.carried_out(partial(self._desk.change_office, self._topic.id, form.values()))
        except FormRefused as refused:
            form.show_problems(refused.problems)
            return
        if saved:
            self.refresh()

    def _on_form_view_left(self) -> None:
        self.left.emit()
