"""UI: a short message over the page, with one act, that goes away by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_SECONDS, _MARGIN, _GAP = 10, 20, 10
_LOOK_AGAIN_MS = 150


class Toast(QFrame):
    """The message; a child of the page, not a window.

    Signals:
        acted: its button was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self._words = PlainLabel()
        self._button = QPushButton()
        self._button.setProperty("kind", "toast-act")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._on_button_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_AGAIN_MS)
        self._look.timeout.connect(self._place)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, words: str, act: str = "", seconds: float = _SECONDS) -> None:
        """Say something for some seconds, and offer an act; the clock stands still while the mouse is over it."""
        self._words.setText(words)
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self._timer.start(round(seconds * 1_000))
        self._place()
        self.show()
        self.raise_()
        self._look.start()
        announce(self, words)

    def words(self) -> str:
        """Give what is said."""
        return self._words.text()

    def _place(self) -> None:
        self.adjustSize()
        room = self.parentWidget()
        if room is None:
            return
        place = self.rect().translated((room.width() - self.width()) // 2, room.height() - self.height() - _MARGIN)
        buttons = [QRect(each.mapTo(room, QPoint()), each.size()) for each in self._buttons_of(room)]
        for button in sorted(buttons, key=QRect.bottom, reverse=True):
            if button.intersects(place.adjusted(-_GAP, -_GAP, _GAP, _GAP)) and button.top() > room.height() // 3:
                place.moveBottom(button.top() - _GAP)
        self.move(place.topLeft())

    def _buttons_of(self, room: QWidget) -> list[QWidget]:
        """Give the buttons and boxes to tick of the page, none of which it may cover."""
        found = (*room.findChildren(QPushButton), *room.findChildren(QCheckBox))
        return [each for each in found if each.isVisible() and not self.isAncestorOf(each)]

    def _on_button_clicked(self) -> None:
        self.hide()
        self.acted.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self._place()
        return False

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Look at the page no more."""
        super().hideEvent(event)
        self._look.stop()

    @override
    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(3_000)

    @override
    def mousePressEvent(self, event: object) -> None:
        """Go away on a click beside the button."""
        self.hide()
