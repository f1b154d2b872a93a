"""Store: one act's writes: all of them, or none."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from setwan_desktop.domain.events import Event, Recorded
from setwan_desktop.domain.projection import AgendaRow, Projection
from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.domain.values import FileRef
from setwan_desktop.store import books, files, ledger, local, projecting, search_upkeep
from setwan_desktop.store.incarnation import Incarnation
from setwan_desktop.store.ledger import Pen
from setwan_desktop.store.reads import Reads

_MB = 1_000_000
RESERVE_FOR_FILES = 500_000_000
"""Bytes that must stay free for a file to be taken: the history shall still have room when there is none for files."""

RESERVE = 50_000_000
"""Bytes that must stay free for anything to be written: SQLite needs room to finish what it began."""


class NumberTaken(Exception):
    """A number was drawn that another case has: a mistake of the program, stopped before it is stored."""


class Transaction(Reads):
    """Writes that are kept together when the block ends, and forgotten together when it fails.

    What it reads includes what it has written.
    """

    def __init__(self, connection: Connection, place: str, incarnation: Incarnation) -> None:
        super().__init__(connection, place)
        self._incarnation = incarnation
        self._pen: Pen | None = None
        self._drawn: dict[tuple[str, int], int] = {}
        self._destroyed = False
        self.streams: list[str] = []
        """Every stream it has recorded an event in."""

    def append(self, stream: str, events: Sequence[Event], officer: str, at: datetime) -> tuple[Recorded, ...]:
        """Record events: the first follows every head of the stream, each other one the event before it.

        Args:
            stream: the case, or one of the office's own.
            events: in the order they happened.
            officer: id of who records them.
            at: now, aware.

        Returns:
            The events as they are recorded.
        """
        if not events:
            return ()
        pen = self._pen = self._pen or self._run(self._incarnation.pen)
        self.streams.append(stream)
        return tuple(self._run(ledger.append, pen, stream, event, officer, at) for event in events)

    def next_serial(self, book: str, year: int, after: int = 0) -> int:
        """Draw the next serial of a book's year: one more than any used, cancelled, or drawn in this transaction.

        Args:
            book: the series.
            year: of the series.
            after: the last number that stands in a book on paper; 0 for none.
        """
        key = (book, year)
        if key not in self._drawn:
            self._drawn[key] = max(self.last_serial(book, year), after)
        self._drawn[key] += 1
        return self._drawn[key]

    def put_projection(self, case_id: str, projection: Projection) -> None:
        """Replace everything derived from a case's events.

        Args:
            case_id: of the case.
            projection: what is derived now.

        Raises:
            NumberTaken: it has a number that another case has.
        """
        taken = self._run(books.taken_elsewhere, case_id, projection.numbers)
        if taken is not None:
            raise NumberTaken(f"{taken.book}/{taken.year}/{taken.serial}")
        self._run(projecting.put, case_id, projection)

    def put_agenda_row(self, row: AgendaRow) -> None:
        """Write an entry of the house's own agenda; one with the same id is replaced."""
        self._run(projecting.put_agenda_row, row)

    def put_file(self, body: bytes, name: str, media: str) -> FileRef:
        """Keep a file, once however often it comes.

        Args:
            body: its content.
            name: the name it came with.
            media: the type found by looking at the content.

        Returns:
            What an event refers to it by.
        """
        refuse_full_disk(self._place, RESERVE_FOR_FILES + len(body))
        return self._run(files.put, body, name, media)

    def set_credential(self, officer: str, password_hash: str) -> None:
        """Keep the hash of an officer's password in place of the former one."""
        self._run(local.put_credential, officer, password_hash)

    def destroy_payload(self, event_id: str, payload_class: str) -> None:
        """Destroy a payload. A ``PayloadDestroyed`` event for it must have been recorded in this transaction."""
        self._run(ledger.destroy, event_id, payload_class)
        self._destroyed = True

    def finish(self) -> Pen | None:
        """Write down where the chain ends, and clear away what was destroyed; the archive calls it before it commits.

        Returns:
            What wrote, None if no event was recorded.
        """
        if self._destroyed:
            self._run(search_upkeep.purge)
        if self._pen is not None:
            self._run(ledger.seal, self._pen)
        return self._pen


def refuse_full_disk(place: str, needed: int) -> None:
    """Refuse to write where too little room is left.

    Args:
        place: the archive's file.
        needed: bytes that must be free.

    Raises:
        DiskFull: with the file, and the free and the needed megabytes.
    """
    free = shutil.disk_usage(Path(place).parent).free
    if free < needed:
        raise DiskFull(f"{place}: perlu {needed // _MB + 1} MB, tersedia {free // _MB} MB")
