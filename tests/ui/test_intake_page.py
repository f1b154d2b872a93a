"""UI tests: the intake: ready to type, opens the case, prints, offers the other ways; the same for any service."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.intake.where_next import WhereNext
from tests.ui.walking import Walker

BAR = Qt.KeyboardModifier.ControlModifier
INTAKES = [("resepsionis", "pengaduan"), ("tata_usaha", "audiensi")]


@pytest.fixture
def intake_of(qtbot, office, desk_of):
    made = []

    def opened(role: str, service: str) -> IntakePage:
        desk = desk_of(role)
        page = IntakePage(desk, Acting(desk), office, service)
        page.prepare()
        made.append(page)
        qtbot.addWidget(page)
        page.resize(1_300, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.wait(20)
        return page

    yield opened
    for page in made:
        page.leave()


def fill(page: IntakePage, office, desk_of) -> None:
    answers = Walker(office, desk_of).robot.fill(page.panel.offer.form)
    page.panel.set_answers({key: tuple(value) if isinstance(value, list) else value for key, value in answers.items()})


@pytest.mark.parametrize(("role", "service"), INTAKES)
def test_it_is_ready_to_type(intake_of, role, service) -> None:
    page = intake_of(role, service)
    assert page.panel.offer.primary
    assert page.focusWidget() in page.panel.form.findChildren(type(page.focusWidget()))
    assert any("belum ada" in told for told in page.completeness.sentences())


@pytest.mark.parametrize(("role", "service"), INTAKES)
def test_control_enter_opens_the_case(qtbot, intake_of, office, desk_of, role, service) -> None:
    page = intake_of(role, service)
    fill(page, office, desk_of)
    qtbot.wait(10)
    assert all("lengkap" in told for told in page.completeness.sentences())
    with qtbot.waitSignal(page.done) as done:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, BAR)
    receipt = done.args[0]
    assert [each.case_id for each in page.received.cards()] == [receipt.case_id]
    assert receipt.number in page.outcome.words()
    assert len(page.outcome.letter_buttons()) == len(receipt.letters) > 0
    assert page.panel.answers() == IntakeAnswers(page.panel.offer.form)


class IntakeAnswers(dict):
    """What a form says when nothing was typed."""

    def __init__(self, form) -> None:
        super().__init__({each.id: False if each.kind == "yes_no" else None for each in form.fields})
        self.update({each.id: each.prefill for each in form.fields if each.prefill is not None})

    def __eq__(self, other) -> bool:
        return all(self[key] == value for key, value in other.items())

    __hash__ = None


def test_what_is_missing_is_said_at_once(intake_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    page.act()
    form = page.panel.form
    wrong = [each.id for each in form.form.fields if form.problem_of(each.id)]
    assert len(wrong) > 1
    assert page.focusWidget() is form.box(wrong[0]).control.buddy()
    assert "perlu diperbaiki" in page.panel.acts.told()
    assert page.received.cards() == []


def test_the_other_way_in_asks_its_own_form(qtbot, intake_of, office, desk_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    button = next(each for each in page.panel.acts.findChildren(QPushButton) if "elum" in each.text())
    button.click()
    other = page.panel.offer
    assert not other.primary
    fill(page, office, desk_of)
    with qtbot.waitSignal(page.done):
        page.act()
    assert page.panel.offer.primary


def test_cancelling_the_other_way_gives_the_first_back(intake_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    first = page.panel.offer.action
    page.panel.acts.offer_chosen.emit(1)
    assert page.panel.offer.action != first
    page.panel.acts.cancelled.emit()
    assert page.panel.offer.action == first


def test_what_both_ways_ask_is_typed_once_and_nothing_is_lost_on_the_way_back(intake_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    page.panel.set_answers({"nama": "Rukmini", "membawa_surat": True})
    page.panel.acts.offer_chosen.emit(1)
    assert page.panel.answers()["nama"] == "Rukmini"
    assert "membawa_surat" not in page.panel.answers()
    page.panel.set_answers({"nama": "Rukmini Hasan"})
    page.panel.acts.cancelled.emit()
    assert page.panel.answers()["nama"] == "Rukmini Hasan"
    assert page.panel.answers()["membawa_surat"] is True


def test_nothing_of_one_visitor_is_asked_of_the_next(qtbot, intake_of, office, desk_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    page.panel.set_answers({"nama": "Rukmini"})
    page.panel.acts.offer_chosen.emit(1)
    fill(page, office, desk_of)
    with qtbot.waitSignal(page.done):
        page.act()
    page.panel.acts.offer_chosen.emit(1)
    assert page.panel.answers() == IntakeAnswers(page.panel.offer.form)
    page.panel.acts.cancelled.emit()
    assert page.panel.answers() == IntakeAnswers(page.panel.offer.form)


def test_half_an_intake_is_offered_again(qtbot, intake_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    field = page.panel.offer.form.fields[0].id
    page.panel.set_answers({field: "Rukmini"})
    page.leave()
    again = intake_of("resepsionis", "pengaduan")
    assert again.panel.answers()[field] is None
    button = next(each for each in again.findChildren(QPushButton) if "Pulihkan" in each.text())
    button.click()
    assert again.panel.answers()[field] == "Rukmini"


def test_the_page_that_will_be_printed_follows(qtbot, intake_of) -> None:
    page = intake_of("tata_usaha", "audiensi")
    page.panel.set_answers({"perihal": "Akses solar bersubsidi"})
    assert page.preview.pages.page_count == 0, "what nobody sees is not made"
    page._side.setCurrentWidget(page.preview)
    qtbot.waitUntil(lambda: page.preview.pages.page_count > 0)
    assert page.preview.pages.isVisible()


def test_a_row_says_how_far_the_case_is(intake_of, office, desk_of) -> None:
    Walker(office, desk_of).bring("pengaduan", "nota_dinas")
    page = intake_of("resepsionis", "pengaduan")
    row = page.received._cards.index(0)
    assert "menunggu kasubbag pengaduan: nota dinas" in row.data(Qt.ItemDataRole.AccessibleTextRole).lower()
    assert not page.received.grab().isNull()


def test_a_row_tells_apart_what_lacks_something_what_waits_and_what_is_done(intake_of, office, desk_of) -> None:
    walker = Walker(office, desk_of)
    walker.begin("pengaduan", "belum_lengkap")
    page = intake_of("resepsionis", "pengaduan")
    lacking = page.received.cards()[0]
    assert page.received.state_of(lacking) == ("Belum lengkap", "warn", "circle-alert")
    walker.act(lacking.case_id)
    page.received.refresh()
    assert page.received.state_of(page.received.cards()[0]).words == "Menunggu Staf Pengaduan"
    ended = replace(lacking, closed="tidak_lengkap")
    assert page.received.state_of(ended).words == "Tidak lengkap"


def test_the_reception_says_whom_it_goes_to_and_offers_the_blank_form(qtbot, intake_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    below = page.panel.findChild(WhereNext)
    assert below.note.text().startswith("Diteruskan kepada Staf Pengaduan, ")
    assert page.panel.acts.primary.sizeHint().height() == 36
    link = next(each for each in below.findChildren(QPushButton))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page._published.dialog is not None
    page._published.dialog.close()


def test_what_an_act_requires_counts_as_open_and_is_named_with_the_rest(intake_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    assert any(told.startswith("Syarat layanan belum terpenuhi") for told in page.completeness.sentences())
    page.act()
    assert "surat pengaduan" in page.panel.acts.told()
    page.panel.set_answers({"membawa_surat": True})
    assert "Syarat layanan lengkap" in page.completeness.sentences()


def test_after_midnight_the_list_of_who_has_come_begins_anew(window_of, office, desk_of, clock) -> None:
    walker = Walker(office, desk_of)
    walker.begin("pengaduan")
    window = window_of("resepsionis")
    received = window.page(IntakePage).received
    assert len(received.cards()) == 1
    clock.advance(hours=20)
    window.around._on_clock_timeout()  # as each minute does
    assert received.cards() == []
    new = walker.begin("pengaduan")
    window.around.arrivals.look()
    assert [each.case_id for each in received.cards()] == [new]
    received._days._choose("yesterday")
    assert len(received.cards()) == 1


def test_the_row_one_stands_on_stays_when_somebody_else_comes(window_of, office, desk_of, clock) -> None:
    walker = Walker(office, desk_of)
    first = walker.begin("pengaduan")
    window = window_of("resepsionis")
    received = window.page(IntakePage).received
    received._list.setCurrentIndex(received._cards.index(0))
    clock.advance(minutes=5)
    walker.begin("pengaduan")
    window.around.arrivals.look()
    assert len(received.cards()) == 2
    assert received.cards()[received._list.currentIndex().row()].case_id == first


def test_what_stood_in_the_way_is_told_no_more_once_it_is_written(window_of, office, desk_of) -> None:
    window, walker = window_of("resepsionis"), Walker(office, desk_of)
    fill(window.page(IntakePage), office, desk_of)
    window._acting.tell_trouble(DiskFull("4,1 MB"))
    walker.begin("pengaduan")
    window.around.arrivals.look()
    assert window.trouble.isVisible()  # what others write takes nothing away
    window.page(IntakePage).act()
    assert not window.trouble.isVisible()
    assert window.page(IntakePage).outcome.isVisible()
