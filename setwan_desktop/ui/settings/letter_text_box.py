"""UI: a box for one text of a letter: its names stand out in colour, and what is wrong is said below it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.forms.field_control import mark_wrong
from setwan_desktop.ui.forms.growing_text import GrowingText
from setwan_desktop.ui.style.tokens import colour
from setwan_desktop.ui.widgets.plain_label import labelled
from setwan_desktop.ui.widgets.problem_line import ProblemLine

_NAME = re.compile(r"\{[^{}\n]*\}?|\}")


class _Names(QSyntaxHighlighter):
    """Colours what stands between braces."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = QTextCharFormat()
        self._look.setForeground(colour("link"))
        self._look.setBackground(colour("soft"))

    @override
    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for found in _NAME.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._look)


class _Text(GrowingText):
    """The box itself; it scrolls only where it can grow no more.

    Signals:
        entered: the caret came here.
    """

    entered = Signal()

    @override
    def _fit(self) -> None:
        super()._fit()
        full = round(self.document().size().height()) > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the caret is here."""
        super().focusInEvent(event)
        self.entered.emit()


class Unsqueezed(QFrame):
    """Never lower than its words need at its width, also where they wrap."""

    @override
    def event(self, event: QEvent) -> bool:
        """Ask for the height that is needed whenever something in it changed."""
        # After any other event the widget may be gone: it is deleted by one.
        grows = event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}
        handled = super().event(event)
        layout = self.layout() if grows else None
        if layout is not None:
            height = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            self.setMinimumHeight(max(height, layout.totalMinimumSize().height()))
        return handled


class LetterTextBox(QWidget):
    """One text, with its label above where it has one.

    Signals:
        changed: something was typed.
        entered: the caret came into it: the box.
    """

    changed = Signal()
    entered = Signal(object)

    def __init__(self, label: str, name: str = "", most: int = 14, parent: QWidget | None = None) -> None:
        """Make a box.

        Args:
            label: above it; empty for none.
            name: what a screen reader says; empty: the label.
            most: lines after which it scrolls.
            parent: as ever.
        """
        super().__init__(parent)
        self.edit = _Text(1, most)
        self.edit.setAccessibleName(name or label)
        self._names = _Names(self.edit.document())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        if label:
            layout.addWidget(labelled(label, "label"))
        layout.addWidget(self.edit)
        self._problem = ProblemLine()
        layout.addWidget(self._problem)
        self.edit.textChanged.connect(self._on_edit_text_changed)
        self.edit.entered.connect(self._on_edit_entered)

    def text(self) -> str:
        """Give what stands in it."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a text into it."""
        self.edit.set_text(text)

    def insert(self, text: str) -> None:
        """Put a text where the caret is."""
        self.edit.insertPlainText(text)
        self.edit.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Show what is wrong; nothing for an empty sentence."""
        if sentence == self.problem():
            return
        mark_wrong(self.edit, bool(sentence))
        self._problem.say(sentence)
        self.edit.setAccessibleDescription(sentence)

    def problem(self) -> str:
        """Give what is said to be wrong; empty for nothing."""
        return self._problem.said()

    def _on_edit_text_changed(self) -> None:
        self.changed.emit()

    def _on_edit_entered(self) -> None:
        self.entered.emit(self)
