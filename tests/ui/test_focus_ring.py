"""UI tests: the ring of the focus is for the keyboard; a click leaves none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget


def test_only_the_keyboard_draws_the_ring(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    buttons = [QPushButton(words) for words in ("Satu", "Dua", "Tiga")]
    for button in buttons:
        layout.addWidget(button)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=buttons[1].geometry().center())
    assert buttons[1].hasFocus()
    assert not buttons[1].property("ring")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert buttons[2].hasFocus()
    assert buttons[2].property("ring")
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=buttons[0].geometry().center())
    assert not buttons[2].property("ring")
