"""UI: properties of widgets by which the style sheet tells their looks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property that the style sheet asks for; only another value costs anything: Qt must style the widget anew.

    A property that was never set, False and an empty text are the same.
    """
    if (widget.property(name) or "") == (value or ""):
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
