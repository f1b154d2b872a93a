"""UI tests: the door by keyboard alone, and the lock that covers everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.trouble import ArchiveBusy
from setwan_desktop.office import Office
from setwan_desktop.ui import opening as opening_module
from setwan_desktop.ui import page_names
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.style.appearance import Appearance

NAME, POST = "Hj. Siti Rahmah", "Kabag Pengawasan"


@pytest.fixture
def frame(qtbot: QtBot, archive: Path, clock: FixedClock, appearance: Appearance, monkeypatch) -> Iterator[Frame]:
    whole = Office.open
    monkeypatch.setattr(Office, "open", lambda place: whole(place, clock=clock))
    opening = Opening(str(archive))
    frame = Frame(opening, appearance, Places())
    qtbot.addWidget(frame)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    frame.open_archive()
    yield frame
    frame.close()
    opening.close()


def type_in(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def enter(qtbot: QtBot, frame: Frame) -> None:
    form = frame.front.form
    form.filter.setFocus()
    type_in(qtbot, "sekretaris dprd")
    qtbot.keyClick(form.filter, Qt.Key.Key_Return)
    type_in(qtbot, demo.PASSWORD)
    qtbot.keyClick(form.password, Qt.Key.Key_Return)
    assert frame.window_inside is not None
    qtbot.waitUntil(lambda: bool(frame.window_inside.key))


def test_one_signs_in_by_keyboard(qtbot: QtBot, frame: Frame) -> None:
    form = frame.front.form
    form.filter.setFocus()
    everyone = len(form.names.officers.shown)
    type_in(qtbot, "kasubbag")
    assert 1 < len(form.names.officers.shown) < everyone
    first = form.names.officer()
    qtbot.keyClick(form.filter, Qt.Key.Key_Down)
    second = form.names.officer()
    assert first != second
    qtbot.keyClick(form.filter, Qt.Key.Key_Return)
    assert form.password.hasFocus()
    type_in(qtbot, demo.PASSWORD)
    qtbot.keyClick(form.password, Qt.Key.Key_Return)
    assert frame.window_inside is not None
    assert frame.window_inside.isVisible()
    assert form.password.text() == ""


def test_who_sat_here_last_comes_first(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    frame.sign_out()
    form = frame.front.form
    assert form.names.officer().last_here
    assert form.password.hasFocus()
    assert frame.window_inside is None


def test_a_name_that_is_cut_is_counted_among_those_below(qtbot: QtBot, frame: Frame) -> None:
    names, cut = frame.front.form.names, 0
    for height in range(560, 720, 10):
        frame.resize(1000, height)
        QApplication.processEvents()
        room = names.viewport().rect()
        places = [names.visualRect(names.officers.index(row)) for row in range(len(names.officers.shown))]
        cut += any(room.intersects(each) and not room.contains(each) for each in places)
        assert names.below() == sum(not room.contains(each) for each in places)
    assert cut


def test_a_low_door_leaves_its_title_out_for_a_note(qtbot: QtBot, frame: Frame) -> None:
    frame.resize(900, 480)
    assert not frame.front._welcome.isHidden()
    frame.front.show_note("ok", "Arsip dipulihkan.", "Arsip sebelumnya disimpan.")
    assert frame.front._welcome.isHidden()
    frame.resize(900, 700)
    assert not frame.front._welcome.isHidden()


def test_a_wrong_password_is_told_and_then_waited_for(qtbot: QtBot, frame: Frame) -> None:
    form = frame.front.form
    for told in ("Tersisa 2 percobaan.", "Tersisa 1 percobaan.", "Tunggu 5 detik"):
        form.password.setText("salah")
        qtbot.keyClick(form.password, Qt.Key.Key_Return)
        assert told in form.told.text()
        assert form.password.text() == ""
    assert form.password.isReadOnly()
    assert not form.button.isEnabled()
    for _ in range(5):
        form._on_clock_timeout()
    assert form.button.isEnabled()
    assert form.told.text() == ""


def test_caps_lock_is_noticed(qtbot: QtBot, frame: Frame) -> None:
    form = frame.front.form
    form.password.setFocus()
    for letter, modifier, told in (
        ("a", Qt.KeyboardModifier.NoModifier, ""),
        ("A", Qt.KeyboardModifier.NoModifier, "Caps Lock menyala"),
        ("A", Qt.KeyboardModifier.ShiftModifier, ""),
        ("a", Qt.KeyboardModifier.ShiftModifier, "Caps Lock menyala"),
    ):
        QApplication.sendEvent(form.password, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, letter))
        assert form.told.text() == told


def test_the_lock_hides_everything_and_gives_it_back(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    inside = frame.window_inside
    dialog = QDialog(inside)
    QLineEdit(dialog)
    dialog.open()
    menu = QMenu(inside)
    menu.addAction("Satu")
    menu.popup(frame.pos())
    frame.lock()
    assert frame.is_locked
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [frame]
    assert not inside.isVisible()
    assert "Terkunci" in frame.windowTitle()
    assert frame.lock_page.password.hasFocus()
    type_in(qtbot, "salah")
    qtbot.keyClick(frame.lock_page.password, Qt.Key.Key_Return)
    assert frame.is_locked
    assert "tidak cocok" in frame.lock_page.told()
    type_in(qtbot, demo.PASSWORD)
    qtbot.keyClick(frame.lock_page.password, Qt.Key.Key_Return)
    assert not frame.is_locked
    assert inside.isVisible()
    assert dialog.isVisible()
    assert frame.lock_page.password.text() == ""
    dialog.close()


def test_the_caret_is_where_it_was(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    line = QLineEdit(frame.window_inside)
    line.show()
    line.setFocus()
    line.setText("irigasi")
    line.setCursorPosition(3)
    frame.lock()
    frame.lock_page.password.setText(demo.PASSWORD)
    qtbot.keyClick(frame.lock_page.password, Qt.Key.Key_Return)
    assert line.hasFocus()
    assert line.cursorPosition() == 3


def test_nobody_there_locks_the_desk(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    frame.watch._seconds = 20
    frame.watch._on_timer_timeout()
    assert frame._warning.isVisible()
    qtbot.keyClick(frame.windowHandle(), Qt.Key.Key_Shift)
    assert not frame._warning.isVisible()
    frame.watch._seconds = 0
    frame.watch._on_timer_timeout()
    assert frame.is_locked


def test_how_long_a_desk_may_be_left_is_the_offices_own(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    assert frame.watch.minutes == 10
    frame._office.sign_in("admin", demo.PASSWORD).change_office("security", {"minutes": 45})
    frame.sign_out()
    enter(qtbot, frame)
    assert frame.watch.minutes == 45


def test_sleep_locks_the_desk(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    frame.watch._last_tick -= 61_000
    frame.watch._on_timer_timeout()
    assert frame.is_locked


def test_control_l_locks(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    qtbot.keyClick(frame, QKeySequence("Ctrl+L")[0].key(), Qt.KeyboardModifier.ControlModifier)
    assert frame.is_locked


def test_another_signs_in_from_the_lock(qtbot: QtBot, frame: Frame) -> None:
    enter(qtbot, frame)
    frame.lock()
    frame.lock_page.leave_requested.emit()
    assert not frame.is_locked
    assert frame.front.isVisible()


def test_who_is_asked_to_save_and_would_rather_stay_is_not_put_out(qtbot: QtBot, frame: Frame) -> None:
    frame.front.attempted.emit("admin", demo.PASSWORD)
    window = frame.window_inside
    qtbot.waitUntil(lambda: bool(window.key))
    window.go_to(page_names.SETTINGS)
    page = window.page(SettingsPage)
    page.show_section("Profil kantor")
    phone = page.sections[-1].lines.edit("phone")
    phone.setText("(0518) 1")

    def escape() -> None:
        qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)

    for leave in (frame.sign_out, frame.close):
        QTimer.singleShot(200, escape)
        leave()
        assert frame.isVisible()
        assert frame.window_inside is window
        assert phone.text() == "(0518) 1"
    frame.lock()
    frame.lock_page.leave_requested.emit()
    assert frame.front.isVisible(), "a desk that was locked is free for others"


def test_an_archive_in_use_is_told_with_a_way_on(qtbot: QtBot, frame: Frame, monkeypatch) -> None:
    def busy(_self: Opening) -> Office:
        raise ArchiveBusy

    frame._opening.close()
    monkeypatch.setattr(opening_module.Opening, "open", busy)
    frame.open_archive()
    assert "jendela lain" in frame.front.trouble_words()


def test_every_control_at_the_door_has_a_name(qtbot: QtBot, frame: Frame) -> None:
    form = frame.front.form
    index = form.names.officers.index(0)
    sentence = index.data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert form.names.officers.shown[0].full_name in sentence
    assert form.names.accessibleName()
