"""UI: one question of a form: its label and hint, its control, and below it what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from setwan_desktop.domain.forms import Field
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.choice_controls import YesNoControl
from setwan_desktop.ui.forms.controls import control_for
from setwan_desktop.ui.forms.phrases import PhrasesButton, PhrasesRow, has_short
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.problem_line import ProblemLine

_OPTIONAL = "boleh dikosongkan"
_MAY = "boleh "  # a hint that says so itself
_NARROW = 3
"""Columns in which the word for optional fields has no room; a screen reader is told it all the same."""
_WRITTEN = ("text", "long_text")


class FieldBox(QWidget):
    """Label above, control, problem below.

    Signals:
        changed: the id of the field whose value may have changed.
    """

    changed = Signal(str)

    def __init__(self, field: Field, around: Surroundings, keys: AccessKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.control = control_for(field, around)
        self._problem: ProblemLine | None = None
        self._hint = ElidedLabel()
        self._usual_hint = ""
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if self.control.shows_label:
            self._name_box(keys)
        else:
            layout.addLayout(self._build_head(keys))
        self.control.take_keys(keys)
        layout.addWidget(self.control)
        written = self._written()
        if written is not None and has_short(field.choices):
            layout.addWidget(PhrasesRow(field.choices, written))
        layout.addStretch()
        self._describe("")
        self.control.changed.connect(self._on_control_changed)

    def show_problem(self, sentence: str) -> None:
        """Show what is wrong, or nothing more for an empty sentence."""
        self.control.mark(bool(sentence))
        if self._problem is None and sentence:
            # Few fields are ever wrong, and a form stands the sooner the less it is made of.
            self._problem = ProblemLine(self)
            self._layout.insertWidget(self._layout.count() - 1, self._problem)
        if self._problem is not None:
            self._problem.say(sentence)
        self._describe(sentence)

    def problem(self) -> str:
        """Give the sentence that is shown; empty if there is none."""
        return self._problem.said() if self._problem is not None else ""

    def set_source(self, words: str) -> None:
        """Say beside the label where the answer comes from; empty: what always stands there."""
        self._hint.setText(words or self._usual_hint)

    def _describe(self, problem: str) -> None:
        """Tell a screen reader what the field asks, and what is wrong with it."""
        need = "" if self.field.required or self.field.fixed or self.field.kind == "yes_no" else _OPTIONAL
        words = ", ".join(part for part in (self.field.hint, need, problem) if part)
        target = self.control.buddy()
        if not target.accessibleName():
            target.setAccessibleName(self.field.label)
        target.setAccessibleDescription(words)

    def _on_control_changed(self) -> None:
        if self.problem():
            self.show_problem("")
        self.changed.emit(self.field.id)

    def _name_box(self, keys: AccessKeys) -> None:
        if isinstance(self.control, YesNoControl):
            self.control.box.setText(keys.marked(self.field.label))
            self.control.box.setToolTip(self.field.hint)

    def _build_head(self, keys: AccessKeys) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(6)
        label = PlainLabel(keys.marked(self.field.label))
        label.setProperty("kind", "label")
        label.setBuddy(self.control.buddy())
        head.addWidget(label)
        given = self.field.required or bool(self.field.fixed) or _MAY in self.field.hint
        optional = "" if given or self.field.span <= _NARROW else _OPTIONAL
        self._usual_hint = ", ".join(each for each in (self.field.hint, optional) if each)
        self._hint.setText(self._usual_hint)
        self._hint.setProperty("kind", "hint")
        head.addWidget(self._hint, 1)
        written = self._written()
        if written is not None and not has_short(self.field.choices):
            head.addWidget(PhrasesButton(self.field.choices, written))
        return head

    def _written(self) -> QLineEdit | QPlainTextEdit | None:
        """Give the text that ready phrases may be put into; None where there are none."""
        target = self.control.buddy()
        offers = self.field.kind in _WRITTEN and bool(self.field.choices)
        return target if offers and isinstance(target, QLineEdit | QPlainTextEdit) else None
