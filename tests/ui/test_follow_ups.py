"""UI tests: what was agreed upon at meetings is listed for whom it concerns, opened, and reported as done."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from setwan_desktop import demo
from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.follow_up_dialog import FollowUpDialog
from setwan_desktop.ui.follow_ups_page import FollowUpsPage
from setwan_desktop.ui.page_names import FOLLOW_UPS
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

AGREED = [
    {"uraian": "Perbaiki pintu air", "penanggung_jawab": "Dinas PU", "batas_waktu": date(2026, 10, 30)},
    {"uraian": "Laporkan hasilnya", "penanggung_jawab": "Komisi I"},
]


@pytest.fixture
def desks(office, clock) -> Desks:
    """A closed complaint with two things agreed upon."""
    desks = Desks(office, clock, demo.PASSWORD)
    lead(desks, "pengaduan", "rapat")
    act(desks, "kasubbag_pengaduan", "selesai_rapat", tindak_lanjut=AGREED)
    act(desks, "kasubbag_pengaduan", "arsipkan")
    return desks


def test_only_who_owes_has_the_page(desks, window_of):
    shown = {role: window_of(role).sidebar.keys() for role in ("kasubbag_pengaduan", "kasubbag_humas")}
    assert [role for role, keys in shown.items() if FOLLOW_UPS in keys] == ["kasubbag_pengaduan"]


def test_enter_opens_the_case(desks, window_of, qtbot):
    window = window_of("kasubbag_pengaduan")
    window.go_to(FOLLOW_UPS)
    page = window.page(FollowUpsPage)
    assert page.table.model().rowCount() == 2
    assert page.table.model().index(0, 0).data().endswith("lewat")
    assert window.windowTitle().startswith("Tindak Lanjut")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.page(CasePage).view.case_id == desks.case_id
    window.back()
    assert window.key == FOLLOW_UPS


def test_done_is_told_with_what_came_of_it(desks, window_of):
    window = window_of("kasubbag_pengaduan")
    window.go_to(FOLLOW_UPS)
    page = window.page(FollowUpsPage)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FollowUpDialog)
        assert not dialog.go.isEnabled()
        assert dialog.go.keys == "Ctrl+Enter", "Enter begins a new line"
        dialog.note.setPlainText("Sudah diperbaiki.")
        dialog.go.click()

    for left in (1, 0):
        QTimer.singleShot(0, answer)
        page.done.click()
        assert page.table.model().rowCount() == left
    assert not page.done.isEnabled()
    assert page._empty.isVisible()
    kept = desks.desk("kasubbag_pengaduan").case(desks.case_id).follow_ups
    assert [(each.done, each.note) for each in kept] == [(True, "Sudah diperbaiki.")] * 2


def test_what_is_owed_can_be_put_in_another_order(desks, window_of):
    window = window_of("kasubbag_pengaduan")
    window.go_to(FOLLOW_UPS)
    rows = window.page(FollowUpsPage).table.model()
    whats = [rows.index(row, 1).data() for row in range(2)]
    assert whats == ["Perbaiki pintu air", "Laporkan hasilnya"]
    window.page(FollowUpsPage).table.horizontalHeader().sectionClicked.emit(1)
    assert [rows.index(row, 1).data() for row in range(2)] == sorted(whats)


def test_a_note_that_cannot_be_kept_stays_typed(desks, window_of, monkeypatch):
    window = window_of("kasubbag_pengaduan")
    window.go_to(FOLLOW_UPS)
    page = window.page(FollowUpsPage)
    said = []

    def full(*_words: object, **_named: object) -> None:
        raise DiskFull("4,1 MB")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.note.setPlainText("Sudah diperbaiki.")
        dialog.go.click()
        said.append((dialog.isVisible(), dialog.said(), dialog.told()))
        dialog.reject()

    monkeypatch.setattr(page._desk, "report_follow_up", full)
    QTimer.singleShot(0, answer)
    page.done.click()
    ((is_open, words, note),) = said
    assert is_open
    assert "Belum tersimpan" in words
    assert note == "Sudah diperbaiki."


def test_the_marked_row_stays_marked_when_another_above_it_is_done(desks, window_of):
    window = window_of("kasubbag_pengaduan")
    lead(desks, "pengaduan", "rapat")
    act(desks, "kasubbag_pengaduan", "selesai_rapat", tindak_lanjut=AGREED)
    act(desks, "kasubbag_pengaduan", "arsipkan")
    window.go_to(FOLLOW_UPS)
    page = window.page(FollowUpsPage)
    first, _second, third, *_rest = page._rows._owed
    page.table.selectRow(2)
    desks.desk("kasubbag_pengaduan").report_follow_up(first.case_id, first.act, first.index, "Selesai.", done=True)
    window.around.arrivals.look()
    assert page._current() == third
