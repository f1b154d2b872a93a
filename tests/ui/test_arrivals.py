"""UI tests: the inbox is what the archive says, whoever writes, and nothing moves under the officer's hands."""

import random
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from setwan_desktop import demo
from setwan_desktop.demo.hands import hand
from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.inbox.rows import CardLook, rows_of
from setwan_desktop.ui.notifier import NOTIFY_KEY, Notifier, notice_of
from setwan_desktop.ui.page_names import INBOX, SETTINGS
from setwan_desktop.ui.settings.display import DisplaySection
from setwan_desktop.ui.widgets.note import Note
from tests.ui.walking import Walker

MANY = 8


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


@pytest.fixture
def inbox(walker, window_of):
    """The window of an officer with more cases than the list has room for."""
    cases = [walker.begin("pengaduan") for _ in range(MANY)]
    window = window_of(walker.waits(cases[0]).role, 1366, 520)
    window.go_to(INBOX)
    return window


def come(walker, window) -> str:
    """Let a case come from another desk a minute later, and be heard of."""
    walker._office._core.clock.advance(minutes=1)
    case_id = walker.begin("pengaduan")
    window.around.arrivals.look()
    return case_id


def list_of(window):
    return window.page(InboxPage).pane.list


def point_at(view, row: int) -> QPoint:
    place = view.visualRect(view.cards.index(row)).center()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), view.viewport().mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    return place


def test_what_another_desk_sends_is_there_without_being_asked_for(qtbot, walker, inbox):
    case_id = walker.begin("pengaduan")
    qtbot.waitUntil(lambda: list_of(inbox).cards.place_of(case_id) >= 0, timeout=5_000)
    assert inbox.sidebar.entry(INBOX).count == MANY + 1
    assert f"({MANY + 1})" in inbox.windowTitle()


