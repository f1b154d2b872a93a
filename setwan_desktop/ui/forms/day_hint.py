"""UI: what the agenda holds on a day that is typed into a form: told early, and never in the way."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from setwan_desktop.domain.indonesian import weekday_date
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.note import Note

_PAUSE_MS = 250


class DayHint(QWidget):
    """A note below a day and its hour; hidden while the agenda holds nothing.

    Args:
        day: asks for the day.
        hour: asks for the hour.
        around: knows the agenda.
    """

    def __init__(
        self, day: FieldControl, hour: FieldControl, around: Surroundings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._day, self._hour, self._around = day, hour, around
        self._clash, self._busy = Note("warn"), Note("info")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for note in (self._clash, self._busy):
            note.hide()
            layout.addWidget(note)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        day.changed.connect(self._pause.start)
        hour.changed.connect(self._pause.start)
        self.look()

    def look(self) -> None:
        """Tell what the agenda holds now."""
        day, hour = self._day.value(), self._hour.value()
        found = None
        if isinstance(day, date):
            found = self._around.note_of_day(day, hour if isinstance(hour, time) else None)
        if found is not None and isinstance(day, date):
            told = "; ".join(found.told)
            later = "Isian tetap dapat dikirim; waktunya ditetapkan kemudian."
            self._clash.show_words("Waktu ini berbenturan dengan agenda DPRD:", f"{weekday_date(day)}, {told}. {later}")
            self._busy.show_words(f"Agenda DPRD pada {weekday_date(day)}:", f"{told}.")
        self._clash.setVisible(found is not None and found.clashes)
        self._busy.setVisible(found is not None and not found.clashes)
        self.setVisible(found is not None)

    def told(self) -> str:
        """Give what is said; empty: nothing."""
        return next((note.text() for note in (self._clash, self._busy) if not note.isHidden()), "")
