"""UI: why a case came back: who returned it, and each correction, ticked off on its own. The first thing one sees."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.event_parts import Remark
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.chips import Chip
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled


class CorrectionCard(QFrame):
    """One correction with its number, place and text.

    Signals:
        ticked: it was marked as done, or no longer is.
        pointed: its place in the letter is wanted.
    """

    ticked = Signal()
    pointed = Signal(str)

    def __init__(self, number: int, remark: Remark, who: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        self.setProperty("kind", "correction")
        self._mended = Chip("Sudah diperbaiki", "ok", "check")
        self._mended.setMinimumWidth(self._mended.sizeHint().width())
        self._mended.hide()
        self._done = IconButton("Tandai selesai", "check", "small")
        self._done.setCheckable(True)
        self._done.setAccessibleName(f"Tandai koreksi {number} selesai")
        self._done.toggled.connect(self._on_done_toggled)
        sign = PlainLabel(str(number))
        sign.setProperty("kind", "number")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(sign)
        head.addWidget(labelled(remark.place, "strong", wraps=True), 1)
        text = PlainLabel(remark.text)
        text.setWordWrap(True)
        text.set_selectable()
        foot = FlowLayout(gap=8)
        foot.addWidget(self._mended)
        foot.addWidget(self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(text)
        if who:
            layout.addWidget(labelled(who, "hint", wraps=True))
        layout.addLayout(foot)

    def is_done(self) -> bool:
        """Tell whether it was ticked off."""
        return self._done.isChecked()

    def set_done(self, done: bool) -> None:
        """Tick it off, or no longer."""
        self._done.setChecked(done)

    def _on_done_toggled(self, done: bool) -> None:
        self._done.set_words("Urungkan" if done else "Tandai selesai")
        self._done.set_symbol("undo-2" if done else "check")
        self._mended.setVisible(done)
        self.ticked.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the place in the letter."""
        self.pointed.emit(self.remark.place)


class ReturnBox(QFrame):
    """The reason of a return.

    Signals:
        ticked: a correction was ticked off or on.
        pointed: the place of a correction is wanted.
    """

    ticked = Signal()
    pointed = Signal(str)

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
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self._title)
        told.addWidget(self._count, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(told, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(self._list)

    def show_remarks(self, remarks: Sequence[Remark], by: str, who: Sequence[str] = ()) -> None:
        """Show why the case came back; nothing is shown without a reason.

        Args:
            remarks: the reason, or the corrections.
            by: who sent it back.
            who: for each remark, who asked for it and when; empty where ``by`` asked for all.
        """
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        told = who if len(who) == len(remarks) else [""] * len(remarks)
        self._cards = [
            CorrectionCard(number, remark, by_whom)
            for number, (remark, by_whom) in enumerate(zip(remarks, told, strict=True), 1)
        ]
        for card in self._cards:
            card.ticked.connect(self._on_card_ticked)
            card.pointed.connect(self.pointed)
            self._list.addWidget(card)
        self._title.setText(f"Dikembalikan oleh {by} untuk diperbaiki" if by else "Dikembalikan untuk diperbaiki")
        self._tell_count()
        self.setVisible(bool(remarks))

    def cards(self) -> tuple[CorrectionCard, ...]:
        """Give the corrections in order."""
        return tuple(self._cards)

    def done(self) -> tuple[str, ...]:
        """Name the corrections that are ticked off, so that they are known again."""
        return tuple(_name(card.remark) for card in self._cards if card.is_done())

    def set_done(self, names: Sequence[str]) -> None:
        """Tick off the corrections of these names."""
        for card in self._cards:
            if _name(card.remark) in names:
                card.set_done(True)

    def open_count(self) -> int:
        """Give how many corrections are not ticked off."""
        return sum(not card.is_done() for card in self._cards)

    def reasons(self) -> list[str]:
        """Give the texts shown, in order."""
        return [card.remark.text for card in self._cards]

    def _on_card_ticked(self) -> None:
        self._tell_count()
        self.ticked.emit()

    def _tell_count(self) -> None:
        done = len(self._cards) - self.open_count()
        self._count.setText(f"{done} dari {len(self._cards)} selesai" if done else f"{len(self._cards)} koreksi")


def _name(remark: Remark) -> str:
    return f"{remark.place}\n{remark.text}"
