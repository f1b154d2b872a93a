"""UI: controls for one answer out of several: buttons side by side where they are few and short, else a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Choice, Value
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.keyed_box import KeyedBox
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_MOST_BUTTONS = 4
_LETTERS_PER_COLUMN = 6.5
_LONG_LIST = 12


def worded(choice: str) -> str:
    """Give a choice's label with its detail, such as the post behind a name."""
    if not isinstance(choice, Choice):
        return choice
    return f"{choice.label} ({choice.detail})" if choice.detail else choice.label


def fits_side_by_side(field: Field) -> bool:
    """Tell whether the choices are few and short enough for buttons side by side."""
    letters = sum(len(worded(each)) + 3 for each in field.choices)
    return 2 <= len(field.choices) <= _MOST_BUTTONS and letters <= field.span * _LETTERS_PER_COLUMN


class StillComboBox(QComboBox):
    """A list that the wheel does not turn by accident while a form scrolls under the pointer."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form unless the list has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """End what does not fit in an ellipsis, and say the whole in the tooltip."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = option.currentText
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        if bool(self.toolTip()) is (shown == words):
            self.setToolTip("" if shown == words else words)
        option.currentText = shown
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ListControl(FieldControl):
    """One of several, in a list that drops down; long lists can be searched by typing."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._list = StillComboBox()
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(6)
        if not field.required:
            self._list.addItem("–", None)
        for choice in field.choices:
            self._list.addItem(worded(choice), str.__str__(choice))
        self._list.setPlaceholderText("Pilih…" if field.choices else "Belum ada pilihan")
        if len(field.choices) > _LONG_LIST:
            self._make_searchable()
        self._list.setCurrentIndex(-1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        self._list.currentIndexChanged.connect(self._on_list_current_index_changed)

    @override
    def value(self) -> object:
        if self._list.isEditable():
            text = self._list.currentText().strip()
            index = self._list.findText(text, Qt.MatchFlag.MatchFixedString)
            return self._list.itemData(index) if index >= 0 else text or None
        return self._list.currentData()

    @override
    def set_value(self, value: Value) -> None:
        index = -1 if value is None else self._list.findData(str(value))
        if index < 0 and self._list.isEditable():
            self._list.setEditText("")
        self._list.setCurrentIndex(index)

    @override
    def buddy(self) -> QWidget:
        return self._list

    def _make_searchable(self) -> None:
        self._list.setEditable(True)
        self._list.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self._list.completer()
        assert completer is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        line = self._list.lineEdit()
        assert line is not None
        line.setPlaceholderText("Ketik untuk mencari…")

    def _on_list_current_index_changed(self) -> None:
        self.changed.emit()


class ButtonsControl(FieldControl):
    """One of a few, as buttons side by side."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._buttons = SegmentedButtons(
            [(str.__str__(each), worded(each).replace("&", "&&")) for each in field.choices]
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._buttons)
        layout.addStretch()
        self._buttons.chosen.connect(self._on_buttons_chosen)

    @override
    def value(self) -> object:
        return self._buttons.current() or None

    @override
    def set_value(self, value: Value) -> None:
        self._buttons.set_current("" if value is None else str(value))

    @override
    def buddy(self) -> QWidget:
        return self._buttons

    def _on_buttons_chosen(self) -> None:
        self.changed.emit()


class YesNoControl(FieldControl):
    """A tick box that says the field's label itself."""

    shows_label = True

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self.box = KeyedBox("", field.label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self.box)
        layout.addStretch()
        self.box.toggled.connect(self._on_box_toggled)

    @override
    def value(self) -> object:
        return self.box.isChecked()

    @override
    def set_value(self, value: Value) -> None:
        self.box.setChecked(bool(value))

    @override
    def buddy(self) -> QWidget:
        return self.box

    def _on_box_toggled(self) -> None:
        self.changed.emit()
