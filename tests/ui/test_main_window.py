"""UI tests: the desk's window: its pages, keys, shapes, names and what it leaves behind."""

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.office_profile import Holding
from setwan_desktop.domain.views import Change
from setwan_desktop.ui import messages
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.page_names import ARCHIVE, CASE, CASES, FOLLOW_UPS, INBOX, SETTINGS
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.shape import shape_of
from setwan_desktop.ui.style.appearance import DARK, LIGHT
from tests.ui.stray import Stray
from tests.ui.walking import Walker

PAGES = (CASES, ARCHIVE, FOLLOW_UPS, CASE, SETTINGS)
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


@pytest.fixture
def stop(office, desk_of):
    """A complaint at the step after its intake."""
    walker = Walker(office, desk_of)
    return walker.waits(walker.begin("pengaduan"))


# -- pages ----------------------------------------------------------------------------------------------------------------


def test_whoever_receives_begins_with_the_intake(window_of):
    window = window_of("resepsionis")
    assert isinstance(window.stack.currentWidget(), IntakePage)
    assert window.windowTitle().startswith("Pengaduan baru")


def test_the_administrator_sees_settings_only(window_of):
    window = window_of("admin")
    assert window.sidebar.keys() == [SETTINGS]
    assert isinstance(window.stack.currentWidget(), SettingsPage)


def test_the_last_page_is_remembered(window_of):
    window_of("kabag_wasgar").go_to(CASES)
    assert window_of("kabag_wasgar").key == CASES


@pytest.mark.parametrize("role", ["admin", "resepsionis", "sekretaris"])
def test_no_part_of_a_page_is_a_window_of_its_own_while_the_page_is_made(window_of, role):
    window = window_of(role)
    with Stray() as stray:
        for key in {*window.sidebar.keys(), *PAGES} if role != "admin" else {SETTINGS}:
            window.go_to(key)
            page = window.stack.currentWidget()
            for title in page.titles if isinstance(page, SettingsPage) else ():
                page.show_section(title)
    assert stray.names == []
    assert window.isActiveWindow()


def test_back_goes_to_the_page_before(window_of):
    window = window_of("kabag_wasgar")
    first = window.key
    window.go_to(CASES)
    window.go_to(ARCHIVE)
    window.back()
    assert window.key == CASES
    window.back()
    assert window.key == first


def test_the_table_lists_and_filters_cases(stop, window_of):
    window = window_of(stop.role)
    window.go_to(CASES)
    page = window.page(CasesPage)
    assert page.current_case() == stop.case_id
    page.search("tidak ada berkas seperti ini")
    assert page.current_case() == ""
    assert "sesuai" in page._empty.words()


def test_a_case_of_the_table_opens_and_back_leads_to_the_table(stop, window_of):
    window = window_of(stop.role)
    window.go_to(CASES)
    window.page(CasesPage).table.entered.emit()
    assert window.header.title() == stop.view.number
    window.back()
    assert window.key == CASES


def test_a_page_that_was_hidden_reads_anew(stop, office, desk_of, window_of):
    window = window_of(stop.role)
    window.go_to(CASES)
    Walker(office, desk_of).begin("pengaduan")
    window._acting.changed.emit(Change(case_ids=("x",)))
    window.go_to("page-inbox")
    assert len(window.page(InboxPage).pane.list.cards.looks()) == 2


# -- search -------------------------------------------------------------------------------------------------------------


def test_search_begins_with_the_second_letter(stop, window_of, qtbot):
    window = window_of(stop.role)
    line = window.header.search
    qtbot.keyClicks(line, stop.view.number[:1])
    assert not window.popup._pause.isActive()
    qtbot.keyClicks(line, stop.view.number[1:])
    qtbot.waitUntil(window.popup.isVisible)
    assert [card.case_id for card in window.popup.results()] == [stop.case_id]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not window.popup.isVisible()
    assert window.page(InboxPage).shown_case() == stop.case_id


def test_escape_closes_the_results(stop, window_of, qtbot):
    window = window_of(stop.role)
    qtbot.keyClicks(window.header.search, stop.view.number)
    window.popup.search_now()
    qtbot.keyClick(window.header.search, Qt.Key.Key_Escape)
    assert not window.popup.isVisible()
    assert window.header.search.text() == ""


