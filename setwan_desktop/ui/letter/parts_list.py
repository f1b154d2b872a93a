"""UI: a letter's text part by part, to be read and pointed at by who checks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.letter_parts import Part, paragraph_of
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.chips import Chip
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_EDGE = 10


class PartButton(QPushButton):
    """One part: what it is called, which corrections it has, and what it says.

    Signals:
        wanted: key of the part, to write a correction on it.
    """

    wanted = Signal(str)

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.setProperty("kind", "part")
        self.setAutoDefault(False)
        self.setAccessibleName(f"{part.place}: {part.text}")
        self.setToolTip("Klik untuk menulis koreksi pada bagian ini")
        place = part.place if paragraph_of(part.key) is None else part.place.capitalize()
        self._place = labelled(place[:1].upper() + place[1:], "label")
        self._numbers = PlainLabel()
        self._numbers.setProperty("kind", "number")
        self._numbers.hide()
        self._text = PlainLabel(part.text)
        self._text.setWordWrap(True)
        for label in (self._place, self._numbers, self._text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setParent(self)
        self.clicked.connect(self._on_clicked)

    def set_numbers(self, numbers: Sequence[int]) -> None:
        """Show which corrections it has."""
        self._numbers.setText(", ".join(map(str, numbers)))
        self._numbers.setVisible(bool(numbers))
        self._numbers.adjustSize()
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.width() - 2 * _EDGE
        self._place.adjustSize()
        self._place.move(_EDGE, 5)
        self._numbers.move(_EDGE + self._place.width() + 6, 4)
        top = 5 + self._place.height() + 1
        self._text.setGeometry(_EDGE, top, width, self._text.heightForWidth(width))

    def height_for(self, width: int) -> int:
        """Give the height that the whole text needs."""
        return 5 + self._place.sizeHint().height() + 1 + self._text.heightForWidth(width - 2 * _EDGE) + 6

    def _on_clicked(self) -> None:
        self.wanted.emit(self.part.key)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height_for(self.width() or 280))


class LetterHead(QWidget):
    """Which letter it is, which of its versions, and of which case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = labelled("", "section", wraps=True)
        self._version = Chip()
        self._number = labelled("", "hint")
        self._number.set_selectable()
        self._subject = ElidedLabel()
        self._subject.setProperty("kind", "hint")
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._number)
        second.addWidget(self._subject, 1)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._title, 1)
        first.addWidget(self._version, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addLayout(second)

    def show_letter(self, title: str, version: str, number: str, subject: str) -> None:
        """Show another letter: what it is called, its version, and the number and the subject of its case."""
        self._title.setText(title)
        self._version.show_words(version, "info")
        self._number.setText(number)
        self._subject.setText(subject)


class PartsList(QScrollArea):
    """The parts from the top of the letter to its end.

    Signals:
        part_wanted: key of the part that was clicked.
    """

    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons: list[PartButton] = []
        self.head = LetterHead()
        self._hint = labelled("Klik satu bagian, atau alinea di halaman, untuk menulis koreksi.", "hint", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        content = QWidget()
        content.setProperty("kind", "plain")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addWidget(self._hint)
        layout.addLayout(self._rows)
        layout.addStretch()
        self.setWidget(content)

    def show_parts(self, parts: Sequence[Part], *, may_point: bool) -> None:
        """Show a letter's parts.

        Args:
            parts: from the top.
            may_point: whether this officer can ask for corrections.
        """
        self._hint.setVisible(may_point)
        if [each.part for each in self._buttons] == list(parts):
            return
        for old in self._buttons:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [PartButton(part) for part in parts if part.text.strip()]
        for button in self._buttons:
            button.setEnabled(may_point)
            button.wanted.connect(self.part_wanted)
            self._rows.addWidget(button)
        self._fit()

    def set_numbers(self, numbers: Mapping[str, Sequence[int]]) -> None:
        """Show which corrections each part has: its key -> their numbers."""
        for button in self._buttons:
            button.set_numbers(numbers.get(button.part.key, ()))

    def button(self, key: str) -> PartButton | None:
        """Give the button of a part."""
        return next((each for each in self._buttons if each.part.key == key), None)

    def _fit(self) -> None:
        width = self.viewport().width() - 28
        for button in self._buttons:
            for part in (button, *button.findChildren(PlainLabel)):
                # Its type is that of the style sheet only from then on.
                part.ensurePolished()
            button.setFixedHeight(button.height_for(max(scaled(120), width)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
