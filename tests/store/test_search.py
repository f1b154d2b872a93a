"""Store tests: search finds what an officer means and may see."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.spelling import normal
from setwan_desktop.store import Archive
from tests.store.specimens import NOW, case_card, projection

INSIDER = ("role:penelaah",)


@pytest.fixture
def stocked(archive: Archive) -> Archive:
    cases = (
        ("c-1", "Jembatan Soekarno ambruk", "Tjipto Mangoenkoesoemo 0812-3456-7890"),
        ("c-2", "Audiensi guru honorer", "José Pérez, ketua ab persatuan"),
        ("c-3", "Jalan berlubang 100% di Jembatan Baru", "Budi _ Santoso"),
        ("c-4", "Perjembatanan", "Rahmat"),
    )
    with archive.transaction() as tx:
        for index, (case_id, title, private) in enumerate(cases):
            card = case_card(case_id, title=title, opened_at=NOW + timedelta(hours=index), applicant=private)
            tx.put_projection(case_id, projection(card))
    return archive


def found(archive: Archive, text: str, keys: tuple[str, ...] = ()) -> list[str]:
    return [card.case_id for card in archive.search(text, keys, 10)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sukarno", ["c-1"]),
        ("SOEKARNO", ["c-1"]),
        ("jembatan soekarno", ["c-1"]),
        ("ambruk jembatan", ["c-1"]),
        ("jembatan sumur", []),
        ("jembatan", ["c-3", "c-1", "c-4"]),
        ("jemb", ["c-3", "c-1", "c-4"]),
        ("embatan", ["c-4", "c-3", "c-1"]),
        ("gu", ["c-2"]),
        ("ur", []),
        ("100%", ["c-3"]),
        ("%", []),
        ("_", []),
        ("", []),
        ("'; DROP TABLE event; --", []),
        ('"', []),
        ("PM/c-2", ["c-2"]),
        ("pm/C-2", ["c-2"]),
        ("TRK-c-4", ["c-4"]),
        ("x" * 5000, []),
    ],
)
def test_public_text_is_found_by_everybody(stocked: Archive, text: str, expected: list[str]) -> None:
    assert found(stocked, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cipto", ["c-1"]),
        ("tjipto mangun", ["c-1"]),
        ("081234567890", ["c-1"]),
        ("0812-3456-7890", ["c-1"]),
        ("jose perez", ["c-2"]),
        ("ab", ["c-2"]),
        ("jembatan budi", ["c-3"]),
    ],
)
def test_private_text_is_found_by_those_who_see_it(stocked: Archive, text: str, expected: list[str]) -> None:
    assert found(stocked, text, INSIDER) == expected
    assert found(stocked, text) == []
    assert found(stocked, text, ("role:penerima", "officer:o-8")) == []


def test_text_that_is_gone_is_not_found(stocked: Archive) -> None:
    with stocked.transaction() as tx:
        tx.put_projection("c-1", projection(case_card("c-1", title="Sumur kering", applicant="")))
    assert found(stocked, "soekarno", INSIDER) == []
    assert found(stocked, "cipto", INSIDER) == []
    assert found(stocked, "sumur") == ["c-1"]


def test_no_more_than_asked(stocked: Archive) -> None:
    assert len(stocked.search("jembatan", (), 2)) == 2


@given(st.text())
def test_normal_text_is_normal_already(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text())
def test_normal_text_holds_words_alone(text: str) -> None:
    plain = normal(text)
    assert plain.startswith(" ")
    assert plain.endswith(" ")
    assert "  " not in plain
    assert not set(plain) & set("%_\"'\\\0\n")
    assert plain == plain.casefold()


@given(st.text(), st.text())
def test_words_stay_words_beside_others(one: str, other: str) -> None:
    assert normal(f"{one} {other}").split() == normal(one).split() + normal(other).split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Soekarno", "Sukarno"),
        ("Tjipto", "Cipto"),
        ("Djoko", "Joko"),
        ("Pérez", "perez"),
        ("STRASSE", "straße"),
        ("12-34.5", "12345"),
    ],
)
def test_spellings_that_mean_the_same(one: str, other: str) -> None:
    assert normal(one) == normal(other)
