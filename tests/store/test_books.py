"""Store tests: number books and the agenda."""

from datetime import date, time

import pytest

from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.store import Archive
from setwan_desktop.store.transaction import NumberTaken
from tests.store.specimens import case_card, number, projection

MONDAY = date(2026, 11, 9)


def put_numbers(archive: Archive, case_id: str, *serials: int, **changed: object) -> None:
    with archive.transaction() as tx:
        rows = tuple(number(each, case_id, **changed) for each in serials)
        tx.put_projection(case_id, projection(case_card(case_id), numbers=rows))


def test_serials_begin_at_one_in_each_book_and_year(archive: Archive) -> None:
    put_numbers(archive, "c-1", 1, 2, 3)
    with archive.transaction() as tx:
        drawn = [tx.next_serial("surat", 2026), tx.next_serial("surat", 2027), tx.next_serial("lain", 2026)]
    assert drawn == [4, 1, 1]


def test_a_cancelled_number_is_not_given_again(archive: Archive) -> None:
    put_numbers(archive, "c-1", 7, state="cancelled", reason="rusak")
    with archive.transaction() as tx:
        assert tx.next_serial("surat", 2026) == 8


def test_two_numbers_of_one_act_differ(archive: Archive) -> None:
    with archive.transaction() as tx:
        assert [tx.next_serial("surat", 2026) for _ in range(3)] == [1, 2, 3]


def test_a_number_drawn_in_vain_is_drawn_again(archive: Archive) -> None:
    with archive.transaction() as tx:
        tx.next_serial("surat", 2026)
    with archive.transaction() as tx:
        assert tx.next_serial("surat", 2026) == 1


def test_no_number_is_given_to_two_cases(archive: Archive) -> None:
    put_numbers(archive, "c-1", 1)
    with pytest.raises(NumberTaken, match="surat/2026/1"):
        put_numbers(archive, "c-2", 1)
    assert archive.card("c-2") is None
    put_numbers(archive, "c-1", 1)


def test_a_book_is_read_in_order(archive: Archive) -> None:
    put_numbers(archive, "c-1", 3, 1)
    put_numbers(archive, "c-2", 2)
    assert archive.numbers("surat", 2026) == [number(1, "c-1"), number(2, "c-2"), number(3, "c-1")]
    assert archive.numbers("surat", 2025) == []


def entry(entry_id: str, day: date = MONDAY, start: int = 9, case_id: str = "", state: str = "tetap") -> AgendaRow:
    return AgendaRow(
        entry_id, case_id, day, time(start), time(start + 1), "Ruang I", "Rapat", ("Komisi I", "Dinas"), state
    )


def test_the_agenda_is_read_in_the_order_of_the_day(archive: Archive) -> None:
    rows = [
        entry("late", start=13),
        entry("early"),
        entry("next", date(2026, 11, 10)),
        entry("after", date(2026, 11, 11)),
    ]
    with archive.transaction() as tx:
        for row in rows:
            tx.put_agenda_row(row)
        tx.put_projection("c-1", projection(agenda=(entry("case", start=11, case_id="c-1"),)))
    listed = archive.agenda(MONDAY, date(2026, 11, 10))
    assert [row.entry_id for row in listed] == ["early", "case", "late", "next"]
    assert listed[0] == rows[1]


def test_an_entry_is_replaced_by_its_id(archive: Archive) -> None:
    with archive.transaction() as tx:
        tx.put_agenda_row(entry("a"))
        tx.put_agenda_row(entry("a", state="batal"))
    assert archive.agenda(MONDAY, MONDAY) == [entry("a", state="batal")]
    assert archive.agenda_entry("a") == entry("a", state="batal")
    assert archive.agenda_entry("b") is None
