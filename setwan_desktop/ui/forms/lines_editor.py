"""UI: a numbered list of texts, such as the points of minutes or the paragraphs of a letter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.forms.growing_text import GrowingText
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_DOWN_TO_TEXT = 5
"""What brings a number down to the line of its text: the margin of a text, and what its larger letters stand lower."""


class EntryText(GrowingText):
    """One text of the list. Enter makes the next one, Backspace at the front of an empty one takes it away.

    Signals:
        split_requested, joined_requested, entered.
    """

    split_requested = Signal()
    joined_requested = Signal()
    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Backspace as said above; Shift+Enter breaks the line."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self.split_requested.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.joined_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the list's caret is here."""
        super().focusInEvent(event)
        self.entered.emit()


class LinesEditor(QFrame):
    """The list, with at least one line to write on.

    Signals:
        changed: a text changed, came or went.
        entered: the caret is in the entry of this number, from 0.
    """

    changed = Signal()
    entered = Signal(int)

    def __init__(self, add_label: str = "Tambah", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self._is_locked = False
        self._texts: list[EntryText] = []
        self._numbers: list[PlainLabel] = []
        self._badges: list[PlainLabel] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._add = IconButton(add_label, "plus", "link", "link")
        self._add.setToolTip("Enter di dalam daftar juga menambah")
        self._add.clicked.connect(self._on_add_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.setSpacing(2)
        layout.addLayout(self._rows)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._insert(0, "")

    def texts(self) -> tuple[str, ...]:
        """Give the texts in order, without the empty ones."""
        return tuple(text for each in self._texts if (text := each.text()).strip())

    def set_texts(self, texts: Iterable[str]) -> None:
        """Show these texts and no others."""
        wanted = list(texts) or [""]
        if wanted == [each.text() for each in self._texts]:
            return
        while len(self._texts) > len(wanted):
            self._take(len(self._texts) - 1)
        for place, text in enumerate(wanted):
            if place < len(self._texts):
                self._texts[place].set_text(text)
            else:
                self._insert(place, text)
        self.changed.emit()

    def set_locked(self, locked: bool) -> None:
        """Let the texts be read only, or written again."""
        self._is_locked = locked
        self._add.setEnabled(not locked)
        for text in self._texts:
            text.setReadOnly(locked)

    def set_badges(self, badges: Mapping[int, str]) -> None:
        """Show words beside some texts, such as the numbers of their corrections: place among those written -> words."""
        written = 0
        for text, badge in zip(self._texts, self._badges, strict=True):
            words = badges.get(written, "") if text.text().strip() else ""
            badge.setText(words)
            badge.setVisible(bool(words))
            written += bool(text.text().strip())

    def written_place(self, place: int) -> int:
        """Give the place of a text among those in which something is written."""
        return sum(bool(each.text().strip()) for each in self._texts[:place])

    def entry(self, place: int) -> EntryText:
        """Give the text of a place among those in which something is written."""
        written = [each for each in self._texts if each.text().strip()]
        return written[place] if place < len(written) else self._texts[-1]

    def first(self) -> EntryText:
        """Give the first text, to focus it."""
        return self._texts[0]

    def _insert(self, place: int, content: str) -> EntryText:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        number = PlainLabel("")
        number.setProperty("kind", "hint")
        number.setFixedWidth(scaled(20))
        text = EntryText(1, 12)
        text.setProperty("kind", "bare")
        text.set_text(content)
        text.textChanged.connect(self._on_text_changed)
        text.split_requested.connect(self._on_text_split_requested)
        text.joined_requested.connect(self._on_text_joined_requested)
        text.entered.connect(self._on_text_entered)
        badge = PlainLabel()
        badge.setProperty("kind", "number")
        badge.hide()
        text.setReadOnly(self._is_locked)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, _DOWN_TO_TEXT, 0, 0)
        beside.setSpacing(2)
        beside.addWidget(number)
        beside.addWidget(badge)
        beside.addStretch()
        row.addLayout(beside)
        row.addWidget(text, 1)
        self._rows.insertWidget(place, line)
        self._texts.insert(place, text)
        self._numbers.insert(place, number)
        self._badges.insert(place, badge)
        self._renumber()
        return text

    def _take(self, place: int) -> None:
        self._numbers.pop(place)
        self._badges.pop(place)
        line = self._texts.pop(place).parentWidget()
        assert line is not None
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._renumber()

    def _renumber(self) -> None:
        previous: QWidget | None = None
        for place, (number, text) in enumerate(zip(self._numbers, self._texts, strict=True), 1):
            number.setText(str(place))
            text.setAccessibleName(f"Nomor {place}")
            if previous is not None:
                QWidget.setTabOrder(previous, text)
            previous = text
        if previous is not None:
            QWidget.setTabOrder(previous, self._add)

    def _place_of(self, sender: object) -> int:
        return next(place for place, text in enumerate(self._texts) if text is sender)

    def _on_text_changed(self) -> None:
        self.changed.emit()

    def _on_text_entered(self) -> None:
        self.entered.emit(self._place_of(self.sender()))

    def _on_text_split_requested(self) -> None:
        place = self._place_of(self.sender())
        cursor = self._texts[place].textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        rest = cursor.selectedText().replace("\u2029", "\n")
        cursor.removeSelectedText()
        text = self._insert(place + 1, rest.strip())
        text.show()
        text.setFocus()

    def _on_text_joined_requested(self) -> None:
        place = self._place_of(self.sender())
        if len(self._texts) > 1:
            self._take(place)
            before = self._texts[max(0, place - 1)]
            before.setFocus()
            before.moveCursor(QTextCursor.MoveOperation.End)
            self.changed.emit()

    def _on_add_clicked(self) -> None:
        self._insert(len(self._texts), "").setFocus()
