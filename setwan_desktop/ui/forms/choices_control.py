"""UI: a grid of boxes to tick, two columns, each toggled by a digit while the grid has the focus."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.choice_controls import worded
from setwan_desktop.ui.forms.field_control import FieldControl, let_stand_for, mark_wrong
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.keyed_box import KeyedBox

_DIGITS = "1234567890"
_FEWEST_FOR_DIGITS = 4
_LONGEST_FOR_TWO_COLUMNS = 46


class ChoicesControl(FieldControl):
    """Several out of several; the value is a tuple in the order of the choices."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._frame = QFrame()
        self._frame.setProperty("kind", "group")
        has_digits = len(field.choices) >= _FEWEST_FOR_DIGITS
        self._boxes = {
            str.__str__(choice): self._build_box(choice, digit if has_digits else "")
            for choice, digit in zip_longest(field.choices, _DIGITS[: len(field.choices)], fillvalue="")
        }
        self._lay_out_boxes()
        for box in list(self._boxes.values())[:1]:
            let_stand_for(self._frame, box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    @override
    def value(self) -> object:
        return tuple(choice for choice, box in self._boxes.items() if box.isChecked()) or None

    @override
    def set_value(self, value: Value) -> None:
        chosen = set(value) if isinstance(value, tuple) else set()
        for choice, box in self._boxes.items():
            box.setChecked(choice in chosen)

    @override
    def buddy(self) -> QWidget:
        return self._frame

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._frame, wrong)

    def _on_box_toggled(self) -> None:
        self.changed.emit()

    @property
    def has_digits(self) -> bool:
        """Whether digits tick the boxes."""
        return any(box.key for box in self._boxes.values())

    def _lay_out_boxes(self) -> None:
        grid = QGridLayout(self._frame)
        grid.setContentsMargins(12, 5, 12, 5)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        longest = max((len(box.text()) for box in self._boxes.values()), default=0)
        columns = 2 if self.field.span >= 8 and longest <= _LONGEST_FOR_TWO_COLUMNS else 1
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def _build_box(self, choice: str, digit: str) -> KeyedBox:
        box = KeyedBox(digit, worded(choice).replace("&", "&&"))
        box.toggled.connect(self._on_box_toggled)
        box.bind_key(self)
        return box
