"""Store: faults of SQLite and of the file system, sorted into the troubles an officer can be told."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from setwan_desktop.domain.trouble import ArchiveBusy, ArchiveDamaged, ArchiveUnwritable, DiskFull, Trouble

_BY_SQLITE: dict[int, type[Trouble]] = {
    dbapi2.SQLITE_BUSY: ArchiveBusy,
    dbapi2.SQLITE_LOCKED: ArchiveBusy,
    dbapi2.SQLITE_CORRUPT: ArchiveDamaged,
    dbapi2.SQLITE_NOTADB: ArchiveDamaged,
    dbapi2.SQLITE_FULL: DiskFull,
    dbapi2.SQLITE_CANTOPEN: ArchiveUnwritable,
    dbapi2.SQLITE_READONLY: ArchiveUnwritable,
    dbapi2.SQLITE_PERM: ArchiveUnwritable,
    dbapi2.SQLITE_IOERR: ArchiveUnwritable,
}

_BY_SYSTEM: dict[int, type[Trouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
}


@contextmanager
def sqlite_faults_sorted(detail: str) -> Iterator[None]:
    """Turn what SQLite reports inside the block into Trouble; faults of the program itself pass.

    Args:
        detail: the archive's path, for the sentence.

    Yields:
        Nothing.

    Raises:
        Trouble: busy, full, damaged or not writable.
        DBAPIError: the program's own mistake, such as a broken rule of a table.
        Error: the same, where SQLAlchemy is not between.
    """
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        trouble = _trouble_of(error.orig if isinstance(error, DBAPIError) else error)
        if trouble is None:
            raise
        raise trouble(detail) from error


@contextmanager
def file_faults_sorted(detail: str) -> Iterator[None]:
    """Turn what the file system reports inside the block into Trouble.

    Args:
        detail: the path, for the sentence.

    Yields:
        Nothing.

    Raises:
        Trouble: no room, or not writable.
    """
    try:
        yield
    except OSError as error:
        raise _BY_SYSTEM.get(error.errno or 0, ArchiveUnwritable)(detail) from error


def _trouble_of(error: BaseException | None) -> type[Trouble] | None:
    """Find the trouble of an error; the low byte of an extended code is its family."""
    code = getattr(error, "sqlite_errorcode", None)
    return _BY_SQLITE.get(code & 0xFF) if isinstance(code, int) else None
