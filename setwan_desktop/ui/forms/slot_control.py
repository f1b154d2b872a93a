"""UI: a place in the agenda: day, hours and room; what it clashes with is said at once, with free slots to take instead."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.indonesian import WEEKDAYS, clock_time, short_date, weekday_date
from setwan_desktop.domain.values import Slot, Value
from setwan_desktop.ui.forms.choice_controls import ListControl
from setwan_desktop.ui.forms.date_controls import DateControl, TimeControl
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.text_controls import LineControl
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_PAUSE_MS = 250
_INCOMPLETE = "incomplete"
_COLUMNS, _LEAST, _LEAST_WIDE = 14, 220, 520
_WIDE = ((0, 0, 5), (0, 5, 2), (0, 7, 2), (0, 9, 5))
_NARROW = ((0, 0, 14), (1, 0, 7), (1, 7, 7), (2, 0, 14))
"""Where day, start, end and room stand: line, first column, columns."""


class FreeSlotButton(IconButton):
    """Offers one free slot; remembers it. Its access key is its number."""

    def __init__(self, number: int, slot: Slot, parent: QWidget | None = None) -> None:
        hours = f"{clock_time(slot.start)}–{clock_time(slot.end)}"
        words = f"&{number}  {WEEKDAYS[slot.date.weekday()]}, {short_date(slot.date)}, {hours}"
        super().__init__(words, "calendar-check", "small", "ok", parent)
        told = f"{weekday_date(slot.date)}, {hours}, {slot.room}"
        self.setAccessibleName(told)
        self.setToolTip(f"{told} (Alt+{number})")
        self.slot = slot


class SlotControl(FieldControl):
    """Day, from, until and room."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._concerns: tuple[str, ...] = ()
        self._day = DateControl(Field("date", "Hari, tanggal", "date"), around)
        self._start = TimeControl(Field("start", "Mulai", "time"), around)
        self._end = TimeControl(Field("end", "Selesai", "time"), around)
        room = Field("room", "Tempat", "choice", choices=field.choices)
        self._room: FieldControl = ListControl(room, around) if field.choices else LineControl(room, around)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._note = Note("warn", "")
        self._note.hide()
        self._free = QWidget()
        self._free_flow = FlowLayout(self._free)
        self._free.hide()
        self._proposed: Slot | None = None
        self._ready: set[object] = set()
        self._hint = PlainLabel("Waktu kosong yang pertama; ubah bila perlu.")
        self._hint.setProperty("kind", "hint")
        self._hint.hide()
        self._build_layout()
        for part in self._parts():
            part.changed.connect(self._on_part_changed)

    @override
    def value(self) -> object:
        parts = [part.value() for part in self._parts()]
        if all(part is None for part in parts):
            return None
        day, start, end, room = parts
        if type(day) is date and isinstance(start, time) and isinstance(end, time) and isinstance(room, str):
            return Slot(day, start, end, room)
        return _INCOMPLETE

    @override
    def set_value(self, value: Value) -> None:
        slot = value if isinstance(value, Slot) else None
        self._day.set_value(slot.date if slot else None)
        self._start.set_value(slot.start if slot else None)
        self._end.set_value(slot.end if slot else None)
        self._room.set_value(slot.room if slot else None)
        self._ready.add(slot)
        # What the agenda says of a slot that is filled in already moves nothing that was seen.
        self._pause.start(0)

    @override
    def buddy(self) -> QWidget:
        return self._day.buddy()

    @override
    def complaint(self) -> str:
        if self.value() != _INCOMPLETE:
            return ""
        unclear = [sentence for part in self._parts() if (sentence := part.complaint())]
        missing = [part.field.label.lower() for part in self._parts() if part.value() is None]
        return " ".join([*unclear, *([f"Isi juga {', '.join(missing)}."] if missing else [])])

    @override
    def mark(self, wrong: bool) -> None:
        for part in self._parts():
            part.mark(wrong and not (self.value() == _INCOMPLETE and part.value() is not None and not part.complaint()))

    def set_concerns(self, concerns: tuple[str, ...]) -> None:
        """Say who shall come; their own appointments clash too."""
        if concerns != self._concerns:
            self._concerns = concerns
            if not self._pause.isActive():
                self._pause.start(_PAUSE_MS)

    def propose(self) -> None:
        """Fill in the first free time in the first room, and say so."""
        rooms = self.field.choices
        slot = self.around.first_free_slot(rooms[0]) if rooms else None
        if slot is not None:
            self.set_value(slot)
            self._proposed = slot
            self._hint.show()

    def _parts(self) -> tuple[FieldControl, ...]:
        return (self._day, self._start, self._end, self._room)

    def _on_part_changed(self) -> None:
        if self._proposed is not None and self.value() != self._proposed:
            self._hint.hide()
        self._pause.start(_PAUSE_MS)
        self.changed.emit()

    def _on_pause_timeout(self) -> None:
        slot = self.value()
        usable = isinstance(slot, Slot) and slot.start < slot.end
        clashes = self.around.clashes(slot, self._concerns) if isinstance(slot, Slot) and usable else ()
        if clashes:
            self._note.show_words("Waktu ini berbenturan:", " ".join(clashes))
        self._note.setVisible(bool(clashes))
        # Who has typed a time of his own that is free wants no other.
        wants_others = usable and (bool(clashes) or slot in self._ready)
        self._offer(self.around.free_slots(slot, self._concerns) if isinstance(slot, Slot) and wants_others else ())

    def _offer(self, slots: tuple[Slot, ...]) -> None:
        clear_layout(self._free_flow)
        if slots:
            hint = PlainLabel("Waktu lain yang kosong:")
            hint.setProperty("kind", "hint")
            self._free_flow.addWidget(hint)
        for number, slot in enumerate(slots, 1):
            button = FreeSlotButton(number, slot)
            button.clicked.connect(self._on_free_slot_clicked)
            self._free_flow.addWidget(button)
        self._free.setVisible(bool(slots))

    def _on_free_slot_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, FreeSlotButton):
            self.set_value(button.slot)
            self._pause.start(_PAUSE_MS)  # a second click hits no other
            self._day.buddy().setFocus()

    def _build_layout(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._labels: list[PlainLabel] = []
        for part in self._parts():
            label = PlainLabel(part.field.label)
            label.setProperty("kind", "hint")
            self._labels.append(label)
            part.buddy().setAccessibleName(f"{self.field.label}: {part.field.label}")
        self._arrange(_WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._grid)
        layout.addWidget(self._hint)
        layout.addWidget(self._note)
        layout.addWidget(self._free)

    def _arrange(self, places: tuple[tuple[int, int, int], ...]) -> None:
        """Place each part: line, column and how many columns it takes."""
        self._places = places
        for part, label, (line, column, span) in zip(self._parts(), self._labels, places, strict=True):
            self._grid.addWidget(label, 2 * line, column, 1, span)
            self._grid.addWidget(part, 2 * line + 1, column, 1, span)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let day and room have a line of their own in a narrow column."""
        super().resizeEvent(event)
        places = _NARROW if self.width() < scaled(_LEAST_WIDE) else _WIDE
        if places != self._places:
            self._arrange(places)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than a narrow column has."""
        return QSize(scaled(_LEAST), super().minimumSizeHint().height())
