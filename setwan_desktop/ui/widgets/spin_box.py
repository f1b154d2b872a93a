"""UI: lines to type a number or a day in, with arrows."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QSpinBox

_BEFORE_TEXT = 8
"""The style sheet does not reach the line inside, which would begin at the very border."""


def number_box() -> QSpinBox:
    """Make a line for a number."""
    box = QSpinBox()
    box.lineEdit().setTextMargins(_BEFORE_TEXT, 0, 0, 0)
    return box


def day_box(day: date) -> QDateEdit:
    """Make a line for a day, with a calendar."""
    box = QDateEdit(QDate(day.year, day.month, day.day))
    box.setCalendarPopup(True)
    box.setDisplayFormat("dd-MM-yyyy")
    return box
