"""Store tests: answers as JSON."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.values import Choice, Draft, FileRef, Slot, Upload
from setwan_desktop.store.tagged import decode_value, encode_value, values_of_text, values_to_text

rows = st.dictionaries(st.text(), st.none() | st.text() | st.integers() | st.booleans() | st.dates() | st.times())
answers = st.dictionaries(
    st.text(),
    st.none()
    | st.text()
    | st.integers()
    | st.booleans()
    | st.dates()
    | st.times()
    | st.from_type(Slot)
    | st.from_type(Draft)
    | st.lists(st.text()).map(tuple)
    | st.lists(st.from_type(FileRef)).map(tuple)
    | st.lists(rows).map(tuple),
)


@given(answers)
def test_answers_of_a_form_survive(given_answers: dict[str, object]) -> None:
    assert values_of_text(values_to_text(given_answers)) == given_answers


def test_plain_data_of_the_profile_may_hold_moments() -> None:
    moment = datetime(2026, 11, 2, 1, tzinfo=UTC)
    assert decode_value(encode_value({"sejak": moment})) == {"sejak": moment}


def test_tags_tell_what_json_cannot() -> None:
    assert encode_value(date(2026, 11, 2)) == {"~date": "2026-11-02"}
    assert encode_value(time(9, 30)) == {"~time": "09:30:00"}


def test_a_choice_is_kept_as_its_value() -> None:
    kept = encode_value(Choice("a", "Pilihan A"))
    assert kept == "a"
    assert type(kept) is str


def test_keys_that_look_like_tags_do_no_harm() -> None:
    row = {"~date": "bukan tanggal"}
    assert decode_value(encode_value(row)) == row


def test_uploads_are_not_answers() -> None:
    with pytest.raises(TypeError):
        encode_value((Upload("a.pdf", b"x"),))


def test_a_tag_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown tag"):
        decode_value({"~hologram": 1})
