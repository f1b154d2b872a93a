"""UI tests: a disposition: whom it goes to, its list of ticks by digits, ready phrases; the sheet says the same."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Choice, Upload
from setwan_desktop.ui.case.case_columns import Arrangement
from setwan_desktop.ui.forms.addressees_control import AddresseesControl, ReceiverCard
from setwan_desktop.ui.forms.controls import control_for
from setwan_desktop.ui.forms.phrases import PhrasesRow
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.keyed_box import KeyedBox
from setwan_desktop.ui.widgets.note import Note
from tests.ui.walking import Walker

POSTS = ("Sekretaris DPRD", "Unsur Pimpinan", "Kabag Pengawasan", "Kabag Persidangan", "Pelaksana")
FIELD = Field(
    "kepada",
    "Diteruskan kepada",
    "choices",
    required=False,
    choices=(Choice(POSTS[0], POSTS[0], "Yusran Hakim"), *map(Choice, POSTS[1:])),
    fixed=POSTS[:1],
    prefill=POSTS[:1],
)
BAR = 12
"""About as wide as a scroll bar."""

DISPOSITIONS = [("audiensi", "disposisi_ketua"), ("pengaduan", "disposisi")]


@pytest.fixture
def control(qtbot, office, desk_of) -> AddresseesControl:
    control = control_for(FIELD, Surroundings(desk_of("ketua"), office.now().date()))
    assert isinstance(control, AddresseesControl)
    qtbot.addWidget(control)
    control.resize(680, 60)
    control.show()
    return control


def test_who_gets_it_in_any_case_stays(control) -> None:
    assert control.findChild(ReceiverCard).accessibleName() == "Sekretaris DPRD, Yusran Hakim"
    control.set_value(None)
    assert control.value() == POSTS[:1]


def test_the_rest_is_in_the_menu_until_it_is_chosen(qtbot, control) -> None:
    assert not control.button(POSTS[1]).isHidden()
    assert control.menu_action(POSTS[1]) is None
    assert control.button(POSTS[4]).isHidden()
    control.menu_action(POSTS[4]).trigger()
    assert not control.button(POSTS[4]).isHidden()
    assert control.value() == (POSTS[0], POSTS[4])
    qtbot.mouseClick(control.button(POSTS[4]), Qt.MouseButton.LeftButton)
    assert control.value() == POSTS[:1]


@pytest.mark.parametrize("choices", [3, 5])
@pytest.mark.parametrize("chosen", [0, 1, 3, 4])
def test_the_height_at_a_width_is_the_same_whoever_is_in_sight_now(qtbot, office, desk_of, choices, chosen) -> None:
    """What scrolls the form asks before and after it shows its bar; two answers would flip the bar until the stack is full."""
    field = replace(FIELD, choices=FIELD.choices[:choices])
    control = control_for(field, Surroundings(desk_of("ketua"), office.now().date()))
    qtbot.addWidget(control)
    control.show()
    control.set_value(POSTS[1 : chosen + 1])
    for width in range(260, 960, 3):
        asked = []
        for now in (width - BAR, width):
            control.resize(now, 200)
            asked.append([control.layout().heightForWidth(each) for each in (width - BAR, width)])
        seen = [each for each in (*control._cards, *control._buttons.values(), control.more) if not each.isHidden()]
        assert asked[0] == asked[1], width
        assert asked[1][1] == max(each.geometry().bottom() + 1 for each in seen), width


@pytest.mark.parametrize("width", [300, 480, 680, 900])
def test_all_stand_in_one_line(control, width) -> None:
    control.resize(width, 60)
    QApplication.processEvents()
    shown = [each for each in control.findChildren(QPushButton) if each.isVisible()]
    assert shown
    assert len({each.y() for each in shown} | {control.findChild(ReceiverCard).y()}) == 1 or width < 400


@pytest.mark.parametrize(("service", "step"), DISPOSITIONS)
def test_digits_and_control_enter_dispose(qtbot, office, desk_of, window_of, service, step) -> None:
    """Two digits and the main act; whoever else is named stands on the sheet too."""
    stop = Walker(office, desk_of).bring(service, step)
    window = window_of(stop.role)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.stack.currentWidget()
    form = page.case.columns.panel.form
    form.focus_first()
    instructions = next(each.id for each in form.form.fields if each.kind == "choices" and not each.fixed)
    box = form.box(instructions)
    assert isinstance(QApplication.focusWidget(), KeyedBox)
    also = next(each for each in form.form.fields if each.fixed)
    named = next(each for each in also.choices if each not in also.fixed)
    form.box(also.id).control.button(str(named)).setChecked(True)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_6):
        qtbot.keyClick(box.control.buddy(), digit)
    assert box.control.value() == (box.field.choices[0], box.field.choices[5])
    with qtbot.waitSignal(page.case.task.done) as done:
        qtbot.keyClick(page.case, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = stop.desk.letter_content(stop.case_id, done.args[0].letters[0].letter_id)
    told = repr(sheet)
    assert f"{also.fixed[0]}, {named}" in told
    view = stop.desk.case(stop.case_id)
    assert view.answers[also.id] == (also.fixed[0], str(named))


def test_short_phrases_are_buttons_below_the_note(qtbot, office, desk_of, window_of) -> None:
    stop = Walker(office, desk_of).bring("audiensi", "disposisi_ketua")
    window = window_of(stop.role)
    form = window.stack.currentWidget().case.columns.panel.form
    row = form.findChild(PhrasesRow)
    button = next(each for each in row.findChildren(QPushButton) if each.text() == "Terima audiensi")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    note = next(each.id for each in form.form.fields if each.kind == "long_text")
    assert form.values()[note] == "Terima audiensi. Terima audiensi."


def test_the_scan_of_a_recorded_sheet_stands_beside_the_form(qtbot, office, desk_of, window_of) -> None:
    """Who records from paper attaches the scan first, and types what it says while seeing it."""
    walker = Walker(office, desk_of)
    stop = walker.bring("audiensi", "disposisi_ketua")
    window = window_of("tata_usaha")
    window.open_case(stop.case_id)
    hand.settle()
    page = window.stack.currentWidget()
    form = page.columns.panel.form
    assert "atas nama Ketua DPRD" in page.columns.panel.findChild(Note).text()
    page.task.act()
    scan = next(each for each in form.form.fields if each.kind == "files")
    assert form.problem_of(scan.id)
    control = form.box(scan.id).control
    control.add([Upload("lembar.pdf", stop.desk.letter_pdf(stop.case_id, stop.view.letters[0].letter_id))])
    assert page.columns.arrangement is Arrangement.PAPER_THEN_FORM
    assert page.columns.preview._title.text() == "lembar.pdf"


def test_nobody_is_offered_to_send_it_to_himself(office, desk_of) -> None:
    stop = Walker(office, desk_of).bring("pengaduan", "disposisi")
    view = desk_of("sekretaris").case(stop.case_id)
    field = next(each for each in view.offers[0].form.fields if each.id == "diteruskan")
    assert "Unsur Pimpinan" in field.choices
    assert "Sekretaris DPRD" not in field.choices
