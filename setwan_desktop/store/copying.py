"""Store: copying the open archive on any thread, while work goes on in the archive's own."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from setwan_desktop.domain.trouble import BackupFailed, NoRoomForCopy
from setwan_desktop.store import driver
from setwan_desktop.store.faults import file_faults_sorted, sqlite_faults_sorted

Tell = Callable[[int, int], None]
"""Hears how far a copy is: pages done, of how many. What it raises ends the copy."""

_UNFINISHED = ".belum-jadi"
_MB = 1_000_000


def quietly(_done: int, _of: int) -> None:
    """Tell nobody, and go on."""


class Copying:
    """All that other threads may do with an open archive: copy it. Everything else belongs to the thread that opened it.

    Attributes:
        place: the archive's file.
        key: of an encrypted archive; its copies have the same.
    """

    def __init__(self, connection: Connection, place: Path, key: bytes | None) -> None:
        self.place, self.key = place, key
        self._connection = connection
        self._at_work, self._ended = threading.Lock(), threading.Event()

    @contextmanager
    def copied(self, folder: Path, tell: Tell = quietly) -> Iterator[Path]:
        """Copy the archive as it is when the last page is read: what is written meanwhile comes along.

        Args:
            folder: for the copy, on any medium.
            tell: hears how far it is.

        Yields:
            The copy; it is removed after the block, unless it was given another name.

        Raises:
            Trouble: ``NoRoomForCopy`` where it would not fit, ``BackupFailed`` where the archive is closed meanwhile.
        """

        def go_on(done: int, of: int) -> None:
            self._refuse_closed()
            tell(done, of)

        with file_faults_sorted(str(folder)):
            folder.mkdir(parents=True, exist_ok=True)
            self.sweep(folder)
        _refuse_narrow(folder, self.place)
        with self._unfinished(folder) as copy:
            with self._at_work, sqlite_faults_sorted(str(folder)), file_faults_sorted(str(folder)):
                self._refuse_closed()
                driver.copy(self._connection, copy, self.key, go_on)
            yield copy

    def end(self) -> None:
        """End a copy that is under way, and wait until it has: the archive is closed next."""
        self._ended.set()
        with self._at_work:
            return

    def _refuse_closed(self) -> None:
        if self._ended.is_set():
            raise BackupFailed(f"{self.place}: arsip ditutup")

    @contextmanager
    def _unfinished(self, folder: Path) -> Iterator[Path]:
        """Give a name for an unfinished file, and remove what is left of it."""
        with file_faults_sorted(str(folder)):
            handle, name = tempfile.mkstemp(dir=folder, prefix=self._mark(), suffix=_UNFINISHED)
            os.close(handle)
        path = Path(name)
        try:
            yield path
        finally:
            for each in folder.glob(path.name + "*"):
                each.unlink(missing_ok=True)

    def sweep(self, folder: Path) -> None:
        """Remove what a killed program has left: nobody else copies this archive while it is open here."""
        for each in folder.glob(f"{self._mark()}*{_UNFINISHED}*"):
            each.unlink(missing_ok=True)

    def _mark(self) -> str:
        """Mark files of this archive: other computers may keep their backups in the same folder."""
        named = f"{platform.node()}\n{os.path.normcase(self.place.resolve())}"
        return f"setwan_{hashlib.sha256(named.encode()).hexdigest()[:12]}_"


def _refuse_narrow(folder: Path, place: Path) -> None:
    """Refuse to begin a copy that cannot be ended for want of room."""
    try:
        free, needed = shutil.disk_usage(folder).free, place.stat().st_size
    except OSError:
        return  # not every medium tells how much room it has
    if free < needed:
        raise NoRoomForCopy(f"{folder}: perlu {needed // _MB + 1} MB, tersedia {free // _MB} MB")
