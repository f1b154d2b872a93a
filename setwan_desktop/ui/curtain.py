"""UI: the curtain of the lock: every window but the program's one is hidden, also those that open while it is drawn."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_PASSING = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


class Curtain(QObject):
    """Hides the other windows and gives them back.

    Args:
        window: the one that stays.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []

    def draw(self) -> None:
        """Hide every other window, and whatever opens from now on, such as a paper that was being made ready."""
        self._hide_all()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def lift(self) -> None:
        """Give back what was hidden and is still of use."""
        self._open()
        hidden, self._hidden = self._hidden, []
        for window in hidden:
            if shiboken6.isValid(window):
                window.setWindowOpacity(1.0)
                window.show()

    def drop(self) -> None:
        """Hide every other window for good: whoever sat here is gone."""
        self._open()
        self._hide_all()
        self._hidden.clear()

    def _open(self) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)

    def _hide_all(self) -> None:
        """Close what pops up or waits for an answer, which takes it as a no, and hide the rest."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            if window is self._window or not window.isVisible():
                continue
            if window.windowType() in _PASSING or window.windowModality() == Qt.WindowModality.ApplicationModal:
                window.close()
            if window.isVisible():
                self._hidden.append(window)
                window.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no other window be seen while the curtain is drawn."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._window
            and watched.windowType() not in _PASSING
        ):
            watched.setWindowOpacity(0.0)  # it is on the screen before it can be hidden
            QTimer.singleShot(0, self, self._hide_all)
        return False
