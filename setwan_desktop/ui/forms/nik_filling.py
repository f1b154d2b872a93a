"""UI: what a NIK tells of birth and sex is put into the fields that ask for them; where they differ it is said, no more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from setwan_desktop.domain import identity_number
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.identity_number import Reading
from setwan_desktop.domain.indonesian import joined, long_date
from setwan_desktop.ui.forms.field_box import FieldBox
from setwan_desktop.ui.forms.text_controls import NikControl

_SOURCE = "dari NIK"


class NikFilling:
    """Follows one NIK and the fields it fills.

    Args:
        nik: the control of the NIK.
        filled: what is told (``born``, ``sex``) -> the field that asks for it.
        today: the office's day, for the century of a birth.
    """

    def __init__(self, nik: NikControl, filled: Mapping[str, FieldBox], today: date) -> None:
        self._nik, self._filled, self._today = nik, filled, today
        self._given: dict[str, object] = {}
        nik.set_told_elsewhere()

    def follow(self, field_id: str) -> None:
        """Take note that a field changed: fill what is empty or still as it was filled, and compare the rest."""
        if field_id == self._nik.field.id:
            self._fill()
        if field_id == self._nik.field.id or any(box.field.id == field_id for box in self._filled.values()):
            self._compare()

    def _fill(self) -> None:
        reading = self._reading()
        for told, box in self._filled.items():
            value = _value(told, reading, box.field) if reading is not None else None
            present = box.control.value()
            if value is not None and present != value and present in (None, self._given.get(told)):
                self._given[told] = value
                box.control.set_value(value)

    def _compare(self) -> None:
        reading = self._reading()
        differs = []
        for told, box in self._filled.items():
            value = _value(told, reading, box.field) if reading is not None else None
            present = box.control.value()
            box.set_source(_SOURCE if value is not None and present == value else "")
            if value is not None and present is not None and present != value:
                said = long_date(value) if isinstance(value, date) else str(value).lower()
                differs.append(f"{box.field.label.lower()} {said}")
        self._nik.tell(f"Berbeda dari NIK. Menurut NIK: {joined(differs)}." if differs else "")

    def _reading(self) -> Reading | None:
        value = self._nik.value()
        return identity_number.read(value, self._today) if isinstance(value, str) else None


def _value(told: str, reading: Reading, field: Field) -> date | str | None:
    """Give what is told in the words of the field that asks for it; None if it has no such choice."""
    if told == "born":
        return reading.born
    return next((str.__str__(each) for each in field.choices if each[:1].upper() == reading.sex), None)
