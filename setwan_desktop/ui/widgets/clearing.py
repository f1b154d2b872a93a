"""UI: takes the widgets of a layout away, and what the layout made to hold them."""

from __future__ import annotations

from collections.abc import Iterable

import shiboken6
from PySide6.QtWidgets import QLayout, QLayoutItem


def clear_layout(layout: QLayout, keep: int = 0) -> None:
    """Take away every widget and gap of a layout but the last ones, which stay.

    Args:
        layout: holds widgets and gaps, no other layouts.
        keep: how many stay.
    """
    while layout.count() > keep:
        item = layout.takeAt(0)
        if item is None:
            return
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        free_items([item])


def free_items(items: Iterable[QLayoutItem]) -> None:
    """Free what nobody else does: a layout lets go of an item it gives away, and Python never took it as its own."""
    for item in items:
        shiboken6.delete(item)
