"""UI tests: whoever receives is told of earlier cases of the same person, and goes on as if nothing were."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from setwan_desktop.ui.widgets.note import Note
from tests.ui.test_intake_page import BAR, fill, intake_of

__all__ = ["intake_of"]

NAME = "Rahmat Hidayat"


def test_an_earlier_case_of_the_same_name_is_told_and_can_be_looked_at(qtbot, intake_of, office, desk_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    fill(page, office, desk_of)
    page.panel.set_answers({"nama": NAME, "rahasia": False})
    with qtbot.waitSignal(page.done) as done:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, BAR)
    assert notes(page) == []
    line = page.panel.form.box("nama").control.buddy()
    line.setFocus()
    qtbot.keyClicks(line, NAME)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(notes(page)), timeout=2_000)
    assert done.args[0].number in notes(page)[0].text()
    look = next(each for each in notes(page)[0].findChildren(QPushButton) if "Lihat" in each.text())
    with qtbot.waitSignal(page.case_chosen) as chosen:
        qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    assert chosen.args == [done.args[0].case_id]
    fill(page, office, desk_of)
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, BAR)


def test_the_note_goes_with_the_name(qtbot, intake_of, office, desk_of) -> None:
    page = intake_of("resepsionis", "pengaduan")
    fill(page, office, desk_of)
    page.panel.set_answers({"nama": NAME, "rahasia": False})
    page.act()
    line = page.panel.form.box("nama").control.buddy()
    line.setFocus()
    qtbot.keyClicks(line, NAME)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(notes(page)) == 1, timeout=2_000)
    line.setFocus()
    qtbot.keyClicks(line, " lain lagi")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: notes(page) == [], timeout=2_000)


def notes(page) -> list[Note]:
    return [each for each in page.panel.findChildren(Note) if each.isVisible() and "serupa" in each.text()]
