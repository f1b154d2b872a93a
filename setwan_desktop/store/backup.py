"""Store: backups: verified before they get their name, and named by what they hold."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from setwan_desktop.domain.archive_views import BackupEntry
from setwan_desktop.domain.trouble import ArchiveDamaged, ArchiveUnwritable, BackupFailed
from setwan_desktop.store import driver, durable
from setwan_desktop.store.checking import check_kept
from setwan_desktop.store.faults import file_faults_sorted, sqlite_faults_sorted
from setwan_desktop.store.rotation import worth_keeping
from setwan_desktop.store.schema import CASE_CARD, EVENT

_NAME = "setwan_{at}_{cases}-berkas_{events}-kejadian{again}.db"
_PATTERN = re.compile(r"setwan_(?P<at>[\dT\-]+Z)_(?P<cases>\d+)-berkas_(?P<events>\d+)-kejadian(?:_\d+)?\.db")
_TIME = "%Y-%m-%dT%H-%M-%SZ"  # a colon may not stand in a file name on Windows


def make(connection: Connection, key: bytes | None, folder: Path, at: datetime) -> Path:
    """Make a backup while the archive is open.

    Args:
        connection: of the archive, outside a transaction.
        key: of an encrypted archive; the backup has the same.
        folder: where backups lie, on any medium.
        at: now.

    Returns:
        The backup, copied, read again and verified.

    Raises:
        BackupFailed: what was made does not verify.
    """
    with file_faults_sorted(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
    with _temporary(folder) as copy:
        with sqlite_faults_sorted(str(folder)):
            driver.copy(connection, copy, key)
        with connection.begin():
            held = _held(connection)
        if verify(copy, key) != held:
            raise BackupFailed(str(folder))
        target = _free_name(folder, at, *held)
        with file_faults_sorted(str(folder)):
            durable.put_in_place(copy, target)
    return target


def verify(place: Path, key: bytes | None) -> tuple[int, int]:
    """Read a backup: its pages, every hash and signature, every attachment.

    Args:
        place: the backup.
        key: of an encrypted one.

    Returns:
        How many cases and events it holds.

    Raises:
        BackupFailed: it is not a sound archive.
    """
    try:
        connection = driver.open_for_reading(place, key)
    except (ArchiveDamaged, ArchiveUnwritable) as error:
        raise BackupFailed(str(place)) from error
    try:
        with connection.begin():
            findings = check_kept(connection)
            held = _held(connection) if not findings else (0, 0)
    except DBAPIError as error:  # tables are missing, or pages are torn
        raise BackupFailed(str(place)) from error
    finally:
        driver.close(connection)
    if findings:
        raise BackupFailed(f"{place}: {findings[0]}")
    return held


def entries(folder: Path) -> list[BackupEntry]:
    """List the backups of a folder, the newest first; other files are passed over."""
    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        named = _PATTERN.fullmatch(path.name)
        if named is not None:
            made_at = datetime.strptime(named["at"], _TIME).replace(tzinfo=UTC)
            found.append(
                BackupEntry(str(path), made_at, path.stat().st_size, int(named["cases"]), int(named["events"]))
            )
    return sorted(found, key=lambda each: (each.made_at, each.path), reverse=True)


def thin(folder: Path, zone: tzinfo = UTC) -> list[Path]:
    """Remove the backups of a folder that are not worth keeping.

    Args:
        folder: where the program makes its backups by itself.
        zone: in which a day begins.

    Returns:
        What was removed.
    """
    listed = entries(folder)
    kept = worth_keeping((each.made_at for each in listed), zone)
    removed = [Path(each.path) for each in listed if each.made_at not in kept]
    for path in removed:
        with file_faults_sorted(str(path)):
            path.unlink(missing_ok=True)
    return removed


def _held(connection: Connection) -> tuple[int, int]:
    """Count cases and events."""
    cases = connection.scalar(select(func.count()).select_from(CASE_CARD))
    return cases or 0, connection.scalar(select(func.count()).select_from(EVENT)) or 0


def _free_name(folder: Path, at: datetime, cases: int, events: int) -> Path:
    """Name a backup by its time and what it holds; a second one of the same second gets a number."""
    count = 1
    while True:
        again = f"_{count}" if count > 1 else ""
        named = _NAME.format(at=at.astimezone(UTC).strftime(_TIME), cases=cases, events=events, again=again)
        if not (folder / named).exists():
            return folder / named
        count += 1


@contextmanager
def _temporary(folder: Path) -> Iterator[Path]:
    """Give a name for an unfinished file, and remove what is left of it."""
    with file_faults_sorted(str(folder)):
        handle, name = tempfile.mkstemp(dir=folder, prefix="setwan_", suffix=".belum-jadi")
        os.close(handle)
    path = Path(name)
    try:
        yield path
    finally:
        for each in (path, path.with_name(path.name + "-journal")):
            each.unlink(missing_ok=True)
