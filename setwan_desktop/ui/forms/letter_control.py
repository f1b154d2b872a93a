"""UI: the text of a letter as its writer gives it: to whom, how urgent, about what, and the paragraphs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Draft, Value
from setwan_desktop.ui.forms.chips_control import ChipBox
from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.forms.field_control import FieldControl, mark_wrong
from setwan_desktop.ui.forms.growing_text import GrowingText
from setwan_desktop.ui.forms.lines_editor import LinesEditor
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_URGENCIES = ("Biasa", "Segera", "Sangat Segera", "Penting", "Rahasia")


class LetterControl(FieldControl):
    """The draft of a letter; its number, its day and a meeting's hour come from elsewhere.

    Signals:
        paragraph_entered: the caret is in the paragraph of this number, from 0.
    """

    paragraph_entered = Signal(int)

    shows_label = True

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._urgency = self._build_urgency()
        self._enclosures = QLineEdit()
        self._subject = QLineEdit()
        self._agenda = GrowingText(1, 4)
        self._addressees = ChipBox({})
        self._paragraphs = LinesEditor("Tambah alinea")
        self._copies = ChipBox({})
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._add_part("Sifat", self._urgency, 0, 0)
        self._add_part("Lampiran", self._enclosures, 0, 1)
        self._add_part("Hal", self._subject, 1, 0, 2)
        self._add_part("Acara", self._agenda, 2, 0, 2)
        self._add_part("Kepada", self._addressees, 3, 0, 2)
        self._add_part("Isi surat", self._paragraphs, 4, 0, 2)
        self._add_part("Tembusan", self._copies, 5, 0, 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._connect_parts()

    @override
    def value(self) -> object:
        draft = Draft(
            self._addressees.names(),
            self._urgency.currentText().strip(),
            self._enclosures.text().strip(),
            self._subject.text().strip(),
            self._agenda.text().strip(),
            self._paragraphs.texts(),
            self._copies.names(),
        )
        return draft if any((draft.subject, draft.paragraphs, draft.addressees, draft.copies, draft.agenda)) else None

    @override
    def set_value(self, value: Value) -> None:
        draft = value if isinstance(value, Draft) else Draft((), "", "-", "", "", ())
        self._addressees.set_names(draft.addressees)
        self._urgency.setCurrentText(draft.urgency)
        self._enclosures.setText(draft.enclosures)
        self._subject.setText(draft.subject)
        self._subject.setCursorPosition(0)
        self._agenda.set_text(draft.agenda)
        self._paragraphs.set_texts(draft.paragraphs)
        self._copies.set_names(draft.copies)

    @override
    def buddy(self) -> QWidget:
        return self._subject

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._subject, wrong and not self._subject.text().strip())
        mark_wrong(self._paragraphs, wrong and not self._paragraphs.texts())

    def _on_part_changed(self) -> None:
        self.changed.emit()

    def _on_paragraphs_entered(self, place: int) -> None:
        self.paragraph_entered.emit(place)

    def _connect_parts(self) -> None:
        self._urgency.currentTextChanged.connect(self._on_part_changed)
        for line in (self._enclosures, self._subject):
            line.textChanged.connect(self._on_part_changed)
        self._agenda.textChanged.connect(self._on_part_changed)
        for part in (self._addressees, self._copies, self._paragraphs):
            part.changed.connect(self._on_part_changed)
        self._paragraphs.entered.connect(self._on_paragraphs_entered)

    def _add_part(self, label: str, part: QWidget, row: int, column: int, width: int = 1) -> None:
        words = PlainLabel(label)
        words.setProperty("kind", "label")
        target = part.first() if isinstance(part, LinesEditor) else part
        target.setAccessibleName(f"{self.field.label}: {label}")
        words.setContentsMargins(0, 5 if row else 0, 0, 0)
        self._grid.addWidget(words, row * 2, column, 1, width)
        self._grid.addWidget(part, row * 2 + 1, column, 1, width)

    def _build_urgency(self) -> QComboBox:
        urgency = StillComboBox()
        urgency.setEditable(True)
        urgency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        urgency.addItems(list(_URGENCIES))
        urgency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        urgency.setMinimumContentsLength(6)
        return urgency