def test_what_comes_moves_neither_selection_nor_rows_in_sight(walker, inbox):
    view = list_of(inbox)
    inbox.open_case(view.near(4))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    chosen, first = view.current_case(), view.indexAt(QPoint(9, view.viewport().height() // 2))
    seen = view.cards.rows[first.row()].key
    top = view.visualRect(first).top()
    stop = walker.waits(view.near(0))  # the first one goes, another comes
    stop.desk.act(stop.case_id, *_act(walker, stop))
    come(walker, inbox)
    row = next(at for at, each in enumerate(view.cards.rows) if isinstance(each, CardLook) and each.key == seen)
    assert view.visualRect(view.cards.index(row)).top() == top
    assert view.current_case() == chosen


def test_arrivals_out_of_sight_are_counted_and_shown_on_demand(qtbot, walker, inbox):
    view = list_of(inbox)
    view.verticalScrollBar().setValue(0)
    came = {come(walker, inbox) for _ in range(3)}
    assert view.fresh.isVisible()
    assert view.fresh.words() == "3 berkas baru"
    qtbot.mouseClick(view.fresh, Qt.MouseButton.LeftButton)
    assert not view.fresh.isVisible()
    shown = [
        row
        for row in range(view.cards.rowCount())
        if view.visualRect(view.cards.index(row)).intersects(view.viewport().rect())
    ]
    assert came & {view.cards.rows[row].card.case_id for row in shown if isinstance(view.cards.rows[row], CardLook)}


def test_arrivals_in_sight_are_not_counted(walker, window_of):
    window = window_of(walker.waits(walker.begin("pengaduan")).role)
    window.go_to(INBOX)
    come(walker, window)
    assert not list_of(window).fresh.isVisible()
    assert len(list_of(window).cards.looks()) == 2


def test_nothing_moves_under_the_pointer(walker, window_of, office):
    """A short list cannot be scrolled: what would push the row away waits until the pointer is gone."""
    case_id = walker.begin("pengaduan")
    window = window_of(walker.waits(case_id).role)
    window.go_to(INBOX)
    view = list_of(window)
    view.show_rows(view.cards.rows)
    point_at(view, view.cards.place_of(case_id))
    before = list(view.cards.rows)
    stop = walker.waits(case_id)
    stop.desk.act(case_id, *_act(walker, stop))
    window.around.arrivals.look()
    assert view.cards.rows == before
    assert view.fresh.words() == "Perbarui daftar"
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.cards.place_of(case_id) < 0
    assert not view.fresh.isVisible()


def test_what_came_behind_the_lock_is_there_afterwards(walker, inbox):
    inbox.hide()
    case_id = come(walker, inbox)
    assert list_of(inbox).cards.place_of(case_id) < 0
    inbox.show()
    assert list_of(inbox).cards.place_of(case_id) >= 0


def test_opening_a_case_renews_its_row_alone(qtbot, inbox):
    view = list_of(inbox)
    told = []
    view.cards.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    view.cards.modelReset.connect(lambda: told.append("all"))
    place = view.cards.place_of(view.near(3))
    view.setFocus()
    while view.current_case() != view.near(3):
        told.clear()
        qtbot.keyClick(view, Qt.Key.Key_Down)
        hand.settle()
    assert told == [(place, place)]
    assert not view.cards.rows[place].card.unread


def test_the_case_that_is_open_tells_who_moved_it(walker, inbox):
    page = inbox.page(InboxPage)
    stop = walker.waits(page.shown_case())
    stop.desk.act(stop.case_id, *_act(walker, stop))
    inbox.around.arrivals.look()
    notes = " ".join(note.text() for note in page.case.columns.panel.findChildren(Note))
    assert f"diubah oleh {stop.desk.officer.name}" in notes
    assert not page.case.columns.panel.can_act()


def test_a_note_from_elsewhere_is_read_and_hinders_nothing(walker, inbox):
    page = inbox.page(InboxPage)
    stop = walker.waits(page.shown_case())
    note = next(each for each in stop.view.offers if each.effect == "note")
    before = len(page.case.view.timeline)
    stop.desk.act(stop.case_id, note.action, walker.answers(note.form), stop.view.version)
    inbox.around.arrivals.look()
    assert len(page.case.view.timeline) == before + 1
    assert page.case.columns.panel.can_act()


SEEDS = [pytest.param(0, 12)] + [pytest.param(seed, 80, marks=pytest.mark.release) for seed in range(1, 12)]


@pytest.mark.parametrize(("seed", "acts"), SEEDS)
def test_the_list_is_always_what_the_desk_says(office, walker, window_of, clock, seed, acts):
    """Random acts at the windows and elsewhere; after each the rows are those that a new look at the archive gives."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    cases = [walker.begin(service) for service in ("pengaduan", "audiensi") for _ in range(2)]
    windows = {role: window_of(role) for role in ("tata_usaha", "kasubbag_pengaduan", "sekretaris")}
    for window in windows.values():
        window.go_to(INBOX)
    for _ in range(acts):
        clock.advance(minutes=chance.choice([5, 60, 60 * 30]))
        case_id = chance.choice(cases)
        if chance.random() < 0.2 or office.sign_in("ketua", demo.PASSWORD).case(case_id).closed:
            cases.append(walker.begin(chance.choice(["pengaduan", "audiensi"])))
            cases.remove(case_id) if len(cases) > 6 else None
        else:
            stop = walker.waits(case_id)
            here = windows.get(stop.role)
            act = partial((here._desk if here else stop.desk).act, case_id, *_act(walker, stop))
            here._acting.run(act) if here and chance.random() < 0.5 else act()
        for window in windows.values():
            window.around.arrivals.look()
            window.page(InboxPage).tell_time()  # as each minute does
            _agrees(office, window)


def _agrees(office, window) -> None:
    page = window.page(InboxPage)
    truth = page._desk.inbox(page.role)
    rows = rows_of(truth, office.now(), workdays_of(office), page.pane.order, page._task_of)
    assert page.pane.list.cards.rows == rows
    assert window.sidebar.entry(INBOX).count == len(truth)


def test_a_case_of_ones_own_act_is_no_arrival(walker, window_of, office):
    case_id = walker.begin("pengaduan")
    stop = walker.waits(case_id)
    window = window_of(stop.role)
    told = []
    window.around.arrivals.arrived.connect(told.extend)
    window._acting.run(lambda: window._desk.act(case_id, *_act(walker, stop)))
    window.around.arrivals.look()
    assert told == []
    other = come(walker, window)
    assert [card.case_id for card in told] == [other]


class TestNotice:
    def test_it_names_nobody(self, walker):
        stop = walker.waits(walker.begin("pengaduan"))
        (card,) = stop.desk.inbox()
        head, words = notice_of([card], named=True)
        assert head == "1 berkas baru menunggu Anda"
        assert card.number in words
        for part in (*card.applicant.split(), *card.title.split()):
            assert part not in words.split()

    def test_many_are_counted(self, walker):
        for _ in range(5):
            stop = walker.waits(walker.begin("pengaduan"))
        head, words = notice_of(stop.desk.inbox(), named=True)
        assert head.startswith("5 ")
        assert words.endswith("dan 2 lainnya")

    def test_a_locked_desk_says_no_number(self, walker):
        (card,) = walker.waits(walker.begin("pengaduan")).desk.inbox()
        assert card.number not in " ".join(notice_of([card], named=False))

    def test_what_comes_to_a_locked_desk_is_told_without_its_number(self, walker, inbox, monkeypatch):
        given = []
        monkeypatch.setattr(Notifier, "_show", lambda _self, *words: given.append(" ".join(words)))
        monkeypatch.setattr(type(inbox.window()), "isActiveWindow", lambda _self: False)
        inbox.hide()  # as behind the lock
        case_id = come(walker, inbox)
        number = next(each.number for each in inbox._desk.inbox() if each.case_id == case_id)
        inbox.show()
        assert len(given) == 1
        assert number not in given[0]

    def test_it_is_given_only_behind_other_windows_and_where_wanted(self, walker, inbox, monkeypatch):
        given = []
        monkeypatch.setattr(Notifier, "_show", lambda _self, head, _words: given.append(head))
        monkeypatch.setattr(type(inbox.window()), "isActiveWindow", lambda _self: True)
        come(walker, inbox)
        assert given == []
        monkeypatch.setattr(type(inbox.window()), "isActiveWindow", lambda _self: False)
        come(walker, inbox)
        assert given == ["1 berkas baru menunggu Anda"]
        inbox._places.put(NOTIFY_KEY, 0)
        come(walker, inbox)
        assert len(given) == 1

    def test_it_is_switched_off_in_the_settings(self, inbox):
        inbox.go_to(SETTINGS)
        section = inbox.stack.currentWidget().findChild(DisplaySection)
        assert section.notices.isChecked()
        section.notices.click()
        assert inbox._places.text(NOTIFY_KEY) == "0"
        section.refresh()
        assert not section.notices.isChecked()

    def test_where_the_system_shows_none_nothing_fails(self, walker, inbox):
        assert not QSystemTrayIcon.isSystemTrayAvailable()
        come(walker, inbox)


def _act(walker, stop) -> tuple[str, dict[str, object], int]:
    offer = stop.offer()
    return offer.action, walker.answers(offer.form), stop.view.version
