"""UI: frees what only its own circle still holds, such as a closed window, and does so on the windows' thread alone.

Python looks for such circles whenever enough was made, on whichever thread made it. Qt's objects may be destroyed on
their own thread only: a closed page that is freed by the thread that renders a letter breaks the program, much later
and elsewhere. So Python's own search is switched off, and a clock of the windows' thread does its work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class Sweeper(QObject):
    """Sweeps from now on, as long as the event loop runs. One for a process."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    @staticmethod
    def settle() -> None:
        """Leave out from now on what is there already, modules above all: a whole sweep then takes a tenth of the time."""
        gc.freeze()

    @staticmethod
    def sweep() -> None:
        """Free the youngest circles here and now, and the older ones when that is due by Python's own measure."""
        made = zip(gc.get_count(), gc.get_threshold(), strict=True)
        gc.collect(max((generation for generation, (count, most) in enumerate(made) if count > most), default=0))
