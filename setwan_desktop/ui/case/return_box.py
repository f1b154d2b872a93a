"""UI: why a case came back: who returned it, and each correction, ticked off on its own. The first thing one sees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from setwan_desktop.domain.event_parts import Remark
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class CorrectionCard(QFrame):
    """One correction with its number, place and text.

    Signals:
        ticked: it was marked as done, or no longer is.
    """

    ticked = Signal()

    def __init__(self, number: int, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "correction")
        self._done = IconButton("Tandai selesai", "check", "small")
        self._done.setCheckable(True)
        self._done.setAccessibleName(f"Tandai koreksi {number} selesai")
        self._done.toggled.connect(self._on_done_toggled)
        sign = PlainLabel(str(number))
        sign.setProperty("kind", "number")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(10)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        if remark.place:
            place = PlainLabel(remark.place)
            place.setProperty("kind", "strong")
            words.addWidget(place)
        text = PlainLabel(remark.text)
        text.setWordWrap(True)
        text.set_selectable()
        words.addWidget(text)
        words.addSpacing(4)
        words.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(words, 1)

    def is_done(self) -> bool:
        """Tell whether it was ticked off."""
        return self._done.isChecked()

    def _on_done_toggled(self, done: bool) -> None:
        self._done.set_words("Sudah diperbaiki" if done else "Tandai selesai")
        self._done.set_symbol("check", "ok" if done else "text")
        self.ticked.emit()


class ReturnBox(QFrame):
    """The reason of a return.

    Signals:
        ticked: a correction was ticked off or on.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "return")
        self._cards: list[CorrectionCard] = []
        sign = PlainLabel()
        sign.setPixmap(icon("corner-up-left", "warn", 18).pixmap(QSize(18, 18)))
        self._title = PlainLabel()
        self._title.setProperty("kind", "return-title")
        self._title.setWordWrap(True)
        self._count = PlainLabel()
        self._count.setProperty("kind", "warn-chip")
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(sign)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._list)

    def show_remarks(self, remarks: Sequence[Remark], by: str) -> None:
        """Show why the case came back; nothing is shown without a reason."""
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [CorrectionCard(number, remark) for number, remark in enumerate(remarks, 1)]
        for card in self._cards:
            card.ticked.connect(self._on_card_ticked)
            self._list.addWidget(card)
        self._title.setText(f"Dikembalikan oleh {by} untuk diperbaiki" if by else "Dikembalikan untuk diperbaiki")
        self._tell_count()
        self.setVisible(bool(remarks))

    def open_count(self) -> int:
        """Give how many corrections are not ticked off."""
        return sum(not card.is_done() for card in self._cards)

    def reasons(self) -> list[str]:
        """Give the texts shown, in order."""
        return [label.text() for card in self._cards for label in card.findChildren(PlainLabel) if label.wordWrap()]

    def _on_card_ticked(self) -> None:
        self._tell_count()
        self.ticked.emit()

    def _tell_count(self) -> None:
        done = len(self._cards) - self.open_count()
        self._count.setText(f"{done} dari {len(self._cards)} selesai" if done else f"{len(self._cards)} koreksi")
