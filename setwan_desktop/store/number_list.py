"""Store: what a list of a number book shows of each number: its letter, its case, its signer."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, select, text

from setwan_desktop.domain.number_views import NumberedPaper
from setwan_desktop.store.schema import NUMBER

_PAPERS = text(
    "SELECT number.serial, number.number, number.state, number.reason, number.at, number.case_id, "
    "case_card.number AS case_number, case_card.service_short AS service, "
    "json_extract(CAST(payload.body AS TEXT), '$.content.label') AS label, "
    "json_extract(CAST(payload.body AS TEXT), '$.content.date') AS day, "
    "json_extract(CAST(payload.body AS TEXT), '$.signer') AS signer, "
    "json_extract(CAST(payload.body AS TEXT), '$.content.signatures[0].name') AS signed_by "
    "FROM number JOIN case_card ON case_card.case_id = number.case_id "
    "LEFT JOIN (event JOIN payload ON payload.event_id = event.id AND payload.class = 'main') "
    "ON number.letter_id <> '' AND event.stream = number.case_id AND event.kind = 'letter_issued' "
    "AND json_extract(CAST(payload.body AS TEXT), '$.letter_id') = number.letter_id "
    "WHERE number.book = :series AND number.year = :year ORDER BY number.serial, number.at"
).columns(at=NUMBER.c.at.type)


def papers(connection: Connection, series: str, year: int) -> list[NumberedPaper]:
    """List the numbers of a series' year in order, with what they were given to; cancelled ones included."""
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
        for row in connection.execute(_PAPERS, {"series": series, "year": year})
    ]


def tallies(connection: Connection, year: int) -> dict[str, tuple[int, int, int]]:
    """Tell of every series of a year: its last serial, how many numbers are used, and how many cancelled."""
    number = NUMBER.c
    found: dict[str, tuple[int, int, int]] = {}
    query = select(number.book, number.serial, number.state).where(number.year == year)
    for book, serial, state in connection.execute(query):
        last, used, cancelled = found.get(book, (0, 0, 0))
        found[book] = (max(last, serial), used + (state != "cancelled"), cancelled + (state == "cancelled"))
    return found


def years(connection: Connection) -> list[int]:
    """List the years in which a number was given."""
    return list(connection.scalars(select(NUMBER.c.year).distinct().order_by(NUMBER.c.year)))
