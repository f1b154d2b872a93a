"""UI: one file of a form: its picture or icon, name and size, and a button to take it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.values import FileRef, Upload
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_PICTURES = (".jpg", ".jpeg", ".png")
_THUMBNAIL = 32
_KILOBYTE = 1024


def size_in_words(size: int) -> str:
    """Write a size as an office reads it: ``412 KB``, ``1,1 MB``."""
    if size < _KILOBYTE:
        return f"{size} B"
    if size < _KILOBYTE * _KILOBYTE:
        return f"{round(size / _KILOBYTE)} KB"
    return f"{size / _KILOBYTE / _KILOBYTE:.1f} MB".replace(".", ",")


class FileTile(QFrame):
    """A line for one file.

    Signals:
        removed: the file, as it was given.
        looked_at: the file that shall be shown.
    """

    removed = Signal(object)
    looked_at = Signal(object)

    def __init__(self, file: Upload | FileRef, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.setProperty("kind", "file")
        size = len(file.bytes) if isinstance(file, Upload) else file.size
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 6, 5)
        layout.setSpacing(10)
        layout.addWidget(self._build_picture())
        words = QVBoxLayout()
        words.setSpacing(0)
        name = PlainLabel(file.name)
        name.setToolTip(file.name)
        name.setMinimumWidth(40)
        hint = PlainLabel(size_in_words(size))
        hint.setProperty("kind", "hint")
        words.addWidget(name)
        words.addWidget(hint)
        layout.addLayout(words, 1)
        layout.addWidget(self._build_button("eye", f"Lihat {file.name}", self._on_look_clicked))
        layout.addWidget(self._build_button("x", f"Keluarkan {file.name}", self._on_remove_clicked))

    def _on_look_clicked(self) -> None:
        self.looked_at.emit(self._file)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._file)

    def _build_picture(self) -> PlainLabel:
        picture = PlainLabel()
        picture.setFixedSize(_THUMBNAIL, _THUMBNAIL)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        is_picture = self._file.name.lower().endswith(_PICTURES)
        pixels = QPixmap()
        if is_picture and isinstance(self._file, Upload):
            pixels.loadFromData(self._file.bytes)
        if pixels.isNull():
            pixels = icon("image" if is_picture else "file-text", "text2", 18).pixmap(QSize(18, 18))
        else:
            pixels = pixels.scaled(
                _THUMBNAIL, _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        picture.setPixmap(pixels)
        return picture

    @staticmethod
    def _build_button(symbol: str, words: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "flat")
        button.setIcon(icon(symbol, "text2", 14))
        button.setFixedSize(28, 28)
        button.setAutoDefault(False)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(slot)
        return button
