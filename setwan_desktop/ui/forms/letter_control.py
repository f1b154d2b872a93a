"""UI: the text of a letter as its writer gives it: to whom, how urgent, about what, and the paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.letter_parts import ADDRESSEES, AGENDA, COPIES, paragraph_key, paragraph_of
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
        part_entered: the caret is in this part, by the key that ``domain.letter_parts`` gives it.
        unlock_wanted: a key that would change a text that is locked.
    """

    part_entered = Signal(str)
    unlock_wanted = Signal()

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
        self._parts: dict[str, QWidget] = {}
        self._badges: dict[str, PlainLabel] = {}
        self._is_locked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        self._add_part("Sifat", "urgency", self._urgency, 0, 0)
        self._add_part("Lampiran", "enclosures", self._enclosures, 0, 1)
        self._add_part("Hal", "subject", self._subject, 1, 0, 2)
        self._add_part("Acara", AGENDA, self._agenda, 2, 0, 2)
        self._add_part("Kepada", ADDRESSEES, self._addressees, 3, 0, 2)
        self._add_part("Isi surat", "", self._paragraphs, 4, 0, 2)
        self._add_part("Tembusan", COPIES, self._copies, 5, 0, 2)
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

    def set_badges(self, badges: Mapping[str, str]) -> None:
        """Show words beside the labels of some parts, such as the numbers of their corrections: key -> words."""
        for key, badge in self._badges.items():
            badge.setText(badges.get(key, ""))
            badge.setVisible(bool(badges.get(key)))
        numbered = {place: words for key, words in badges.items() if (place := paragraph_of(key)) is not None}
        self._paragraphs.set_badges(numbered)

    def part(self, key: str) -> QWidget | None:
        """Give what takes the caret for a part; None where it is not written here."""
        place = paragraph_of(key)
        if place is not None:
            return self._paragraphs.entry(place)
        return self._parts.get(key)

    @property
    def is_locked(self) -> bool:
        """Whether the text can only be read for now."""
        return self._is_locked

    def set_locked(self, locked: bool) -> None:
        """Let the text be read only, or written again."""
        self._is_locked = locked
        for part in (self._enclosures, self._subject, self._agenda):
            part.setReadOnly(locked)
        for box in (self._urgency, self._addressees, self._copies):
            box.setEnabled(not locked)
        self._paragraphs.set_locked(locked)
        for each in self.findChildren(QWidget):
            each.installEventFilter(self)

    def _on_part_changed(self) -> None:
        self.changed.emit()

    def _on_paragraphs_entered(self, place: int) -> None:
        self.part_entered.emit(paragraph_key(self._paragraphs.written_place(place)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which part the caret is in; hold a key back that would change a locked text."""
        if event.type() == QEvent.Type.FocusIn:
            key = next((key for key, part in self._parts.items() if part is watched), "")
            if key:
                self.part_entered.emit(key)
        elif self._is_locked and _would_change(event):
            self.unlock_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _connect_parts(self) -> None:
        self._urgency.currentTextChanged.connect(self._on_part_changed)
        for line in (self._enclosures, self._subject):
            line.textChanged.connect(self._on_part_changed)
        self._agenda.textChanged.connect(self._on_part_changed)
        for part in (self._addressees, self._copies, self._paragraphs):
            part.changed.connect(self._on_part_changed)
        self._paragraphs.entered.connect(self._on_paragraphs_entered)

    def _add_part(self, label: str, key: str, part: QWidget, row: int, column: int, width: int = 1) -> None:
        words = PlainLabel(label)
        words.setProperty("kind", "label")
        badge = PlainLabel()
        badge.setProperty("kind", "number")
        badge.hide()
        target = part.first() if isinstance(part, LinesEditor) else part.line if isinstance(part, ChipBox) else part
        target.setAccessibleName(f"{self.field.label}: {label}")
        words.setBuddy(target)
        head = QHBoxLayout()
        head.setContentsMargins(0, 5 if row else 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(words)
        head.addWidget(badge)
        head.addStretch()
        self._grid.addLayout(head, row * 2, column, 1, width)
        self._grid.addWidget(part, row * 2 + 1, column, 1, width)
        if key:
            self._badges[key] = badge
            self._parts[key] = part.line if isinstance(part, ChipBox) else part
        for each in (part, *part.findChildren(QWidget)):
            each.installEventFilter(self)

    def _build_urgency(self) -> QComboBox:
        urgency = StillComboBox()
        urgency.setEditable(True)
        urgency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        urgency.addItems(list(_URGENCIES))
        urgency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        urgency.setMinimumContentsLength(6)
        return urgency


def _would_change(event: QEvent) -> bool:
    """Tell whether an event would change the text it goes to."""
    if event.type() == QEvent.Type.InputMethod:
        return True
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Paste) or event.matches(QKeySequence.StandardKey.Cut):
        return True
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    removes = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
    return removes or (bool(event.text()) and event.text().isprintable())
