"""UI: what a window remembers of an officer on this computer: its place, columns and choices. Nothing of any case."""

from __future__ import annotations

import os
from pathlib import Path

import appdirs
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

THEME_KEY, TEXT_KEY = "tema", "ukuran-teks"
"""Under these the computer remembers the theme, and the text size in percent."""

_LEAST_IN_SIGHT = 80


class Places:
    """Remembers by key.

    Args:
        officer_id: whose; empty: of the computer.
        file: where it is kept; None: in the program's data folder.
    """

    def __init__(self, officer_id: str = "", file: Path | None = None) -> None:
        self._group = officer_id or "komputer"
        place = file or _data_folder() / "tampilan.ini"
        self._settings = QSettings(str(place), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """Give a remembered text."""
        value = self._settings.value(f"{self._group}/{key}", default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """Give a remembered number."""
        text = self.text(key)
        return int(text) if text.removeprefix("-").isdecimal() else default

    def put(self, key: str, value: str | int) -> None:
        """Remember a text or number."""
        self._settings.setValue(f"{self._group}/{key}", str(value))

    def get(self, key: str, default: str = "") -> str:
        """Give a remembered text; the same as ``text``."""
        return self.text(key, default)

    def put_bytes(self, key: str, value: QByteArray) -> None:
        """Remember what Qt says of a window, a head or a splitter."""
        self._settings.setValue(f"{self._group}/{key}", value)

    def bytes_of(self, key: str) -> QByteArray:
        """Give what Qt once said; empty: nothing."""
        value = self._settings.value(f"{self._group}/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_splitter(self, key: str, splitter: QSplitter) -> None:
        """Remember how a splitter shares its room."""
        self.put_bytes(f"pembagi/{key}", splitter.saveState())

    def restore_splitter(self, key: str, splitter: QSplitter) -> bool:
        """Share the room as it was; tells whether anything was remembered."""
        state = self.bytes_of(f"pembagi/{key}")
        return not state.isEmpty() and splitter.restoreState(state)

    def keep_window(self, window: QWidget) -> None:
        """Remember where a window stands."""
        self.put_bytes("jendela", window.saveGeometry())

    def restore_window(self, window: QWidget) -> bool:
        """Put a window where it stood, or back into sight if the monitor is gone; tells whether anything was remembered."""
        state = self.bytes_of("jendela")
        if state.isEmpty() or not window.restoreGeometry(state):
            return False
        if not _is_in_sight(window):
            screen = QGuiApplication.primaryScreen()
            window.move(screen.availableGeometry().topLeft())
        return True


def _is_in_sight(window: QWidget) -> bool:
    """Tell whether enough of the window's head is on a screen to take hold of it."""
    head = window.frameGeometry()
    head.setHeight(min(head.height(), 40))
    seen = (screen.availableGeometry().intersected(head) for screen in QGuiApplication.screens())
    return any(part.width() >= _LEAST_IN_SIGHT and part.height() > 0 for part in seen)


def _data_folder() -> Path:
    """Give the office's data folder without the office, which would hold up the first window."""
    own = os.environ.get("SETWAN_DATA")
    return Path(own) if own else Path(appdirs.user_data_dir("Setwan", appauthor=False))
