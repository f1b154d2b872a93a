"""UI: one piece of work after another beside the window's thread; what comes of each is told on the window's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from typing_extensions import override

from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.ui.paper.printing import Stopped

Work = Callable[[], object]


class _Bridge(QObject):
    """Carries what came of a piece of work back. It has no parent: work under way outlives the window that asked.

    Signals:
        ended: number of the work, and the fault it ended with; None: it was done.
    """

    ended = Signal(int, object)


class _Piece(QRunnable):
    """A piece of work."""

    def __init__(self, number: int, work: Work, bridge: _Bridge) -> None:
        super().__init__()
        self._number, self._work, self._bridge = number, work, bridge

    @override
    def run(self) -> None:
        fault: BaseException | None = None
        try:
            self._work()
        except BaseException as raised:  # noqa: BLE001  # it is raised again on the window's thread
            fault = raised
        self._bridge.ended.emit(self._number, fault)


class Beside(QObject):
    """Works beside the window's thread.

    Signals:
        ended: the work is done (None), failed (a ``Trouble``), or was called off (``Stopped``).
    """

    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number, self._busy = 0, False
        # The common pool, as for pages that are drawn anew while one types: one of its own would have to be waited for.
        self._pool = QThreadPool.globalInstance()
        self._bridge = _Bridge()
        self._bridge.ended.connect(self._on_bridge_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._busy

    def start(self, work: Work) -> None:
        """Begin a piece of work; the one before must have ended.

        Args:
            work: reads nothing of the archive and touches no window.
        """
        assert not self._busy
        self._number += 1
        self._busy = True
        self._pool.start(_Piece(self._number, work, self._bridge))

    def _on_bridge_ended(self, number: int, fault: object) -> None:
        if number != self._number:
            return
        self._busy = False
        if fault is None or isinstance(fault, Trouble | Stopped):
            self.ended.emit(fault)
        else:
            assert isinstance(fault, BaseException)
            raise fault  # a mistake of the program, for the report that Qt's own thread gives
