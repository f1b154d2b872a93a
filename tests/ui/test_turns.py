"""UI: a case comes in turns of the event loop: nothing half is seen, and nothing typed or pressed meanwhile goes astray."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit

from setwan_desktop.demo.hands import hand
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.forms.slot_control import FreeSlotButton, SlotControl
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_names import CASES
from setwan_desktop.ui.turns import Turns
from tests.ui.walking import Stop, Walker


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


@pytest.fixture
def stop(walker) -> Stop:
    """A case that is to be recorded; another is shown."""
    return walker.bring("pengaduan", "pencatatan")


@pytest.fixture
def page(walker, stop, window_of) -> CasePage:
    """The page of another case that is to be recorded by the same officer."""
    window = window_of(stop.role)
    window.go_to(CASES)
    window.open_case(walker.bring("pengaduan", "pencatatan").case_id)
    hand.settle()
    return window.page(CasePage)


def test_each_thing_has_a_turn_of_its_own(qtbot) -> None:
    parent, done = QObject(), []
    turns = Turns(parent)
    between = QTimer(parent)
    between.setSingleShot(True)
    between.timeout.connect(lambda: done.append("in between"))

    def first() -> None:
        done.append("first")
        between.start()

    turns.begin(first, lambda: done.append("second"))
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["first", "in between", "second"]


def test_what_is_asked_later_takes_the_place_of_what_was_waiting(qtbot) -> None:
    parent, done = QObject(), []
    turns = Turns(parent)
    turns.begin(lambda: done.append("earlier"))
    turns.begin(lambda: done.append("later"))
    qtbot.wait(20)
    assert done == ["later"]


def test_what_waits_is_done_at_once_or_not_at_all(qtbot) -> None:
    parent, done = QObject(), []
    turns = Turns(parent)
    turns.begin(lambda: done.append("first"), lambda: done.append("second"))
    turns.finish()
    assert done == ["first", "second"]
    turns.begin(lambda: done.append("never"))
    turns.stop()
    qtbot.wait(20)
    assert done == ["first", "second"]


def test_a_thing_that_fails_keeps_back_nothing_behind_it(qtbot) -> None:
    parent, done = QObject(), []
    turns = Turns(parent)

    def fails() -> None:
        raise ZeroDivisionError

    turns.begin(fails, lambda: done.append("behind"))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: done == ["behind"])
    assert [each[0] for each in raised] == [ZeroDivisionError]


def test_a_case_is_drawn_when_all_of_it_stands(qtbot, page, stop) -> None:
    before = page.columns.panel.form
    assert before is not None
    page.show_case(stop.case_id)
    assert page.columns.panel.form is before
    assert not page.updatesEnabled()
    qtbot.waitUntil(page.updatesEnabled)
    assert page.columns.panel.form is not before
    assert page.columns.panel.offer in stop.desk.case(stop.case_id).offers


def test_what_is_typed_before_the_form_is_there_stands_in_it(page, stop) -> None:
    page.show_case(stop.case_id)
    for key in "ba":
        QTest.keyClick(QApplication.focusWidget(), key)
    field = QApplication.focusWidget()
    assert page.columns.panel.form.isAncestorOf(field)
    typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    assert "ba" in typed


def test_the_chord_takes_no_act_that_was_not_seen(page, stop) -> None:
    first = page.view
    page.show_case(stop.case_id)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.columns.panel.acts.told() == ""
    assert stop.desk.case(first.case_id).version == first.version
    assert stop.desk.case(stop.case_id).version == stop.view.version


def test_a_page_that_is_left_at_once_stands_when_one_comes_back(page, stop) -> None:
    page.show_case(stop.case_id)
    page.leave()
    assert page.updatesEnabled()
    assert page.columns.panel.offer in stop.desk.case(stop.case_id).offers


def test_a_caret_that_went_elsewhere_meanwhile_stays_there(page, stop) -> None:
    page.show_case(stop.case_id)
    search = page.window().header.search
    search.setFocus()
    hand.settle()
    assert search.hasFocus()


def test_the_last_act_is_found_though_its_case_is_still_coming(page, stop, walker) -> None:
    walker.act(stop.case_id)
    page.show_case(stop.case_id)
    assert page.recall()
    assert page.columns.panel.offer.effect == "recall"


def test_a_page_that_gets_other_room_before_it_is_drawn_takes_it(qtbot, walker, stop, window_of) -> None:
    """The letter desk folds the sidebar once it stands: its columns share the room that is there then."""
    writer = walker.bring("audiensi", "konsep")
    window = window_of(writer.role)
    window.go_to(CASES)
    window.open_case(writer.case_id)
    hand.settle()
    columns = window.page(CasePage).columns
    before = columns.sizes()
    window.page(CasePage).shape.lay_out()
    assert columns.sizes() == before


def test_keys_stay_apart_though_the_page_grows_while_the_case_is_coming(stop, window_of) -> None:
    """Enter in the list opens the case over the whole page, also while it is on its way to the pane beside the list."""
    window = window_of(stop.role)
    case = window.page(InboxPage).case
    case.show_case(stop.case_id)
    window.page(InboxPage).pane.list.entered.emit(stop.case_id)
    case.finish()
    bar, panel = case.columns.tabs.tabBar(), case.columns.panel
    of_tabs = {QKeySequence.mnemonic(bar.tabText(place)).toString() for place in range(bar.count())} - {""}
    marked = [*panel.findChildren(QLabel), *panel.findChildren(QAbstractButton)]
    assert of_tabs
    assert of_tabs.isdisjoint(QKeySequence.mnemonic(each.text()).toString() for each in marked)


def test_f5_leaves_the_caret_in_the_middle_of_a_word(page, clock) -> None:
    """Nobody touched the case: there is more to read, and the task stays as it is."""
    form = page.columns.panel.form
    field = form.findChild(QPlainTextEdit)
    field.setFocus()
    hand.write("Jalan rusak")
    for _ in range(5):
        hand.press("Left")
    clock.advance(minutes=7)
    hand.press("F5")
    hand.settle()
    assert page.columns.panel.form is form
    hand.write("sangat ")
    assert field.toPlainText() == "Jalan sangat rusak"


def test_f5_shows_what_the_act_asks_since_it_was_moved_elsewhere(page, stop, walker) -> None:
    case_id, before = page.view.case_id, page.columns.panel.form
    walker.act(case_id)
    hand.press("F5")
    hand.settle()
    assert page.columns.panel.form is not before
    assert page.view.version == stop.desk.case(case_id).version


def test_free_times_stand_when_the_case_is_seen(walker, window_of) -> None:
    """What comes later would move the fields under somebody's pointer."""
    planned = walker.bring("pengaduan", "penjadwalan")
    window = window_of(planned.role)
    window.go_to(CASES)
    window.open_case(planned.case_id)
    hand.settle()
    control = window.page(CasePage).findChild(SlotControl)
    assert control._free.isVisible()
    assert control.findChildren(FreeSlotButton)


def test_free_times_stand_where_the_day_is_written_anew_for_want_of_room(walker, window_of) -> None:
    planned = walker.bring("pengaduan", "penjadwalan")
    window = window_of(planned.role)
    window.resize(1280, 720)
    window.go_to(CASES)
    window.open_case(planned.case_id)
    hand.settle()
    control = window.page(CasePage).findChild(SlotControl)
    day, told = control._day.buddy(), []
    before, chosen = day.text(), control.value()
    control.changed.connect(lambda: told.append(control.value()))
    window.resize(960, 720)
    hand.settle()
    assert day.text() != before, "else nothing is tried here"
    assert control.value() == chosen
    assert not told
    assert control._free.isVisible()
