"""UI tests: minutes: who came is ticked off the invitation, points stand one a line, what follows is a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.answers import check_form
from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.ui.forms.controls import control_for
from setwan_desktop.ui.forms.lines_editor import EntryText
from setwan_desktop.ui.forms.rows_control import RowsControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from tests.ui.walking import Walker

INVITED = ({"nama": "Komisi II"}, {"nama": "Dinas Perikanan"})
FIELD = Field(
    "hadirin",
    "Yang hadir",
    "rows",
    columns=(Field("nama", "Nama", "text"), Field("hadir", "Hadir", "yes_no")),
    ticked="hadir",
    minimum=1,
)


@pytest.fixture
def control(qtbot, office, desk_of) -> RowsControl:
    control = control_for(FIELD, Surroundings(desk_of("kasubbag_humas"), office.now().date()))
    assert isinstance(control, RowsControl)
    qtbot.addWidget(control)
    control.show()
    return control


def taken(control: RowsControl) -> object:
    answers, problems = check_form(Form((FIELD,)), {FIELD.id: control.value()}, lambda _key: None)
    return [each.fault for each in problems] or answers[FIELD.id]


def test_nobody_came_until_it_is_said(control) -> None:
    control.set_value(INVITED)
    assert taken(control) == ["unticked"]


def test_all_came_by_one_press_and_one_can_be_taken_out(qtbot, control) -> None:
    control.set_value(INVITED)
    press = next(each for each in control.findChildren(QPushButton) if "Semua" in each.text() or each is control._all)
    qtbot.mouseClick(press, Qt.MouseButton.LeftButton)
    assert taken(control) == INVITED
    assert control._count.text() == "2 dari 2 hadir"
    control._tick_of(control._rows[0]).box.click()
    assert taken(control) == INVITED[1:]


def test_whoever_is_added_by_hand_came(qtbot, control) -> None:
    control.set_value(INVITED)
    qtbot.mouseClick(control._more, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(control._rows[-1][0].buddy(), "Rukmini")
    assert taken(control) == ({"nama": "Rukmini"},)


def test_without_an_invitation_the_first_row_counts_too(qtbot, control) -> None:
    qtbot.keyClicks(control._rows[0][0].buddy(), "Rukmini")
    assert taken(control) == ({"nama": "Rukmini"},)


@pytest.mark.parametrize(("service", "step"), [("audiensi", "audiensi"), ("pengaduan", "rapat")])
def test_minutes_are_written_and_sent_by_hand(qtbot, office, desk_of, window_of, service, step) -> None:
    """All came; two points, divided by Enter; the paper numbers them and names who came."""
    stop = Walker(office, desk_of).bring(service, step)
    window = window_of(stop.role)
    window.open_case(stop.case_id)
    hand.settle()
    page = window.stack.currentWidget()
    task = getattr(page, "case", page).task
    form = getattr(page, "case", page).columns.panel.form
    rows = next(form.box(each.id).control for each in form.form.fields if each.ticked)
    rows.tick_all()
    came = [row["nama"] for row in rows.value()]
    points = next(form.box(each.id).control for each in form.form.fields if each.listed)
    qtbot.keyClicks(points.buddy(), "Forum menyampaikan kesulitan.")
    qtbot.keyClick(points.buddy(), Qt.Key.Key_Return)
    qtbot.keyClicks(points.findChildren(EntryText)[-1], "Dinas menjelaskan pendataan.")
    answers = Walker(office, desk_of).answers(form.form)
    form.set_values({key: _shown(each) for key, each in answers.items() if form.values()[key] in (None, False)})
    with qtbot.waitSignal(task.done) as done:
        task.act()
    notula = next(each for each in done.args[0].letters if "notula" in each.title.lower())
    told = repr(stop.desk.letter_content(stop.case_id, notula.letter_id))
    assert "'Forum menyampaikan kesulitan.', 'Dinas menjelaskan pendataan.'" in told
    assert all(name in told for name in came)
    assert all("hadir" not in row for row in stop.desk.case(stop.case_id).answers[rows.field.id])


def _shown(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
