"""Office: the door. Opens the archive, lets officers in, and takes care of what belongs to no single desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from setwan_desktop.clock import Clock, SystemClock
from setwan_desktop.definitions import Definitions, load
from setwan_desktop.domain.archive_views import BackupEntry, Finding
from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.new_officer import NewOfficer
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.refusals import NotForThisOfficer
from setwan_desktop.domain.views import OfficerView, ServiceEntry
from setwan_desktop.office.administration import enrol, officer_view
from setwan_desktop.office.core import Core
from setwan_desktop.office.desk import Desk
from setwan_desktop.office.reading import service_entry
from setwan_desktop.office.sign_in import LAST_HERE, admitted
from setwan_desktop.store import Archive, PlannedBackup, PlannedCheck

_FOUNDER = Actor("", "Persiapan awal")


class Office:
    """An office with its archive open. One at a time for each archive, shared by its windows and desks."""

    def __init__(self, core: Core) -> None:
        """Stand before ``core``; use ``Office.open``."""
        self._core = core

    @classmethod
    def open(
        cls,
        place: str | Path,
        clock: Clock | None = None,
        key: bytes | None = None,
        definitions: Definitions | None = None,
    ) -> Office:
        """Open an archive, made or migrated as needed.

        Args:
            place: path of a file, or a database URL.
            clock: gives the time; None: the machine's.
            key: the archive's encryption key; None opens a plain one.
            definitions: the services; None: those the program ships and those in the folder that ``SETWAN_SERVICES`` names.

        Raises:
            Trouble: if it cannot be opened; nothing was changed.
        """
        definitions, clock = definitions or load(), clock or SystemClock()
        core = Core(Archive.open(place, key, clock=clock), definitions, clock)
        core.archive.derive_if_asked(core.projection)
        return cls(core)

    def close(self) -> None:
        """Close the archive. The desks are of no use afterwards."""
        self._core.archive.close()

    # -- people ------------------------------------------------------------------------------------------------------

    def is_founded(self) -> bool:
        """Tell whether anybody belongs to the office yet."""
        return bool(self._core.officers)

    def found(self, people: Iterable[NewOfficer]) -> None:
        """Enter the first officers of an office that has none.

        Raises:
            NotForThisOfficer: if somebody belongs to it already.
            FormRefused: if a sign-in name or password cannot be taken.
        """
        if self.is_founded():
            raise NotForThisOfficer
        with self._core.archive.transaction() as tx:
            enrol(self._core, tx, people, _FOUNDER)
        self._core.forget()

    def sign_in(self, name: str, password: str) -> Desk:
        """Let an officer sit down.

        Raises:
            SignInRefused: for a wrong name or password alike.
        """
        officer = admitted(self._core, name, password)
        self._core.archive.put_local(LAST_HERE, officer.id)
        return Desk(self._core, officer.id)

    def officers_at_door(self) -> tuple[OfficerView, ...]:
        """List who may sign in: who sat here last comes first, then by name."""
        last = self._core.archive.local(LAST_HERE)
        active = [each for each in self._core.officers.values() if each.active]
        ordered = sorted(active, key=lambda each: (each.id != last, each.name))
        views = [officer_view(self._core, each.id) for each in ordered]
        return tuple(_last(view, here=view.id == last) for view in views)

    # -- the office --------------------------------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """The office's own data."""
        return self._core.profile

    def now(self) -> datetime:
        """Give the time in the office's zone."""
        return self._core.now()

    def services(self) -> tuple[ServiceEntry, ...]:
        """List the services, as anybody may know them; the acts that open a case stand at each desk."""
        return tuple(service_entry(each) for each in self._core.definitions.services.values())

    def roles(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """List every role: id, title, and the services it takes part in."""
        services = self._core.definitions.services.values()
        now = self._core.office_now()
        return tuple(
            (
                role,
                now.title(role),
                tuple(
                    each.id
                    for each in services
                    if any(role in {waits.role for waits in step.waits_at} for step in each.steps)
                ),
            )
            for role in self._core.roles
        )

    # -- care of the archive -----------------------------------------------------------------------------------------

    @property
    def place(self) -> Path:
        """The archive's file."""
        return self._core.archive.place

    def check(self) -> list[Finding]:
        """Verify the archive: hashes, signatures, cards, numbers, files. Empty when it is sound; nothing is written."""
        return self._core.archive.check(self._core.projection)

    def backup(self, folder: Path) -> Path:
        """Make a verified backup in ``folder`` while work goes on; gives its path."""
        return self._core.archive.backup(folder, self._core.clock.now())

    def plan_backup(self, folder: Path) -> PlannedBackup:
        """Plan a backup that a window has made on another thread while work goes on; then ``note_backup``."""
        return self._core.archive.plan_backup(folder, self._core.clock.now())

    def note_backup(self, made: PlannedBackup) -> None:
        """Remember when the last backup was made."""
        self._core.archive.note_backup(made)

    def plan_check(self) -> PlannedCheck:
        """Plan to verify a copy of the archive, made on another thread while work goes on; ``check_copy`` verifies it."""
        return self._core.archive.plan_check()

    @staticmethod
    def check_copy(copy: Path, key: bytes | None = None, lost_events: int = 0) -> list[Finding]:
        """Verify a copy of an archive as ``check`` does the archive; ``lost_events`` as the plan has it."""
        with Archive.copy_opened(copy, key) as archive:
            return archive.check(Core(archive, load(), SystemClock()).projection, lost_events)

    def last_backup(self) -> datetime | None:
        """Tell when the last verified backup was made here; None: never."""
        made = self._core.archive.last_backup()
        return made.astimezone(self.now().tzinfo) if made else None

    @staticmethod
    def backups(folder: Path) -> list[BackupEntry]:
        """List the backups in a folder, newest first."""
        return Archive.backups(folder)

    def thin_backups(self, folder: Path) -> list[Path]:
        """Remove the backups of a folder that are no longer worth keeping: many of late stay, few of long ago."""
        return self.thinning()(folder)

    def thinning(self) -> Callable[[Path], list[Path]]:
        """Give what thins backups as ``thin_backups`` does, on any thread."""
        return partial(Archive.thin_backups, zone=self.now().tzinfo or UTC)

    @staticmethod
    def verify_backup(backup: Path, key: bytes | None = None) -> tuple[int, int]:
        """Read a backup from end to end; gives how many cases and events it holds.

        Raises:
            BackupFailed: it is not a sound archive.
        """
        return Archive.verify_backup(backup, key)

    @staticmethod
    def restore(backup: Path, target: Path, key: bytes | None = None) -> Path | None:
        """Put a backup in an archive's place; the former archive is moved aside.

        Returns:
            Where the former archive lies now; None where there was none.

        Raises:
            Trouble: if the backup does not verify; the archive stays as it was.
        """
        return Archive.restore(backup, target, key)

    @staticmethod
    def prepare_restore(backup: Path, target: Path, key: bytes | None = None) -> Path:
        """Do the long part of ``restore``, on any thread or in another process; gives what ``put_restored`` needs."""
        return Archive.prepare_restore(backup, target, key)

    @staticmethod
    def put_restored(fresh: Path, target: Path, key: bytes | None = None) -> Path | None:
        """Do the short part of ``restore``; gives what that gives."""
        return Archive.put_restored(fresh, target, key)


def _last(view: OfficerView, *, here: bool) -> OfficerView:
    return OfficerView(view.id, view.name, view.full_name, view.roles, view.posts, view.sign_in, here)
