"""Store: whether an archive is still what was written into it. Everything is computed anew; nothing is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DatabaseError

from setwan_desktop.domain.archive_views import Finding
from setwan_desktop.domain.events import ProfileChanged
from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.store import ledger
from setwan_desktop.store.checking_cases import Project, check_derived
from setwan_desktop.store.checking_history import check_history
from setwan_desktop.store.copying import Copying, Tell, quietly
from setwan_desktop.store.findings import finding
from setwan_desktop.store.schema import ATTACHMENT, CASE_FILE, NUMBER

_PROFILE_STREAM = "office/profile"


def check(connection: Connection, project: Project, lost_events: int = 0) -> list[Finding]:
    """Verify an archive.

    Args:
        connection: of the archive, in a transaction.
        project: derives what is kept of a stream; None for the office's own streams.
        lost_events: how many events this computer wrote that the archive has no more.

    Returns:
        What is wrong; empty when it is sound.
    """
    findings = list(check_file(connection))
    if findings:
        return findings  # on a damaged file every other answer would be guesswork
    if lost_events:
        findings.append(finding("went_back", "event", str(lost_events)))
    findings.extend(check_history(connection))
    findings.extend(check_derived(connection, project))
    findings.extend(check_files(connection))
    findings.extend(check_emblems(connection))
    findings.extend(check_numbers(connection))
    return findings


@dataclass(frozen=True)
class Planned:
    """A check that is still to be made, on any thread, while work goes on in the archive.

    Attributes:
        copying: copies the archive.
        lost_events: as for ``check``.
    """

    copying: Copying
    lost_events: int

    def check(self, checked: Callable[[Path, bytes | None, int], list[Finding]], tell: Tell = quietly) -> list[Finding]:
        """Copy the archive beside itself, and have the copy verified; it is removed afterwards.

        Args:
            checked: verifies a copy, given its key and the events that were lost.
            tell: hears how far the copy is.

        Returns:
            What is wrong.
        """
        with self.copying.copied(self.copying.place.parent, tell) as copy:
            return checked(copy, self.copying.key, self.lost_events)


def check_kept(connection: Connection) -> list[Finding]:
    """Verify what can be verified without the rules of cases, as of a backup: file, history and attachments."""
    return list(check_file(connection)) or [*check_history(connection), *check_files(connection)]


def check_file(connection: Connection) -> Iterator[Finding]:
    """Let SQLite examine its own file."""
    try:
        answers = list(connection.exec_driver_sql("PRAGMA integrity_check").scalars())
    except DatabaseError as error:
        answers = [str(error.orig)]
    yield from (finding("database", "sqlite", str(each)) for each in answers if each != "ok")


def check_files(connection: Connection) -> Iterator[Finding]:
    """Compare every file with its digest, and look for files that a case refers to and that are not there."""
    for sha256 in connection.scalars(select(ATTACHMENT.c.sha256)).all():
        row = connection.execute(select(ATTACHMENT).where(ATTACHMENT.c.sha256 == sha256)).one()
        if hashlib.sha256(row.body).hexdigest() != sha256 or len(row.body) != row.size:
            yield finding("file_changed", sha256)
    lacking = select(CASE_FILE).where(CASE_FILE.c.sha256.not_in(select(ATTACHMENT.c.sha256)))
    yield from (finding("file_missing", row.sha256, row.case_id) for row in connection.execute(lacking))


def check_emblems(connection: Connection) -> Iterator[Finding]:
    """Look for emblems that a kop of the office names, then or now, and that are not there: old letters need them too."""
    kept = set(connection.scalars(select(ATTACHMENT.c.sha256)))
    named: set[str] = set()
    try:
        for recorded in ledger.history(connection, _PROFILE_STREAM):
            event = recorded.event
            if isinstance(event, ProfileChanged) and event.part == "letterheads":
                heads = [each for each in event.content.values() if isinstance(each, Mapping)]
                named |= {str(head.get(key) or "") for head in heads for key in ("emblem", "emblem_source")}
    except ArchiveDamaged:
        return  # told where the history is checked
    yield from (finding("emblem_missing", sha256) for sha256 in sorted(named - kept - {""}))


def check_numbers(connection: Connection) -> Iterator[Finding]:
    """Look for serials given twice in a book's year, and for numbers written the same twice."""
    number = NUMBER.c
    for fault, column in (("number_twice", number.serial), ("written_twice", number.number)):
        twice = (
            select(number.book, number.year, column.label("what"))
            .group_by(number.book, number.year, column)
            .having(func.count() > 1)
        )
        for row in connection.execute(twice):
            yield finding(fault, f"{row.book}/{row.year}", str(row.what))
