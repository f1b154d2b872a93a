"""UI: no dialog is larger than nine tenths of its screen; what has no room scrolls inside."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from setwan_desktop.ui.style.tokens import scaled

SHARE_OF_SCREEN = 0.9


def room_of_screen(widget: QWidget) -> QRect:
    """Give the room on the screen where a widget stands, or a dialog will stand: that of the window it belongs to.

    ``QWidget.screen`` must not be asked: PySide6 takes the screen for a part of the widget and frees it with a window
    that only its own circle holds; the next window that opens then breaks the program.
    """
    window = (widget.parentWidget() or widget).window()
    screen = QGuiApplication.screenAt(window.frameGeometry().center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry()


def most_of_screen(window: QWidget) -> QSize:
    """Give the largest size a dialog may have on its screen."""
    room = room_of_screen(window)
    return QSize(round(room.width() * SHARE_OF_SCREEN), round(room.height() * SHARE_OF_SCREEN))


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Give a dialog its size, as given at the usual text size, as far as the screen allows."""
    window.resize(QSize(scaled(width), scaled(height)).boundedTo(most_of_screen(window)))


def keep_within_screen(window: QWidget) -> None:
    """Move a dialog that reaches below its screen, or above it, back onto it."""
    room, frame = room_of_screen(window), window.frameGeometry()
    top = max(room.top(), min(frame.top(), room.bottom() - frame.height() + 1))
    if top != frame.top():
        window.move(frame.left(), top)
