"""Store: the derived rows of a case, written and read back whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, insert, select, text
from sqlalchemy.dialects.sqlite import insert as upsert

from setwan_desktop.domain.events import AgendaEntered, Recorded
from setwan_desktop.domain.projection import AgendaRow, CardRow, Projection
from setwan_desktop.store import schema, search_docs, search_upkeep
from setwan_desktop.store.codec import ADDITIVE_KINDS
from setwan_desktop.store.columns import moment_text

NO_TIME = "9999-12-31"
"""Sorts behind every moment."""

_ACTORS = text(
    "SELECT DISTINCT stream, json_extract(CAST(header AS TEXT), '$.officer') AS officer FROM event "
    "WHERE stream IN (SELECT value FROM json_each(:streams)) AND kind NOT IN (SELECT value FROM json_each(:additive))"
)

Rows = dict[Table, list[dict[str, Any]]]
"""Table -> its rows, by names of columns."""


def put(connection: Connection, case_id: str, projection: Projection) -> None:
    """Replace every derived row of a case."""
    rows = rows_of(case_id, projection, actors(connection, (case_id,))[case_id])
    for table, each in rows.items():
        if table is schema.SEARCH_TEXT:
            search_upkeep.put(connection, case_id, each)
            continue
        connection.execute(delete(table).where(table.c.case_id == case_id))
        if each:
            connection.execute(insert(table), each)


def put_new(connection: Connection, projections: Mapping[str, Projection]) -> None:
    """Write the derived rows of cases that have none yet."""
    officers = actors(connection, projections)
    every = [rows_of(case_id, projection, officers[case_id]) for case_id, projection in projections.items()]
    for table in schema.DERIVED:
        rows = [row for each in every for row in each[table]]
        if rows:
            connection.execute(insert(table), rows)
    search_upkeep.count_new(connection, (row["text"] for each in every for row in each[schema.SEARCH_TEXT]))


def rows_of(case_id: str, projection: Projection, officers: Iterable[str]) -> Rows:
    """Turn what is derived from a case's events into rows.

    Args:
        case_id: of the case.
        projection: what was derived.
        officers: who acted on it.

    Returns:
        Rows for each derived table, without surrogate keys.
    """
    card = projection.card
    due = due_sort(card.due_on)
    here = {"case_id": case_id}
    sight = {(key, True) for key in projection.sight} | {(key, False) for key in projection.desk_sight}
    return {
        schema.CASE_CARD: [{**vars(card), **here}],
        schema.CASE_WAITING: [
            {**here, "role": role, "officer": officer, "due_sort": due, "since": card.since}
            for role, officer in sorted({(each.role, each.officer) for each in projection.waiting})
        ],
        schema.CASE_SIGHT: [{**here, "key": key, "whole": whole} for key, whole in sorted(sight)],
        schema.CASE_ACTOR: [
            {**here, "officer": officer, "is_open": not card.closed, "since": card.since}
            for officer in sorted(set(officers))
        ],
        schema.CASE_FILE: [{**here, "sha256": each} for each in sorted(set(projection.files))],
        schema.NUMBER: [{**vars(each), **here} for each in projection.numbers],
        schema.AGENDA_ENTRY: [{**vars(each), **here} for each in projection.agenda],
        schema.FOLLOW_UP: [{**asdict(each), **here} for each in projection.follow_ups],
        schema.SEARCH_TEXT: [
            {**here, "part": part, "text": words} for part, words in search_docs.documents(projection).items()
        ],
    }


def actors(connection: Connection, case_ids: Iterable[str]) -> dict[str, list[str]]:
    """List for each case who moved it; notes, prints and the like do not count."""
    found: dict[str, list[str]] = {each: [] for each in case_ids}
    asked = {"streams": json.dumps(list(found)), "additive": json.dumps(ADDITIVE_KINDS)}
    for row in connection.execute(_ACTORS, asked):
        found[row.stream].append(row.officer)
    return found


def due_sort(due_on: datetime | None) -> str:
    """Give the key that puts the most urgent first."""
    return NO_TIME if due_on is None else moment_text(due_on)


def kept_rows(connection: Connection, case_ids: Iterable[str]) -> dict[str, Rows]:
    """Read back every derived row of some cases, without surrogate keys."""
    found: dict[str, Rows] = {each: {table: [] for table in schema.DERIVED} for each in case_ids}
    for table in schema.DERIVED:
        for row in connection.execute(select(table).where(table.c.case_id.in_(list(found)))).mappings():
            found[row["case_id"]][table].append({name: value for name, value in row.items() if name != "id"})
    return found


def card_of(row: RowMapping) -> CardRow:
    """Make a card of its row."""
    return CardRow(**{name: row[name] for name in CardRow.__dataclass_fields__})


def agenda_of(row: RowMapping) -> AgendaRow:
    """Make an agenda entry of its row."""
    return AgendaRow(**{name: row[name] for name in AgendaRow.__dataclass_fields__})


def put_agenda_row(connection: Connection, row: AgendaRow) -> None:
    """Write an entry of the house's own agenda; one with the same id is replaced."""
    values = vars(row)
    connection.execute(
        upsert(schema.AGENDA_ENTRY).values(values).on_conflict_do_update(index_elements=["entry_id"], set_=values)
    )
    search_upkeep.put_one(connection, "", *search_docs.agenda_document(row))


def house_agenda(history: Iterable[Recorded]) -> dict[str, AgendaRow]:
    """Derive the house's own entries from the events of a stream; the last event with an entry's id counts."""
    entries: dict[str, AgendaRow] = {}
    for recorded in history:
        event = recorded.event
        if isinstance(event, AgendaEntered):
            slot = event.slot
            row = AgendaRow(
                event.entry, "", slot.date, slot.start, slot.end, slot.room, event.title, event.concerns, event.state
            )
            entries[event.entry] = row
    return entries
