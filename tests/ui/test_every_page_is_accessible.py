"""UI tests: every page can be worked with by keyboard and by ear, and speaks Indonesian. Here every fourth one; a release: all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from setwan_desktop.ui.app import prepared_application
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.translation import Translation
from tests.ui import accessibility, plain_words
from tests.ui.every_page import every_page
from tests.ui.page_list import Page
from tests.ui.stage import Stage
from tests.ui.stray import Stray

SIZE = (1366, 692)
RULES = (*accessibility.RULES, plain_words.words, accessibility.focus)
PAGES = every_page()
SHARE = [each for each in PAGES if not each.name.startswith("langkah ")][1::4]


@pytest.fixture(autouse=True)
def words_of_qt(qapp: QApplication) -> Iterator[None]:
    """Qt says what it says in the program."""
    prepared_application()
    translation = Translation()
    qapp.installTranslator(translation)
    yield
    qapp.removeTranslator(translation)


def faults_of(page: Page, example: Path, appearance: Appearance) -> list[str]:
    found: list[str] = []

    def look(top: QWidget) -> None:
        accessibility.settled(top)
        for rule in RULES:
            found.extend(rule(top))

    with Stray() as stray, Stage(example if page.founded else None, appearance, SIZE, look) as stage:
        top = page.bring(stage)
        if top is not None:
            look(top)
    found.extend(f"shown as a window of its own: {each}" for each in stray.names)
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("page", SHARE, ids=lambda page: page.name)
def test_a_page_is_for_everybody(page, example, appearance):
    found = faults_of(page, example, appearance)
    assert not found, "\n" + "\n".join(found)


@pytest.mark.release
@pytest.mark.parametrize("page", [each for each in PAGES if each not in SHARE], ids=lambda page: page.name)
def test_every_page_is_for_everybody(page, example, appearance):
    found = faults_of(page, example, appearance)
    assert not found, "\n" + "\n".join(found)


# -- each rule sees its fault ---------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window on which nothing is wrong."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    label, line = QLabel("&Nama"), QLineEdit()
    label.setBuddy(line)
    for part in (label, line, QPushButton("&Simpan"), QPushButton("&Batal")):
        layout.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return window


def button(window: QWidget, words: str) -> QPushButton:
    return next(each for each in window.findChildren(QPushButton) if each.text() == words)


def spoil_access_keys(window: QWidget) -> None:
    button(window, "&Simpan").setText("Simpan")


def spoil_access_keys_by_a_second(window: QWidget) -> None:
    button(window, "&Simpan").setText("Sim&ban")


def spoil_names(window: QWidget) -> None:
    window.layout().addWidget(QComboBox())


def spoil_rows(window: QWidget) -> None:
    view, model = QListView(), QStandardItemModel(window)
    model.appendRow(QStandardItem())
    view.setModel(model)
    view.setAccessibleName("Daftar")
    window.layout().addWidget(view)


def spoil_order(window: QWidget) -> None:
    QWidget.setTabOrder(button(window, "&Batal"), button(window, "&Simpan"))


def spoil_targets(window: QWidget) -> None:
    button(window, "&Simpan").setFixedSize(20, 20)


def spoil_words(window: QWidget) -> None:
    button(window, "&Simpan").setToolTip("Save your password!")


def spoil_focus(window: QWidget) -> None:
    button(window, "&Simpan").setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid gray; outline: 0; }")


SPOILED = (
    (accessibility.access_keys, spoil_access_keys),
    (accessibility.access_keys, spoil_access_keys_by_a_second),
    (accessibility.names, spoil_names),
    (accessibility.rows, spoil_rows),
    (accessibility.order, spoil_order),
    (accessibility.targets, spoil_targets),
    (plain_words.words, spoil_words),
    (accessibility.focus, spoil_focus),
)


@pytest.mark.parametrize(("rule", "spoil"), SPOILED, ids=lambda each: each.__name__)
def test_a_rule_sees_its_fault_and_no_other(window, rule, spoil):
    assert list(rule(window)) == []
    spoil(window)
    QApplication.processEvents()
    assert list(rule(window)) != []
