"""UI: initials on a disc, in place of a photograph."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import initials
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import PEOPLE, colour


def paint_avatar(painter: QPainter, rect: QRect, name: str) -> None:
    """Paint a person's disc; the same name has the same colour everywhere."""
    letters = initials(name).replace(".", "")
    shown = letters[:1] + (letters[-1] if len(letters) > 1 else "")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(PEOPLE[zlib.crc32(name.encode()) % len(PEOPLE)]))
    painter.drawEllipse(rect)
    painter.setPen(colour("on_person"))
    painter.setFont(font("chip", "strong"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), shown)
    painter.restore()


class Avatar(QWidget):
    """A person's disc."""

    def __init__(self, name: str = "", size: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(QSize(size, size))

    def show_name(self, name: str) -> None:
        """Show another person's initials."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), self.rect(), self._name)
