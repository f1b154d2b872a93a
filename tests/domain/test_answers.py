"""Answers are checked field by field, and every problem is told at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.answers import check_form
from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.values import Choice, Draft, Slot, Upload


def nothing(_key: str) -> None:
    return None


def check(field: Field, value: object) -> object:
    """Give the clean answer, or the fault's name."""
    clean, problems = check_form(Form((field,)), {field.id: value}, nothing)
    return problems[0].fault if problems else clean.get(field.id)


def asked(kind: str, **more: object) -> Field:
    return Field("it", "It", kind, **more)  # type: ignore[arg-type]


CHOICES = (Choice("a", "A"), Choice("b", "B"))
SLOT = Slot(date(2026, 12, 3), time(9), time(11), "a")


@pytest.mark.parametrize(
    ("field", "given_value", "expected"),
    [
        (asked("text"), "  Siti   Aminah ", "Siti Aminah"),
        (asked("text"), "   ", "missing"),
        (asked("text"), None, "missing"),
        (asked("text", required=False), "", None),
        (asked("text", max_length=5), "abcdef", "too_long"),
        (asked("text"), 5, "type"),
        (asked("text"), "nul\x00lnya\u200b", "nullnya"),
        (asked("long_text"), "baris satu\r\nbaris dua", "baris satu\nbaris dua"),
        (asked("number", minimum=1, maximum=9), 0, "too_small"),
        (asked("number", minimum=1, maximum=9), 10, "too_large"),
        (asked("number"), True, "type"),
        (asked("number"), "7", "type"),
        (asked("yes_no"), None, False),
        (asked("yes_no"), True, True),
        (asked("yes_no"), "ya", "type"),
        (asked("date"), date(2026, 12, 3), date(2026, 12, 3)),
        (asked("date"), datetime(2026, 12, 3, tzinfo=UTC), "type"),
        (asked("date"), date(1492, 1, 1), "date_range"),
        (asked("time"), time(9, 30, 15), time(9, 30)),
        (asked("choice", choices=CHOICES), "a", "a"),
        (asked("choice", choices=CHOICES), "c", "not_a_choice"),
        (asked("choices", choices=CHOICES), ["a", "a", "b"], ("a", "b")),
        (asked("choices", choices=CHOICES), "a", "type"),
        (asked("choices", choices=CHOICES, minimum=2), ["a"], "too_few"),
        (asked("officers", choices=CHOICES), ["z"], "not_a_choice"),
        (asked("nik"), "6310991203850001", "6310991203850001"),
        (asked("nik"), "6310 9912 0385 0001", "6310991203850001"),
        (asked("nik"), "631099120385", "nik_length"),
        (asked("nik"), "6310991303850000", "nik_serial"),
        (asked("nik"), "0010991203850001", "nik_region"),
        (asked("nik"), "6310993213850001", "nik_date"),
        (asked("nik"), "6310995203850001", "6310995203850001"),
        (asked("phone"), "0812-3456-7890", "+6281234567890"),
        (asked("phone"), "+62 812 3456 7890", "+6281234567890"),
        (asked("phone"), "(0518) 74222", "+6251874222"),
        (asked("phone"), "0812 000", "phone_length"),
        (asked("phone"), "telepon", "phone"),
        (asked("email"), "Siti@Contoh.id", "siti@contoh.id"),
        (asked("email"), "siti(at)contoh.id", "email"),
        (asked("organs"), ["Komisi I", " ", "Komisi I"], ("Komisi I",)),
        (asked("slot", choices=CHOICES), SLOT, SLOT),
        (asked("slot", choices=CHOICES), Slot(SLOT.date, SLOT.end, SLOT.start, "a"), "slot_ends_first"),
        (asked("slot", choices=CHOICES), Slot(SLOT.date, SLOT.start, SLOT.end, "c"), "not_a_choice"),
        (asked("files"), ["x"], "type"),
        (asked("letter"), Draft((), "", "", "", "", ("isi",)), "letter_subject"),
        (asked("letter"), Draft(("A",), "", "", "Hal", "", (" ",)), "letter_body"),
    ],
)
def test_one_field(field: Field, given_value: object, expected: object) -> None:
    assert check(field, given_value) == expected


