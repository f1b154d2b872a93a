"""UI: a classification code as an answer, with the name it stands for."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.code_line import CodeLine
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.text_controls import LineControl
from setwan_desktop.ui.widgets.elided_label import ElidedLabel


class CodeControl(LineControl):
    """A line that proposes codes; a code of the office's own may be typed as well."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._name = ElidedLabel()
        self._name.setProperty("kind", "hint")
        self._layout.addWidget(self._name)
        self._line.textChanged.connect(self._on_code_changed)
        self._on_code_changed("")

    @override
    def make_line(self) -> QLineEdit:
        return CodeLine(self.around.desk.find_codes)

    def _on_code_changed(self, code: str) -> None:
        words = wording.code_sentence(self.around.desk.code_named(code)) if code.strip() else ""
        self._name.setText(words)
        self._name.setToolTip(words)
        self._name.setVisible(bool(words))
