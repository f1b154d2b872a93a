"""Store: comparing what is derived from the history with what is kept of it, and making it anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from setwan_desktop.domain.archive_views import Finding
from setwan_desktop.domain.events import Recorded
from setwan_desktop.domain.projection import AgendaRow, Projection
from setwan_desktop.store import ledger, local, projecting, search, search_docs
from setwan_desktop.store.columns import moment_text
from setwan_desktop.store.findings import TABLE_TITLES, finding
from setwan_desktop.store.guards import search_index_apart
from setwan_desktop.store.schema import AGENDA_ENTRY, DERIVED, SEARCH_TEXT, SEARCH_WORD, STREAM_HEAD

DERIVE_ANEW = "derive_anew"
"""Kept for this computer by a step that emptied what is derived: it shall be derived anew."""

Project = Callable[[str, tuple[Recorded, ...]], Projection | None]
"""Derives what is kept of a stream; None for the office's own streams."""


def check_derived(connection: Connection, project: Project) -> Iterator[Finding]:
    """Derive every case anew and compare.

    Args:
        connection: of the archive, in a transaction.
        project: derives what is kept of a stream.

    Yields:
        What differs.
    """
    cases: set[str] = set()
    house: dict[str, AgendaRow] = {}
    for part in ledger.in_parts(ledger.streams(connection)):
        projections: dict[str, Projection] = {}
        for stream in part:
            try:
                history = ledger.history(connection, stream)
                projection = project(stream, history)
            except Exception as error:  # noqa: BLE001  # a damaged history may break the rules in any way
                yield finding("case_unreadable", stream, f"{type(error).__name__}: {error}")
                cases.add(stream)
                continue
            if projection is None:
                house.update(projecting.house_agenda(history))
            else:
                projections[stream] = projection
        yield from _compare(connection, projections)
        cases.update(projections)
    yield from _strays(connection, cases)
    kept = connection.execute(select(AGENDA_ENTRY).where(AGENDA_ENTRY.c.case_id == "")).mappings()
    if {row["entry_id"]: projecting.agenda_of(row) for row in kept} != house:
        yield finding("house_agenda", "agenda")
    texts = connection.execute(select(SEARCH_TEXT.c.part, SEARCH_TEXT.c.text).where(SEARCH_TEXT.c.case_id == ""))
    if {row.part: row.text for row in texts} != dict(map(search_docs.agenda_document, house.values())):
        yield finding("derived_wrong", "agenda", TABLE_TITLES[SEARCH_TEXT.name])
    if not search.index_is_sound(connection):
        yield finding("search_index", "search_index")


def rebuild(connection: Connection, project: Project) -> None:
    """Empty what is derived and derive it anew from the events, the cases in the order they were opened.

    Args:
        connection: of the archive, in a transaction.
        project: derives what is kept of a stream.
    """
    with search_index_apart(connection):
        for table in (*DERIVED, STREAM_HEAD, SEARCH_WORD):
            connection.execute(delete(table))
        projections: dict[str, Projection] = {}
        for part in ledger.in_parts(ledger.streams(connection)):
            for stream, history in ledger.histories(connection, part):
                ledger.put_heads(connection, stream, history)
                projection = project(stream, history)
                if projection is not None:
                    projections[stream] = projection
                    continue
                for row in projecting.house_agenda(history).values():
                    projecting.put_agenda_row(connection, row)
        in_order = sorted(projections, key=lambda case_id: (projections[case_id].card.opened_at, case_id))
        for ids in ledger.in_parts(in_order):
            projecting.put_new(connection, {each: projections[each] for each in ids})
    local.put_local(connection, DERIVE_ANEW, None)


def _compare(connection: Connection, projections: dict[str, Projection]) -> Iterator[Finding]:
    """Compare the derived rows of some cases with those that are kept."""
    officers = projecting.actors(connection, projections)
    kept = projecting.kept_rows(connection, projections)
    for case_id, projection in projections.items():
        derived = projecting.rows_of(case_id, projection, officers[case_id])
        for table in DERIVED:
            if _comparable(derived[table]) != _comparable(kept[case_id][table]):
                yield finding("derived_wrong", case_id, TABLE_TITLES[table.name])


def _strays(connection: Connection, cases: set[str]) -> Iterator[Finding]:
    """Find derived rows of cases that have no history."""
    for table in DERIVED:
        ids = set(connection.scalars(select(table.c.case_id).distinct())) - cases - {""}
        yield from (finding("derived_stray", each, TABLE_TITLES[table.name]) for each in sorted(ids))


def _comparable(rows: list[dict[str, Any]]) -> Counter[frozenset[tuple[str, object]]]:
    """Make rows comparable without order; the same moment in two zones is the same."""
    return Counter(frozenset((name, _plain(value)) for name, value in row.items()) for row in rows)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment_text(value)
    return tuple(value) if isinstance(value, list) else value
