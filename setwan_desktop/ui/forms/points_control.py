"""UI: a long text that is asked as points: a numbered list in which Enter begins the next; kept with one point a line."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.field_control import FieldControl, mark_wrong
from setwan_desktop.ui.forms.lines_editor import LinesEditor
from setwan_desktop.ui.forms.surroundings import Surroundings


class PointsControl(FieldControl):
    """The value is a text, its points divided by line ends."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._lines = LinesEditor("Tambah (Enter)")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._lines)
        self._lines.changed.connect(self._on_lines_changed)

    @override
    def value(self) -> object:
        return "\n".join(self._lines.texts()) or None

    @override
    def set_value(self, value: Value) -> None:
        self._lines.set_texts(each for each in str(value or "").split("\n") if each.strip())

    @override
    def buddy(self) -> QWidget:
        return self._lines.first()

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._lines, wrong)

    def _on_lines_changed(self) -> None:
        self.changed.emit()
