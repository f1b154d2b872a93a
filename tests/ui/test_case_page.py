"""UI tests: a case on its page: the task first, acting by key, problems beside the fields, returns, drafts."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.case.case_columns import Arrangement
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.widgets.note import Note
from tests.ui.walking import Stop, Walker

BAR = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


@pytest.fixture
def page_on(qtbot, office):
    """Open the page of whoever a case waits for."""
    made = []

    def opened(stop: Stop, width: int = 1_000, height: int = 760) -> CasePage:
        page = CasePage(stop.desk, Acting(stop.desk), office)
        made.append(page)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.show_case(stop.case_id)
        qtbot.waitUntil(page.updatesEnabled)
        return page

    yield opened
    for page in made:
        page.leave()
        page.papers.live.wait()


def panel_of(page: CasePage) -> TaskPanel:
    return page.columns.panel


def fill(page: CasePage, walker: Walker) -> None:
    panel = panel_of(page)
    answers = walker.answers(panel.offer.form)
    panel.set_answers({key: tuple(value) if isinstance(value, list) else value for key, value in answers.items()})


def notes_of(page: CasePage) -> list[str]:
    return [note.text() for note in page.findChildren(Note) if note.isVisible()]


def test_the_task_comes_first(walker, page_on) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    panel = panel_of(page)
    assert panel._title.text() == f"Tugas Anda: {stop.view.card.task}"
    assert panel.offer.primary
    assert stop.offer().label in panel.acts.primary.text().replace("&", "")
    assert panel.mapTo(page, panel.rect().topLeft()).y() < page.columns.tabs.mapTo(page, panel.rect().topLeft()).y()
    assert page.focusWidget() in panel.form.findChildren(QWidget)


@pytest.mark.parametrize(
    ("service", "step"), [("pengaduan", "penyampaian"), ("pengaduan", "nota_dinas"), ("audiensi", "konsep")]
)
def test_the_form_has_the_room_it_needs_or_all_there_is(qtbot, walker, page_on, service, step) -> None:
    page = page_on(walker.bring(service, step), 754, 712)
    panel, tabs = panel_of(page), page.columns.tabs
    below = tabs.mapTo(page, tabs.rect().topLeft()).y() - panel.mapTo(page, panel.rect().bottomLeft()).y()
    assert panel.height() >= panel.full_height() - 2 or below < 40


def test_control_enter_moves_the_case(qtbot, walker, page_on) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    fill(page, walker)
    text = panel_of(page).form.findChild(QPlainTextEdit)
    text.setFocus()
    with qtbot.waitSignal(page.next_requested):
        qtbot.keyClick(text, Qt.Key.Key_Return, BAR)
    assert stop.desk.case(stop.case_id).step == "disposisi"
    assert stop.view.number in page.outcome.words()
    assert page.outcome.letter_buttons()


def test_problems_stand_beside_their_fields(qtbot, walker, page_on) -> None:
    stop = walker.bring("pengaduan", "pencatatan")
    page = page_on(stop)
    panel = panel_of(page)
    panel.set_answers({"nik": "123", "uraian": None})
    page.task.act()
    assert stop.desk.case(stop.case_id).step == "pencatatan"
    form = panel.form
    assert "16 angka" in form.problem_of("nik")
    assert form.problem_of("uraian") == "Belum diisi."
    assert "perlu diperbaiki" in panel.acts.told()
    assert form.box("nik").control.buddy().property("wrong") is True
    first = next(each.id for each in form.form.fields if form.problem_of(each.id))
    assert page.focusWidget() is form.box(first).control.buddy()
    assert form.box("nik").control.value() == "123"


def test_a_field_is_checked_when_it_is_left(qtbot, walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "pencatatan"))
    form = panel_of(page).form
    line = form.box("telepon").control.buddy()
    line.setFocus()
    line.setText("12")
    form.focus_field("nama")
    assert form.problem_of("telepon")
    assert not form.problem_of("uraian")
    line.setText("081234567890")
    assert not form.problem_of("telepon")


def test_a_demand_on_the_answers_is_shown_too(walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "penyampaian"))
    panel = panel_of(page)
    field = panel.offer.form.fields[0]
    panel.show_problems((FieldProblem(field.id, field.label, "demand", "Sebutkan dasarnya."),))
    assert panel.form.problem_of(field.id) == "Sebutkan dasarnya."


def test_a_returned_case_shows_why_before_all_else(walker, page_on) -> None:
    case_id = walker.bring("audiensi", "periksa_kasubbag").case_id
    walker.act(case_id, "koreksi")
    stop = walker.waits(case_id)
    assert stop.view.remarks
    page = page_on(stop)
    box = panel_of(page).return_box
    assert box.isVisible()
    for remark in stop.view.remarks:
        assert remark.text in box.reasons()
    assert box.mapTo(page, box.rect().topLeft()).y() < panel_of(page).form.mapTo(page, box.rect().topLeft()).y()
    assert "belum ditandai selesai" in panel_of(page).acts.told()
    for button in box.findChildren(QPushButton):
        button.click()
    assert box.open_count() == 0
    assert panel_of(page).acts.told() == ""


def test_returning_asks_for_the_reason(qtbot, walker, page_on) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    qtbot.keyClick(page, Qt.Key.Key_K, BAR | Qt.KeyboardModifier.ShiftModifier)
    panel = panel_of(page)
    assert panel.offer.reason
    page.task.act()
    assert panel.form.problem_of(panel.offer.reason) == "Belum diisi."
    panel.set_answers({panel.offer.reason: "Lengkapi buktinya."})
    page.task.act()
    after = stop.desk.case(stop.case_id)
    assert after.step == "nota_dinas"
    assert walker.waits(stop.case_id).view.remarks[0].text == "Lengkapi buktinya."


def test_leaving_another_act_gives_the_task_back(walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "penyampaian"))
    page.task.choose_note()
    assert panel_of(page).offer.effect == "note"
    panel_of(page).acts.cancelled.emit()
    assert panel_of(page).offer.primary


def test_a_note_is_written_and_told(walker, page_on) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    page.task.choose_note()
    panel = panel_of(page)
    panel.set_answers({panel.offer.form.fields[0].id: "Sudah ditelepon."})
    page.task.act()
    hand.settle()
    assert panel.offer.primary
    assert any("Sudah ditelepon." in entry.text for entry in page.view.timeline)


def test_a_stale_case_keeps_what_was_typed(qtbot, walker, page_on, desk_of) -> None:
    stop = walker.bring("pengaduan", "pencatatan")
    page = page_on(stop)
    panel_of(page).set_answers({"uraian": "Yang sudah saya ketik."})
    other = walker.desk("kasubbag_pengaduan")
    view = other.case(stop.case_id)
    back = next(each for each in view.offers if each.reason)
    other.act(stop.case_id, back.action, {back.reason: "Belum jelas."}, view.version)
    fill(page, walker)
    panel_of(page).set_answers({"uraian": "Yang sudah saya ketik."})
    page.task.act()
    qtbot.waitUntil(lambda: any("baru saja diubah" in told for told in notes_of(page)))
    assert panel_of(page).answers()["uraian"] == "Yang sudah saya ketik."
    assert not panel_of(page).can_act()
    button = next(each for each in page.findChildren(QPushButton) if "keadaan terbaru" in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.view.step == "penerimaan"


def test_who_only_looks_on_is_not_told_of_what_he_writes(qtbot, walker, window_of) -> None:
    stop = walker.bring("pengaduan", "pencatatan")
    window = window_of("kabag_wasgar")
    window.open_case(stop.case_id)
    hand.settle()
    page = window.page(CasePage)
    assert panel_of(page).form is None
    walker.act(stop.case_id)
    window.around.arrivals.look()
    qtbot.waitUntil(lambda: any("baru saja diubah" in told for told in notes_of(page)))
    assert not any("Anda tulis" in told for told in notes_of(page))


def test_what_is_masked_is_shown_for_half_a_minute(qtbot, walker, page_on, monkeypatch) -> None:
    monkeypatch.setattr("setwan_desktop.ui.case.fact_list.SHOWN_MS", 60)
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    masked = page.columns.tabs.summary._facts.masked()[0]
    before = masked.text()
    assert "•" in before
    masked._show.click()
    assert "•" not in masked.text()
    qtbot.waitUntil(lambda: masked.text() == before, timeout=2_000)
    assert any(entry.kind == "view" for entry in stop.desk.case(stop.case_id).timeline)


def test_a_draft_is_offered_after_a_crash(qtbot, walker, page_on, office) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    field = panel_of(page).offer.form.fields[-1].id
    panel_of(page).set_answers({field: "Setengah jalan"})
    page.task.save_draft()
    again = page_on(stop)
    assert any(told.startswith("Pulihkan isian pukul") for told in notes_of(again))
    assert panel_of(again).answers()[field] != "Setengah jalan"
    button = next(each for each in again.findChildren(QPushButton) if "Pulihkan" in each.text())
    button.click()
    assert panel_of(again).answers()[field] == "Setengah jalan"


def test_a_draft_of_this_sitting_is_filled_in_at_once(walker, page_on) -> None:
    stop, other = walker.bring("pengaduan", "penyampaian"), walker.begin("pengaduan")
    page = page_on(stop)
    field = panel_of(page).offer.form.fields[-1].id
    panel_of(page).set_answers({field: "Setengah jalan"})
    page.show_case(other)
    hand.settle()
    page.show_case(stop.case_id)
    hand.settle()
    assert panel_of(page).answers()[field] == "Setengah jalan"
    assert "Draf tersimpan" in panel_of(page)._saved.text()


def test_somebody_else_reads_whom_it_waits_for(walker, page_on, desk_of) -> None:
    case_id = walker.bring("pengaduan", "disposisi").case_id
    desk = desk_of("kabag_wasgar")
    page = page_on(Stop(case_id, "kabag_wasgar", desk, desk.case(case_id)))
    assert panel_of(page).form is None
    assert "Menunggu" in panel_of(page)._title.text()
    assert panel_of(page).acts.isHidden()


def test_recording_for_another_says_so(walker, page_on, desk_of) -> None:
    case_id = walker.bring("audiensi", "disposisi_ketua").case_id
    desk = desk_of("tata_usaha")
    page = page_on(Stop(case_id, "tata_usaha", desk, desk.case(case_id)))
    assert any(told.startswith("Anda mencatat atas nama Ketua DPRD") for told in notes_of(page))
    assert panel_of(page)._title.text().startswith("Atas nama Ketua DPRD: ")
    assert any(each.kind == "files" and each.required for each in panel_of(page).offer.form.fields)


def test_cautions_are_shown_before_acting(walker, page_on) -> None:
    page = page_on(walker.bring("audiensi", "audiensi"))
    assert set(panel_of(page).offer.cautions) <= set(notes_of(page))


@pytest.mark.parametrize(
    ("service", "step", "arrangement"),
    [
        ("pengaduan", "penyampaian", Arrangement.FULL),
        ("audiensi", "disposisi_ketua", Arrangement.PAPER_THEN_FORM),
        ("audiensi", "konsep", Arrangement.LETTER),
        ("audiensi", "periksa_kabag", Arrangement.LETTER),
        ("audiensi", "audiensi", Arrangement.FORM_THEN_PAPER),
    ],
)
def test_the_full_page_suits_the_act(qtbot, walker, page_on, service, step, arrangement) -> None:
    page = page_on(walker.bring(service, step), 1_240, 700)
    page.set_full(True)
    assert page.columns.arrangement is arrangement
    page.set_full(False)
    assert page.columns.arrangement is Arrangement.WIDE


def test_the_page_follows_the_letter_as_it_is_typed(qtbot, walker, page_on) -> None:
    page = page_on(walker.bring("audiensi", "konsep"), 1_240, 700)
    page.set_full(True)
    letter = next(each.id for each in panel_of(page).offer.form.fields if each.kind == "letter")
    control = panel_of(page).form.box(letter).control
    qtbot.waitUntil(lambda: page.columns.preview.pages.page_count > 0)
    control._subject.setText("Undangan yang baru diketik")
    pages = page.columns.preview.pages
    qtbot.waitUntil(lambda: "Undangan yang baru diketik" in pages.accessibleDescription(), timeout=3_000)


@pytest.mark.parametrize("size", [(754, 636), (904, 408), (1_240, 940)])
def test_the_main_button_never_leaves_the_page(walker, page_on, size) -> None:
    for service, step in (("pengaduan", "pencatatan"), ("pengaduan", "disposisi")):
        page = page_on(walker.bring(service, step), *size)
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        button = panel_of(page).acts.primary
        corner = button.mapTo(page, button.rect().bottomRight())
        assert page.rect().contains(corner), (service, step, size, corner)
        assert page.size().toTuple() == size


def test_access_keys_are_given_once(walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "disposisi"))
    letters = []
    for part in page.findChildren(QWidget):
        text = part.text() if hasattr(part, "text") and callable(part.text) and part.isVisible() else ""
        bare = text.replace("&&", "") if isinstance(text, str) else ""
        if "&" in bare and not bare.endswith("&"):
            letters.append(bare[bare.index("&") + 1].lower())
    tabs = page.columns.tabs
    shown = [tabs.tabText(place).replace("&&", "") for place in range(tabs.count()) if tabs.isTabVisible(place)]
    letters += [title.split("&")[1][0].lower() for title in shown]
    assert len(set(letters)) == len(letters)


def test_opening_a_case_again_and_again_leaves_nothing_behind(walker, page_on) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)

    def widgets() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return len(QApplication.allWidgets())

    for _ in range(3):
        page.show_case(stop.case_id)
        hand.settle()
    before = widgets()
    for _ in range(30):
        page.show_case(stop.case_id)
        hand.settle()
    assert widgets() <= before + 5


def test_of_a_case_that_waits_for_another_the_tabs_have_the_focus(walker, page_on) -> None:
    page = page_on(walker.bring("pengaduan", "penyampaian"))
    page.show_case(walker.bring("pengaduan", "disposisi").case_id)
    hand.settle()
    assert panel_of(page).offer is None
    page.restore_focus()
    assert page.columns.tabs.tabBar().hasFocus()


def test_printing_is_told_in_the_history(qtbot, walker, page_on, tmp_path) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    page = page_on(stop)
    letter = stop.view.letters[0]
    page.papers.print_letter(stop.case_id, letter.letter_id)
    dialog = page.papers.printing()
    dialog.save_to(tmp_path / "surat.pdf")
    assert (tmp_path / "surat.pdf").read_bytes() == stop.desk.letter_pdf(stop.case_id, letter.letter_id)
    assert any(entry.kind == "print" for entry in stop.desk.case(stop.case_id).timeline)
    dialog.reject()
    assert page.papers.printing() is None
