"""UI tests: what was found stands in groups under the line; keys lead through it, and back to where one was."""

from __future__ import annotations

import shutil
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.values import Slot
from setwan_desktop.office import Office
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.search_delegate import height_of
from setwan_desktop.ui.search_rows import FoundRow, Heading
from setwan_desktop.ui.style.appearance import DARK
from tests.conftest import MONDAY_AT_NINE
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks

NIK = "6310991203850001"
WHO = "kasubbag_pengaduan"


@pytest.fixture(scope="module")
def filled(founded, tmp_path_factory) -> tuple[Path, list[str]]:
    """An office with three complaints, made once: of two of them the same person is the applicant."""
    folder = tmp_path_factory.mktemp("filled") / "kantor"
    shutil.copytree(founded, folder)
    clock = FixedClock(MONDAY_AT_NINE)
    office = Office.open(folder / "kantor.db", clock=clock)
    desks = Desks(office, clock, PASSWORD)
    told = (
        ("Rahmat Hidayat", "Tanggul embung desa longsor", "Sawah kering sejak kemarau."),
        ("Rahmat Hidayat", "Penerangan jalan umum padam", "Tiang lampu di tepi embung roboh."),
        ("Marhamah", "Pungutan di luar ketentuan", "Kantor kecamatan memungut biaya."),
    )
    ids = [
        lead(desks, "pengaduan", "nota_dinas", nama=name, perihal=subject, uraian=story, nik=NIK)
        for name, subject, story in told
    ]
    office.close()
    return folder, ids


@pytest.fixture
def archive(filled, tmp_path) -> Path:
    folder = tmp_path / "kantor"
    shutil.copytree(filled[0], folder)
    return folder / "kantor.db"


@pytest.fixture
def cases(filled) -> list[str]:
    return filled[1]


@pytest.fixture
def window(cases, window_of):
    return window_of(WHO)


def look_for(window, text: str) -> None:
    line = window.header.search
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text)
    window.popup.search_now()


def press(window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.header.search, key, modifier)


def headings(window) -> list[str]:
    return [f"{row.words} {row.told}" for row in window.popup.rows() if isinstance(row, Heading)]


def current(window) -> FoundRow:
    row = window.popup._list.currentIndex().data(Qt.ItemDataRole.UserRole)
    assert isinstance(row, FoundRow)
    return row


def test_what_was_found_stands_in_groups(window, cases) -> None:
    look_for(window, "embung")
    assert headings(window) == ["Berkas 1", "Isi surat dan notulen 1"]
    case, text = (row for row in window.popup.rows() if isinstance(row, FoundRow))
    assert (case.case_id, text.case_id) == (cases[0], cases[1])
    assert [case.first.words[start:end] for start, end in case.first.marks] == ["embung"]
    assert [text.first.words[start:end] for start, end in text.first.marks] == ["embung"]
    assert "di tepi embung roboh" in text.first.words
    look_for(window, "rahmat")
    assert headings(window) == ["Berkas 2", "Orang 1"]


def test_arrows_go_through_every_group_and_round(window, cases) -> None:
    look_for(window, "embung")
    seen = [current(window).case_id]
    for _ in range(3):
        press(window, Qt.Key.Key_Down)
        seen.append(current(window).case_id)
    press(window, Qt.Key.Key_Up)
    seen.append(current(window).case_id)
    first, second = cases[0], cases[1]
    assert seen == [first, second, first, second, first]


def test_enter_opens_what_is_marked(window, cases) -> None:
    chosen = QSignalSpy(window.popup.case_chosen)
    look_for(window, "embung")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert [chosen.at(0)[0], window.popup.isVisible(), window.header.search.text()] == [cases[1], False, ""]


def test_enter_before_the_pause_searches_first(window, cases) -> None:
    chosen = QSignalSpy(window.popup.case_chosen)
    window.header.search.setFocus()
    QTest.keyClicks(window.header.search, "kemarau")
    press(window, Qt.Key.Key_Return)
    assert chosen.at(0)[0] == cases[0]


