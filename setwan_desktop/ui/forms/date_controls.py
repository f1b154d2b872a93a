"""UI: controls for a day, an hour and a number: typed freely, understood on leaving the field."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.indonesian import clock_time, short_date, weekday_date
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.calendar_popup import CalendarPopup
from setwan_desktop.ui.forms.date_reading import read_date, read_time
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.text_controls import LineControl
from setwan_desktop.ui.style.icons import icon

_ROOM_FOR_ICON = 48


class DateControl(LineControl):
    """A day: ``3 des``, ``besok``, ``senin depan``, ``03122026``, or chosen from the month (F4, Alt+Down)."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._popup: CalendarPopup | None = None
        opens = QAction(icon("calendar-days", "text3"), "Buka kalender", self._line)
        opens.setShortcuts([QKeySequence("F4"), QKeySequence("Alt+Down")])
        # Of this line alone: a key that two lines of a page answer to is answered by none of them.
        opens.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        opens.setToolTip("Buka kalender (F4)")
        self._line.addAction(opens, QLineEdit.ActionPosition.TrailingPosition)
        opens.triggered.connect(self._on_opens_triggered)

    @override
    def value(self) -> object:
        text = self._line.text().strip()
        return read_date(text, self.around.today) or text or None

    @override
    def set_value(self, value: Value) -> None:
        self._line.setText(self._worded(value) if isinstance(value, date) else str(value or ""))
        self._line.setCursorPosition(0)

    @override
    def complaint(self) -> str:
        return "Tanggal tidak dimengerti. Contoh: 3 des, besok, 03122026." if isinstance(self.value(), str) else ""

    @override
    def shown(self, text: str) -> str:
        day = read_date(text, self.around.today)
        return self._worded(day) if day else text

    def _worded(self, day: date) -> str:
        words = weekday_date(day)
        fits = self._line.fontMetrics().horizontalAdvance(words) + _ROOM_FOR_ICON <= self._line.width()
        return words if fits else short_date(day)

    def _on_opens_triggered(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.chosen.connect(self._on_popup_chosen)
        day = self.value()
        self._popup.open_under(self._line, day if isinstance(day, date) else self.around.today)

    def _on_popup_chosen(self, day: date) -> None:
        self.rewrite(self._worded(day))
        self._line.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the day longer or shorter, as room allows, unless it is being typed; the answer is the same."""
        super().resizeEvent(event)
        if not self._line.hasFocus():
            with QSignalBlocker(self):
                self._on_line_editing_finished()


class TimeControl(LineControl):
    """An hour: ``9``, ``0930``, ``9.30``."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._line.addAction(icon("clock", "text3"), QLineEdit.ActionPosition.TrailingPosition)

    @override
    def value(self) -> object:
        text = self._line.text().strip()
        found = read_time(text)
        return text or None if found is None else found

    @override
    def set_value(self, value: Value) -> None:
        self._line.setText(clock_time(value) if isinstance(value, time) else str(value or ""))

    @override
    def complaint(self) -> str:
        return "Jam tidak dimengerti. Contoh: 9, 0930, 13.30." if isinstance(self.value(), str) else ""

    @override
    def shown(self, text: str) -> str:
        found = read_time(text)
        return text if found is None else clock_time(found)


class NumberControl(LineControl):
    """A whole number; ``1.250`` is read as 1250."""

    @override
    def value(self) -> object:
        text = self._line.text().strip()
        bare = text.replace(".", "").replace(" ", "")
        negative = bare.startswith("-")
        digits = bare.removeprefix("-")
        if not digits.isascii() or not digits.isdigit():
            return text or None
        return -int(digits) if negative else int(digits)

    @override
    def set_value(self, value: Value) -> None:
        is_number = isinstance(value, int) and not isinstance(value, bool)
        self._line.setText(f"{value:,}".replace(",", ".") if is_number else "")

    @override
    def complaint(self) -> str:
        return "Isi dengan angka, misalnya 15." if isinstance(self.value(), str) else ""

    @override
    def shown(self, text: str) -> str:
        value = self.value()
        return f"{value:,}".replace(",", ".") if isinstance(value, int) else text
