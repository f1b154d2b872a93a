"""UI: a small table to fill in, each cell a control of its column's kind; one written column becomes a numbered list."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.choice_controls import YesNoControl
from setwan_desktop.ui.forms.field_control import FieldControl, mark_wrong
from setwan_desktop.ui.forms.lines_editor import LinesEditor
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.tab_order import set_before
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel

MakeControl = Callable[[Field, Surroundings], FieldControl]

_NARROW = {"date": 2.0, "time": 1.2, "number": 1.2, "yes_no": 1.0, "choice": 2.0}
_WIDE, _WIDE_OPTIONAL, _DATE_WIDTH = 4.0, 3.0, 136
_CELL = re.compile(r"[^\[]*\[(\d+)\]\.(.+)")


def _answers(cells: list[FieldControl]) -> dict[str, object]:
    return {cell.field.id: cell.value() for cell in cells}


class ListRowsControl(FieldControl):
    """Rows of one written column, as a numbered list; Enter begins the next."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._lines = LinesEditor(f"Tambah {field.columns[0].label.lower()}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._lines)
        self._lines.changed.connect(self._on_lines_changed)

    @override
    def value(self) -> object:
        column = self.field.columns[0].id
        return tuple({column: text} for text in self._lines.texts()) or None

    @override
    def set_value(self, value: Value) -> None:
        column = self.field.columns[0].id
        rows = value if isinstance(value, tuple) else ()
        self._lines.set_texts(str(row.get(column) or "") for row in rows if isinstance(row, dict))

    @override
    def buddy(self) -> QWidget:
        return self._lines.first()

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._lines, wrong)

    def _on_lines_changed(self) -> None:
        self.changed.emit()


