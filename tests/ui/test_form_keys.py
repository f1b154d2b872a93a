"""UI tests: keys in forms: Enter goes on, Ctrl+Enter acts from anywhere, what was typed can be undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Choice, Upload
from setwan_desktop.ui.forms.access_keys import AccessKeys, letter_of
from setwan_desktop.ui.forms.addressees_control import AddresseeButton
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.keyed_box import KeyedBox
from tests.conftest import MONDAY_AT_NINE
from tests.ui.forms import LISTS, field_of, scrolled
from tests.ui.test_disposition import FIELD as ADDRESSEES
from tests.ui.test_intake_page import BAR, intake_of

__all__ = ["intake_of", "scrolled"]

ALT = Qt.KeyboardModifier.AltModifier
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
def area(scrolled) -> QScrollArea:
    return scrolled(FORM, 520, 160)


def here(view: FormView) -> str:
    focused = QApplication.focusWidget()
    return next((each.id for each in view.form.fields if view.box(each.id).isAncestorOf(focused)), "")


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


@pytest.mark.parametrize(
    "field",
    [
        Field("wanted", "Petugas", "officer", choices=(Choice("a", "Ani"), Choice("b", "Budi"))),
        Field("wanted", "Isi", "choices", choices=LISTS),
        replace(ADDRESSEES, id="wanted"),
    ],
    ids=["names", "ticks", "addressees"],
)
def test_the_letter_of_a_label_leads_to_its_field_and_chooses_nothing(qtbot, scrolled, field) -> None:
    area = scrolled(Form((Field("nama", "Nama", "text"), field)), 700, 400)
    view = area.widget()
    view.focus_field("nama")
    before = view.values()
    label = next(each for each in view.box("wanted").findChildren(QLabel) if each.buddy() is not None)
    letter = letter_of(label.text())
    QTest.keyClick(area.windowHandle(), getattr(Qt.Key, f"Key_{letter.upper()}"), ALT)
    qtbot.waitUntil(lambda: here(view) == "wanted")
    qtbot.wait(150)  # a button that is pressed by a letter takes a moment
    assert view.values() == before


def test_each_tick_and_addressee_says_its_own_name(scrolled) -> None:
    view = scrolled(Form((replace(ADDRESSEES, id="kepada"), Field("isi", "Isi", "choices", choices=LISTS)))).widget()
    for part in (*view.findChildren(AddresseeButton), *view.findChildren(KeyedBox)):
        assert part.accessibleName() in {"", part.text()}


def test_enter_takes_a_day_of_the_month(qtbot, area) -> None:
    view = area.widget()
    view.focus_field("hari")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    month = QApplication.activePopupWidget()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not month.isVisible()
    assert view.values()["hari"] == MONDAY_AT_NINE.date() + timedelta(days=1)
    assert here(view) == "hari"


def test_enter_never_stops_where_a_space_would_take_a_row_away(qtbot, scrolled) -> None:
    columns = (Field("hal", "Hal", "text"), Field("tenggat", "Tenggat", "date"))
    form = Form((Field("baris", "Baris", "rows", columns=columns), Field("akhir", "Akhir", "text")))
    view = scrolled(form, 700, 400).widget()
    rows = view.box("baris").control
    rows.set_value(({"hal": "satu"}, {"hal": "dua"}))
    view.focus_field("baris")
    stops = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        stops.append(QApplication.focusWidget())
    assert stops == [rows._rows[0][1].buddy(), rows._rows[1][0].buddy(), rows._rows[1][1].buddy(), rows._more]


@pytest.mark.parametrize(
    ("kind", "corrections", "add"),
    [
        ("rows", "", lambda control: control._more.click()),
        ("rows", "later", lambda control: control._more.click()),
        ("files", "", lambda control: control.add([Upload("surat.pdf", b"%PDF")])),
        ("organs", "", lambda control: control.set_value(("Komisi I", "Komisi II"))),
    ],
    ids=["rows", "corrections", "files", "chips"],
)
def test_tab_goes_through_what_came_later_before_the_next_field(qtbot, scrolled, kind, corrections, add) -> None:
    form = Form((Field("nama", "Nama", "text"), field_of(kind, id="later"), Field("akhir", "Akhir", "text")))
    view = scrolled(form, corrections=corrections).widget()
    control = view.box("later").control
    add(control)
    parts = {
        each
        for each in control.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    view.focus_field("nama")
    way = []
    while here(view) != "akhir":
        assert len(way) <= len(parts), "the next field is not reached"
        way.append(QApplication.focusWidget())
        qtbot.keyClick(way[-1], Qt.Key.Key_Tab)
    assert set(way[1:]) == parts


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
