"""Store: the archive: one file, one process, one connection, used from the thread that opened it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from setwan_desktop.clock import Clock, SystemClock
from setwan_desktop.domain.archive_views import BackupEntry, Finding
from setwan_desktop.domain.events import Recorded
from setwan_desktop.store import backup, checking, driver, ledger, migrating
from setwan_desktop.store import restore as restoring
from setwan_desktop.store.backup import Planned as PlannedBackup
from setwan_desktop.store.checking_cases import DERIVE_ANEW, Project, rebuild
from setwan_desktop.store.columns import moment_of, moment_text
from setwan_desktop.store.copying import Copying
from setwan_desktop.store.faults import file_faults_sorted, sqlite_faults_sorted
from setwan_desktop.store.incarnation import Incarnation
from setwan_desktop.store.keys import KeyStore
from setwan_desktop.store.place import path_of, refuse_unsafe_place
from setwan_desktop.store.reads import Reads
from setwan_desktop.store.transaction import RESERVE, Transaction, refuse_full_disk

_LAST_BACKUP = "last_backup"


class Archive(Reads):
    """An open archive. Close it, or use it as a context."""

    def __init__(self, connection: Connection, place: Path, key: bytes | None, keys: KeyStore, clock: Clock) -> None:
        super().__init__(connection, str(place))
        self._key = key
        self._copying = Copying(connection, place, key)
        self._keys = keys
        self._clock = clock
        self._incarnation = Incarnation(keys)
        self._writes = 0
        self._written: dict[str, int] = {}

    @classmethod
    def open(
        cls, place: str | Path, key: bytes | None = None, keys_folder: Path | None = None, clock: Clock | None = None
    ) -> Archive:
        """Open an archive, made where there is none, and brought up to date where an older program made it.

        Args:
            place: its file, on a disk of this computer.
            key: of an encrypted archive; None for a plain one.
            keys_folder: where this computer keeps signing keys; None for the user's own folder.
            clock: tells when backups are made; None for this computer's.

        Returns:
            The archive, which no other process can open until it is closed.

        Raises:
            Trouble: ``ArchivePlaceRefused``, ``ArchiveBusy``, ``ArchiveNewer``, ``ArchiveDamaged``, ``ArchiveUnwritable``.
        """
        path = path_of(place)
        refuse_unsafe_place(path.resolve())
        with file_faults_sorted(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
        clock = clock or SystemClock()
        connection = driver.open_for_writing(path, key)
        try:
            with sqlite_faults_sorted(str(path)):
                migrating.bring_up_to_date(connection, path, key, clock.now())
        except BaseException:
            driver.close(connection)
            raise
        archive = cls(connection, path, key, KeyStore(path, keys_folder), clock)
        with suppress(OSError):  # what a killed program left beside the archive, in no use any more
            restoring.fresh_name(path).unlink(missing_ok=True)
            archive._copying.sweep(path.parent)
        return archive

    @property
    def place(self) -> Path:
        """The archive's file."""
        return Path(self._place)

    def close(self) -> None:
        """Close the archive; its file is then whole by itself. A copy that is under way beside it is ended first."""
        self._copying.end()
        driver.close(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Write: everything in the block is kept when it ends, nothing when it fails.

        Yields:
            What writes, and reads what it has written.

        Raises:
            RuntimeError: one is under way already.
        """
        if self._connection.in_transaction():
            raise RuntimeError("a transaction is under way")
        refuse_full_disk(self._place, RESERVE)
        with sqlite_faults_sorted(self._place), self._connection.begin():
            transaction = Transaction(self._connection, self._place, self._incarnation)
            yield transaction
            pen = transaction.finish()
        if pen is not None:
            self._incarnation.written(pen)
            self._note_written(transaction.streams)

    def written_since(self, mark: int) -> tuple[int, tuple[str, ...]]:
        """Tell which streams were written, by whichever desk: no other process can write while the archive is open here.

        Args:
            mark: what it gave before; 0 for everything since the archive was opened.

        Returns:
            The mark to ask with next, and the streams, the latest first.
        """
        found = []
        for stream in reversed(self._written):
            if self._written[stream] <= mark:
                break
            found.append(stream)
        return self._writes, tuple(found)

    def _note_written(self, streams: Iterable[str]) -> None:
        self._writes += 1
        for stream in streams:
            self._written.pop(stream, None)
            self._written[stream] = self._writes

    # --- the whole history ---

    def streams(self) -> Iterator[str]:
        """Give every stream that has an event: cases, and the office's own."""
        yield from self._run(ledger.streams)

    def history_many(self, streams: Iterable[str]) -> Iterator[tuple[str, tuple[Recorded, ...]]]:
        """Read many streams, some at a time; those without events are passed over."""
        for part in ledger.in_parts(list(streams)):
            yield from self._run(ledger.histories, part)

    # --- care ---

    def check(self, project: Project, lost_events: int = 0) -> list[Finding]:
        """Verify the archive; nothing is written.

        Args:
            project: derives what is kept of a stream; None for the office's own streams.
            lost_events: of a copy: how many events this computer wrote that are gone from the archive it was made of.

        Returns:
            What is wrong; empty when it is sound.
        """
        with sqlite_faults_sorted(self._place), self._connection.begin() as looking:
            try:
                lost = lost_events or self._incarnation.lost_events(self._connection)
                return checking.check(self._connection, project, lost)
            finally:
                looking.rollback()

    def plan_check(self) -> checking.Planned:
        """Plan to verify a copy of the archive, made by another thread while work goes on here."""
        return checking.Planned(self._copying, self._run(self._incarnation.lost_events))

    @staticmethod
    @contextmanager
    def copy_opened(copy: Path, key: bytes | None) -> Iterator[Archive]:
        """Open a copy of one's own to verify it; SQLite examines its search index by a statement that counts as a write."""
        connection = driver.open_for_writing(copy, key)
        try:
            yield Archive(connection, copy, key, KeyStore(copy), SystemClock())
        finally:
            driver.close(connection)

    def rebuild(self, project: Project) -> None:
        """Derive cards, registers and search anew from the events."""
        self._run(rebuild, project)

    def derive_if_asked(self, project: Project) -> None:
        """Do what ``rebuild`` does, if an older program's archive was just brought up to date and needs it."""
        if self.local(DERIVE_ANEW) is not None:
            self.rebuild(project)

    def backup(self, folder: Path, at: datetime | None = None) -> Path:
        """Make a verified backup while the archive stays open.

        Args:
            folder: where, on any medium.
            at: now; None asks the archive's clock.

        Returns:
            The backup.

        Raises:
            Trouble: ``BackupFailed``, ``DiskFull`` or ``ArchiveUnwritable``; nothing is left behind.
        """
        planned = self.plan_backup(folder, at)
        made = planned.make()
        self.note_backup(planned)
        return made

    def plan_backup(self, folder: Path, at: datetime | None = None) -> PlannedBackup:
        """Plan a backup that another thread makes while work goes on here; ``note_backup`` afterwards."""
        return backup.plan(self._connection, self._copying, folder, at or self._clock.now())

    def note_backup(self, made: PlannedBackup) -> None:
        """Remember when the last backup was made."""
        self.put_local(_LAST_BACKUP, moment_text(made.at))

    def last_backup(self) -> datetime | None:
        """Tell when the last backup was made; None if never."""
        text = self.local(_LAST_BACKUP)
        return None if text is None else moment_of(text)

    @staticmethod
    def backups(folder: Path) -> list[BackupEntry]:
        """List the backups of a folder, the newest first."""
        return backup.entries(folder)

    @staticmethod
    def thin_backups(folder: Path, zone: tzinfo = UTC) -> list[Path]:
        """Remove all but the last of 24 hours, 14 days, 8 weeks and 12 months; gives what was removed."""
        return backup.thin(folder, zone)

    @staticmethod
    def verify_backup(source: Path, key: bytes | None = None) -> tuple[int, int]:
        """Read a backup from end to end; gives how many cases and events it holds.

        Raises:
            BackupFailed: it is not a sound archive.
        """
        return backup.verify(source, key)

    @staticmethod
    def restore(
        source: Path,
        target: Path,
        key: bytes | None = None,
        keys_folder: Path | None = None,
        clock: Clock | None = None,
    ) -> Path | None:
        """Put a backup in an archive's place.

        Args:
            source: the backup.
            target: the archive's file; no process may have it open.
            key: of an encrypted backup.
            keys_folder: as for ``open``.
            clock: names what is moved aside; None for this computer's.

        Returns:
            Where the former archive was moved; None where there was none.

        Raises:
            Trouble: ``BackupFailed`` or ``ArchiveBusy``; the archive stays as it was.
        """
        source, target = Path(source).absolute(), Path(target).absolute()
        return restoring.restore(source, target, key, KeyStore(target, keys_folder), (clock or SystemClock()).now())

    @staticmethod
    def prepare_restore(source: Path, target: Path, key: bytes | None = None) -> Path:
        """Do the long part of ``restore``, on any thread or in another process: verify a backup and copy it to its place."""
        return restoring.prepare(Path(source).absolute(), Path(target).absolute(), key)

    @staticmethod
    def put_restored(fresh: Path, target: Path, key: bytes | None = None, clock: Clock | None = None) -> Path | None:
        """Do the short part of ``restore``: what was prepared takes the archive's place."""
        target = Path(target).absolute()
        return restoring.put(fresh, target, key, KeyStore(target), (clock or SystemClock()).now())
