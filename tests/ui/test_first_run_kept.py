"""UI tests: what is typed at the first start is kept until there is an office, and gone on with; passwords never."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from setwan_desktop.office import Office
from setwan_desktop.ui import drafts
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.draft_note import DraftNote
from setwan_desktop.ui.first_run import FirstRun
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.taking import window_over


@pytest.fixture
def new_office(tmp_path, clock) -> Iterator[Office]:
    (tmp_path / "baru").mkdir()
    office = Office.open(tmp_path / "baru" / "kantor.db", clock=clock)
    yield office
    office.close()


@pytest.fixture
def begun(new_office: Office, qtbot: QtBot) -> Callable[[], FirstRun]:
    """Start the program anew."""

    def started() -> FirstRun:
        wizard = FirstRun(new_office)
        qtbot.addWidget(wizard)
        wizard.show()
        return wizard

    return started


def phone_of(wizard: FirstRun) -> QLineEdit:
    line = wizard.steps[0].lines.edit("phone")
    assert isinstance(line, QLineEdit)
    return line


def type_into(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_what_is_typed_in_a_step_is_kept_before_it_is_left(begun, qtbot) -> None:
    first = begun()
    type_into(qtbot, phone_of(first), "(0284) 321234")
    qtbot.waitUntil(lambda: "321234" in Places().text("persiapan"), timeout=drafts.EVERY_MS + 1_000)
    again = begun()
    assert phone_of(again).text() == "(0284) 321234"
    assert again.place == 0
    assert again._kept_note.isVisible()
    assert again._kept_note.words() == "Isian pukul 09.00 dilanjutkan."


def test_names_go_on_at_the_step_that_was_reached(begun, qtbot) -> None:
    first = begun()
    first.next()
    type_into(qtbot, next(iter(first.steps[1].edits.values())), "Maya Safitri")
    first.keep()
    again = begun()
    assert again.place == 1
    assert next(iter(again.steps[1].edits.values())).text() == "Maya Safitri"
    assert again.steps[1]._count.text().startswith("1 dari ")
    again.before()
    assert not again._kept_note.isVisible()


def test_what_is_half_typed_and_left_for_later_is_not_used(begun, qtbot, new_office) -> None:
    first = begun()
    type_into(qtbot, first.steps[0].lines.edit("name"), "Setengah")
    first.keep()
    again = begun()
    for _step in range(3):
        again.skip()
    assert new_office.is_founded()
    assert new_office.profile.name != "Setengah"


def test_who_begins_anew_begins_with_what_is_shipped(begun, qtbot) -> None:
    first = begun()
    shipped = phone_of(first).text()
    type_into(qtbot, phone_of(first), "0811")
    first.next()
    type_into(qtbot, next(iter(first.steps[1].edits.values())), "Maya Safitri")
    first.keep()
    again = begun()
    again._kept_note.findChildren(QPushButton)[0].click()
    assert again.place == 0
    assert not again._kept_note.isVisible()
    assert phone_of(again).text() == shipped
    assert Places().text("persiapan") == ""
    third = begun()
    assert not any(each.text() for each in third.steps[1].edits.values())
    assert not third._kept_note.isVisible()


def test_who_typed_nothing_leaves_nothing(begun) -> None:
    first = begun()
    first.keep()
    assert Places().text("persiapan") == ""
    assert not begun()._kept_note.isVisible()


def test_nothing_is_left_once_there_is_an_office_and_the_password_was_never_kept(begun, qtbot, own_data: Path) -> None:
    first = begun()
    first.next()
    first.next()
    type_into(qtbot, first.steps[2].line, "rahasia-sekali")
    first.keep()
    assert Places().text("persiapan")
    first.next()
    first.keep()
    assert Places().text("persiapan") == ""
    assert not any(b"rahasia" in each.read_bytes() for each in own_data.rglob("*") if each.is_file())


def test_what_was_typed_in_a_section_is_offered_in_the_settings(
    begun, qtbot, new_office: Office, appearance: Appearance
) -> None:
    wizard = begun()
    for _step in range(4):
        wizard.skip()
    section = wizard.steps[4].section
    type_into(qtbot, section.lines.start, "21")
    wizard.keep()
    desk = new_office.sign_in(new_office.officers_at_door()[0].sign_in, wizard._founding.password)
    acting = Acting(desk)
    window = MainWindow(new_office, desk, acting, appearance)
    acting.setParent(window)
    window.show()
    window.go_to("page-settings")
    page = window.page(SettingsPage)
    page.show_section("Penomoran surat")
    note = page.findChild(DraftNote)
    assert note is not None
    note.findChildren(QPushButton)[0].click()
    shown = next(each for each in page.sections if each.title == "Penomoran surat")
    assert shown.lines.start.text() == "21"
    shown.save()
    assert desk.drafts() == ()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_section_that_is_taken_over_leaves_no_draft(begun, qtbot, new_office: Office) -> None:
    wizard = begun()
    for _step in range(4):
        wizard.skip()
    type_into(qtbot, wizard.steps[4].section.lines.start, "21")
    wizard.keep()
    wizard.next()
    desk = new_office.sign_in(new_office.officers_at_door()[0].sign_in, wizard._founding.password)
    assert desk.drafts() == ()


def test_closing_the_window_keeps_what_is_typed(new_office: Office, qtbot, appearance, tmp_path) -> None:
    with window_over(new_office, appearance, tmp_path / "tampilan.ini") as frame:
        frame.show()
        frame.open_archive()
        wizard = frame.findChild(FirstRun)
        type_into(qtbot, phone_of(wizard), "0811")
        frame.close()
    assert "0811" in Places().text("persiapan")
