"""UI benches: how long the window did not answer while something was done in it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QTimer

_BEAT_MS = 1


@dataclass(frozen=True)
class Pause:
    """Milliseconds: by the clock, and of work of this thread: what the same takes where nothing else runs, but for the disk."""

    clock: float
    work: float

    @staticmethod
    def now() -> Pause:
        """Give the time, to be subtracted from a later one."""
        return Pause(time.perf_counter() * 1_000, time.thread_time() * 1_000)


@dataclass
class Heart:
    """Beats as often as the event loop lets it; the longest pause between two beats is how long the window was blocked.

    Attributes:
        longest: for each deed that was named, one pause for each time it was done.
    """

    longest: dict[str, list[Pause]] = field(default_factory=dict)

    def during(self, name: str, deed: Callable[[], object], settle_ms: int = 120) -> object:
        """Do something from within the event loop, and watch until what it set going has come to rest.

        Args:
            name: of the deed.
            deed: what is done; the time it takes itself is part of the pause.
            settle_ms: how long to go on watching.

        Returns:
            What the deed gave.
        """
        loop, given = QEventLoop(), []
        pauses, last = [Pause(0.0, 0.0)], Pause.now()

        def beat() -> None:
            nonlocal last
            now = Pause.now()
            pauses.append(Pause(now.clock - last.clock, now.work - last.work))
            last = now

        def begin() -> None:
            try:
                given.append(deed())
            finally:
                QTimer.singleShot(settle_ms, loop, loop.quit)

        timer = QTimer()
        timer.timeout.connect(beat)
        timer.start(_BEAT_MS)
        QTimer.singleShot(0, loop, begin)
        loop.exec()
        beat()
        timer.stop()
        worst = Pause(max(each.clock for each in pauses), max(each.work for each in pauses))
        self.longest.setdefault(name, []).append(worst)
        return given[0]
