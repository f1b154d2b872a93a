"""UI: one of a few choices, as buttons that touch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.look_property import set_look


class _Segment(QPushButton):
    """One button.

    Signals:
        pressed_for: its value.
    """

    pressed_for = Signal(str)

    def __init__(self, value: str, label: str, place: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.value = value
        self.setProperty("kind", "segment")
        self.setProperty("place", place)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.pressed_for.emit(self.value)


class SegmentedButtons(QWidget):
    """Buttons side by side of which one is down; arrows move between them.

    Args:
        choices: values with their labels; ``&`` in a label marks an access key.
        name: what a screen reader calls them; what is chosen it says besides.

    Signals:
        chosen: another value was chosen by the officer.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._segments: list[_Segment] = []
        self._labels = dict(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (value, label) in enumerate(choices):
            last = len(choices) - 1
            place = "only" if not last else {0: "first", last: "last"}.get(number, "middle")
            segment = _Segment(value, label, place, self)
            segment.pressed_for.connect(self._on_segment_pressed_for)
            row.addWidget(segment)
            self._segments.append(segment)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def current(self) -> str:
        """Give the value that is chosen; empty if none is."""
        return next((each.value for each in self._segments if each.isChecked()), "")

    def set_current(self, value: str) -> None:
        """Show a value as chosen; an unknown one chooses none. Nothing is emitted."""
        for each in self._segments:
            each.setChecked(each.value == value)
            if each.value == value:
                self.setAccessibleDescription(each.text().replace("&", ""))

    def set_label(self, value: str, label: str) -> None:
        """Word a button anew, such as with a count."""
        for each in self._segments:
            if each.value == value:
                each.setText(label)

    def set_count(self, value: str, count: int | None) -> None:
        """Show a number behind a label; None: none."""
        self.set_label(value, self._labels[value] if count is None else f"{self._labels[value]}  {count}")

    def button(self, value: str) -> QPushButton:
        """Give the button of a value."""
        return next(each for each in self._segments if each.value == value)

    def _choose(self, value: str) -> None:
        self.set_current(value)
        self.chosen.emit(value)

    def _on_segment_pressed_for(self, value: str) -> None:
        self._choose(value)

    def _show_focus(self, *, focused: bool) -> None:
        for each in self._segments:
            set_look(each, "ring", focused and (each.isChecked() or not self.current()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows; Space takes the first where none is chosen."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Space: 0}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._segments:
            super().keyPressEvent(event)
            return
        values = [each.value for each in self._segments]
        place = values.index(self.current()) + step if self.current() else 0
        self._choose(values[max(0, min(len(values) - 1, place))])
        self._show_focus(focused=True)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)
        self._show_focus(focused=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus left."""
        super().focusOutEvent(event)
        self._show_focus(focused=False)
