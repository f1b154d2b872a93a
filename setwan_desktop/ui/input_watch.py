"""UI: notices whether anybody is at the keyboard or the mouse, and says when nobody has been for too long."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
_TICK = 1_000
_ASLEEP = 60_000
_WARNED_BEFORE = 30


class InputWatch(QObject):
    """Watches the windows, not every widget: it costs one call for each key or movement.

    Signals:
        warned: so many seconds are left before ``idled``; 0 as soon as somebody is there again.
        idled: nobody was there for the whole time, or the computer slept.
    """

    warned = Signal(int)
    idled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0.0
        self._quiet = QElapsedTimer()
        self._last_tick = 0
        self._has_warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_timer_timeout)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_application_focus_window_changed)

    @property
    def minutes(self) -> int:
        """How long nobody may be there."""
        return round(self._seconds / 60)

    def start(self, minutes: float) -> None:
        """Count from now.

        Args:
            minutes: how long nobody may be there.
        """
        self._seconds = minutes * 60
        self._watch(QGuiApplication.focusWindow())
        self._last_tick = QDateTime.currentMSecsSinceEpoch()
        self._quiet.start()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._calm()

    def _calm(self) -> None:
        if self._has_warned:
            self._has_warned = False
            self.warned.emit(0)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _on_application_focus_window_changed(self, window: QWindow | None) -> None:
        self._watch(window)

    def _on_timer_timeout(self) -> None:
        now = QDateTime.currentMSecsSinceEpoch()
        slept = now - self._last_tick > _ASLEEP
        self._last_tick = now
        left = self._seconds - self._quiet.elapsed() / 1_000
        if slept or left <= 0:
            self.stop()
            self.idled.emit()
        elif left <= _WARNED_BEFORE:
            self._has_warned = True
            self.warned.emit(max(1, round(left)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with every key and movement."""
        if event.type() in _INPUT:
            self._quiet.restart()
            self._calm()
        return False
