"""UI tests: nothing of the desk is seen or asked while it is locked, and everything is as it was afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from setwan_desktop import demo, letters
from setwan_desktop.clock import FixedClock
from setwan_desktop.office import Office
from setwan_desktop.ui import messages, page_names
from setwan_desktop.ui.draft_note import DraftNote
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.own_password import OwnPasswordSection
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.widgets.password_line import PasswordLine
from tests.letters.samples import RECEIPT


@pytest.fixture
def frame(qtbot: QtBot, archive: Path, clock: FixedClock, appearance: Appearance, monkeypatch) -> Iterator[Frame]:
    """The window, with the secretary before it."""
    whole = Office.open
    monkeypatch.setattr(Office, "open", lambda place: whole(place, clock=clock))
    opening = Opening(str(archive))
    frame = Frame(opening, appearance, Places())
    qtbot.addWidget(frame)
    frame.show()
    frame.open_archive()
    frame.front.attempted.emit("sekretaris", demo.PASSWORD)
    assert frame.window_inside is not None
    yield frame
    frame.close()
    opening.close()


def seen(frame: Frame) -> list[QWidget]:
    """Give the windows beside the program's own that stand on the screen."""
    QApplication.processEvents()
    return [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not frame]


def unlock(frame: Frame) -> None:
    frame.lock_page.unlock_requested.emit(demo.PASSWORD)
    assert not frame.is_locked


def settings(frame: Frame, section: str) -> SettingsPage:
    frame.window_inside.go_to(page_names.SETTINGS)
    page = frame.window_inside.page(SettingsPage)
    page.show_section(section)
    return page


def test_what_opens_while_the_desk_is_locked_is_seen_only_afterwards(qtbot: QtBot, frame: Frame) -> None:
    frame.lock()
    bound = QDialog(frame.window_inside)
    bound.open()
    assert seen(frame) == []
    unlock(frame)
    assert seen(frame) == [bound]
    after = QDialog(frame.window_inside)
    after.open()
    assert set(seen(frame)) == {bound, after}
    for dialog in (after, bound):
        dialog.close()


def test_what_is_asked_while_the_desk_is_locked_is_answered_by_no(qtbot: QtBot, frame: Frame) -> None:
    frame.lock()
    assert not messages.ask(frame.window_inside, "Simpan?", "Belum disimpan.", "Simpan", "Buang")
    assert seen(frame) == []


@pytest.mark.parametrize("sort", ["question", "file dialog", "print dialog"])
def test_the_lock_covers_every_dialog(qtbot: QtBot, frame: Frame, sort: str) -> None:
    inside = frame.window_inside

    def lock() -> None:
        assert seen(frame)
        frame.lock()
        assert seen(frame) == []

    QTimer.singleShot(300, lock)
    if sort == "question":
        assert not messages.ask(inside, "Simpan?", "Belum disimpan.", "Simpan", "Buang")
    elif sort == "file dialog":
        chosen, _filter = QFileDialog.getSaveFileName(inside, "Simpan PDF", "", "PDF (*.pdf)")
        assert chosen == ""
    else:
        dialog = PrintDialog("Tanda terima", letters.render(RECEIPT), "tanda terima.pdf", inside)
        assert dialog.exec() == QDialog.DialogCode.Rejected
        dialog.deleteLater()
    assert frame.is_locked
    unlock(frame)
    assert seen(frame) == []


def test_a_lock_does_not_ask_about_settings_that_are_not_saved(qtbot: QtBot, frame: Frame) -> None:
    frame.sign_out()
    frame.front.attempted.emit("admin", demo.PASSWORD)
    page = settings(frame, "Profil kantor")
    section = page.sections[page._place]
    line = next(each for each in section.findChildren(QLineEdit) if each.isVisible())
    qtbot.keyClicks(line, "baru")
    typed = line.text()
    assert section.is_changed()
    frame.lock()
    assert seen(frame) == []
    unlock(frame)
    assert (line.text(), section.is_changed()) == (typed, True)
    section.refresh()


def test_no_password_outlives_the_lock(qtbot: QtBot, frame: Frame) -> None:
    page = settings(frame, OwnPasswordSection.title)
    qtbot.keyClicks(page.sections[page._place].findChildren(PasswordLine)[0], "rahasia")
    frame.lock()
    assert [each.text() for each in QApplication.allWidgets() if isinstance(each, PasswordLine) and each.text()] == []
    unlock(frame)
    assert frame.window_inside.page(SettingsPage) is page


def test_a_locked_desk_that_is_left_leaves_no_window(qtbot: QtBot, frame: Frame) -> None:
    dialog = QDialog(frame.window_inside)
    QLineEdit(dialog)
    dialog.open()
    frame.lock()
    frame.lock_page.leave_requested.emit()
    assert not frame.is_locked
    assert seen(frame) == []
    frame.front.attempted.emit("resepsionis", demo.PASSWORD)
    assert seen(frame) == []


def test_what_was_typed_in_the_settings_waits_for_who_left_a_locked_desk(qtbot: QtBot, frame: Frame) -> None:
    frame.sign_out()
    frame.front.attempted.emit("admin", demo.PASSWORD)
    profile = settings(frame, "Profil kantor").sections[0]
    qtbot.keyClicks(profile.lines.edit("phone"), "1")
    frame.lock()
    frame.lock_page.leave_requested.emit()
    assert not frame.is_locked
    assert frame.window_inside is None
    frame.front.attempted.emit("sekretaris", demo.PASSWORD)
    assert frame.window_inside._desk.drafts() == ()
    frame.sign_out()
    frame.front.attempted.emit("admin", demo.PASSWORD)
    profile = settings(frame, "Profil kantor").sections[0]
    assert profile.findChild(DraftNote) is not None
