"""Store: backups: verified before they get their name, and named by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from setwan_desktop.domain.archive_views import BackupEntry
from setwan_desktop.domain.trouble import ArchiveDamaged, ArchiveUnwritable, BackupFailed
from setwan_desktop.store import driver, durable
from setwan_desktop.store.checking import check_kept
from setwan_desktop.store.copying import Copying, Tell, quietly
from setwan_desktop.store.faults import file_faults_sorted
from setwan_desktop.store.rotation import worth_keeping
from setwan_desktop.store.schema import CASE_CARD, CHAIN_HEAD, EVENT

_NAME = "setwan_{at}_{cases}-berkas_{events}-kejadian{again}.db"
_PATTERN = re.compile(r"setwan_(?P<at>[\dT\-]+Z)_(?P<cases>\d+)-berkas_(?P<events>\d+)-kejadian(?:_\d+)?\.db")
_TIME = "%Y-%m-%dT%H-%M-%SZ"  # a colon may not stand in a file name on Windows


Verify = Callable[[Path, bytes | None], tuple[int, int]]
"""Reads a backup from end to end, as ``verify`` does; perhaps elsewhere."""


@dataclass(frozen=True)
class Planned:
    """A backup that is still to be made, on any thread, while work goes on in the archive.

    Attributes:
        copying: copies the archive.
        folder: where backups lie, on any medium.
        at: the time in the backup's name.
        events: how many the archive held when it was planned.
    """

    copying: Copying
    folder: Path
    at: datetime
    events: int

    def make(self, tell: Tell = quietly, verified: Verify | None = None) -> Path:
        """Copy the archive, read the copy again, and give it its name.

        Args:
            tell: hears how far the copy is.
            verified: reads the copy; None: ``verify``, on this thread.

        Returns:
            The backup; it holds what the archive held when its last page was copied.

        Raises:
            BackupFailed: it does not verify, or lacks what was there before; nothing is left behind.
        """
        with self.copying.copied(self.folder, tell) as copy:
            cases, events = (verified or verify)(copy, self.copying.key)
            if events < self.events:
                raise BackupFailed(str(self.folder))
            target = _free_name(self.folder, self.at, cases, events)
            with file_faults_sorted(str(self.folder)):
                durable.put_in_place(copy, target)
        return target


def plan(connection: Connection, copying: Copying, folder: Path, at: datetime) -> Planned:
    """Plan a backup, on the archive's own thread and outside a transaction."""
    with connection.begin():
        # What the chains say, for counting the events themselves takes long in a large archive.
        events = connection.scalar(select(func.sum(CHAIN_HEAD.c.seq))) or 0
    return Planned(copying, folder, at, int(events))


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
