"""UI tests: the inbox: groups, counts, opening a case, and what comes after an act."""

import pytest
from PySide6.QtCore import Qt

from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.inbox.list_pane import FOLLOWED
from setwan_desktop.ui.inbox.model import InboxModel
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.inbox.rows import DUE, NAME, CardLook, Heading, matching, rows_of
from tests.ui.walking import Walker


@pytest.fixture
def stop(office, desk_of):
    """Three complaints that wait for one officer, the first for days."""
    walker = Walker(office, desk_of)
    first = walker.begin("pengaduan")
    office._core.clock.advance(days=3)
    stop = walker.waits(first)
    for _ in range(2):
        walker.begin("pengaduan")
    return stop


def task(card) -> str:
    return card.task


def test_cards_stand_under_headings_by_urgency(office, stop):
    rows = rows_of(stop.desk.inbox(), office.now(), workdays_of(office), DUE, task)
    headings = [row for row in rows if isinstance(row, Heading)]
    assert headings[0].words == "Terlambat"
    assert sum(each.count for each in headings) == len(rows) - len(headings) == len(stop.desk.inbox())


def test_other_orders_have_no_headings(office, stop):
    rows = rows_of(stop.desk.inbox(), office.now(), workdays_of(office), NAME, task)
    names = [row.card.applicant.casefold() for row in rows]
    assert names == sorted(names)


def test_the_filter_needs_every_word(stop):
    card = stop.desk.inbox()[0]
    assert card in matching(stop.desk.inbox(), f"{card.number} {card.applicant[:3]}")
    assert not matching(stop.desk.inbox(), f"{card.number} tidakada")


def test_rows_speak_a_sentence(office, stop):
    rows = rows_of(stop.desk.inbox(), office.now(), workdays_of(office), DUE, task)
    look = next(row for row in rows if isinstance(row, CardLook))
    for part in (look.card.number, look.card.applicant, look.card.title, look.since):
        assert part in look.sentence


def test_the_model_tells_only_what_changed(office, stop, qtbot):
    rows = rows_of(stop.desk.inbox(), office.now(), workdays_of(office), NAME, task)
    model = InboxModel()
    model.show(rows)
    told = []
    model.dataChanged.connect(lambda first, _last: told.append(("changed", first.row())))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(("removed", first, last)))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(("inserted", first, last)))
    model.show(rows)
    assert not told
    model.show([rows[0], CardLook(rows[1].card, "lain", "plain", "", ""), *rows[2:]])
    assert told == [("changed", 1)]
    told.clear()
    model.show(rows[1:])
    assert told[-1] == ("removed", 0, 0)


def test_counts_stand_in_sidebar_tab_and_title(stop, window_of):
    window = window_of(stop.role)
    waiting = len(stop.desk.inbox())
    assert window.sidebar.entry("page-inbox").count == waiting
    assert str(waiting) in window.page(InboxPage).pane.tabs.button("waiting").text()
    assert f"({waiting})" in window.windowTitle()


def test_the_most_urgent_case_is_open_at_once(stop, window_of):
    window = window_of(stop.role)
    assert window.page(InboxPage).shown_case() == stop.case_id


def test_arrows_open_the_next_case(stop, window_of, qtbot):
    page = window_of(stop.role).page(InboxPage)
    page.pane.list.setFocus()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Down)
    assert page.shown_case() == page.pane.list.current_case() != stop.case_id


def test_enter_shows_the_case_alone_and_back_the_list(stop, window_of, qtbot):
    window = window_of(stop.role)
    page = window.page(InboxPage)
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    assert page.is_one_pane
    assert window.header.title() == stop.view.number
    window.back()
    assert not page.is_one_pane


def test_after_an_act_the_next_case_opens_and_it_can_be_taken_back(office, desk_of, stop, window_of, qtbot):
    walker = Walker(office, desk_of)
    window = window_of(stop.role)
    page = window.page(InboxPage)
    before = len(page.pane.list.cards.looks())
    offer = stop.offer()
    answers = walker.robot.fill(offer.form)
    receipt = page.case.task._acting.run(lambda: stop.desk.act(stop.case_id, offer.action, answers, stop.view.version))
    page.case.task.done.emit(receipt)
    assert len(page.pane.list.cards.looks()) == before - 1
    qtbot.waitUntil(lambda: page.shown_case() not in {"", stop.case_id})
    assert receipt.went_to in window.toast.words()
    window.toast.acted.emit()
    assert page.shown_case() == stop.case_id
    assert len(page.pane.list.cards.looks()) == before


def test_followed_cases_say_for_whom_they_wait(office, desk_of, stop, window_of):
    walker = Walker(office, desk_of)
    walker.act(stop.case_id)
    window = window_of(stop.role)
    page = window.page(InboxPage)
    page.pane.tabs.set_current(FOLLOWED)
    page.pane.asked.emit()
    looks = page.pane.list.cards.looks()
    assert [look.card.case_id for look in looks] == [stop.case_id]
    assert looks[0].task.startswith("Menunggu ")


def test_what_can_be_recorded_for_others_is_shown_on_demand(office, desk_of, window_of):
    walker = Walker(office, desk_of)
    case_id = walker.begin("audiensi")
    while walker.waits(case_id).role != "ketua":
        walker.act(case_id)
    recorder = next(
        role
        for role, _title, _services in office.roles()
        if any(card.recorded_for for card in desk_of(role).inbox(recording=True))
    )
    page = window_of(recorder).page(InboxPage)
    page.pane.recording.setChecked(True)
    assert any(look.card.recorded_for and look.task.startswith("Atas nama") for look in page.pane.list.cards.looks())


def test_an_empty_inbox_says_so(window_of):
    page = window_of("kabag_wasgar").page(InboxPage)
    assert "Tidak ada yang menunggu Anda" in page.pane._empty.words()
    assert page.shown_case() == ""


def test_one_pane_in_a_narrow_window(stop, window_of, qtbot):
    window = window_of(stop.role, 900, 470)
    page = window.page(InboxPage)
    assert page.case.isVisible()
    assert not page.pane.isVisible()
    window.back()
    assert page.pane.isVisible()
    assert not page.case.isVisible()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    assert page.case.isVisible()
    assert not page.pane.isVisible()
    assert window.header.second() == page.position() != ""


def test_with_room_for_one_pane_a_case_is_read_when_it_is_gone_to(stop, window_of, qtbot):
    """Keys that pass over the list open nothing unseen; a click goes to the case."""
    window = window_of(stop.role, 900, 470)
    page = window.page(InboxPage)
    window.back()
    cases = page.pane.list
    qtbot.keyClick(cases, Qt.Key.Key_Down)
    assert cases.current_case() == cases.near(1)
    assert page.shown_case() == cases.near(0)
    qtbot.mouseClick(cases.viewport(), Qt.MouseButton.LeftButton, pos=cases.visualRect(cases.currentIndex()).center())
    assert page.shown_case() == cases.near(1)
    assert page.case.isVisible()
    assert not page.pane.isVisible()