def test_all_problems_at_once_and_unknown_fields_too() -> None:
    form = Form(
        (Field("nama", "Nama", "text"), Field("nik", "NIK", "nik"), Field("surel", "Surel", "email", required=False))
    )
    _, problems = check_form(form, {"nik": "1", "surel": "x", "lain": 1}, nothing)
    assert [(each.field, each.fault) for each in problems] == [
        ("lain", "unknown"),
        ("nama", "missing"),
        ("nik", "nik_length"),
        ("surel", "email"),
    ]


def test_a_field_is_asked_only_while_its_condition_holds() -> None:
    form = Form((Field("ada", "Ada", "yes_no"), Field("apa", "Apa", "text", when={"ada": (True,)})))
    assert check_form(form, {"ada": False, "apa": ""}, nothing) == ({"ada": False}, ())
    assert [each.field for each in check_form(form, {"ada": True}, nothing)[1]] == ["apa"]


def test_rows_name_the_row_and_the_column() -> None:
    form = Form(
        (asked("rows", columns=(Field("what", "Apa", "text"), Field("until", "Sampai", "date", required=False))),)
    )
    clean, problems = check_form(
        form, {"it": [{"what": "x"}, {"what": "", "until": None}, {"until": date(2026, 1, 2)}]}, nothing
    )
    assert [(each.field, each.fault) for each in problems] == [("it[2].what", "missing")]
    assert clean["it"] == ({"what": "x", "until": None}, {"what": None, "until": date(2026, 1, 2)})


def test_a_departure_from_the_proposal_must_be_explained() -> None:
    form = Form((
        asked("slot", choices=CHOICES, prefill=SLOT),
        Field("alasan", "Alasan", "long_text", required=False, explains="it"),
    ))  # fmt: skip
    moved = Slot(date(2026, 12, 4), time(9), time(11), "a")
    other_room = Slot(SLOT.date, SLOT.start, SLOT.end, "b")
    assert check_form(form, {"it": SLOT}, nothing)[1] == ()
    assert check_form(form, {"it": other_room}, nothing)[1] == ()
    assert [each.fault for each in check_form(form, {"it": moved}, nothing)[1]] == ["unexplained"]
    assert check_form(form, {"it": moved, "alasan": "ruang dipakai"}, nothing)[1] == ()


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(), st.dates(), st.times(), st.lists(st.text(), max_size=3),
    st.lists(st.dictionaries(st.text(max_size=3), st.text()), max_size=2), st.builds(Upload, st.text(), st.binary(max_size=9)),
    st.builds(Slot, st.dates(), st.times(), st.times(), st.text()),
)  # fmt: skip
KINDS = st.sampled_from([
    "text", "long_text", "date", "time", "number", "choice", "choices", "yes_no", "nik", "phone", "email", "officer",
    "officers", "organs", "agencies", "files", "slot", "rows", "letter",
])  # fmt: skip


@given(KINDS, ANYTHING, st.booleans())
def test_nothing_a_person_can_give_raises(kind: str, value: object, required: bool) -> None:
    field = asked(kind, required=required, choices=CHOICES, columns=(Field("what", "Apa", "text"),))
    clean, problems = check_form(Form((field,)), {"it": value}, nothing)
    assert set(clean) == {"it"}
    assert len(problems) >= 1 or clean["it"] is not None or not required


def test_what_stands_in_any_case_leads_what_is_chosen_besides() -> None:
    field = Field("kepada", "Kepada", "choices", required=False, choices=tuple(map(Choice, "abc")), fixed=("a",))
    assert check(field, ["c"]) == ("a", "c")
    assert check(field, ["a", "b"]) == ("a", "b")
    assert check(field, []) is None
