"""Demo: answers the question before a signature, which stops everything else until it is answered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from setwan_desktop.demo.hands import hand
from setwan_desktop.ui.confirm_dialog import ConfirmDialog

_LOOK_EVERY_MS = 5


class _Watch(QObject):
    """Looks out for the question while a click waits for its answer."""

    def __init__(self, password: str) -> None:
        super().__init__()
        self._password = password
        self.questions: list[str] = []
        self.fault: Exception | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _on_timer_timeout(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ConfirmDialog) or not dialog.isVisible():
            return
        self._timer.stop()
        try:
            self._answer(dialog)
        except Exception as fault:  # noqa: BLE001 - raised again where the click was made; a slot would swallow it
            self.fault = fault
            dialog.reject()
        self._timer.start()

    def _answer(self, dialog: ConfirmDialog) -> None:
        self.questions.append(dialog.windowTitle())
        if dialog.password.isVisible():
            hand.click(dialog.password)
            hand.write(self._password)
        hand.click(dialog.go)
        if dialog.isVisible():
            raise hand.OutOfReach(f"the question stays open: {dialog.said()}")


@contextmanager
def answering(password: str) -> Iterator[list[str]]:
    """Answer yes, by the password, to whatever is asked meanwhile; gives the titles of what was asked.

    Raises:
        OutOfReach: a question could not be answered.
    """
    watch = _Watch(password)
    try:
        yield watch.questions
    finally:
        watch.stop()
        watch.deleteLater()
    if watch.fault is not None:
        raise watch.fault
