"""UI: lines to type a number in, with arrows."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

_BEFORE_TEXT = 8
"""The style sheet does not reach the line inside, which would begin at the very border."""


def number_box() -> QSpinBox:
    """Make a line for a number."""
    box = QSpinBox()
    box.lineEdit().setTextMargins(_BEFORE_TEXT, 0, 0, 0)
    return box
