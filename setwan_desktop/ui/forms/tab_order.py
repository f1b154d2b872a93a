"""UI: the way of the Tab key through parts that came later: Qt puts them behind everything else in the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def set_before(anchor: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab go along the parts, in their order, and then to ``anchor``, wherever they were made; all are in one window."""
    for part in parts:
        QWidget.setTabOrder(anchor, part)
        QWidget.setTabOrder(part, anchor)