def test_a_person_leads_to_all_his_cases(window, cases) -> None:
    look_for(window, "rahmat hidayat")
    press(window, Qt.Key.Key_Up)
    assert (current(window).kind, current(window).second.words) == ("Orang", "Pemohon · 2 berkas")
    press(window, Qt.Key.Key_Return)
    page = window.page(CasesPage)
    assert window.stack.currentWidget() is page
    assert {page._rows.card_at(row).case_id for row in range(page._rows.rowCount())} == set(cases[:2])


def test_control_enter_shows_everything_found_in_the_table(window, cases) -> None:
    look_for(window, "embung")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = window.page(CasesPage)
    assert window.stack.currentWidget() is page
    assert {page._rows.card_at(row).case_id for row in range(page._rows.rowCount())} == set(cases[:2])


def test_escape_returns_to_where_one_was(window, qtbot) -> None:
    page = window.stack.currentWidget()
    window.activateWindow()
    page.pane.list.setFocus()
    qtbot.waitUntil(page.pane.list.hasFocus)
    look_for(window, "embung")
    assert window.header.search.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert (window.popup.isVisible(), window.header.search.text()) == (False, "")
    assert page.pane.list.hasFocus()


def test_down_in_the_empty_line_lists_what_was_opened_from_here(window, cases) -> None:
    press(window, Qt.Key.Key_Down)
    assert not window.popup.isVisible()
    for text in ("marhamah", "kemarau", "marhamah"):
        look_for(window, text)
        press(window, Qt.Key.Key_Return)
    window.header.search.setFocus()
    press(window, Qt.Key.Key_Down)
    assert headings(window) == ["Terakhir dibuka dari pencarian 2"]
    rows = [row for row in window.popup.rows() if isinstance(row, FoundRow)]
    assert [row.case_id for row in rows] == [cases[2], cases[0]]
    assert all(not row.first.marks for row in rows)


def test_nothing_found_offers_every_case(window) -> None:
    look_for(window, "gerhana")
    assert "“gerhana”" in window.popup._empty.words()
    press(window, Qt.Key.Key_Return)
    assert window.popup.isVisible()
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = window.page(CasesPage)
    assert window.stack.currentWidget() is page
    assert page._rows.rowCount() == 3


def test_the_administrator_finds_people_and_no_cases(cases, window_of) -> None:
    window = window_of("admin")
    look_for(window, "lina marlina")
    assert headings(window) == ["Orang 1"]
    look_for(window, "embung")
    assert headings(window) == []


def test_every_row_is_spoken_in_a_sentence(window, cases) -> None:
    look_for(window, "embung")
    model = window.popup._model
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[0] == "Berkas, 1"
    assert spoken[1].startswith("Pengaduan, Tanggul embung desa longsor, PM/")
    assert "Rahmat Hidayat" in spoken[1]
    assert spoken[3].startswith("Isi surat dan notulen, “")


@pytest.mark.parametrize(("width", "height"), [(1366, 692), (960, 540), (880, 420)])
def test_the_results_lie_inside_the_window(cases, window_of, width: int, height: int, appearance) -> None:
    appearance.choose(DARK, 1.3)
    window = window_of(WHO, width, height)
    look_for(window, "pe")
    popup = window.popup
    assert window.rect().contains(popup.geometry())
    rows = popup._list
    shown = sum(rows.visualRect(popup._model.index(at)).height() for at in range(popup._model.rowCount()))
    assert shown == sum(height_of(row) for row in popup.rows())
    popup.grab()


def test_identity_numbers_are_never_shown(window) -> None:
    for typed in (NIK, NIK[-4:]):
        look_for(window, typed)
        rows = [row for row in window.popup.rows() if isinstance(row, FoundRow)]
        assert rows
        assert all(NIK not in row.sentence and "0385" not in row.sentence for row in rows)


def test_a_meeting_of_the_houses_own_says_that_it_has_no_case(window, desk_of) -> None:
    desk_of("banmus").enter_agenda(Slot(date(2026, 12, 1), time(9), time(11), "Ruang Rapat Paripurna"), "Rapat kemarau")
    look_for(window, "rapat kemarau")
    while current(window).kind != "Agenda":
        press(window, Qt.Key.Key_Down)
    assert current(window).second.words.endswith("agenda DPRD, tanpa berkas")
    warned = QSignalSpy(window.popup.warned)
    press(window, Qt.Key.Key_Return)
    assert warned.count() == 1
    assert "tidak ada berkasnya" in window.trouble.words()
