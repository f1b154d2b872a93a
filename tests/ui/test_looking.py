"""UI tests: each rule of looking at a window sees its fault on a widget that was spoiled, and none on one that was not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from setwan_desktop.ui.nav_button import NavButton
from setwan_desktop.ui.widgets.chips import Chip
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import PrimaryButton
from setwan_desktop.ui.widgets.within_screen import room_of_screen
from tests.ui.looking import findings

WORDS = "Sampaikan nota dinas kepada Sekretaris DPRD"


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window with room for everything, and one primary button."""
    window = QDialog()
    qtbot.addWidget(window)
    window.resize(560, 420)
    layout = QVBoxLayout(window)
    layout.addStretch()
    foot = QHBoxLayout()
    foot.addWidget(PrimaryButton("&Simpan", "save", "Ctrl+S"))
    foot.addWidget(QPushButton("&Batal"))
    layout.addLayout(foot)
    return window


def rules(window: QWidget) -> set[str]:
    window.show()
    window.layout().activate()
    return {each.rule for each in findings(window, acts=True)}


def add(window: QWidget, widget: QWidget, width: int, height: int = 0) -> QWidget:
    """Add a widget of a certain size, large enough or not."""
    widget.setFixedWidth(width)
    if height:
        widget.setFixedHeight(height)
    window.layout().insertWidget(0, widget)
    return widget


def table(words: str) -> QTableWidget:
    made = QTableWidget(1, 1)
    made.setHorizontalHeaderLabels(["Hal"])
    made.setItem(0, 0, QTableWidgetItem(words))
    made.setColumnWidth(0, 120)
    return made


def listed(words: str) -> QListWidget:
    made = QListWidget()
    made.addItem(words)
    return made


def tabbed(*names: str) -> QTabBar:
    made = QTabBar()
    made.setUsesScrollButtons(True)
    for each in names:
        made.addTab(each)
    return made


def combined(words: str) -> QComboBox:
    made = QComboBox()
    made.addItem(words)
    return made


def hinted(words: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(words)
    return made


def wrapped(words: str) -> PlainLabel:
    made = PlainLabel(words)
    made.setWordWrap(True)
    return made


MADE: dict[str, tuple[Callable[[], QWidget], int, int]] = {
    "label": (lambda: PlainLabel(WORDS), 90, 0),
    "wrapped label": (lambda: wrapped(WORDS), 120, 18),
    "label too low": (lambda: PlainLabel("Hal"), 300, 9),
    "one long word": (lambda: wrapped("Pertanggungjawabannya"), 60, 80),
    "button": (lambda: QPushButton(WORDS), 120, 0),
    "main button": (lambda: PrimaryButton(WORDS), 140, 0),
    "box to tick": (lambda: QCheckBox(WORDS), 120, 0),
    "hint in a line": (lambda: hinted(WORDS), 120, 0),
    "choice": (lambda: combined(WORDS), 120, 0),
    "tabs": (lambda: tabbed("Ringkasan", "Riwayat", "Surat & lampiran"), 150, 0),
    "entry": (lambda: NavButton("x", WORDS, "inbox"), 150, 0),
    "row of a list": (lambda: listed(WORDS), 120, 60),
    "cell of a table": (lambda: table(WORDS), 300, 90),
}  # fmt: skip


@pytest.mark.parametrize("kind", MADE)
def test_cut_text_is_found(window: QWidget, kind: str) -> None:
    make, width, height = MADE[kind]
    add(window, make(), width, height)
    assert "clipped" in rules(window)


@pytest.mark.parametrize("kind", [each for each in MADE if each not in {"main button", "cell of a table"}])
def test_text_with_room_is_left_alone(window: QWidget, kind: str) -> None:
    add(window, MADE[kind][0](), 500)
    assert rules(window) == set()


@pytest.mark.parametrize("make", [lambda: ElidedLabel(WORDS), lambda: Chip(WORDS, "warn")], ids=["label", "chip"])
def test_what_ends_in_an_ellipsis_tells_itself_by_its_tooltip(window: QWidget, make) -> None:
    add(window, make(), 90)
    assert rules(window) == set()


def test_what_stands_outside_its_parent_is_found(window: QWidget) -> None:
    box = add(window, QWidget(), 200, 40)
    button = QPushButton("Cari", box)
    button.setGeometry(120, 4, 120, 32)
    assert "outside" in rules(window)


def test_what_stands_over_its_sibling_is_found(window: QWidget) -> None:
    box = add(window, QWidget(), 300, 60)
    for left in (0, 90):
        QPushButton("Cari", box).setGeometry(left, 4, 120, 32)
    assert "overlap" in rules(window)


def test_what_scrolls_sideways_is_found(window: QWidget) -> None:
    area = QScrollArea()
    inside = QWidget()
    inside.setMinimumWidth(900)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    add(window, area, 400, 90)
    assert "scrolls" in rules(window)


def test_words_that_reach_into_the_padding_of_a_button_are_found(window: QWidget, qtbot) -> None:
    """A style sheet cuts them there, although the button itself is wide enough."""
    button = QPushButton("Berjalan")
    bare = button.fontMetrics().horizontalAdvance("Berjalan")
    add(window, button, bare + 10)
    assert rules(window) == {"clipped"}


def test_a_window_without_its_main_button_is_found(window: QWidget) -> None:
    window.findChild(PrimaryButton).hide()
    assert rules(window) == {"primary"}


def test_a_second_main_button_is_found(window: QWidget) -> None:
    add(window, PrimaryButton("Kirim"), 300)
    assert rules(window) == {"primary"}


def test_a_covered_main_button_is_found(window: QWidget) -> None:
    window.show()
    window.layout().activate()
    button = window.findChild(PrimaryButton)
    cover = QWidget(window)
    cover.setProperty("kind", "pop-up")
    cover.setGeometry(button.geometry().adjusted(0, 0, -60, 0))
    cover.show()
    assert "primary" in {each.rule for each in findings(window, acts=True)}


def test_a_main_button_that_scrolls_away_is_found(window: QWidget) -> None:
    button = window.findChild(PrimaryButton)
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    column.addSpacing(600)
    column.addWidget(button)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    add(window, area, 400, 200)
    assert "primary" in rules(window)


def test_a_dialog_as_large_as_the_screen_is_found(window: QWidget) -> None:
    window.resize(room_of_screen(window).size())
    assert "size" in rules(window)


def test_a_window_that_wants_more_than_it_is_given_is_found(window: QWidget) -> None:
    window.show()
    assert [each.rule for each in findings(window, acts=True, wanted=(480, 200))] == ["size"]
