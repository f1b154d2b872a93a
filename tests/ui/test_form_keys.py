"""UI tests: keys in forms: Enter goes on, Ctrl+Enter acts from anywhere, what was typed can be undone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Choice
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from tests.ui.forms import LISTS
from tests.ui.test_intake_page import BAR, intake_of

__all__ = ["intake_of"]

FORM = Form(
    (
        Field("nama", "Nama", "text"),
        Field("sifat", "Sifat", "choice", choices=(Choice("Biasa"), Choice("Segera"))),
        Field("bidang", "Bidang", "choice", choices=LISTS, span=3),
        Field("isi", "Isi", "choices", choices=LISTS),
        Field("hari", "Hari", "date"),
        Field("setuju", "Setuju", "yes_no"),
        Field("uraian", "Uraian", "long_text"),
    )
)


@pytest.fixture
def area(qtbot, office, desk_of) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    view = FormView(FORM, Surroundings(desk_of("kasubbag_humas"), office.now().date()), AccessKeys())
    area.setWidget(view)
    qtbot.addWidget(area)
    area.resize(520, 160)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    return area


def here(view: FormView) -> str:
    return next(each.id for each in FORM.fields if view.box(each.id).isAncestorOf(QApplication.focusWidget()))


def test_enter_goes_from_field_to_field_and_stays_in_a_text(qtbot, area) -> None:
    view = area.widget()
    view.focus_field("nama")
    way = [here(view)]
    while way[-1] != "uraian":
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        way.append(here(view))
    assert way == [each.id for each in FORM.fields]
    qtbot.keyClicks(QApplication.focusWidget(), "satu")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert view.values()["uraian"] == "satu\n"


def test_the_first_problem_is_brought_into_sight(qtbot, area) -> None:
    view = area.widget()
    view.focus_field("nama")
    view.show_problems((FieldProblem("hari", "Hari", "missing"), FieldProblem("setuju", "Setuju", "missing")))
    box = view.box("hari")
    seen = area.viewport().rect()
    top = box.mapTo(area.viewport(), box.rect().topLeft()).y()
    assert here(view) == "hari"
    assert seen.top() <= top < seen.bottom()


def test_control_enter_acts_from_a_text_of_several_lines(qtbot, intake_of) -> None:
    page = intake_of("tata_usaha", "audiensi")
    page.panel.form.focus_field("maksud")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, BAR)
    assert "perlu diperbaiki" in page.panel.acts.told()


def test_what_was_typed_can_be_undone_where_the_field_writes_it_anew(qtbot, office, desk_of) -> None:
    form = Form((Field("nik", "NIK", "nik"), Field("hari", "Hari", "date")))
    view = FormView(form, Surroundings(desk_of("kasubbag_humas"), date(2026, 11, 24)), AccessKeys())
    qtbot.addWidget(view)
    view.resize(600, 120)
    view.show()
    line = view.box("nik").control.buddy()
    qtbot.keyClicks(line, "63109")
    assert line.text() == "6310 9"
    for _ in range(9):
        line.undo()
    assert line.text() == ""
    for _ in range(9):
        line.redo()
    assert line.text() == "6310 9"
    day = view.box("hari").control.buddy()
    qtbot.keyClicks(day, "besok")
    day.editingFinished.emit()
    assert day.text() == "Rabu, 25 November 2026"
    for _ in range(9):
        day.undo()
    assert day.text() == ""


@pytest.mark.parametrize(
    ("typed", "day"),
    [("3 des", (2026, 12, 3)), ("besok", (2026, 11, 25)), ("senin depan", (2026, 11, 30)), ("03122026", (2026, 12, 3))],
)
def test_a_day_is_understood_as_it_is_said(qtbot, office, desk_of, typed, day) -> None:
    """In a field, in a meeting's time, and in the cell of a table."""
    around = Surroundings(desk_of("kasubbag_humas"), date(2026, 11, 24))
    columns = (Field("hal", "Hal", "text"), Field("tenggat", "Tenggat", "date"))
    form = Form(
        (Field("hari", "Hari", "date"), Field("rapat", "Rapat", "slot"), Field("baris", "B", "rows", columns=columns))
    )
    view = FormView(form, around, AccessKeys())
    qtbot.addWidget(view)
    qtbot.keyClicks(view.box("hari").control.buddy(), typed)
    qtbot.keyClicks(view.box("rapat").control.buddy(), typed)
    rows = view.box("baris").control
    qtbot.keyClicks(rows._rows[0][1].buddy(), typed)
    assert view.values()["hari"] == date(*day)
    assert view.box("rapat").control._day.value() == date(*day)
    assert rows.value()[0]["tenggat"] == date(*day)
