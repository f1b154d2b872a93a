"""UI: a widget that is filled when it is seen: what lies behind another tab costs nothing until then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class WhenSeen(QWidget):
    """What fills itself anew through ``fill_by`` does it at once only where it can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill: Callable[[], None] | None = None

    def fill_by(self, fill: Callable[[], None]) -> None:
        """Fill it: now, or when it is shown; of several ways only the last is taken."""
        self._fill = fill
        if self.isVisible():
            self.fill_now()

    def fill_now(self) -> None:
        """Fill it if that is still to be done."""
        fill, self._fill = self._fill, None
        if fill is not None:
            fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Be filled before one looks."""
        self.fill_now()
        super().showEvent(event)
