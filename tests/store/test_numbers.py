"""Store tests: series go on from paper, and the list of a book tells what each number was given to."""

from __future__ import annotations

from setwan_desktop.domain.events import LetterIssued
from setwan_desktop.store import Archive
from tests.store.conftest import record
from tests.store.specimens import LETTER, NOW, case_card, number, projection


def put(archive: Archive, case_id: str, *rows: dict[str, object]) -> None:
    with archive.transaction() as tx:
        kept = tuple(number(case_id=case_id, **each) for each in rows)  # type: ignore[arg-type]  # parts of a row
        tx.put_projection(case_id, projection(case_card(case_id), numbers=kept))


def test_a_series_goes_on_after_the_last_number_on_paper(archive: Archive) -> None:
    with archive.transaction() as tx:
        drawn = [tx.next_serial("surat", 2026, 212), tx.next_serial("surat", 2026, 212), tx.next_serial("surat", 2027)]
    assert drawn == [213, 214, 1]


def test_a_series_never_goes_back_to_paper(archive: Archive) -> None:
    put(archive, "c-1", {"serial": 300})
    with archive.transaction() as tx:
        assert tx.next_serial("surat", 2026, 212) == 301


def test_a_list_tells_the_letter_and_its_signer(archive: Archive) -> None:
    record(archive, "c-1", LetterIssued("l-1", "undangan", LETTER, "surat/2026/1", signer="ketua"))
    record(archive, "c-1", LetterIssued("l-2", "undangan", LETTER, "surat/2026/2"))
    put(archive, "c-1", {"serial": 2, "letter_id": "l-2"}, {"serial": 1, "letter_id": "l-1"})
    first, second = archive.numbered_papers("surat", 2026, 1, 99)
    assert (first.serial, first.label, first.on, first.signer) == (1, LETTER.label, LETTER.date, "ketua")
    assert first.signed_by == LETTER.signatures[0].name
    assert first.case_number == case_card("c-1").number
    assert (second.serial, second.signer) == (2, "")


def test_the_number_of_a_case_has_no_letter(archive: Archive) -> None:
    put(archive, "c-1", {"serial": 1, "state": "cancelled", "reason": "rusak"})
    (only,) = archive.numbered_papers("surat", 2026, 1, 99)
    assert (only.label, only.on, only.at, only.cancelled, only.reason) == ("", None, NOW, True, "rusak")


def test_tallies_count_each_series_of_a_year(archive: Archive) -> None:
    put(archive, "c-1", {"serial": 1}, {"serial": 4, "state": "cancelled"}, {"serial": 9, "book": "lain"})
    put(archive, "c-2", {"serial": 1, "year": 2027})
    assert archive.number_tallies(2026) == {"surat": (4, 1, 1), "lain": (9, 1, 0)}
    assert archive.number_years() == [2026, 2027]
