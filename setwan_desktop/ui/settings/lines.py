"""UI: lines of text with their labels, for settings and for the first start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from setwan_desktop.ui.settings.told_lines import ToldLines
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class Line(NamedTuple):
    """One line: its key, label (with ``&`` before the access key), and how many of twelve columns it takes."""

    key: str
    label: str
    span: int = 12


class Lines(QWidget):
    """A grid of lines.

    Attributes:
        told: what is wrong with each, by its key.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits: dict[str, QLineEdit] = {}
        self.told = ToldLines()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        row = column = 0
        for line in lines:
            if column + line.span > 12:
                row, column = row + 3, 0
            label, edit = PlainLabel(line.label), QLineEdit()
            told = self.told.add(line.key, label, edit)
            edit.textEdited.connect(self._on_edit_text_edited)
            grid.addWidget(label, row, column, 1, line.span)
            grid.addWidget(edit, row + 1, column, 1, line.span)
            grid.addWidget(told, row + 2, column, 1, line.span)
            grid.setRowMinimumHeight(row + 2, 3)
            self._edits[line.key] = edit
            column += line.span
        for each in range(12):
            grid.setColumnStretch(each, 1)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show texts; nothing is said to be wrong with them."""
        self.told.show_problems(())
        for key, edit in self._edits.items():
            edit.setText(values.get(key, ""))
            edit.setCursorPosition(0)

    def values(self) -> dict[str, str]:
        """Give the texts."""
        return {key: edit.text().strip() for key, edit in self._edits.items()}

    def edit(self, key: str) -> QLineEdit:
        """Give a line."""
        return self._edits[key]

    def _on_edit_text_edited(self) -> None:
        self.changed.emit()
