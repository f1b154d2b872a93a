"""Store: how SQLite is opened: the only file that knows the driver and its settings."""

from __future__ import annotations

import itertools
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from setwan_desktop.domain.trouble import ArchiveUnwritable, SetupMissing
from setwan_desktop.store.faults import sqlite_faults_sorted

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can damage a database in WAL mode when two connections meet."""

_RAW_KEY = 32
_STEPS_BETWEEN_LOOKS, _LEAST_LOOKS = 2_000, 25
"""Steps of SQLite between two looks at the clock, and how many looks a question has whatever the clock says."""
_PATIENCE = 5_000  # milliseconds; a virus scanner may hold the file that long
_PAGES_IN_A_STEP, _PAGES_AT_ONCE = 50, 4_000
"""Of a copy: pages in one step, during which the archive waits, and pages after which they are brought to the medium."""
_AIR = 0.001  # seconds between two steps

_ALWAYS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "recursive_triggers = ON",
)
_WRITING = ("synchronous = FULL", "wal_autocheckpoint = 1000", "secure_delete = ON")
_MAC = ("fullfsync = ON", "checkpoint_fullfsync = ON")


def open_for_writing(place: Path, key: bytes | None) -> Connection:
    """Open an archive's file, made if missing, for this process alone.

    Args:
        place: the file.
        key: of an encrypted archive; None for a plain one.

    Returns:
        The one connection; each of its transactions begins by taking the right to write.
    """

    def opened() -> Any:
        raw = _raw(place.as_uri(), key)
        try:
            # Exclusive before the first access: then no shared memory file is made and no second process comes in.
            _set(raw, ("locking_mode = EXCLUSIVE",))
            _write_ahead(raw, place)
            _set(raw, (*_ALWAYS, *_WRITING, *(_MAC if sys.platform == "darwin" else ())))
            raw.execute("BEGIN IMMEDIATE")  # takes the lock now, so that a second process is refused at its door
            raw.execute("COMMIT")
            _set(raw, (f"busy_timeout = {_PATIENCE}",))
        except BaseException:
            raw.close()
            raise
        return raw

    # A read that turns into a write would be refused half-way, so every transaction begins as a writing one.
    return _connection(place, opened, "BEGIN IMMEDIATE")


def open_for_reading(place: Path, key: bytes | None) -> Connection:
    """Open a finished file that nobody writes, such as a backup; nothing beside it is read or made.

    Args:
        place: the file.
        key: of an encrypted archive; None for a plain one.

    Returns:
        A connection that cannot write.
    """

    def opened() -> Any:
        raw = _raw(place.as_uri() + "?mode=ro&immutable=1", key)
        try:
            _set(raw, (*_ALWAYS, "query_only = ON"))
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            raw.close()
            raise
        return raw

    return _connection(place, opened, "BEGIN")


@contextmanager
def ended_after(connection: Connection, seconds: float) -> Iterator[None]:
    """Interrupt whatever is asked in the block once this thread has worked so long on it; see ``was_ended``.

    What takes few steps is never interrupted, so that a small archive is searched whole however slow the computer is.

    Args:
        connection: of the archive.
        seconds: of work; waiting for other programs does not count, or a busy machine would find less.
    """
    raw: Any = connection.connection.driver_connection
    end = time.thread_time() + seconds
    looks = itertools.count()
    raw.set_progress_handler(lambda: next(looks) >= _LEAST_LOOKS and time.thread_time() > end, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, 0)


def was_ended(error: DatabaseError) -> bool:
    """Tell whether an error only means that ``ended_after`` interrupted a question."""
    return getattr(error.orig, "sqlite_errorcode", None) == dbapi2.SQLITE_INTERRUPT or str(error.orig) == "interrupted"


def copy(connection: Connection, target: Path, key: bytes | None, tell: Callable[[int, int], None]) -> None:
    """Copy the open archive into a file of its own, by the connection that writes it: nobody can come between.

    It goes on in small steps, on any thread; the archive's own thread reads and writes between them. SQLite brings what is
    written meanwhile into the pages that were copied before.

    Args:
        connection: of the archive.
        target: the file.
        key: of both; None where they are plain.
        tell: hears after each step how many pages are done, of how many; what it raises ends the copy.
    """
    raw, file = _raw(target.as_uri(), key), os.open(target, os.O_RDWR)
    brought = 0

    def stepped(_status: int, remaining: int, pages: int) -> None:
        nonlocal brought
        done = pages - remaining
        if done >= brought + _PAGES_AT_ONCE:
            # Between the steps: one that must wait for a slow medium would keep the archive waiting.
            os.fsync(file)
            brought = done
        tell(done, pages)
        time.sleep(_AIR)

    try:
        _set(raw, ("synchronous = OFF", "journal_mode = OFF"))  # of what fails nothing is kept
        source: Any = connection.connection.driver_connection
        source.backup(raw, pages=_PAGES_IN_A_STEP, progress=stepped, sleep=_AIR)
        # A backup lies on sticks and shares, where the write-ahead log cannot be used.
        _set(raw, ("synchronous = EXTRA", "journal_mode = DELETE"))
    finally:
        os.close(file)
        raw.close()


def close(connection: Connection) -> None:
    """Close a connection and its file."""
    connection.close()
    connection.engine.dispose()


def _connection(place: Path, opened: Callable[[], Any], begin: str) -> Connection:
    """Put SQLAlchemy around one driver connection; it begins transactions with ``begin``."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise SetupMissing(f"SQLite {dbapi2.sqlite_version}")
    engine = create_engine("sqlite://", module=dbapi2, creator=opened, poolclass=StaticPool)
    owner = threading.get_ident()

    def begun(connection: Connection) -> None:
        if threading.get_ident() != owner:  # the driver itself lets threads in, for the sake of ``copy``
            raise RuntimeError("an archive belongs to the thread that opened it")
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begun)
    with sqlite_faults_sorted(str(place)):
        return engine.connect()


def _raw(address: str, key: bytes | None) -> Any:
    """Open the file; the driver begins no transactions of its own."""
    raw = dbapi2.connect(address, uri=True, isolation_level=None, timeout=1.0, check_same_thread=False)
    if key is not None:
        raw.execute(f'PRAGMA key = "{_key_text(key)}"')
    return raw


def _write_ahead(raw: Any, place: Path) -> None:
    """Switch to the write-ahead log; SQLite answers with what it did, and does not complain by itself."""
    (mode,) = raw.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise ArchiveUnwritable(str(place))


def _key_text(key: bytes) -> str:
    """Write a key for SQLCipher: 32 bytes are the key itself, anything else a passphrase it derives one from.

    Args:
        key: not empty.

    Returns:
        Hexadecimal text, so that nothing in it can end the statement.

    Raises:
        ValueError: an empty key would silently mean no encryption.
    """
    if not key:
        raise ValueError("the key is empty")
    return f"x'{key.hex()}'" if len(key) == _RAW_KEY else key.hex()


def _set(raw: Any, settings: tuple[str, ...]) -> None:
    for setting in settings:
        raw.execute(f"PRAGMA {setting}")
