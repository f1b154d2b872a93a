"""UI tests: what is not saved is asked about; Enter saves it, Escape and a lock leave it as it is, and never drop it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from setwan_desktop.ui.settings.page import SettingsPage


@pytest.fixture
def page(window_of) -> SettingsPage:
    """The settings, with another telephone typed into the office's profile."""
    window = window_of("admin")
    window.go_to("page-settings")
    page = window.page(SettingsPage)
    page.show_section("Profil kantor")
    page._section().lines.edit("phone").setText("(0518) 1")
    page._section().show_changed()
    return page


def answered(call: Callable[[], object], deed: Callable[[QWidget], object]) -> None:
    """Call what asks, and do something at its question."""
    seen: list[QWidget] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert box.inherits("QMessageBox")
        seen.append(box)
        deed(box)

    QTimer.singleShot(50, answer)
    call()
    assert len(seen) == 1


def test_enter_saves(page, office):
    answered(lambda: page.show_section("Kop surat"), lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    assert office.profile.phone == "(0518) 1"
    assert page.section == "Kop surat"


@pytest.mark.parametrize("way", ["Escape", "closed"])
def test_what_is_not_decided_stays(page, office, way):
    def go_away(box: QWidget) -> None:
        QTest.keyClick(box, Qt.Key.Key_Escape) if way == "Escape" else box.close()

    before = office.profile.phone
    answered(lambda: page.show_section("Kop surat"), go_away)
    assert office.profile.phone == before
    assert page.section == "Profil kantor"
    assert page._section().lines.edit("phone").text() == "(0518) 1"
    answered(page.leave, go_away)
    page.refresh()
    assert page._section().lines.edit("phone").text() == "(0518) 1"


def test_it_is_dropped_by_the_button_that_says_so(page, office):
    def drop(box: QWidget) -> None:
        next(each for each in box.findChildren(QPushButton) if "Buang" in each.text().replace("&", "")).click()

    before = office.profile.phone
    answered(lambda: page.show_section("Kop surat"), drop)
    assert office.profile.phone == before
    assert page.section == "Kop surat"
    page.show_section("Profil kantor")
    assert page._section().lines.edit("phone").text() == before