class RemoveRowButton(QPushButton):
    """Takes its row away.

    Signals:
        pressed_for: the row's first control.
    """

    pressed_for = Signal(object)

    def __init__(self, first: FieldControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self.setIcon(icon("x", "text2", 14))
        self.setProperty("kind", "flat")
        self.setFixedSize(28, 28)
        self.setAutoDefault(False)
        self.setToolTip("Hapus baris")
        self.setAccessibleName("Hapus baris")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.pressed_for.emit(self._first)


class RowsControl(FieldControl):
    """Rows of several columns."""

    def __init__(self, field: Field, around: Surroundings, make: MakeControl, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._make = make
        self._rows: list[list[FieldControl]] = []
        self._removes: list[RemoveRowButton] = []
        self._own: list[list[FieldControl]] = []
        self._frame = QFrame()
        self._frame.setProperty("kind", "group")
        self._grid = QGridLayout(self._frame)
        self._grid.setContentsMargins(8, 6, 4, 6)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(5)
        self._more = IconButton("Tambah baris", "plus", "link", "link")
        self._more.clicked.connect(self._on_more_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._frame)
        self._all = IconButton("Semua", "list-checks", "link", "link", self)
        self._all.setVisible(bool(field.ticked))
        self._all.clicked.connect(self._on_all_clicked)
        self._count = PlainLabel()
        self._count.setProperty("kind", "hint")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._more)
        foot.addStretch()
        foot.addWidget(self._count)
        layout.addLayout(foot)
        self._build_headings()
        self._own.append(self._add_row())

    @override
    def value(self) -> object:
        return tuple(map(_answers, self._filled())) or None

    @override
    def set_value(self, value: Value) -> None:
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, tuple) else []
        while self._rows:
            self._take_row(self._rows[-1])
        for row in rows or [{}]:
            for control in self._add_row():
                # What a proposed row says nothing of keeps what its column proposes.
                if not row or control.field.id in row:
                    control.set_value(row.get(control.field.id))
        self._own = [] if rows else list(self._rows)
        self._on_cell_changed()

    @override
    def buddy(self) -> QWidget:
        return self._rows[0][0].buddy() if self._rows else self._more

    @override
    def take_keys(self, keys: AccessKeys) -> None:
        if self.field.ticked:
            self._all.set_words(keys.marked(f"Semua {self._ticked_label().lower()}"))

    @override
    def complaint(self) -> str:
        return next((sentence for row in self._rows for cell in row if (sentence := cell.complaint())), "")

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._frame, wrong)
        if not wrong:
            for row in self._rows:
                for cell in row:
                    cell.mark(False)

    @override
    def mark_within(self, path: str, sentence: str) -> bool:
        found = _CELL.fullmatch(path)
        filled = self._filled()
        if not found or int(found[1]) >= len(filled):
            return False
        for cell in filled[int(found[1])]:
            if cell.field.id == found[2]:
                cell.mark(True)
                cell.setToolTip(sentence)
        return True

    def _filled(self) -> list[list[FieldControl]]:
        """Give the rows in which something is written or ticked."""
        return [
            row for row in self._rows if any(each is not None and each is not False for each in _answers(row).values())
        ]

    def tick_all(self) -> None:
        """Tick every row that something is written in."""
        for row in self._filled():
            self._tick_of(row).box.setChecked(True)

    def _tick_of(self, row: list[FieldControl]) -> YesNoControl:
        return next(cell for cell in row if cell.field.id == self.field.ticked and isinstance(cell, YesNoControl))

    def _ticked_label(self) -> str:
        return next(column.label for column in self.field.columns if column.id == self.field.ticked)

    def _tell_count(self) -> None:
        """Say how many of the rows count."""
        if self.field.ticked:
            rows = self._filled()
            ticked = sum(self._tick_of(row).box.isChecked() for row in rows)
            self._count.setText(f"{ticked} dari {len(rows)} {self._ticked_label().lower()}" if rows else "")

    def _tick_typed(self, cell: object) -> None:
        """Tick a row of one's own when its first word is written: whoever is added is meant to count."""
        row = next((each for each in self._own if cell in each), None)
        if row is not None and cell is not self._tick_of(row) and cell in row:
            self._own.remove(row)
            self._tick_of(row).box.setChecked(True)

    def _add_row(self) -> list[FieldControl]:
        cells = [self._make(column, self.around) for column in self.field.columns]
        line = max(1, self._grid.rowCount())
        for place, cell in enumerate(cells):
            name = f"{self.field.label}, baris {len(self._rows) + 1}: {cell.field.label}"
            cell.buddy().setAccessibleName(name)
            cell.changed.connect(self._on_cell_changed)
            if isinstance(cell, YesNoControl):
                # The head of the column says it.
                cell.box.setText("")
            self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)
        remove = RemoveRowButton(cells[0], self._frame)
        remove.pressed_for.connect(self._on_remove_pressed_for)
        self._grid.addWidget(remove, line, len(cells), Qt.AlignmentFlag.AlignTop)
        self._rows.append(cells)
        for part in (*cells, remove):
            part.show()
        self._removes.append(remove)
        if self.isVisible():
            self._order_rows()
        return cells

    def _order_rows(self) -> None:
        """Let Tab go through the rows, from cell to cell, and then on to what adds another."""
        for cells, remove in zip(self._rows, self._removes, strict=True):
            set_before(self._more, (*(cell.buddy() for cell in cells), remove))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_rows()

    def _take_row(self, cells: list[FieldControl]) -> None:
        self._removes.pop(self._rows.index(cells))
        self._rows.remove(cells)
        line = self._grid.getItemPosition(self._grid.indexOf(cells[0]))[0]  # type: ignore[index]  # the stub says object
        for place in range(len(cells) + 1):
            item = self._grid.itemAtPosition(line, place)
            widget = item.widget() if item else None
            if widget is not None:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _on_remove_pressed_for(self, first: object) -> None:
        cells = next(row for row in self._rows if row[0] is first)
        self._take_row(cells)
        self._own = [row for row in self._own if row is not cells]
        if not self._rows:
            self._own.append(self._add_row())
        self.buddy().setFocus()
        self._on_cell_changed()

    def _on_more_clicked(self) -> None:
        row = self._add_row()
        self._own.append(row)
        row[0].buddy().setFocus()

    def _on_all_clicked(self) -> None:
        self.tick_all()

    def _on_cell_changed(self) -> None:
        if self.field.ticked:
            self._tick_typed(self.sender())
        self._tell_count()
        self.changed.emit()

    def _build_headings(self) -> None:
        for place, column in enumerate(self.field.columns):
            heading = PlainLabel(column.label)
            heading.setProperty("kind", "hint")
            heading.setWordWrap(True)
            if column.id == self.field.ticked:
                # What ticks them all stands at the head of the ticks and says what they mean.
                self._grid.addWidget(self._all, 0, place)
            else:
                self._grid.addWidget(heading, 0, place)
            if column.kind == "date":
                self._grid.setColumnMinimumWidth(place, scaled(_DATE_WIDTH))
            wide = _WIDE if column.required else _WIDE_OPTIONAL
            share = 0.0 if column.id == self.field.ticked else _NARROW.get(column.kind, wide)
            self._grid.setColumnStretch(place, round(10 * share))
