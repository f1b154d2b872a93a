"""Store tests: search finds what an officer means and may see."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from setwan_desktop.domain.projection import AgendaRow, Searched
from setwan_desktop.store import Archive
from setwan_desktop.store.search import index_is_sound
from tests.store.specimens import NOW, case_card, projection

INSIDER = ("role:penelaah",)
WORDS = ["jalan", "jalanan", "jalur", "jembatan", "jember", "2026", "2027", "20"]


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


def test_who_sees_a_case_is_asked_once_more_of_each_that_the_index_finds(stocked: Archive) -> None:
    with stocked._connection.begin():
        stocked._connection.exec_driver_sql("DELETE FROM case_sight WHERE case_id = 'c-1'")
    assert found(stocked, "cipto", INSIDER) == []
    assert [card.case_id for card in stocked.newest_cards(None, "cipto", 10, None, "", INSIDER)] == []
    assert found(stocked, "perez", INSIDER) == ["c-2"]


def test_text_that_is_gone_is_not_found(stocked: Archive) -> None:
    with stocked.transaction() as tx:
        tx.put_projection("c-1", projection(case_card("c-1", title="Sumur kering", applicant="")))
    assert found(stocked, "soekarno", INSIDER) == []
    assert found(stocked, "cipto", INSIDER) == []
    assert found(stocked, "sumur") == ["c-1"]


def put(archive: Archive, case_id: str, hours: int = 0, *, closed: str = "", **words: Any) -> None:
    """Keep a case of a few words, opened so many hours after the first."""
    card = case_card(case_id, opened_at=NOW + timedelta(hours=hours), closed=closed)
    found = replace(Searched((card.number, card.tracking), "", "", ""), **words)
    outside = found.title.replace(found.applicant, "…") if found.confidential else found.title
    with archive.transaction() as tx:
        tx.put_projection(case_id, projection(card, searched=replace(found, title_outside=outside)))


def test_the_number_then_the_applicant_then_the_subject_then_letters_then_texts(archive: Archive) -> None:
    put(archive, "text", 5, texts=("sumber 0146",))
    put(archive, "letter", 4, letters=("0146/sumber/2026",))
    put(archive, "subject", 3, title="Sumber air")
    put(archive, "applicant", 2, applicant="Sumber Makmur")
    put(archive, "part", 1, applicant="Bersumber")
    assert found(archive, "sumber", INSIDER) == ["applicant", "part", "subject", "letter", "text"]
    assert found(archive, "0146/sumber/2026", INSIDER) == ["letter"]
    assert found(archive, "PM/subject")[0] == "subject"


def test_a_number_as_typed_comes_before_whatever_else_has_its_parts(archive: Archive) -> None:
    put(archive, "air", 0, closed="selesai")
    put(archive, "letter", 1, letters=("PM/air",))
    put(archive, "applicant", 2, applicant="PM Air")
    assert found(archive, "pm/air") == ["air", "letter", "applicant"]


def test_open_cases_before_closed_ones_and_the_newest_first(archive: Archive) -> None:
    for hours, case_id in enumerate(("a", "b", "c", "d")):
        put(archive, case_id, hours, title="Jembatan", closed="selesai" if case_id in "bd" else "")
    assert found(archive, "jembatan") == ["c", "a", "d", "b"]
    put(archive, "c", 2, title="Jembatan", closed="selesai")
    assert found(archive, "jembatan") == ["a", "d", "c", "b"]


def test_a_case_moved_on_keeps_its_place(archive: Archive) -> None:
    put(archive, "old", 0, title="Jembatan")
    put(archive, "new", 1, title="Jembatan")
    put(archive, "old", 0, title="Jembatan lama")
    assert found(archive, "jembatan") == ["new", "old"]


def test_a_confidential_applicant_is_found_by_those_who_know_him_alone(archive: Archive) -> None:
    put(archive, "c-1", title="Surat Zulaikha perihal pungutan", applicant="Zulaikha", confidential=True)
    for asked in ("zulaikha", "zulai", "zulaikah", "laikha"):
        assert found(archive, asked, INSIDER) == ["c-1"]
        assert found(archive, asked) == []
    assert found(archive, "pungutan") == ["c-1"]
    assert archive.find("zulaikha", INSIDER, 5, 5, 5).cards[0].case_id == "c-1"


def test_masked_numbers_are_found_whole_or_by_their_last_four(archive: Archive) -> None:
    put(archive, "c-1", secret=("6310991203850001", "081234567890"))
    for asked in (
        "6310991203850001",
        "6310 9912 0385 0001",
        "0001",
        "081234567890",
        "0812 3456 7890",
        "+6281234567890",
    ):
        assert found(archive, asked, INSIDER) == ["c-1"], asked
        assert found(archive, asked) == []
    for asked in ("6310", "631099120385000", "99120385", "0812", "7890123", "81234567890", "850001", "001", "01"):
        assert found(archive, asked, INSIDER) == [], asked


def test_a_table_of_everything_found_goes_on_page_by_page(archive: Archive) -> None:
    for number in range(23):
        title, text = ("Jembatan", "") if number % 2 else ("Jalan", "dekat jembatan")
        outcome = "" if number % 3 else "selesai"
        put(archive, f"c-{number:02d}", number, title=title, texts=(text,), closed=outcome)
    for closed in (None, True, False):
        listed: list[str] = []
        before = None
        while page := archive.newest_cards(closed, "jembatan", 4, before, sight_keys=INSIDER):
            listed += [card.case_id for card in page]
            before = (page[-1].opened_at, page[-1].case_id)
        wanted = [at for at in reversed(range(23)) if closed is None or closed == (at % 3 == 0)]
        assert listed == [f"c-{at:02d}" for at in wanted]
    assert len(archive.newest_cards(None, "jembatan", 50, None)) == 11
    assert archive.newest_cards(None, "jembatan", 50, None, "lain") == []


def test_words_are_forgotten_with_the_last_text_that_has_them(archive: Archive) -> None:
    put(archive, "c-1", title="Zirkonia")
    put(archive, "c-2", title="Zirkonia jalan")
    put(archive, "c-1", title="Jalan")
    assert found(archive, "zirkonia") == ["c-2"]
    put(archive, "c-2", title="Jalan")
    rows = archive._connection.exec_driver_sql(
        "SELECT word, texts FROM search_word WHERE word IN ('zirkonia', 'jalan')"
    )
    assert rows.all() == [("jalan", 4)]  # of each case its card and its texts
    archive._connection.rollback()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(
            st.sampled_from(["jalan", "jalanan", "jalur", "jembatan", "jember", "2026", "2027", "20"]), max_size=6
        ),
        min_size=2,
    )
)
def test_the_index_follows_its_texts_whatever_changes(archive: Archive, texts: list[list[str]]) -> None:
    for words in texts:
        put(archive, "c-1", title=" ".join(words), closed="selesai" if len(words) % 2 else "")
    with archive._connection.begin():
        assert index_is_sound(archive._connection)
    for word in ("jalan", "ja", "jembatan", "20", "2026"):
        assert (found(archive, word) == ["c-1"]) == any(
            each.startswith(word) or (len(word) > 2 and word in each) for each in texts[-1]
        )


def test_entries_of_the_agenda_are_found_by_title_room_and_whom_they_concern(archive: Archive) -> None:
    row = AgendaRow(
        "e-1", "", NOW.date(), time(9), time(10), "Ruang Paripurna", "Rapat anggaran", ("Komisi III",), "tetap"
    )
    with archive.transaction() as tx:
        tx.put_agenda_row(row)
    for asked in ("anggaran", "paripurna", "komisi iii", "angaran"):
        assert archive.find(asked, (), 5, 5, 5).agenda == (row,)
    assert archive.find("anggaran", (), 5, 5, 0).agenda == ()


def test_a_search_that_takes_too_long_ends_with_what_it_has(stocked: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("setwan_desktop.store.search._CARDS_SECONDS", -1.0)
    assert len(stocked.find("jembatan", INSIDER, 5, 5, 5).cards) == 3
    monkeypatch.setattr("setwan_desktop.store.driver._STEPS_BETWEEN_LOOKS", 1)
    monkeypatch.setattr("setwan_desktop.store.driver._LEAST_LOOKS", 0)
    ended = stocked.find("jembatan", INSIDER, 5, 5, 5)
    assert ended.cut
    assert ended.cards == ()


HIDDEN = ("Zulaikha Wardani", "zirkonia merembes", "6310991203850001")
OTHER = ("Bambang Kusnadi", "tungsten menetes", "6310994101900002")


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Archive]]:
    """Two archives that an outsider cannot tell apart: the same cards, with other names and texts behind them."""
    made = []
    for name, story, nik in (HIDDEN, OTHER):
        folder = tmp_path_factory.mktemp("twin")
        archive = Archive.open(folder / "kantor.db", keys_folder=folder / "keys")
        for number, title in enumerate(("Jalan rusak", "Jembatan roboh", "Sumur kering", "Pungutan")):
            put(
                archive, f"c-{number}", number, title=f"{title} kata {name}" if number == 3 else title,
                applicant=name, confidential=True, texts=(story, f"ditulis {name}"), secret=(nik,),
            )  # fmt: skip
        made.append(archive)
    yield made[0], made[1]
    for archive in made:
        archive.close()


_PARTS = st.sampled_from([*" ".join(HIDDEN).split(), *" ".join(OTHER).split(), "jalan", "kata", "pungutan", "PM/c-3"])


@st.composite
def questions(draw: st.DrawFn) -> str:
    """Ask for parts and misspellings of what is hidden, beside anything."""
    words = []
    for word in draw(st.lists(_PARTS, min_size=1, max_size=3)):
        start = draw(st.integers(0, max(0, len(word) - 2)))
        part = word[start : start + draw(st.integers(1, len(word)))]
        at = draw(st.integers(0, len(part)))
        words.append(part[:at] + draw(st.sampled_from(["", "", "a", "x", "0"])) + part[at + draw(st.integers(0, 1)) :])
    return draw(st.sampled_from([" ", " ", "/", ""])).join(words)


@settings(max_examples=150)
@given(st.one_of(questions(), st.text(max_size=30)))
def test_whatever_is_asked_an_outsider_learns_nothing_of_what_is_hidden(
    twins: tuple[Archive, Archive], asked: str
) -> None:
    told = [
        (
            [card.case_id for card in each.cards], [card.case_id for card in each.texts], each.near, each.cut,
            each.case_count, each.text_count,
        )
        for each in (archive.find(asked, ("role:penerima", "officer:o-8"), 50, 50, 50) for archive in twins)
    ]  # fmt: skip
    assert told[0] == told[1]
    pages = [[card.case_id for card in archive.newest_cards(None, asked, 50, None)] for archive in twins]
    assert pages[0] == pages[1]


def test_the_twins_differ_for_those_who_see_them_whole(twins: tuple[Archive, Archive]) -> None:
    for part in ("zulaikha", "zirkonia", "6310991203850001", "0001"):
        assert len(twins[0].search(part, INSIDER, 50)) == 4
        assert twins[1].search(part, INSIDER, 50) == []


def test_no_more_than_asked(stocked: Archive) -> None:
    assert len(stocked.search("jembatan", (), 2)) == 2
