"""UI: the fields of a kop: lines with their sizes, font, rule, paper and margins; what is wrong stands below its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from setwan_desktop.domain.letterheads import LONGEST_LINE, NUMBERS, TEXTS
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.forms.field_control import mark_wrong
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_YES = "ya"
_COLUMNS = 12


class _Place(NamedTuple):
    """A field: its key, its label with the access key, and how many of twelve columns it takes."""

    key: str
    label: str
    span: int


_BOLD = "bold_first"
_TEXT_ROWS = (
    (_Place("pemda", "Baris &1", 9), _Place("size_pemda", "Ukuran", 3)),
    (_Place(_BOLD, "Baris 1 &dicetak tebal", 12),),
    (_Place("unit", "Baris &2", 9), _Place("size_unit", "Ukuran", 3)),
    (_Place("third", "Baris &3, bila perlu", 12),),
    (_Place("address", "&Alamat", 9), _Place("size_address", "Ukuran", 3)),
    (_Place("phone", "&Telepon", 5), _Place("site", "Lama&n", 7)),
    (_Place("font", "&Huruf", 5), _Place("rule", "&Garis bawah kop", 7)),
)
_PAGE_ROWS = (
    (_Place("paper", "Ke&rtas", 12),),
    (
        _Place("margin_top", "Atas", 3),
        _Place("margin_bottom", "Bawah", 3),
        _Place("margin_left", "K&iri", 3),
        _Place("margin_right", "&Kanan", 3),
    ),
)
_CHOICES = {
    "font": (("Arial", "Arial"), ("Bookman", "Bookman Old Style")),
    "rule": (("double", "Ganda: tebal dan tipis"), ("single", "Tunggal"), ("none", "Tanpa garis")),
    "paper": (("", "Kertas kantor ({paper})"), ("A4", "A4, 210 \u00d7 297 mm"), ("F4", "F4, 215 \u00d7 330 mm")),
}


class _Field(QWidget):
    """Label, control, and below it what is wrong or advised.

    Signals:
        edited: the officer changed it.
    """

    edited = Signal()

    def __init__(self, place: _Place, choices: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()
        self.control: QLineEdit | QComboBox = self._build_list(choices) if choices else self._build_line(place.key)
        name = NUMBERS[place.key][0] if place.key in NUMBERS else place.label.replace("&", "")
        self.control.setAccessibleName(name)
        label = labelled(place.label, "label")
        label.setBuddy(self.control)
        self._told = PlainLabel()
        self._told.setWordWrap(True)
        self._told.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(self.control)
        layout.addWidget(self._told)
        layout.addStretch()

    def show_value(self, value: str) -> None:
        if isinstance(self.control, QComboBox):
            self.control.setCurrentIndex(self.control.findData(value))
        elif self.control.text() != value:
            self.control.setText(value)
            self.control.setCursorPosition(0)

    def value(self) -> str:
        return str(self.control.currentData()) if isinstance(self.control, QComboBox) else self.control.text()

    def tell(self, sentence: str, kind: str) -> None:
        """Say something below the field; kind ``problem`` or ``caution``; an empty sentence takes it away."""
        set_look(self._told, "kind", kind)
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        mark_wrong(self.control, bool(sentence) and kind == "problem")

    def told(self) -> str:
        return "" if self._told.isHidden() else self._told.text()

    def _build_line(self, key: str) -> QLineEdit:
        line = QLineEdit()
        if key in TEXTS:
            line.setMaxLength(LONGEST_LINE)
        line.textEdited.connect(self._on_control_edited)
        return line

    def _build_list(self, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        box = StillComboBox()
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for value, words in choices:
            box.addItem(words, value)
        box.activated.connect(self._on_control_edited)
        return box

    def _on_control_edited(self) -> None:
        self.edited.emit()


class LetterheadForm(QWidget):
    """The fields of one kop, each as text.

    Signals:
        changed: the officer changed something.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, _Field] = {}
        self.bold = QCheckBox()
        self.bold.clicked.connect(self._on_field_edited)
        self.emblem_height = self._build_field(_Place("emblem_mm", "Tinggi (mm)", 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addWidget(labelled("Teks kop", "section"))
        layout.addLayout(self._build_grid(_TEXT_ROWS))
        layout.addSpacing(5)
        layout.addWidget(labelled("Kertas dan tepi", "section"))
        layout.addLayout(self._build_grid(_PAGE_ROWS))
        layout.addWidget(
            labelled("Ukuran huruf dalam poin, tepi dalam milimeter dari sisi kertas.", "hint", wraps=True)
        )

    def show_paper_of_office(self, paper: str) -> None:
        """Name the paper a kop without one of its own is printed on."""
        box = self._fields["paper"].control
        assert isinstance(box, QComboBox)
        box.setItemText(0, _CHOICES["paper"][0][1].format(paper=paper))

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show a kop as ``domain.letterheads.typed_of`` gives it."""
        for key, field in self._fields.items():
            field.show_value(typed[key])
        self.bold.setChecked(typed[_BOLD] == _YES)

    def typed(self) -> dict[str, str]:
        """Give the fields."""
        values = {key: field.value() for key, field in self._fields.items()}
        return {**values, _BOLD: _YES if self.bold.isChecked() else ""}

    def control(self, key: str) -> QLineEdit | QComboBox:
        """Give a field's control."""
        return self._fields[key].control

    def told(self, key: str) -> str:
        """Give what is said below a field."""
        return self._fields[key].told()

    def tell(self, problems: Iterable[FieldProblem], advice: Iterable[FieldProblem]) -> None:
        """Say below each field what is wrong with it, else what is advised, else nothing."""
        said = {each.field: (each, "caution") for each in advice}
        said |= {each.field: (each, "problem") for each in problems}
        for key, field in self._fields.items():
            problem, kind = said.get(key, (None, "caution"))
            field.tell(wording.problem_sentence(problem) if problem is not None else "", kind)

    def _build_grid(self, rows: tuple[tuple[_Place, ...], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        for number, row in enumerate(rows):
            column = 0
            for place in row:
                grid.addWidget(self._build_field(place), number, column, 1, place.span)
                column += place.span
        for each in range(_COLUMNS):
            grid.setColumnStretch(each, 1)
            grid.setColumnMinimumWidth(each, 1)
        return grid

    def _build_field(self, place: _Place) -> QWidget:
        if place.key == _BOLD:
            self.bold.setText(place.label)
            return self.bold
        field = _Field(place, _CHOICES.get(place.key, ()))
        field.edited.connect(self._on_field_edited)
        self._fields[place.key] = field
        return field

    def _on_field_edited(self) -> None:
        self.changed.emit()
