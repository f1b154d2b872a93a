"""UI tests: the first start founds an office, also when every step is left for later."""

import time as time_module
from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from setwan_desktop.demo.hands import hand
from setwan_desktop.office import Office
from setwan_desktop.ui.first_run import FirstRun
from tests.ui.taking import window_over


@pytest.fixture
def new_office(tmp_path, clock) -> Iterator[Office]:
    office = Office.open(tmp_path / "baru" / "kantor.db" if (tmp_path / "baru").mkdir() is None else "", clock=clock)
    yield office
    office.close()


@pytest.fixture
def wizard(new_office, qtbot) -> FirstRun:
    wizard = FirstRun(new_office)
    qtbot.addWidget(wizard)
    wizard.show()
    return wizard


def test_everything_skipped_still_gives_somebody_to_sign_in(wizard, new_office, qtbot):
    wizard._founding.backs_up = False
    with qtbot.waitSignal(wizard.founded):
        for _step in wizard.steps:
            wizard.skip()
    (person,) = new_office.officers_at_door()
    assert new_office.sign_in(person.sign_in, wizard._founding.password).may_administer


def test_one_person_with_two_roles_is_one_officer(wizard, new_office, qtbot):
    wizard.steps[0].lines.edit("name").setText("Setwan Contoh")
    wizard.next()
    edits = list(wizard.steps[1].edits.values())
    edits[0].setText("Siti Aminah, S.E.")
    edits[1].setText("Siti Aminah, S.E.")
    wizard.next()
    assert "siti.aminah" in wizard.steps[2]._names.text()
    wizard.steps[2].line.setText("kapur-jati")
    wizard.next()
    for _section in range(3):
        wizard.next()
    with qtbot.waitSignal(wizard.founded):
        wizard.next()
    siti = next(each for each in new_office.officers_at_door() if each.sign_in == "siti.aminah")
    assert len(siti.roles) == 2
    assert new_office.profile.name == "Setwan Contoh"
    assert new_office.last_backup() is not None


def test_a_short_password_is_told(wizard):
    wizard.skip()
    wizard.skip()
    wizard.steps[2].line.setText("abc")
    wizard.next()
    assert wizard.place == 2
    assert "Terlalu pendek" in wizard.steps[2].told.told("password")
    assert not wizard._note.isVisible()


def test_what_the_office_lacks_is_told_beside_each_line(wizard):
    lines = wizard.steps[0].lines
    for key in ("name", "place"):
        lines.edit(key).clear()
    wizard.next()
    assert wizard.place == 0
    assert [key for key in lines.values() if lines.told.told(key) == "Belum diisi."] == ["name", "place"]
    assert lines.edit("name").accessibleDescription() == "Belum diisi."
    lines.edit("name").setText("Setwan Contoh" * 40)
    wizard.next()
    assert "Terlalu panjang" in lines.told.told("name")
    assert lines.told.told("place") == "Belum diisi."
    lines.edit("name").setText("Setwan Contoh")
    lines.edit("place").setText("Contoh")
    wizard.next()
    assert wizard.place == 1


def test_steps_say_what_became_of_them(wizard):
    wizard.next()
    wizard.skip()
    assert wizard._side.states()[:3] == ["Selesai", "Diisi nanti", "Sedang diisi"]
    wizard.before()
    assert wizard.place == 1


def to_sections(wizard) -> None:
    for _step in range(3):
        wizard.skip()


def test_the_kop_follows_what_the_office_said_of_itself(wizard, new_office):
    wizard.steps[0].lines.edit("regency").setText("Kabupaten Pemalang")
    wizard.steps[0].lines.edit("phone").setText("(0284) 321234")
    wizard.next()
    wizard.skip()
    wizard.next()
    heads = new_office.profile.letterheads
    assert heads["dprd"].unit == "KABUPATEN PEMALANG"
    assert heads["setwan"].pemda == "PEMERINTAH KABUPATEN PEMALANG"
    assert {each.phone for each in heads.values()} == {"(0284) 321234"}


def test_from_the_kop_on_every_step_is_a_section_that_saves(wizard, new_office, qtbot):
    to_sections(wizard)
    assert new_office.is_founded()
    assert not wizard._back.isVisible()
    wizard.next()
    wizard.next()
    hours = wizard.steps[5].section.form_view
    hours.box("closes_4").control.set_value(time(11, 30))
    wizard.next()
    assert new_office.profile.hours.days[4][1] == time(11, 30)
    assert wizard._side.states()[5] == "Selesai"


def test_a_faulty_section_is_told_and_can_be_left_for_later(wizard, new_office):
    to_sections(wizard)
    wizard.next()
    wizard.next()
    wizard.steps[5].section.form_view.box("closes_4").control.set_value(None)
    wizard.next()
    assert wizard.place == 5
    assert "perlu diperbaiki" in wizard._note.words()
    wizard.skip()
    assert wizard.place == 6
    assert 4 in new_office.profile.hours.days


# -- by hand ----------------------------------------------------------------------------------------------------------------


