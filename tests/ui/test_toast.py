"""UI tests: the message over the page stands where it covers nothing that one works with."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_names import INBOX
from setwan_desktop.ui.style.appearance import LIGHT
from setwan_desktop.ui.widgets.toast import Toast
from tests.ui.walking import Walker

WORDS = "PM/0146/XI/2026 terkirim ke Sekretaris DPRD."


def place_of(widget: QWidget, room: QWidget) -> QRect:
    return QRect(widget.mapTo(room, QPoint()), widget.size())


@pytest.fixture
def room(qtbot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(800, 400)
    with qtbot.waitExposed(room):
        room.show()
    return room


def put(widget: QWidget, room: QWidget, left: int, top: int, width: int, height: int) -> QWidget:
    widget.setParent(room)
    widget.setGeometry(left, top, width, height)
    widget.show()
    return widget


def test_it_stands_in_the_middle_of_the_lower_edge_over_words(room) -> None:
    put(QLabel("Uraian " * 40), room, 0, 300, 800, 100)
    toast = Toast(room)
    toast.tell(WORDS, "Tarik kembali")
    assert abs(toast.geometry().center().x() - 400) <= 1
    assert toast.geometry().bottom() == 400 - 21


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QPlainTextEdit])
def test_it_goes_aside_or_up_before_it_covers_what_one_works_with(room, kind) -> None:
    below = put(kind(), room, 0, 330, 800, 70)
    toast = Toast(room)
    toast.tell(WORDS, "Tarik kembali")
    assert not toast.geometry().intersects(below.geometry())
    right = put(kind(), room, 0, 200, 300, 130)
    toast._place()
    for each in (below, right):
        assert not toast.geometry().intersects(each.geometry())


def test_what_is_scrolled_out_of_sight_is_in_nobodys_way(room) -> None:
    area, content = QScrollArea(), QWidget()
    column = QVBoxLayout(content)
    for _line in range(30):
        column.addWidget(QPushButton("x"))
    area.setWidget(content)
    put(area, room, 0, 0, 800, 100)
    toast = Toast(room)
    toast.tell(WORDS, "Tarik kembali")
    assert toast.geometry().bottom() == 400 - 21


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("size", [(1366, 692), (1280, 644), (960, 464)])
def test_the_task_of_the_next_case_is_not_covered(window_of, office, desk_of, appearance, size, scale) -> None:
    stop = Walker(office, desk_of).bring("pengaduan", "penyampaian")
    appearance.choose(LIGHT, scale)
    window = window_of(stop.role, *size)
    window.go_to(INBOX)
    window.page(InboxPage).show_card(stop.case_id)
    window.toast.tell(WORDS, "Tarik kembali")
    panel = window.page(InboxPage).case.columns.panel
    told = place_of(window.toast, window)
    minded = [*panel.findChildren(QPushButton), *panel.findChildren(QPlainTextEdit), *panel.findChildren(QLineEdit)]
    covered = [each for each in minded if each.isVisible() and place_of(each, window).intersects(told)]
    assert minded
    assert covered == []
