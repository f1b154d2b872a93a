"""The NIK: what makes it none, and what it tells: a suggestion, never a refusal for a date that differs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain import identity_number

TODAY = date(2026, 11, 2)


def written(born: date, sex: str, serial: int = 1, region: str = "631099") -> str:
    day = born.day + (40 if sex == "P" else 0)
    return f"{region}{day:02d}{born.month:02d}{born.year % 100:02d}{serial:04d}"


@given(st.dates(date(1930, 1, 1), TODAY), st.sampled_from("LP"), st.integers(1, 9999))
def test_what_was_written_is_read_again(born: date, sex: str, serial: int) -> None:
    number = written(born, sex, serial)
    assert identity_number.fault(number) == ""
    read = identity_number.read(number, TODAY)
    assert read is not None
    assert read.sex == sex
    assert (read.born.month, read.born.day, read.born.year % 100) == (born.month, born.day, born.year % 100)
    assert read.born <= TODAY


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("6310991203850001", ""),
        ("6310 9912 0385 0001", ""),
        ("631099-120385-0001", ""),
        ("631099120385000", "nik_length"),
        ("63109912038500011", "nik_length"),
        ("63109912O3850001", "nik_length"),
        ("٦٣١٠٩٩١٢٠٣٨٥٠٠٠١", "nik_length"),
        ("0110991203850001", "nik_region"),
        ("9810991203850001", "nik_region"),
        ("6310993203850001", "nik_date"),
        ("6310990013850001", "nik_date"),
        ("6310997202850001", "nik_date"),
        ("6310991203850000", "nik_serial"),
    ],
)
def test_faults(number: str, fault: str) -> None:
    assert identity_number.fault(number) == fault
    assert (identity_number.read(number, TODAY) is None) is bool(fault)


def test_a_leap_day_counts_in_the_century_that_has_it() -> None:
    assert identity_number.read(written(date(2000, 2, 29), "P"), TODAY) == identity_number.Reading(
        date(2000, 2, 29), "P"
    )
