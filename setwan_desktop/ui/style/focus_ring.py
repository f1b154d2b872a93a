"""UI: the ring of the focus on buttons and boxes: for whoever goes by keyboard, not after every click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.look_property import set_look

_RING = "ring"


class FocusRing(QObject):
    """Sets the property ``ring`` on the button that has the focus, for the style sheet, if a key was the last thing pressed."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._by_keyboard = True
        application.focusChanged.connect(self._on_application_focus_changed)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)

    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _on_application_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QAbstractButton) and old.property(_RING):
            _set(old, ring=False)
        if isinstance(new, QAbstractButton) and self._by_keyboard:
            _set(new, ring=True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what was pressed last, before the focus moves."""
        if event.type() == QEvent.Type.KeyPress:
            self._by_keyboard = True
        elif event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}:
            self._by_keyboard = False
        return False


def _set(button: QAbstractButton, *, ring: bool) -> None:
    set_look(button, _RING, ring)
    button.update()
