"""UI: the care of the archive: one work at a time beside the window, begun by any page, seen by all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from setwan_desktop.domain.trouble import ArchiveUnwritable, BackupFailed, DiskFull, Trouble
from setwan_desktop.ui.care.archive_reader import Stopped
from setwan_desktop.ui.care.job import Job, Kind

if TYPE_CHECKING:  # the office brings SQL and paper with it; the window shows itself before
    from setwan_desktop.domain.archive_views import BackupEntry, Finding
    from setwan_desktop.office import Office, PlannedBackup

_LOOK_MS = 40


class Sound(NamedTuple):
    """A backup that was read from end to end."""

    entry: BackupEntry
    cases: int
    events: int


class Care(QObject):
    """Has works of care done.

    Signals:
        told: the ``Job`` is further on than before.
        ended: the ``Job`` has ended; its ``fault`` says how.
    """

    told = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[Job, Callable[[], None] | None] = {}
        self._said = ""
        self.destroyed.connect(partial(_stop, self._jobs))  # whoever closes the window lets the work end
        # Looked at by a clock: a thread that held something of Qt could be the last to let go of it.
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._on_clock_timeout)

    @property
    def job(self) -> Job | None:
        """What is under way and was not called off."""
        return next((each for each in self._jobs if not each.is_stopped), None)

    def stop(self) -> None:
        """Call off what is under way."""
        _stop(self._jobs)

    def close(self) -> None:
        """Call off what is under way, and tell nobody any more: the archive is closed next."""
        self.stop()
        self.blockSignals(True)

    def back_up(self, office: Office, folder: Path, *, thins: bool = False) -> Job:
        """Make a backup, whose path is the result.

        Args:
            office: whose archive.
            folder: where.
            thins: whether only what is worth keeping stays there.
        """
        try:
            planned, thin = office.plan_backup(folder), office.thinning()
        except Trouble as trouble:
            return self._begin(Job(Kind.BACKUP, _failing(trouble)))

        def work(job: Job) -> Path:
            made = _made(job, planned)
            if thins:
                thin(folder)
            return made

        return self._begin(Job(Kind.BACKUP, work), lambda: office.note_backup(planned))

    def check(self, office: Office) -> Job:
        """Verify a copy of the archive; the result is the list of findings."""
        planned = office.plan_check()

        def work(job: Job) -> list[Finding]:
            def checked(copy: Path, key: bytes | None, lost_events: int) -> list[Finding]:
                job.say("Memeriksa salinan arsip…")
                return job.reader.check(copy, key, lost_events)

            job.say("Menyalin arsip untuk diperiksa…")
            return planned.check(checked, job.count)

        return self._begin(Job(Kind.CHECK, work))

    def verify(self, backup: Path) -> Job:
        """Read a backup; the result is how many cases and events it holds."""

        def work(job: Job) -> tuple[int, int]:
            job.say("Memeriksa cadangan…")
            return job.reader.verify(backup)

        return self._begin(Job(Kind.VERIFY, work))

    def search(self, folder: Path) -> Job:
        """Look for the newest backup that can be read from end to end: a ``Sound``, or None."""

        def work(job: Job) -> Sound | None:
            job.say("Mencari cadangan yang utuh…")
            return _newest_sound(job, folder)

        return self._begin(Job(Kind.SEARCH, work))

    def prepare(self, backup: Path, target: Path) -> Job:
        """Do the long part of restoring; the result is what the short one needs."""

        def work(job: Job) -> Path:
            job.say("Memulihkan arsip…")
            return job.reader.prepare(backup, target)

        return self._begin(Job(Kind.RESTORE, work))

    def _begin(self, job: Job, noted: Callable[[], None] | None = None) -> Job:
        """Begin a work.

        Args:
            job: the work.
            noted: remembers, on this thread again, that it is done.
        """
        assert self.job is None
        self._jobs[job] = noted
        self._said = ""
        job.begin()
        self._clock.start()
        self.told.emit(job)
        return job

    def _on_clock_timeout(self) -> None:
        job = self.job
        if job is not None and job.told() != self._said:
            self._said = job.told()
            self.told.emit(job)
        for each in [each for each in self._jobs if each.is_over]:
            self._end(each)
        if not self._jobs:
            self._clock.stop()

    def _end(self, job: Job) -> None:
        noted = self._jobs.pop(job)
        if job.fault is None and noted is not None and not job.is_stopped:
            try:
                noted()
            except Trouble as trouble:
                job.fault = trouble
        self.ended.emit(job)
        if job.fault is not None and not isinstance(job.fault, Trouble | Stopped):
            raise job.fault  # a mistake of the program, for the report that Qt's own thread gives


def _stop(jobs: Iterable[Job]) -> None:
    for each in jobs:
        each.stop()


def _made(job: Job, planned: PlannedBackup) -> Path:
    """Make a backup; a fault of its folder is none of the archive's."""

    def verified(copy: Path, key: bytes | None) -> tuple[int, int]:
        job.say("Memeriksa cadangan…")
        return job.reader.verify(copy, key)

    job.say("Menyalin arsip…")
    try:
        return planned.make(job.count, verified)
    except (ArchiveUnwritable, OSError) as error:
        raise BackupFailed(str(planned.folder)) from error
    except DiskFull as full:
        raise BackupFailed(f"{planned.folder}: ruang penyimpanan penuh") from full


def _newest_sound(job: Job, folder: Path) -> Sound | None:
    from setwan_desktop.office import Office

    try:
        entries = Office.backups(folder)
    except OSError:
        return None  # a stick that was pulled out
    for entry in entries:
        try:
            cases, events = job.reader.verify(Path(entry.path))
        except BackupFailed:
            continue
        return Sound(entry, cases, events)
    return None


def _failing(trouble: Trouble) -> Callable[[Job], object]:
    """Give a work that ends at once."""

    def work(_job: Job) -> object:
        raise trouble

    return work
