"""Store: number books and the agenda."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, func, select, tuple_

from setwan_desktop.domain.projection import AgendaRow, NumberRow
from setwan_desktop.store.projecting import agenda_of
from setwan_desktop.store.schema import AGENDA_ENTRY, NUMBER


def agenda(connection: Connection, first: date, last: date) -> list[AgendaRow]:
    """List entries from the first to the last day, both included, in the order of their hours."""
    entry = AGENDA_ENTRY.c
    query = (
        select(AGENDA_ENTRY)
        .where(entry.day >= first, entry.day <= last)
        .order_by(entry.day, entry.start, entry.end, entry.entry_id)
    )
    return [agenda_of(row) for row in connection.execute(query).mappings()]


def agenda_entry(connection: Connection, entry_id: str) -> AgendaRow | None:
    """Find an entry; None where there is none."""
    query = select(AGENDA_ENTRY).where(AGENDA_ENTRY.c.entry_id == entry_id)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else agenda_of(row)


def agenda_entries(connection: Connection, entry_ids: Sequence[str]) -> list[AgendaRow]:
    """Find some entries, in no order; unknown ones are passed over."""
    if not entry_ids:
        return []
    query = select(AGENDA_ENTRY).where(AGENDA_ENTRY.c.entry_id.in_(entry_ids))
    return [agenda_of(row) for row in connection.execute(query).mappings()]


def numbers(connection: Connection, book: str, year: int) -> list[NumberRow]:
    """List a book's numbers of a year in order, cancelled ones included."""
    query = (
        select(NUMBER)
        .where(NUMBER.c.book == book, NUMBER.c.year == year)
        .order_by(NUMBER.c.serial, NUMBER.c.at, NUMBER.c.case_id, NUMBER.c.letter_id)
    )
    return [NumberRow(**row) for row in connection.execute(query).mappings()]


def last_serial(connection: Connection, book: str, year: int) -> int:
    """Give the greatest serial of a book's year, used or cancelled; 0 for none."""
    query = select(func.max(NUMBER.c.serial)).where(NUMBER.c.book == book, NUMBER.c.year == year)
    return connection.scalar(query) or 0


def taken_elsewhere(connection: Connection, case_id: str, rows: Iterable[NumberRow]) -> NumberRow | None:
    """Find a number that another case already has; None where there is none."""
    wanted = {(row.book, row.year, row.serial): row for row in rows}
    if not wanted:
        return None
    number = NUMBER.c
    taken = select(number.book, number.year, number.serial).where(
        tuple_(number.book, number.year, number.serial).in_(list(wanted)), number.case_id != case_id
    )
    first = connection.execute(taken.limit(1)).first()
    return None if first is None else wanted[first.book, first.year, first.serial]
