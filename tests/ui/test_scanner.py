"""UI tests: a scanner that types as a keyboard does: in the search line, and where nobody is writing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from setwan_desktop.domain.checkpoint import checkpoint_text
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_names import CASES
from tests.ui.walking import Walker


@pytest.fixture
def stop(office, desk_of):
    """A complaint at the step after its intake."""
    walker = Walker(office, desk_of)
    return walker.waits(walker.begin("pengaduan"))


@pytest.fixture
def receipt(stop) -> str:
    """What the QR code on its receipt says."""
    return stop.desk._core.case(stop.case_id).state.letters[0].issued.content.qr


def shown(window) -> str:
    page = window.stack.currentWidget()
    return page.shown_case() if isinstance(page, InboxPage) else page.view.case_id


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_in_the_search_line_opens_the_case_at_once(window_of, stop, receipt, qtbot, end) -> None:
    window = window_of(stop.role)
    window.go_to(CASES)
    window.keys._on_search_pressed()
    qtbot.keyClicks(window.header.search, receipt)
    qtbot.keyClick(window.header.search, end)
    assert shown(window) == stop.case_id
    assert window.header.search.text() == ""
    assert window.trouble.words() == ""


def test_a_paper_of_another_history_is_told_and_its_case_opened(window_of, stop, qtbot) -> None:
    window = window_of(stop.role)
    qtbot.keyClicks(window.header.search, checkpoint_text(stop.view.number, "ab" * 32))
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert shown(window) == stop.case_id
    assert "tidak cocok dengan riwayat berkas" in window.trouble.words()


def test_the_tracking_code_opens_the_case(window_of, stop, qtbot) -> None:
    window = window_of(stop.role)
    qtbot.keyClicks(window.header.search, stop.view.tracking.lower())
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert shown(window) == stop.case_id


def test_whoever_stands_outside_the_chain_gets_the_card(window_of, receipt, qtbot) -> None:
    window = window_of("kasubbag_humas")
    qtbot.keyClicks(window.header.search, receipt)
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.page(CasePage).view.sight == "card"


def test_what_is_marked_further_down_is_meant(window_of, stop, office, desk_of, qtbot) -> None:
    other = Walker(office, desk_of).begin("pengaduan")
    window = window_of(stop.role)
    qtbot.keyClicks(window.header.search, "PM/000")
    window.popup.search_now()
    found = [card.case_id for card in window.popup.results()]
    assert set(found) == {stop.case_id, other}
    qtbot.keyClick(window.header.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert shown(window) == found[1]


def test_an_unknown_paper_is_named_by_its_number(window_of, stop, qtbot) -> None:
    window = window_of(stop.role)
    qtbot.keyClicks(window.header.search, "SETWAN1 PM/0999/XI/2026 0123456789abcdef")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return)
    assert window.popup.isVisible()
    assert "“PM/0999/XI/2026”" in window.popup._empty.words()


def test_tab_behind_other_words_leaves_the_line(window_of, stop, qtbot) -> None:
    window = window_of(stop.role)
    window.activateWindow()
    window.header.search.setFocus()
    qtbot.keyClicks(window.header.search, "air bersih")
    qtbot.keyClick(window.header.search, Qt.Key.Key_Tab)
    assert window.header.search.text() == "air bersih"


def test_a_scan_opens_the_case_wherever_nobody_writes(window_of, stop, receipt, qtbot) -> None:
    window = window_of(stop.role)
    window.go_to(CASES)
    window.activateWindow()
    window.stack.currentWidget().table.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    for letter in receipt:
        QTest.keyClick(window.windowHandle(), letter)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert shown(window) == stop.case_id


def test_a_scan_into_a_form_stays_there(window_of, stop, receipt, qtbot) -> None:
    window = window_of("resepsionis")
    window.activateWindow()
    line = next(each for each in window.stack.currentWidget().findChildren(QLineEdit) if each.isVisible())
    line.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    line.clear()
    for letter in receipt:
        QTest.keyClick(window.windowHandle(), letter)
    assert line.text() == receipt