def test_all_results_in_the_table(stop, window_of, qtbot):
    window = window_of(stop.role)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.header.search, stop.view.number)
    qtbot.keyClick(window.header.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.key == CASES
    assert window.page(CasesPage).current_case() == stop.case_id


# -- keys ---------------------------------------------------------------------------------------------------------------


def test_f6_goes_round_the_panes(stop, window_of):
    window = window_of(stop.role)
    window.activateWindow()
    window.restore_focus()
    seen = set()
    for _ in range(6):
        window.keys._step_pane(1)
        seen.add(type(window.focusWidget()).__name__)
    assert {"NavButton", "SearchLine"} <= seen
    assert len(seen) >= 3


def test_numbers_choose_entries(window_of):
    window = window_of("kabag_wasgar")
    window.keys._on_entry_pressed(1)
    assert window.key == CASES


def test_larger_text_builds_the_same_page_anew(stop, window_of, appearance):
    window = window_of(stop.role)
    old = window.stack.currentWidget()
    appearance.zoom(1)
    assert appearance.scale > 1
    assert window.page(InboxPage) is not old
    assert window.page(InboxPage).shown_case() == stop.case_id
    appearance.choose(DARK, 1.0)
    assert window.page(InboxPage).shown_case() == stop.case_id


def test_larger_text_leaves_the_section_what_is_typed_in_it_and_the_caret(window_of, appearance, qtbot, monkeypatch):
    window = window_of("admin")
    monkeypatch.setattr(messages, "ask_to_save", lambda *_words: pytest.fail("nobody leaves"))
    page = window.page(SettingsPage)
    page.show_section("Ruang rapat")
    line = next(each for each in page.findChildren(QLineEdit) if each.isVisible() and each.accessibleName())
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Lain sekali")
    name = line.accessibleName()
    qtbot.keyClick(line, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    again = window.page(SettingsPage)
    assert again is not page
    assert again.section == "Ruang rapat"
    qtbot.waitUntil(lambda: isinstance(window.focusWidget(), QLineEdit))
    caret = window.focusWidget()
    assert isinstance(caret, QLineEdit)
    assert (caret.accessibleName(), caret.text()) == (name, "Lain sekali")
    assert again.isAncestorOf(caret)
    window.page(SettingsPage).sections[-1].refresh()


@pytest.mark.parametrize("alone", [False, True])
def test_larger_text_leaves_the_caret_in_the_field_of_the_case(stop, window_of, appearance, qtbot, alone):
    window = window_of(stop.role)
    if alone:
        window.go_to(CASES)
    window.open_case(stop.case_id)
    hand.settle()
    page = window.stack.currentWidget()
    form = (page if alone else page.case).columns.panel.form
    line = [each for each in form.findChildren(QLineEdit) if each.isVisible() and each.accessibleName()][-1]
    line.setFocus()
    name = line.accessibleName()
    appearance.zoom(1)
    hand.settle()
    caret = window.focusWidget()
    assert caret is not line
    assert isinstance(caret, QLineEdit)
    assert caret.accessibleName() == name


@pytest.mark.parametrize("key", [CASES, INBOX, SETTINGS])
def test_another_theme_leaves_the_caret_at_the_lock(stop, window_of, appearance, qtbot, key):
    """Else a password would be typed into a page that nobody sees."""
    window = window_of(stop.role)
    window.go_to(key)
    frame, password = QStackedWidget(), QLineEdit()
    frame.addWidget(window)
    frame.addWidget(password)
    frame.resize(window.size())
    frame.show()
    with qtbot.waitActive(frame):
        frame.activateWindow()
    frame.setCurrentWidget(password)
    password.setFocus()
    appearance.choose(DARK, 1.0)
    qtbot.wait(20)
    assert QApplication.focusWidget() is password
    window.setParent(None)
    frame.close()


def test_escape_goes_back(stop, window_of, qtbot):
    window = window_of(stop.role)
    window.go_to(CASES)
    qtbot.keyClick(window.page(CasesPage).table, Qt.Key.Key_Escape)
    assert window.key == "page-inbox"


def test_the_rail_marks_the_inbox_of_a_role(stop, office, desk_of, window_of):
    desk_of("admin").hold_post(Holding("", "staf_pengaduan", "pelaksana", office.now().date()))
    window = window_of("staf_pengaduan", 1100, 640)
    assert window.key.startswith("page-inbox:")
    assert window.sidebar.entry("page-inbox").isChecked()
    window.resize(1366, 692)
    assert window.sidebar.entry(window.key).isChecked()


def test_what_stays_of_the_sidebar_stands_in_the_middle_of_a_rail(stop, window_of, appearance):
    appearance.choose(LIGHT, 1.3)
    window = window_of(stop.role, 1000, 640)
    assert window.is_rail
    side = window.sidebar
    for part in (side._sign, side._avatar, side._lock):
        assert abs(part.mapTo(side, part.rect().center()).x() - side.rect().center().x()) <= 1


# -- shapes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("width", "rail", "narrow"),
    [(1920, False, False), (1366, False, False), (1100, True, False), (960, True, True), (880, True, True)],
)
def test_breakpoints(width, rail, narrow):
    shape = shape_of(width, 700)
    assert (shape.rail, shape.narrow) == (rail, narrow)


@pytest.mark.parametrize("size", [(1920, 1004), (1366, 692), (960, 464), (880, 420)])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_the_main_button_is_in_sight(stop, window_of, appearance, size, scale):
    appearance.choose("light", scale)
    window = window_of(stop.role, *size)
    button = window.page(InboxPage).case.task._panel.acts.primary
    assert button is not None
    corner = button.mapTo(window, button.rect().bottomRight())
    assert window.rect().contains(corner)
    assert button.visibleRegion().boundingRect().height() >= button.height() - 1
    for part in (window.sidebar, window.header, window.header.search):
        assert window.rect().contains(part.mapTo(window, part.rect().bottomRight()))


# -- names and access keys ------------------------------------------------------------------------------------------------


def _pages(window):
    for key in (
        *window.sidebar.keys(),
        *(f"page-intake:{each.id}" for each in window._desk.services() if each.may_open),
    ):
        window.go_to(key)
        if isinstance(page := window.stack.currentWidget(), SettingsPage):
            for title in page.titles:
                page.show_section(title)
                yield f"{key} {title}"
        else:
            yield key


@pytest.mark.parametrize("role", ["resepsionis", "kabag_wasgar", "tata_usaha", "admin"])
def test_every_control_has_a_name(stop, window_of, role):
    window = window_of(role)
    nameless = [
        f"{page}: {type(each).__name__} in {type(each.parentWidget()).__name__}"
        for page in _pages(window)
        for each in window.findChildren(QWidget)
        if isinstance(each, CONTROLS) and each.isVisible() and not _name(each, window)
    ]
    assert not nameless


def _name(control: QWidget, window: QWidget) -> str:
    buddies = [label.text() for label in window.findChildren(QLabel) if label.buddy() is control]
    words = control.text() if isinstance(control, QAbstractButton) else ""
    inside = control.parentWidget().accessibleName() if control.parentWidget() else ""
    return control.accessibleName() or words or control.toolTip() or "".join(buddies) or inside


@pytest.mark.parametrize("role", ["resepsionis", "kabag_wasgar", "tata_usaha", "admin"])
def test_access_keys_are_unique_on_a_page(stop, window_of, role):
    window = window_of(role)
    for page in _pages(window):
        letters: dict[str, list[str]] = {}
        for each in window.findChildren(QWidget):
            words = (
                each.text() if isinstance(each, QAbstractButton) or (isinstance(each, QLabel) and each.buddy()) else ""
            )
            at = words.replace("&&", "  ").find("&")
            if each.isVisible() and 0 <= at < len(words) - 1:
                letters.setdefault(words[at + 1].lower(), []).append(words)
        doubled = {letter: words for letter, words in letters.items() if len(words) > 1}
        assert not doubled, page


# -- nothing left behind ---------------------------------------------------------------------------------------------------


def test_a_closed_window_is_freed_with_all_its_pages(stop, window_of):
    window = window_of(stop.role)
    for _page in _pages(window):
        pass
    parts = [weakref.ref(page) for page in window._pages.values()]
    window.close()
    window.setParent(None)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not shiboken6.isValid(window)
    assert not [part() for part in parts if part() is not None and shiboken6.isValid(part())]
