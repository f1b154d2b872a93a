"""UI: one officer out of a few: all names in sight, each chosen by one click or one digit."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.choice_controls import worded
from setwan_desktop.ui.forms.field_control import FieldControl, let_stand_for, mark_wrong
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.keyed_box import KeyedChoice

_FEWEST, _MOST = 2, 6


def fits_in_sight(field: Field) -> bool:
    """Tell whether there are few enough names to show them all, and more than one to choose among."""
    return field.required and _FEWEST <= len(field.choices) <= _MOST


class NamesControl(FieldControl):
    """The names, one below the other."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._frame = QFrame()
        self._frame.setProperty("kind", "group")
        self._names: dict[str, KeyedChoice] = {}
        lines = QVBoxLayout(self._frame)
        lines.setContentsMargins(12, 5, 12, 5)
        lines.setSpacing(2)
        for digit, choice in enumerate(field.choices, 1):
            name = KeyedChoice(str(digit), worded(choice).replace("&", "&&"))
            name.toggled.connect(self._on_name_toggled)
            name.bind_key(self)
            lines.addWidget(name)
            self._names[str.__str__(choice)] = name
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        let_stand_for(self._frame, next(iter(self._names.values())))

    @override
    def value(self) -> object:
        return next((choice for choice, name in self._names.items() if name.isChecked()), None)

    @override
    def set_value(self, value: Value) -> None:
        for choice, name in self._names.items():
            # Qt lets none of those that exclude each other go without another.
            name.setAutoExclusive(False)
            name.setChecked(choice == value)
            name.setAutoExclusive(True)

    @override
    def buddy(self) -> QWidget:
        return self._frame

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._frame, wrong)

    def _on_name_toggled(self, chosen: bool) -> None:
        name = self.sender()
        if chosen and isinstance(name, KeyedChoice):
            let_stand_for(self._frame, name)
            self.changed.emit()
