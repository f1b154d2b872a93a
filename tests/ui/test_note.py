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
