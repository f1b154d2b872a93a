"""UI tests: what can be pressed in a note leaves the words the larger part of the line, or stands below them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import PlainLabel


@pytest.mark.parametrize(
    ("acts", "width", "beside"), [(1, 420, True), (1, 330, False), (3, 790, True), (4, 790, False)]
)
def test_acts_stand_beside_words_that_keep_the_larger_part(acts, width, beside, qtbot, appearance):
    note, owner = Note("danger", "Arsip tidak dapat dibaca seluruhnya.", "Tidak ada yang dihapus. " * 3), QObject()
    qtbot.addWidget(note)
    for place in range(acts):
        note.add_action(f"Tindakan {place}", owner.deleteLater)
    note.resize(width, 200)
    with qtbot.waitExposed(note):
        note.show()
    words = next(each for each in note.findChildren(PlainLabel) if each.text().startswith("Arsip"))
    buttons = note.findChildren(QPushButton)
    below = min(each.mapTo(note, each.rect().topLeft()).y() for each in buttons) > words.geometry().bottom()
    assert below is not beside
    if beside:
        assert words.width() >= sum(each.width() for each in buttons)


@pytest.mark.parametrize("words", ["", "Tidak ada yang dihapus. " * 4])
def test_the_sign_stands_before_the_first_line(words, qtbot, appearance):
    note, owner = Note("info", "Pulihkan isian pukul 09.41?", words), QObject()
    qtbot.addWidget(note)
    note.add_action("Pulihkan", owner.deleteLater)
    note.resize(420, note.heightForWidth(420))
    with qtbot.waitExposed(note):
        note.show()
    sign = next(each for each in note.findChildren(PlainLabel) if not each.pixmap().isNull())
    first = next(each for each in note.findChildren(PlainLabel) if each.text().startswith("Pulihkan"))
    assert abs(sign.geometry().center().y() - first.geometry().center().y()) <= 2