def press(wizard, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(wizard.windowHandle(), key, modifier)


def write(wizard, text: str) -> None:
    QTest.keyClicks(wizard.focusWidget(), text)


def test_seven_steps_by_keys_alone_take_less_than_three_minutes(wizard, new_office, qtbot):
    """An office is founded without a mouse; what nobody typed is as shipped."""
    began = time_module.monotonic()
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    press(wizard, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(wizard, "Sekretariat DPRD")
    press(wizard, Qt.Key.Key_Tab)
    write(wizard, "Kabupaten Pemalang")
    strokes = len("Sekretariat DPRDKabupaten Pemalang")
    press(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for row, name in enumerate(("Maya Safitri", "Norhasanah, A.Md.", "Lina Marlina, S.IP.")):
        if row:
            press(wizard, Qt.Key.Key_Tab)
        write(wizard, name)
        strokes += len(name)
    for _step in range(5):
        press(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wizard.place == len(wizard.steps) - 1
    with qtbot.waitSignal(wizard.founded, timeout=20_000):
        press(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert new_office.profile.regency == "Kabupaten Pemalang"
    assert {each.name for each in new_office.officers_at_door()} >= {"Maya Safitri", "Norhasanah", "Lina Marlina"}
    assert new_office.last_backup() is not None
    # Two letters a second, and what the program itself takes.
    assert strokes / 2 + time_module.monotonic() - began < 180


def test_every_step_is_skipped_by_its_letter(wizard, qtbot):
    wizard._founding.backs_up = False
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    for place in range(len(wizard.steps) - 1):
        qtbot.waitUntil(lambda place=place: wizard.place == place)
        press(wizard, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: wizard.place == len(wizard.steps) - 1)
    with qtbot.waitSignal(wizard.founded):
        press(wizard, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)


def test_whoever_closes_the_program_goes_on_where_he_stopped(wizard, new_office, qtbot):
    wizard.steps[0].lines.edit("phone").setText("(0284) 321234")
    wizard.next()
    next(iter(wizard.steps[1].edits.values())).setText("Maya Safitri")
    wizard.next()
    again = FirstRun(new_office)
    qtbot.addWidget(again)
    assert again.place == 2
    assert again.steps[0].lines.edit("phone").text() == "(0284) 321234"
    assert next(iter(again.steps[1].edits.values())).text() == "Maya Safitri"
    again.next()
    assert new_office.profile.phone == "(0284) 321234"
    third = FirstRun(new_office)
    qtbot.addWidget(third)
    assert third.place == 0


def test_an_office_goes_on_from_a_backup(wizard, office, tmp_path, qtbot, monkeypatch):
    backup = office.backup(tmp_path / "cadangan")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *words: (str(backup), ""))
    with qtbot.waitSignal(wizard.restore_requested) as asked:
        wizard._resume.click()
    assert asked.args == [backup]
    backup.write_bytes(backup.read_bytes()[:4_000])
    wizard._resume.click()
    assert not wizard._foot.isEnabled()
    qtbot.waitUntil(wizard._note.isVisible)
    assert "rusak" in wizard._note.words()
    assert wizard._foot.isEnabled()


def test_a_section_of_the_settings_does_not_say_again_what_its_step_says(wizard):
    wizard._founding.backs_up = False
    for _before in range(4):
        wizard.skip()
    for step in wizard.steps[3:6]:
        shown = [each.text() for each in step.section.findChildren(QLabel) if each.isVisibleTo(step.section)]
        assert step.title not in shown
        assert not any(step.about.startswith(each) for each in shown if each)


def test_the_last_number_on_paper_is_asked_without_scrolling_on_a_small_screen(wizard, qtbot):
    wizard._founding.backs_up = False
    for _before in range(4):
        wizard.skip()
    wizard.resize(1366, 692)
    qtbot.wait(20)
    section = wizard.steps[4].section
    line = section.lines.start
    assert line.visibleRegion().boundingRect().size() == line.size()
    assert not section.kinds.isVisible()


def test_the_roles_stand_close_below_their_heads_on_a_large_screen(wizard, qtbot):
    wizard.skip()
    wizard.resize(1920, 1004)
    qtbot.wait(20)
    step = wizard.steps[1]
    head = next(each for each in step.findChildren(QLabel) if each.text() == "Peran dalam prosedur")
    first = next(iter(step.edits.values()))
    assert first.mapTo(step, QPoint()).y() - head.mapTo(step, QPoint()).y() < 3 * head.sizeHint().height()


def test_an_office_that_is_opened_again_shows_one_first_run(new_office, appearance, tmp_path):
    with window_over(new_office, appearance, tmp_path / "tampilan.ini") as frame:
        frame.show()
        for _ in range(2):
            frame.open_archive()
            hand.settle()
        assert len(frame.findChildren(FirstRun)) == 1


def test_the_caret_stands_in_the_first_field_of_every_step(wizard, qtbot):
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    for step in wizard.steps:
        assert step.isVisible()
        focused = QApplication.focusWidget()
        assert focused is not None, step.title
        assert step.isAncestorOf(focused), step.title
        if step is not wizard.steps[-1]:
            wizard.skip()
