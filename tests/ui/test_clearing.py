"""UI tests: what a layout made to hold its widgets goes with them."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.plain_label import PlainLabel


def filled(layout: QLayout) -> list[QLayoutItem]:
    """Put three widgets into a layout; gives what holds them."""
    for words in ("satu", "dua", "tiga"):
        layout.addWidget(PlainLabel(words))
    return [item for place in range(3) if (item := layout.itemAt(place)) is not None]


def run_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("kind", [QHBoxLayout, FlowLayout])
def test_what_is_taken_away_is_freed(kind: type[QLayout], qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = kind(holder)
    items = filled(layout)
    widgets = [each.widget() for each in items]
    clear_layout(layout, keep=1)
    run_deletions()
    assert [shiboken6.isValid(each) for each in items] == [False, False, True]
    assert [shiboken6.isValid(each) for each in widgets] == [False, False, True]
    assert layout.itemAt(0).widget() is widgets[2]


def test_gaps_are_taken_away_too(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QHBoxLayout(holder)
    layout.addSpacing(4)
    layout.addWidget(PlainLabel("satu"))
    layout.addStretch()
    clear_layout(layout)
    assert layout.count() == 0


def test_lines_of_words_go_with_their_window() -> None:
    holder = QWidget()
    items = filled(FlowLayout(holder))
    holder.deleteLater()
    run_deletions()
    assert not any(shiboken6.isValid(each) for each in items)


def test_a_widget_that_goes_first_takes_its_place_along(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder)
    items = filled(layout)
    items[1].widget().deleteLater()
    run_deletions()
    assert layout.count() == 2
