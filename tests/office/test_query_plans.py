"""Office tests: no question of a desk looks through a whole table: what a list shows is found by an index."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import time, timedelta

import pytest
from sqlalchemy import event

from setwan_desktop.office import Office, Slot
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks

BIG = {
    "event", "payload", "case_card", "case_waiting", "case_sight", "case_actor", "case_file", "number", "agenda_entry",
    "follow_up", "search_text", "stream_head", "read_mark", "attachment",
}  # fmt: skip
LISTED = re.compile(r"\bSCAN (\w+)(?! .*VIRTUAL TABLE)( USING (?:COVERING )?INDEX)?")


@pytest.fixture
def plans(office: Office):
    """Ask for the plan of every statement from now on: statement -> what SQLite says of its way."""
    found: dict[str, list[str]] = {}
    engine = office._core.archive._connection.engine

    def planned(_connection, cursor, statement, parameters, _context, many) -> None:
        if statement.lstrip()[:6].upper() in {"SELECT", "UPDATE", "DELETE"} and not many and statement not in found:
            own = cursor.connection.cursor()
            own.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            found[statement] = [row[3] for row in own.fetchall()]

    event.listen(engine, "before_cursor_execute", planned)
    yield found
    event.remove(engine, "before_cursor_execute", planned)


def scans(plans: dict[str, list[str]]) -> list[str]:
    """Give the ways that go through a whole table; along an index only as far as a list is long."""
    found = []
    for statement, lines in plans.items():
        tables = {alias: table for table, alias in re.findall(r"\b(\w+) AS (\w+)", statement)}
        for line in lines:
            for name, by_index in LISTED.findall(line):
                table = tables.get(name, name)
                if table in BIG and not (by_index and "LIMIT" in statement):
                    found.append(f"{line}: {' '.join(statement.split())}")
    return found


def test_no_question_of_a_desk_looks_through_a_table(office: Office, desks: Desks, plans) -> None:
    clerk, head, keeper = (desks.desk(role) for role in ("resepsionis", "sekretaris", "tata_usaha"))
    case_id = lead(desks, "pengaduan", "disposisi")
    card = head.case(case_id).card
    today = office.now().date()
    slot = Slot(today + timedelta(days=3), time(9), time(11), next(iter(office.profile.rooms)))
    asked: list[Callable[[], object]] = [
        head.inbox, head.counts, head.followed, head.follow_ups, head.drafts, keeper.number_years, keeper.number_books,
        lambda: head.inbox(recording=True),
        lambda: clerk.received_on(today, "pengaduan"),
        lambda: clerk.similar("pengaduan", {"nik": "6310990101700001", "nama": "Siti Aminah"}),
        lambda: [keeper.numbers(each.series, each.year) for each in keeper.number_books()],
        lambda: head.agenda(today, today + timedelta(days=30)),
        lambda: head.clashes(slot, ("Komisi I",), case_id),
        lambda: head.scanned(card.number),
        lambda: head.mark_read(case_id),
        *(
            lambda closed=closed, before=before, service=service, text=text: head.cases(
                closed=closed, before=before, service=service, text=text
            )
            for closed in (None, True, False)
            for before in (None, card)
            for service in ("", "pengaduan")
            for text in ("", "jalan")
        ),
        *(lambda text=text: head.search(text) for text in ("si", "siti aminah", card.number, "412")),
    ]  # fmt: skip
    for each in asked:
        each()
    assert len(plans) > 20
    assert scans(plans) == []
