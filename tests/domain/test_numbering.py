"""Numbers are written by the office's pattern; a draft leaves the gap."""

from __future__ import annotations

from datetime import date

import pytest

from setwan_desktop.domain import numbering

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("pattern", "serial", "expected"),
    [
        ("PM/{urut:04d}/{romawi}/{tahun}", 31, "PM/0031/XI/2026"),
        ("{kode}/{urut:03d}/{unit}/{romawi}/{tahun}", 112, "400.14.6/112/DPRD/XI/2026"),
        ("{derajat}-{urut}/{unit}/{bulan}/{tahun}", 7, "B-7/DPRD/11/2026"),
        ("{kode}/{urut:03d}/{unit}/{tahun}", None, "400.14.6/      /DPRD/2026"),
        ("{urut:03d}/{tahun}", 12345, "12345/2026"),
    ],
)
def test_a_number_follows_its_pattern(pattern: str, serial: int | None, expected: str) -> None:
    assert numbering.fill(pattern, serial, DAY, code="400.14.6", unit="DPRD") == expected


def test_a_pattern_without_running_number_or_year_is_faulty() -> None:
    assert numbering.faults("{kode}/{urut}/{tahun}") == ()
    assert len(numbering.faults("{kode}/{nomor}")) == 3


def test_a_book_is_one_series_or_one_for_each_unit() -> None:
    assert numbering.book_key("keluar", "DPRD", per_unit=False) == "keluar"
    assert numbering.book_key("nota", "SETWAN-HP", per_unit=True) == "nota:SETWAN-HP"


@pytest.mark.parametrize(
    ("pattern", "kinds", "nearest"),
    [
        ("{urut}/{tahunn}/{tahun}", ["unknown"], "tahun"),
        ("{urut}/{Unit}/{tahun}", ["unknown"], "unit"),
        ("{urut/{tahun}", ["brace", "serial_missing"], ""),
        ("{urut}{urut}{tahun}", ["serial_twice"], ""),
        ("{urut:07d}{tahun}", ["width"], ""),
        ("{urut}{tahun:4d}", ["width"], ""),
        ("{urut}{tahun}" + "x" * 80, ["too_long"], ""),
    ],
)
def test_a_fault_tells_what_it_is_and_what_was_meant(pattern: str, kinds: list[str], nearest: str) -> None:
    found = numbering.faults(pattern)
    assert [each.kind for each in found] == kinds
    assert found[0].nearest == nearest
    assert all(each.message for each in found)


def test_a_number_between_others_has_a_letter() -> None:
    assert numbering.fill("{urut:03d}/{tahun}", 12, DAY, letter="a") == "012.a/2026"
    key = numbering.number_key("nota:SETWAN-HP", 2026, 12, "ab")
    assert numbering.parts_of(key) == ("nota:SETWAN-HP", 2026, 12, "ab")
    assert numbering.parts_of(numbering.number_key("keluar", 2026, 7)) == ("keluar", 2026, 7, "")


def test_letters_go_on_after_z_and_never_repeat() -> None:
    given: list[str] = []
    for _ in range(60):
        given.append(numbering.next_letter(given))
    assert given[:2] == ["a", "b"]
    assert given[25:28] == ["z", "aa", "ab"]
    assert given[52] == "ba"
    assert len(set(given)) == 60


@pytest.mark.parametrize(
    ("stated", "today", "expected"),
    [
        (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2026, 12, 31), date(2026, 12, 31)),
        (date(2026, 11, 20), date(2026, 11, 25), date(2026, 11, 20)),
    ],
)
def test_a_letter_is_of_the_year_it_is_issued_in(stated: date, today: date, expected: date) -> None:
    assert numbering.issue_day(stated, today) == expected
