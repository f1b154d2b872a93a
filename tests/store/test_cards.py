"""Store tests: inboxes, counts and lists of cards."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from setwan_desktop.domain.events import IdentityViewed
from setwan_desktop.domain.projection import CardRow, FollowUpRow, WaitingRow
from setwan_desktop.store import Archive
from tests.store.conftest import record
from tests.store.specimens import ACTION, BY, NOW, WITA, case_card, note, projection


def put(archive: Archive, card: CardRow, **changed: object) -> CardRow:
    with archive.transaction() as tx:
        tx.put_projection(card.case_id, projection(card, **changed))
    return card


def hours(count: float) -> datetime:
    return NOW + timedelta(hours=count)


def test_a_card_comes_back_as_it_was(archive: Archive) -> None:
    card = case_card(
        due_on=datetime(2026, 11, 5, 16, tzinfo=WITA),
        promise_due=hours(9),
        step_due=hours(1),
        meeting=hours(3),
        remind_on=date(2026, 11, 9),
        returned=True,
        remark="perbaiki",
        since=datetime(2026, 11, 2, 9, 0, 0, 123456, tzinfo=WITA),
    )
    put(archive, card)
    assert archive.card("c-1") == card
    assert archive.card("c-1").due_on.tzinfo == UTC  # type: ignore[union-attr]
    assert archive.card("c-2") is None


def test_a_moment_without_zone_is_refused(archive: Archive) -> None:
    with pytest.raises(Exception, match="not aware"):
        put(archive, case_card(since=datetime(2026, 11, 2)))  # noqa: DTZ001


def test_cards_come_in_the_order_asked(archive: Archive) -> None:
    for each in ("a", "b", "c"):
        put(archive, case_card(each))
    assert [each.case_id for each in archive.cards(["c", "none", "a"])] == ["c", "a"]


def test_the_inbox_begins_with_the_most_urgent(archive: Archive) -> None:
    put(archive, case_card("no-time-old", since=hours(-9)))
    put(archive, case_card("late", due_on=hours(-1)))
    put(archive, case_card("soon-new", due_on=hours(1), since=hours(0)))
    put(archive, case_card("soon-old", due_on=hours(1), since=hours(-5)))
    put(archive, case_card("no-time", since=hours(-1)))
    found = archive.inbox(["penelaah"], "o-7")
    assert [card.case_id for card, _ in found] == ["late", "soon-old", "soon-new", "no-time-old", "no-time"]
    assert {role for _, role in found} == {"penelaah"}
    assert [card.case_id for card, _ in archive.inbox(["penelaah"], "o-7", limit=2)] == ["late", "soon-old"]


def test_the_inbox_holds_what_waits_for_me_or_for_anybody(archive: Archive) -> None:
    put(archive, case_card("anybody"), waiting=(WaitingRow("penelaah", ""),))
    put(archive, case_card("mine"), waiting=(WaitingRow("penelaah", "o-7"), WaitingRow("penelaah", "o-8")))
    put(archive, case_card("theirs"), waiting=(WaitingRow("penelaah", "o-8"),))
    put(archive, case_card("both"), waiting=(WaitingRow("penelaah", ""), WaitingRow("penelaah", "o-7")))
    put(archive, case_card("two-roles"), waiting=(WaitingRow("penelaah", ""), WaitingRow("penerima", "")))
    found = sorted((card.case_id, role) for card, role in archive.inbox(["penelaah", "penerima"], "o-7"))
    assert found == [
        ("anybody", "penelaah"), ("both", "penelaah"), ("mine", "penelaah"), ("two-roles", "penelaah"),
        ("two-roles", "penerima"),
    ]  # fmt: skip
    assert archive.inbox([], "o-7") == []


def test_counts_agree_with_the_inbox(archive: Archive) -> None:
    put(
        archive,
        case_card("late", due_on=hours(-1)),
        waiting=(WaitingRow("penelaah", ""), WaitingRow("penelaah", "o-7")),
    )
    put(archive, case_card("due-now", due_on=NOW))
    put(archive, case_card("no-time"))
    assert archive.counts(["penelaah", "penerima"], "o-7", NOW) == {"penelaah": (3, 1), "penerima": (0, 0)}


def test_a_closed_case_waits_for_nobody(archive: Archive) -> None:
    put(archive, case_card("c-1"))
    put(archive, case_card("c-1", closed="selesai"))
    assert archive.inbox(["penelaah"], "o-7") == []


def test_pages_follow_each_other_without_gap_or_overlap(archive: Archive) -> None:
    for index in range(25):
        put(archive, case_card(f"c-{index:02d}", opened_at=hours(index // 3)))
    pages, before = [], None
    while page := archive.newest_cards(None, "", 4, before):
        pages.extend(page)
        before = (page[-1].opened_at, page[-1].case_id)
    assert len(pages) == 25
    assert pages == sorted(pages, key=lambda card: (card.opened_at, card.case_id), reverse=True)


def test_pages_keep_to_what_was_asked(archive: Archive) -> None:
    put(archive, case_card("open", title="Jembatan Soekarno"))
    put(archive, case_card("closed", closed="selesai", title="Jembatan lama"))
    put(archive, case_card("other", service="lain", title="Sumur"))

    def names(closed: bool | None, text: str = "", service: str = "") -> set[str]:
        return {card.case_id for card in archive.newest_cards(closed, text, 10, None, service)}

    assert names(None) == {"open", "closed", "other"}
    assert names(False) == {"open", "other"}
    assert names(True) == {"closed"}
    assert names(None, service="lain") == {"other"}
    assert names(None, "jembatan") == {"open", "closed"}
    assert names(False, "JEMBATAN sukarno") == {"open"}
    assert names(None, "budi") == set(), "the applicant is private"
    assert names(None, "???") == set()


def test_opened_between_keeps_to_its_bounds(archive: Archive) -> None:
    for index in range(4):
        put(archive, case_card(f"c-{index}", opened_at=hours(index), service="lain" if index == 2 else "layanan"))
    assert [card.case_id for card in archive.opened_between("", hours(1), hours(3))] == ["c-2", "c-1"]
    assert [card.case_id for card in archive.opened_between("lain", hours(0), hours(9))] == ["c-2"]


def test_acted_on_lists_open_cases_by_newest_move(archive: Archive) -> None:
    for name, officer, since in (("old", "o-7", -2), ("new", "o-7", -1), ("others", "o-8", 0), ("ended", "o-7", 0)):
        record(archive, name, note(), officer=officer)
        with archive.transaction() as tx:
            tx.append(name, (IdentityViewed(BY, "nik"),), "o-9", NOW)
        put(archive, case_card(name, since=hours(since), closed="selesai" if name == "ended" else ""))
    assert archive.acted_on("o-7", (), 10) == [], "notes and views move nothing"


def test_acted_on_counts_those_who_moved_the_case(archive: Archive) -> None:
    for name, officer, since in (("old", "o-7", -2), ("new", "o-7", -1), ("others", "o-8", 0), ("ended", "o-7", 0)):
        record(archive, name, ACTION, officer=officer)
        put(archive, case_card(name, since=hours(since), closed="selesai" if name == "ended" else ""))
    assert [card.case_id for card in archive.acted_on("o-7", (), 10)] == ["new", "old"]
    assert [card.case_id for card in archive.acted_on("o-7", (), 1)] == ["new"]


def test_sight_tells_who_sees_what(archive: Archive) -> None:
    put(archive, case_card("c-1"))
    assert archive.sight("c-1") == (frozenset({"role:penelaah", "officer:o-7"}), frozenset({"role:penerima"}))
    assert archive.sight("none") == (frozenset(), frozenset())
    assert archive.sights(["c-1", "none"]) == {each: archive.sight(each) for each in ("c-1", "none")}


def test_follow_ups_come_earliest_first(archive: Archive) -> None:
    def row(index: int, until: date | None, done: bool = False, role: str = "penelaah") -> FollowUpRow:
        return FollowUpRow("act", index, "perbaiki", "Dinas", until, role, done, "")

    rows = (
        row(0, None),
        row(1, date(2026, 12, 1)),
        row(2, date(2026, 11, 9)),
        row(3, None, True),
        row(4, None, role="x"),
    )
    card = put(archive, case_card("c-1", closed="selesai"), follow_ups=rows)
    assert archive.follow_ups(["penelaah"]) == [(card, rows[2]), (card, rows[1]), (card, rows[0])]
    assert {row.index for _, row in archive.follow_ups(["penelaah"], done=True)} == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("inbox", (["penelaah", "penerima"], "o-7")),
        ("counts", (["penelaah"], "o-7", NOW)),
        ("newest_cards", (None, "", 50, (NOW, "c-1"))),
        ("newest_cards", (False, "", 50, None)),
        ("newest_cards", (None, "", 50, None, "layanan")),
        ("opened_between", ("", NOW, NOW)),
        ("opened_between", ("layanan", NOW, NOW)),
        ("acted_on", ("o-7", ("kabag",), 50)),
        ("sight", ("c-1",)),
        ("follow_ups", (["penelaah"],)),
        ("numbers", ("surat", 2026)),
        ("last_serial", ("surat", 2026)),
        ("agenda", (date(2026, 11, 1), date(2026, 11, 30))),
        ("history", ("c-1",)),
        ("search", ("jembatan", ("role:penelaah",), 50)),
        ("file_size", ("00",)),
    ],
)
def test_no_list_reads_a_whole_table(archive: Archive, method: str, arguments: tuple[object, ...]) -> None:
    plans: list[str] = []

    def explain(statement: str, parameters: object) -> None:
        raw = archive._connection.connection.driver_connection
        plans.extend(str(row[3]) for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}", parameters))

    def before(connection: object, cursor: object, statement: str, parameters: object, *_: object) -> None:
        if statement.startswith("SELECT"):
            explain(statement, parameters)

    event.listen(archive._connection, "before_cursor_execute", before)
    getattr(archive, method)(*arguments)
    event.remove(archive._connection, "before_cursor_execute", before)
    scans = [
        each for each in plans if each.startswith("SCAN") and "VIRTUAL TABLE" not in each and "json_each" not in each
    ]
    # Reading an index from one end until the page is full is no scan of the table.
    allowed = ("USING INDEX card_by_opening", "USING INDEX open_card_by_opening", "(subquery", "SCAN anon")
    assert plans
    assert not [each for each in scans if not any(words in each for words in allowed)]
