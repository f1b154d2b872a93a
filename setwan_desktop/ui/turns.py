"""UI: work on the window's thread that is done piece by piece, so that the window answers in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_NEXT_TURN_MS = 1


class Turns(QObject):
    """Does one thing after another, each in a turn of the event loop of its own.

    Args:
        parent: with it goes what is still to be done.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._on_clock_timeout)

    def begin(self, *steps: Callable[[], object], pause_ms: int = _NEXT_TURN_MS) -> None:
        """Do these things from the next turn on, in place of what was still to be done.

        Args:
            steps: one for each turn.
            pause_ms: before each of them; as it is, the window draws and answers what has come meanwhile.
        """
        self._steps = list(steps)
        self._clock.start(pause_ms)

    def finish(self) -> None:
        """Do at once what is still to be done."""
        self._clock.stop()
        while self._steps:
            self._steps.pop(0)()

    def stop(self) -> None:
        """Do no more."""
        self._clock.stop()
        self._steps = []

    def _on_clock_timeout(self) -> None:
        step = self._steps.pop(0)
        if self._steps:
            # Before the step: should it fail, the others are done all the same.
            self._clock.start()
        step()
