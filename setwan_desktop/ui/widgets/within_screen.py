"""UI: no dialog is larger than nine tenths of its screen; what has no room scrolls inside."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from setwan_desktop.ui.style.tokens import scaled

SHARE_OF_SCREEN = 0.9


def most_of_screen(window: QWidget) -> QSize:
    """Give the largest size a dialog may have on its screen."""
    room = window.screen().availableGeometry()
    return QSize(round(room.width() * SHARE_OF_SCREEN), round(room.height() * SHARE_OF_SCREEN))


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a dialog its size, as given at the usual text size, as far as the screen allows."""
    window.resize(QSize(scaled(width), scaled(height)).boundedTo(most_of_screen(window)))
