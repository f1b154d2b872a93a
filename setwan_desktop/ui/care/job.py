"""UI: one work of care on a thread of its own; it knows nothing of Qt, and is looked at from the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import Enum, auto

from setwan_desktop.ui.care.archive_reader import ArchiveReader, Stopped


class Kind(Enum):
    """What is done: a backup, a check of the archive, a look through a backup, the search for a sound one, restoring one."""

    BACKUP = auto()
    CHECK = auto()
    VERIFY = auto()
    SEARCH = auto()
    RESTORE = auto()


class Job:
    """One work of care.

    Args:
        kind: what is done.
        work: does it, on the thread; what it gives is the result.

    Attributes:
        kind: what is done.
        reader: reads whole archives for it.
        words: what it is at.
        percent: how much of that is done; None: nobody knows.
        result: what came of it.
        fault: what ended it: a ``Trouble``, ``Stopped``, or a mistake of the program; None: it is done.
    """

    def __init__(self, kind: Kind, work: Callable[[Job], object]) -> None:
        self.kind, self._work = kind, work
        self.reader = ArchiveReader()
        self.words = ""
        self.percent: int | None = None
        self.result: object = None
        self.fault: BaseException | None = None
        self._stopped = threading.Event()
        # The program ends after it: called off, it still removes what it has begun.
        self._thread = threading.Thread(target=self._run)

    def begin(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Call it off; it ends soon."""
        self._stopped.set()
        self.reader.kill()

    @property
    def is_stopped(self) -> bool:
        """Whether it was called off."""
        return self._stopped.is_set()

    @property
    def is_over(self) -> bool:
        """Whether its thread has ended."""
        return not self._thread.is_alive()

    def told(self) -> str:
        """Tell in words how far it is."""
        return f"{self.words} {self.percent}%" if self.percent is not None else self.words

    def say(self, words: str) -> None:
        """Say what it is at now; ends it where it was called off."""
        if self._stopped.is_set():
            raise Stopped
        self.words, self.percent = words, None

    def count(self, done: int, of: int) -> None:
        """Say how far that is; ends it where it was called off."""
        if self._stopped.is_set():
            raise Stopped
        self.percent = done * 100 // max(of, 1)

    def _run(self) -> None:
        try:
            self.result = self._work(self)
        except BaseException as raised:  # noqa: BLE001  # it is told, or raised again, on the window's thread
            self.fault = raised
