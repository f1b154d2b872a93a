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
