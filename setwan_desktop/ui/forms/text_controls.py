"""UI: controls for written answers: a line, a text, a NIK in groups of four, a telephone number, an e-mail address."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain import identity_number
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.indonesian import long_date, nik, phone
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.growing_text import GrowingText
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_TALL_TEXT = 1_000


class LineControl(FieldControl):
    """One line of text."""

    symbol = ""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._line = self.make_line()
        if self.symbol:
            self._line.addAction(icon(self.symbol, "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._line)
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.editingFinished.connect(self._on_line_editing_finished)

    def make_line(self) -> QLineEdit:
        """Make the line that is typed into."""
        return QLineEdit()

    @override
    def value(self) -> object:
        return self._line.text().strip() or None

    @override
    def set_value(self, value: Value) -> None:
        self._line.setText("" if value is None else self.shown(str(value)))
        self._line.setCursorPosition(0)

    @override
    def buddy(self) -> QWidget:
        return self._line

    def shown(self, text: str) -> str:
        """Write an answer as a person reads it."""
        return text

    def _on_line_text_changed(self) -> None:
        self.changed.emit()

    def _on_line_editing_finished(self) -> None:
        tidy = self.shown(self._line.text())
        if tidy != self._line.text():
            self.rewrite(tidy)

    def rewrite(self, text: str) -> None:
        """Put other words into the line; unlike ``set_value`` it can be undone."""
        self._line.selectAll()
        self._line.insert(text)


class TextControl(FieldControl):
    """Several lines of text; the field grows with them."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        tall = (field.max_length or 0) >= _TALL_TEXT and field.span == 12
        self._text = GrowingText(3 if tall else 2, 10 if tall else 8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        self._text.textChanged.connect(self._on_text_changed)

    @override
    def value(self) -> object:
        text = self._text.text()
        return text if text.strip() else None

    @override
    def set_value(self, value: Value) -> None:
        self._text.set_text("" if value is None else str(value))

    @override
    def buddy(self) -> QWidget:
        return self._text

    def _on_text_changed(self) -> None:
        self.changed.emit()


class PhoneControl(LineControl):
    """A telephone number, shown as ``0812-0000-1146`` and kept as ``+62...``."""

    symbol = "phone"

    @override
    def value(self) -> object:
        text = self._line.text().strip()
        bare = re.sub(r"[\s().\-]", "", text)
        return "+62" + bare[1:] if re.fullmatch(r"0\d+", bare) else text or None

    @override
    def shown(self, text: str) -> str:
        return phone(text)


class EmailControl(LineControl):
    """An e-mail address."""

    symbol = "mail"

    @override
    def value(self) -> object:
        return self._line.text().strip().lower() or None


class NikControl(LineControl):
    """A NIK in groups of four; what its digits say of birth and sex stands below it, unless other fields are filled with it."""

    symbol = "id-card"

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._reading = PlainLabel()
        self._reading.setProperty("kind", "hint")
        self._reading.setWordWrap(True)
        self._reading.hide()
        self._layout.addWidget(self._reading)
        self._is_told_elsewhere = False

    def set_told_elsewhere(self) -> None:
        """Leave what the digits say to the fields that are filled with it."""
        self._is_told_elsewhere = True
        self._reading.setProperty("kind", "caution")

    def tell(self, words: str) -> None:
        """Say below the number what is to be looked at; empty: nothing."""
        self._reading.setText(words)
        self._reading.setVisible(bool(words))

    @override
    def value(self) -> object:
        return identity_number.digits(self._line.text()) or None

    @override
    def shown(self, text: str) -> str:
        bare = identity_number.digits(text)
        return nik(bare) if bare.isdigit() else text

    @override
    def _on_line_text_changed(self) -> None:
        self._group_digits()
        if not self._is_told_elsewhere:
            read = identity_number.read(self._line.text(), self.around.today)
            sex = "perempuan" if read and read.sex == "P" else "laki-laki"
            self.tell(f"Menurut NIK: {sex}, lahir {long_date(read.born)}" if read else "")
        self.changed.emit()

    def _group_digits(self) -> None:
        """Set the gaps while typing, keeping the caret behind the digit it stood behind."""
        text, caret = self._line.text(), self._line.cursorPosition()
        grouped = self.shown(text)
        if grouped == text or text == grouped + " " or self._line.isRedoAvailable():
            # What was undone stays undone.
            return
        digits_before = len(identity_number.digits(text[:caret]))
        self._line.blockSignals(True)
        self.rewrite(grouped)
        self._line.blockSignals(False)
        self._line.setCursorPosition(digits_before + max(0, (digits_before - 1) // 4))
