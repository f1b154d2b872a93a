"""UI tests: the sign at the end of a line answers to F4, each in its own line."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from setwan_desktop.ui.forms.controls import control_for
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.password_line import PasswordLine
from tests.ui.forms import field_of


def _shown(qtbot, parts: list[QWidget]) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for each in parts:
        layout.addWidget(each)
    window.show()
    QTest.qWaitForWindowActive(window)
    return window


@pytest.mark.parametrize("place", [0, 1])
def test_each_of_two_days_opens_its_own_calendar(place, qtbot, desk_of):
    around = Surroundings(desk_of("kasubbag_humas"), date(2026, 11, 24))
    days = [control_for(field_of("date"), around) for _each in range(2)]
    _window = _shown(qtbot, days)
    line = days[place].findChild(QLineEdit)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F4)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert days[place].isAncestorOf(popup) or popup.parent() is days[place]
    popup.close()


def test_each_of_two_passwords_is_looked_at_by_key(qtbot):
    lines = [PasswordLine(), PasswordLine()]
    _window = _shown(qtbot, lines)
    lines[1].setFocus()
    QTest.keyClicks(lines[1], "rahasia")
    QTest.keyClick(lines[1], Qt.Key.Key_F4)
    assert [each.echoMode() for each in lines] == [QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal]
    QTest.keyClick(lines[1], Qt.Key.Key_F4)
    assert lines[1].echoMode() == QLineEdit.EchoMode.Password
    assert lines[1].text() == "rahasia"
