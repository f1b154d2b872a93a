"""Store: what a list of a number book shows of each number: its letter, its case, its signer."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select, text

from setwan_desktop.domain.number_views import NumberedPaper
from setwan_desktop.store.schema import NUMBER

_PAPERS = text(
    "SELECT number.serial, number.number, number.state, number.reason, number.at, number.case_id, "
    "case_card.number AS case_number, case_card.service_short AS service, "
    "json_extract(CAST(payload.body AS TEXT), '$.content.label') AS label, "
    "json_extract(CAST(payload.body AS TEXT), '$.content.date') AS day, "
    "json_extract(CAST(payload.body AS TEXT), '$.signer') AS signer, "
    "json_extract(CAST(payload.body AS TEXT), '$.content.signatures[0].name') AS signed_by "
    "FROM number CROSS JOIN case_card ON case_card.case_id = number.case_id "
    "LEFT JOIN payload ON payload.class = 'main' AND payload.event_id = ("
    "SELECT event.id FROM event CROSS JOIN payload AS issued ON issued.event_id = event.id AND issued.class = 'main' "
    "WHERE number.letter_id <> '' AND event.stream = number.case_id AND event.kind = 'letter_issued' "
    "AND json_extract(CAST(issued.body AS TEXT), '$.letter_id') = number.letter_id LIMIT 1) "
    "WHERE number.book = :series AND number.year = :year AND number.serial BETWEEN :first AND :last "
    "ORDER BY number.serial, number.at"
).columns(at=NUMBER.c.at.type)

_YEARS = text(
    # From one year to the next by the index, and not through all numbers.
    "WITH RECURSIVE each_one(year) AS (SELECT min(year) FROM number UNION ALL "
    "SELECT (SELECT min(number.year) FROM number WHERE number.year > each_one.year) FROM each_one WHERE year IS NOT NULL) "
    "SELECT year FROM each_one WHERE year IS NOT NULL"
)


def papers(connection: Connection, series: str, year: int, first: int, last: int) -> list[NumberedPaper]:
    """List the numbers of a series' year from one to another, with what they were given to; cancelled ones included."""
    asked = {"series": series, "year": year, "first": first, "last": last}
    return [
        NumberedPaper(
            serial=row.serial,
            number=row.number,
            cancelled=row.state == "cancelled",
            reason=row.reason,
            at=row.at,
            case_id=row.case_id,
            case_number=row.case_number,
            service=row.service,
            label=row.label or "",
            on=date.fromisoformat(row.day) if row.day else None,
            signer=row.signer or "",
            signed_by=row.signed_by or "",
        )
        for row in connection.execute(_PAPERS, asked)
    ]


def tallies(connection: Connection, year: int) -> dict[str, tuple[int, int, int]]:
    """Tell of every series of a year: its last serial, how many numbers are used, and how many cancelled."""
    number = NUMBER.c
    cancelled = func.count().filter(number.state == "cancelled")
    query = (
        select(number.book, func.max(number.serial), func.count() - cancelled, cancelled)
        .where(number.year == year)
        .group_by(number.book)
    )
    return {str(book): (last, used, fell) for book, last, used, fell in connection.execute(query)}


def years(connection: Connection) -> list[int]:
    """List the years in which a number was given."""
    return list(connection.scalars(_YEARS))
