"""UI tests: what can be done to any case, what is remembered of reading it, and how it fits small windows."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.domain.views import Receipt
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.correction_dialog import CorrectionDialog
from setwan_desktop.ui.case.timeline_model import MOVES
from setwan_desktop.ui.inbox.list_pane import FOLLOWED
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_names import FOLLOW_UPS, INBOX
from tests.ui.walking import Walker


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


def entry(page: CasePage, words: str):
    return next((each for each in page.header.menu.actions() if each.text().startswith(words)), None)


def test_any_case_can_be_followed_from_its_menu(walker, window_of):
    case_id = walker.begin("pengaduan")
    window = window_of("kabag_wasgar")
    window.open_case(case_id)
    entry(window.page(CasePage), "Pantau berkas ini").trigger()
    assert entry(window.page(CasePage), "Berhenti memantau").isEnabled()
    window.go_to(INBOX)
    pane = window.page(InboxPage).pane
    assert pane.tabs.button(FOLLOWED).text().endswith("1")
    window.open_case(case_id)
    entry(window.page(CasePage), "Berhenti memantau").trigger()
    window.go_to(INBOX)
    assert pane.tabs.button(FOLLOWED).text().endswith("0")


def test_that_a_case_cannot_be_followed_now_is_told_at_the_foot(walker, window_of, monkeypatch):
    full = DiskFull("D:")

    def fail(*_args, **_kwargs) -> None:
        raise full

    case_id = walker.begin("pengaduan")
    window = window_of("kabag_wasgar")
    window.open_case(case_id)
    monkeypatch.setattr(window._desk, "follow", fail)
    entry(window.page(CasePage), "Pantau berkas ini").trigger()
    assert "ruang penyimpanan penuh" in window.trouble.words()
    assert entry(window.page(CasePage), "Pantau berkas ini") is not None


def test_an_answer_is_corrected_with_a_reason_and_both_stay(walker, window_of):
    stop = walker.bring("pengaduan", "penyampaian")
    window = window_of(stop.role)
    window.go_to(INBOX)
    page = window.page(InboxPage).case
    said = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CorrectionDialog)
        assert dialog.go.keys == "Ctrl+Enter"
        labels = {dialog.which.itemText(at): at for at in range(dialog.which.count())}
        dialog.which.setCurrentIndex(labels["Perihal"])
        dialog.form_view.set_values({dialog.field(): "Perihal yang benar"})
        dialog.go.click()
        said.append(dialog.said())
        dialog.reason.setPlainText("Salah ketik")
        dialog.go.click()

    QTimer.singleShot(0, answer)
    entry(page, "Perbaiki isian").trigger()
    assert said == ["Tuliskan alasan perbaikan."]
    assert page.view.card.title == "Perihal yang benar"
    assert page.view.timeline[-1].kind == "correct"
    hand.settle()
    assert page.columns.panel.can_act(), "one's own correction makes nothing stale"


def test_what_is_closed_is_corrected_no_more(walker, window_of):
    stop = walker.bring("audiensi", "telaah")
    window = window_of("kasubbag_humas")
    window.open_case(stop.case_id)
    page = window.page(InboxPage).case
    assert entry(page, "Perbaiki isian") is not None
    desk = walker.desk("kasubbag_humas")
    view = desk.case(stop.case_id)
    withdraw = next(each for each in view.offers if each.action == "cabut")
    desk.act(stop.case_id, withdraw.action, walker.answers(withdraw.form), view.version)
    page.refresh()
    assert page.view.closed == "dicabut"
    assert entry(page, "Perbaiki isian") is None


def test_who_asks_stays_masked_in_the_correction(walker):
    stop = walker.bring("pengaduan", "penyampaian")
    asked = {each.id: each for each in stop.desk.correctable(stop.case_id).fields}
    assert asked["nik"].prefill is None
    assert asked["perihal"].prefill == stop.view.card.title
    assert stop.desk.correctable(walker.begin("audiensi")).fields == ()


def test_how_the_history_is_read_is_remembered(walker, window_of):
    stop = walker.bring("pengaduan", "penyampaian")
    first = window_of(stop.role)
    first.go_to(INBOX)
    timeline = first.page(InboxPage).case.columns.tabs.timeline
    timeline._sort.setCurrentIndex(timeline._sort.findData(MOVES))
    timeline._order.setCurrentIndex(timeline._order.findText("Terlama di atas"))
    second = window_of(stop.role)
    second.go_to(INBOX)
    again = second.page(InboxPage).case.columns.tabs.timeline
    assert (again._sort.currentText(), again._order.currentText()) == ("Hanya langkah", "Terlama di atas")
    assert again.list.rows.row(1).event_id == stop.view.timeline[0].event_id


def test_the_track_tells_who_did_it_who_waits_and_who_comes(walker, window_of):
    stop = walker.bring("audiensi", "telaah")
    window = window_of(stop.role)
    window.go_to(INBOX)
    steps = window.page(InboxPage).case.view.track
    now = next(each for each in steps if each.state == "now")
    assert now.who.startswith("Menunggu Anda sejak ")
    assert all("·" in each.who for each in steps if each.state == "done")
    assert all(each.who for each in steps if each.state == "ahead")


def test_fourteen_steps_are_circles_where_there_is_room(walker, window_of):
    stop = walker.bring("audiensi", "telaah")
    window = window_of(stop.role)
    window.go_to(INBOX)
    track = window.page(InboxPage).case.track
    assert track._has_circles()
    track.resize(300, 24)
    assert not track._has_circles()
    assert track.sizeHint().height() < 30


def test_a_low_and_narrow_window_keeps_the_menu_and_the_step(walker, window_of):
    stop = walker.bring("pengaduan", "penyampaian")
    window = window_of(stop.role, 960, 464)
    window.go_to(INBOX)
    header = window.page(InboxPage).case.header
    assert header._more.isVisible()
    assert not header._full.isVisible()
    assert not header._print.isVisible()
    assert header._position.text() == "Langkah 4 dari 9"
    assert header._due.width() == header._due.sizeHint().width()
    assert window.header.height() == 44


def test_one_message_says_what_was_done(walker, window_of):
    """The message over the page tells it; the bar below the head only offers what there is to print."""
    stop = walker.bring("pengaduan", "penyampaian")
    window = window_of(stop.role)
    window.go_to(INBOX)
    page = window.page(InboxPage).case
    window._acting.done.emit(Receipt(stop.case_id, stop.view.number, 1, (), None, "x", "Sekretaris DPRD"))
    page.outcome.show_receipt(Receipt(stop.case_id, stop.view.number, 1, (), None, "x", "Sekretaris DPRD"))
    assert window.toast.words() == f"{stop.view.number} terkirim ke Sekretaris DPRD."
    assert not page.outcome.isVisible()
    note = next(each for each in page.view.offers if each.effect == "note")
    page.task.choose(page.view.offers.index(note))
    page.columns.panel.set_answers(walker.answers(note.form))
    page.task.act()
    assert window.toast.words() == f"{stop.view.number} tersimpan."
    window.toast.tell("x")
    window._acting.done.emit(Receipt(stop.case_id, stop.view.number, 1, (), None))
    assert window.toast.words() == "x", "a print is told where it is printed"


def test_the_filter_and_what_is_entered_for_others_are_remembered(walker, window_of, qtbot):
    stop = walker.waits(walker.begin("pengaduan"))
    walker.begin("pengaduan")
    window = window_of(stop.role)
    window.go_to(INBOX)
    pane = window.page(InboxPage).pane
    pane.open_filter()
    qtbot.keyClicks(pane._filter, "tidak ada itu")
    assert "Tidak ditemukan" in pane._empty.words()
    again = window_of(stop.role)
    again.go_to(INBOX)
    pane = again.page(InboxPage).pane
    assert pane.filter_text == "tidak ada itu"
    assert pane._filter.isVisible()
    qtbot.mouseClick(pane._clear, Qt.MouseButton.LeftButton)
    assert len(pane.list.cards.looks()) == 2
    assert pane.filter_text == ""


def test_entries_appear_as_soon_as_there_is_something(walker, window_of):
    window = window_of("kasubbag_pengaduan")
    assert FOLLOW_UPS not in window.sidebar.keys()  # noqa: SIM118 - a method of the sidebar
    current = window.key
    window.sidebar.focus_entry()
    stop = walker.bring("pengaduan", "rapat")
    walker.act(stop.case_id, tindak_lanjut=({"uraian": "Perbaiki", "penanggung_jawab": "Dinas"},))
    window.around.arrivals.look()
    assert FOLLOW_UPS in window.sidebar.keys()  # noqa: SIM118 - a method of the sidebar
    assert window.sidebar.entry(FOLLOW_UPS).count == 1
    assert window.sidebar.entry(current).isChecked()
    assert window.focusWidget() is window.sidebar.entry(current)


def test_the_due_time_is_told_in_short_where_the_buttons_need_the_room(walker, window_of):
    stop = walker.bring("pengaduan", "penyampaian")
    window = window_of(stop.role)
    window.go_to(INBOX)
    due = window.page(InboxPage).case.header._due
    assert due.said() == due.text() == "Jatuh tempo besok pukul 16.00"
    due.setFixedWidth(150)
    assert due.said() == "Sisa 1 hari kerja"
    assert due.toolTip() == due.accessibleName() == due.text()


def test_the_short_due_time_says_the_same_where_a_meeting_is_fixed(walker, window_of):
    stop = walker.bring("audiensi", "tanda_tangan")
    window = window_of(stop.role)
    window.go_to(INBOX)
    header = window.page(InboxPage).case.header
    assert header._due.said().startswith("Jatuh tempo ")
    header._due.setFixedWidth(100)
    assert not header._due.said().startswith("Rapat")


def test_the_full_case_spends_one_line_less_on_its_head(walker, window_of, qtbot):
    """The number stands in the window's head already; all steps of the longer procedure stay in view."""
    stop = walker.bring("audiensi", "telaah")
    window = window_of(stop.role)
    window.go_to(INBOX)
    inbox = window.page(InboxPage)
    beside = inbox.case.header.height()
    inbox.pane.list.entered.emit(stop.case_id)
    QApplication.processEvents()
    head, track = inbox.case.header, inbox.case.columns.track
    assert head._title.y() < head._applicant.y()
    qtbot.waitUntil(lambda: head._title.geometry().top() < head._tag.geometry().bottom())
    qtbot.waitUntil(lambda: head.height() < beside)
    qtbot.waitUntil(lambda: track._list.verticalScrollBar().maximum() == 0)


@pytest.mark.parametrize(("width", "height"), [(1366, 692), (910, 436)])
def test_a_case_that_is_looked_for_is_shown_and_the_list_that_is_filtered_too(walker, window_of, width, height):
    """Also where the window has room for one of them."""
    stop = walker.bring("pengaduan", "penyampaian")
    window = window_of(stop.role, width, height)
    window.go_to(INBOX)
    inbox = window.page(InboxPage)
    inbox.back()
    window.open_case(stop.case_id)
    QApplication.processEvents()
    assert inbox.case.columns.panel.isVisible()
    assert inbox.case.isAncestorOf(QApplication.focusWidget()) or width > 960
    window.open_filter()
    QApplication.processEvents()
    assert inbox.pane.list.isVisible()
    assert inbox.pane._filter.hasFocus()
