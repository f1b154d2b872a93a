"""UI tests: a small dialog stands on its screen as a whole, also when it is opened low, or grows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from setwan_desktop.ui.widgets.act_dialog import ActDialog
from setwan_desktop.ui.widgets.within_screen import room_of_screen


@pytest.fixture
def dialog(qtbot) -> Iterator[ActDialog]:
    """A dialog over a window at the lower end of the screen."""
    window = QWidget()
    qtbot.addWidget(window)
    room = room_of_screen(window)
    window.setGeometry(0, room.bottom() - 120, 500, 120)
    window.show()
    dialog = ActDialog("Judul", "&Simpan", window)
    for number in range(6):
        dialog.add_labelled(f"Isian {number}", QLineEdit())
    dialog.show()
    yield dialog
    dialog.close()


def _stands_on_its_screen(dialog: ActDialog) -> bool:
    return room_of_screen(dialog).contains(dialog.frameGeometry())


def test_it_opens_on_the_screen(qtbot, dialog) -> None:
    assert dialog.go.isVisible()
    assert _stands_on_its_screen(dialog)


def test_it_stays_there_when_it_grows(qtbot, dialog) -> None:
    height = dialog.height()
    dialog.tell("Yang belum diisi: " + "nama dan alamat, " * 20)
    qtbot.waitUntil(lambda: dialog.height() > height)
    assert _stands_on_its_screen(dialog)
