"""Domain tests: a kop as a form holds it: read back the same, refused with every fault, advised where it is unusual."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.letterheads import (
    NUMBERS,
    advice_of,
    contact_line,
    contact_parted,
    head_of,
    problems_of,
    typed_of,
)
from setwan_desktop.domain.office_profile import LetterheadProfile

KOP = LetterheadProfile(
    "DEWAN PERWAKILAN RAKYAT DAERAH",
    "KABUPATEN CONTOH",
    "Jalan Contoh 1",
    phone="(0518) 74222",
    site="dprd.contoh.go.id",
    bold_first=True,
    emblem="ab" * 32,
    margins_mm=(20.0, 22.5, 25.0, 30.0),
)


def faults(**typed: str) -> list[tuple[str, str, str]]:
    return [(each.field, each.fault, each.detail) for each in head_of({**typed_of(KOP), **typed}, KOP)[1]]


def test_a_kop_is_read_back_as_it_was() -> None:
    assert head_of(typed_of(KOP), KOP) == (KOP, ())
    assert typed_of(KOP)["margin_right"] == "22,5"


@given(
    st.builds(
        LetterheadProfile,
        pemda=st.text("ABC d", min_size=1).map(str.strip).filter(bool),
        unit=st.just("B"),
        address=st.just("C"),
        font=st.sampled_from(("Arial", "Bookman")),
        rule=st.sampled_from(("double", "single", "none")),
        paper=st.sampled_from(("", "A4", "F4")),
        margins_mm=st.tuples(*[st.integers(20, 100).map(lambda each: each / 2)] * 4),
        emblem_mm=st.integers(10, 40).map(float),
        colour=st.booleans(),
        bold_first=st.booleans(),
    )
)
def test_every_kop_is_read_back_as_it_was(kop: LetterheadProfile) -> None:
    assert head_of(typed_of(kop), KOP) == (kop, ())


@pytest.mark.parametrize("typed", ["25", "25,0", " 25 ", "25.0"])
def test_numbers_are_read_as_people_write_them(typed: str) -> None:
    head, problems = head_of({**typed_of(KOP), "margin_top": typed}, KOP)
    assert (head.margins_mm[0], problems) == (25.0, ())


@pytest.mark.parametrize(
    ("key", "typed", "fault", "detail"),
    [
        ("margin_left", "9,9", "too_small", "10 mm"),
        ("margin_left", "50,5", "too_large", "50 mm"),
        ("margin_top", "-3", "too_small", "10 mm"),
        ("margin_top", "dua", "type", "decimal"),
        ("margin_top", "1e9", "type", "decimal"),
        ("margin_top", "nan", "type", "decimal"),
        ("margin_top", "", "missing", ""),
        ("emblem_mm", "41", "too_large", "40 mm"),
        ("size_unit", "72", "too_large", "28 pt"),
        ("size_address", "3", "too_small", "7 pt"),
        ("pemda", "  ", "missing", ""),
        ("address", "x" * 121, "too_long", "120"),
        ("font", "Comic Sans", "not_a_choice", "Comic Sans"),
        ("paper", "A3", "not_a_choice", "A3"),
        ("rule", "wavy", "not_a_choice", "wavy"),
    ],
)
def test_what_cannot_be_printed_is_refused(key: str, typed: str, fault: str, detail: str) -> None:
    assert faults(**{key: typed}) == [(key, fault, detail)]


def test_every_fault_is_told_at_once() -> None:
    found = faults(pemda="", margin_left="5", margin_right="x", size_unit="99", site="y" * 130)
    assert {field for field, _fault, _detail in found} == {"pemda", "margin_left", "margin_right", "size_unit", "site"}


def test_a_field_that_cannot_be_read_keeps_what_was_stored() -> None:
    head, problems = head_of({**typed_of(KOP), "margin_left": "5", "unit": "KOTA CONTOH"}, KOP)
    assert (head.margins_mm[3], head.unit, len(problems)) == (30.0, "KOTA CONTOH", 1)


def test_a_kop_from_elsewhere_is_judged_by_the_same_bounds() -> None:
    bad = replace(KOP, margins_mm=(20.0, 20.0, 25.0, 500.0), emblem_mm=float("inf"), sizes=(14.0, 0.0, 10.0))
    assert {each.field for each in problems_of(bad)} == {"margin_left", "emblem_mm", "size_unit"}
    assert problems_of(KOP) == ()
    assert len(NUMBERS) == 8


@pytest.mark.parametrize(
    ("phone", "site", "line"),
    [
        ("(0518) 74222", "a.go.id", "Telepon (0518) 74222, laman a.go.id"),
        ("0812 1", "", "Telepon 0812 1"),
        ("", "a.go.id", "Laman a.go.id"),
        ("Telepon (0518) 1, faksimile (0518) 2", "", "Telepon (0518) 1, faksimile (0518) 2"),
        ("", "", ""),
    ],
)
def test_phone_and_site_stand_on_one_line(phone: str, site: str, line: str) -> None:
    assert contact_line(replace(KOP, phone=phone, site=site)) == line


@pytest.mark.parametrize(
    ("contact", "phone", "site"),
    [
        ("Telepon (0518) 74222, laman a.go.id", "(0518) 74222", "a.go.id"),
        ("Telepon (0518) 74222, surel a@b.id", "Telepon (0518) 74222, surel a@b.id", ""),
        ("Kotak Pos 12", "Kotak Pos 12", ""),
        ("", "(0518) 74222", "dprd.contoh.go.id"),
    ],
)
def test_an_old_kop_has_phone_and_site_in_one_text(contact: str, phone: str, site: str) -> None:
    old = replace(KOP, contact=contact, phone=phone if not contact else "", site=site if not contact else "")
    now = contact_parted(old)
    assert (now.contact, now.phone, now.site) == ("", phone, site)
    assert contact_line(now) == contact_line(old)


@pytest.mark.parametrize(
    ("key", "text", "fault", "detail"),
    [
        ("unit", "SETWAN KABUPATEN CONTOH", "abbreviated", "SETWAN"),
        ("unit", "KAB. CONTOH", "abbreviated", "KAB."),
        ("third", "DPRD", "abbreviated", "DPRD"),
        ("address", "Jl. Contoh 1", "abbreviated", "Jl."),
        ("address", "Jalan A, Kec. B", "abbreviated", "Kec."),
        ("pemda", "Dewan Perwakilan Rakyat Daerah", "capitals", ""),
    ],
)
def test_what_is_unusual_is_advised_and_not_refused(key: str, text: str, fault: str, detail: str) -> None:
    kop = replace(KOP, **{key: text})
    assert [(each.field, each.fault, each.detail) for each in advice_of(kop)] == [(key, fault, detail)]
    assert problems_of(kop) == ()


def test_a_proper_kop_needs_no_advice() -> None:
    assert advice_of(KOP) == ()
