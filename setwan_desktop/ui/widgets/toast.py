"""UI: a short message over the page, with one act, that goes away by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.ui.turns import Turns
from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_SECONDS, _MARGIN, _LEAST_MARGIN, _GAP = 10, 20, 6, 10
_LOOK_AGAIN_MS = 150
_MINDED: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
"""What one works with: a message may stand over words and rows, not over these."""


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
        self._soon = Turns(self)
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
        """Stand at the lower edge, in its middle if that can be; what one presses or types in is covered last of all."""
        self.adjustSize()
        room = self.parentWidget()
        if room is None:
            return
        taken = self._taken(room)
        lowest = room.height() - self.height()
        above = sorted((each.top() - _GAP - self.height() for each in taken), reverse=True)
        places = [
            QPoint(left, top)
            for top in (lowest - _MARGIN, lowest - _LEAST_MARGIN, *above)
            if room.height() // 3 < top <= lowest - _LEAST_MARGIN
            for left in ((room.width() - self.width()) // 2, room.width() - self.width() - _MARGIN, _MARGIN)
        ]

        def covered(place: QPoint) -> int:
            own = QRect(place, self.size()).adjusted(-_LEAST_MARGIN, -_LEAST_MARGIN, _LEAST_MARGIN, _LEAST_MARGIN)
            both = (own & each for each in taken)
            return sum(each.width() * each.height() for each in both if each.isValid())

        self.move(min(places, key=covered, default=QPoint((room.width() - self.width()) // 2, max(0, lowest))))

    def _taken(self, room: QWidget) -> list[QRect]:
        """Give what is seen of the buttons, boxes and fields of the page."""
        found = (each for kind in _MINDED for each in room.findChildren(kind))
        known = {room: room.rect()}
        seen = (_seen(each, room, known) for each in found if each.isVisible() and not self.isAncestorOf(each))
        return [each for each in seen if each.isValid()]

    def _on_button_clicked(self) -> None:
        self.hide()
        self.acted.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge; a page that is laid out anew says so many times, and is looked at once."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self.isVisible():
            self._soon.begin(self._place)
        return False

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Look at the page no more."""
        super().hideEvent(event)
        self._look.stop()
        self._soon.stop()

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


def _seen(widget: QWidget, room: QWidget, known: dict[QWidget, QRect]) -> QRect:
    """Give the part of a widget that nothing it scrolls in cuts off; what is ``known`` of those around it is kept there."""
    if widget not in known:
        above = widget.parentWidget()
        around = _seen(above, room, known) if above is not None else QRect()
        known[widget] = QRect(widget.mapTo(room, QPoint()), widget.size()) & around
    return known[widget]
