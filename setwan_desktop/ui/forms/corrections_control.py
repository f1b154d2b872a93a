"""UI: corrections as numbered cards, each with its place in the letter and what to mend there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.field_control import FieldControl, mark_wrong
from setwan_desktop.ui.forms.growing_text import GrowingText
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.tab_order import set_before
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel


class CommentCard(QFrame):
    """One correction that is being written.

    Signals:
        changed: its place or its text.
        removed: take it away.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "comment")
        self._number = PlainLabel()
        self._number.setProperty("kind", "number")
        self.place = QLineEdit()
        self.place.setPlaceholderText("bagian surat, misalnya alinea 2")
        self.text = GrowingText(2, 6)
        self.text.setPlaceholderText("Yang perlu diperbaiki")
        self._remove = QPushButton()
        self._remove.setIcon(icon("x", "text2", 14))
        self._remove.setProperty("kind", "flat")
        self._remove.setFixedSize(28, 28)
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.place.textChanged.connect(self._on_part_changed)
        self.text.textChanged.connect(self._on_part_changed)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.place, 1)
        head.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 6, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.text)

    def set_number(self, number: int) -> None:
        """Count it among the others."""
        self._number.setText(str(number))
        self.place.setAccessibleName(f"Koreksi {number}: bagian")
        self.text.setAccessibleName(f"Koreksi {number}: yang perlu diperbaiki")
        self._remove.setToolTip(f"Hapus koreksi {number}")
        self._remove.setAccessibleName(f"Hapus koreksi {number}")

    def remove_button(self) -> QPushButton:
        """Give the button that takes it away."""
        return self._remove

    def is_empty(self) -> bool:
        """Tell whether nothing was written yet."""
        return not self.place.text().strip() and not self.text.text().strip()

    def mark(self, wrong: bool) -> None:
        """Set or clear the red border where something is missing."""
        mark_wrong(self.text, wrong and not self.text.text().strip())
        mark_wrong(self.place, wrong and not self.place.text().strip())

    def _on_part_changed(self) -> None:
        self.changed.emit()

    def _on_remove_clicked(self) -> None:
        self.removed.emit()


class CorrectionsControl(FieldControl):
    """The cards, at least one.

    Signals:
        emptied: the last card was taken away.
    """

    emptied = Signal()

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._cards: list[CommentCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._more = IconButton("Tambah koreksi", "plus", "link", "link")
        self._more.clicked.connect(self._on_more_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._add()

    @override
    def value(self) -> object:
        place, text = self.field.columns[0].id, self.field.columns[-1].id
        rows = tuple(
            {place: card.place.text().strip() or None, text: card.text.text().strip() or None}
            for card in self._cards
            if not card.is_empty()
        )
        return rows or None

    @override
    def set_value(self, value: Value) -> None:
        rows = [row for row in value if isinstance(row, dict)] if isinstance(value, tuple) else []
        for card in list(self._cards):
            self._take(card)
        for row in rows or [{}]:
            card = self._add()
            card.place.setText(str(row.get(self.field.columns[0].id) or ""))
            card.text.set_text(str(row.get(self.field.columns[-1].id) or ""))
        self.changed.emit()

    @override
    def buddy(self) -> QWidget:
        return self._cards[0].place if self._cards else self._more

    @override
    def mark(self, wrong: bool) -> None:
        for card in self._cards:
            card.mark(wrong)

    @override
    def mark_within(self, path: str, sentence: str) -> bool:
        del path
        for card in self._cards:
            card.mark(True)
            card.setToolTip(sentence)
        return True

    def comment_on(self, place: str, text: str = "") -> CommentCard:
        """Begin a correction on a place of the letter, or go on with the empty one; gives its card, with the caret in it."""
        card = next((each for each in self._cards if each.is_empty()), None) or self._add()
        card.place.setText(place)
        if text:
            card.text.set_text(text)
        card.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        return card

    def cards(self) -> tuple[CommentCard, ...]:
        """Give the cards in order."""
        return tuple(self._cards)

    def count(self) -> int:
        """Give how many corrections are written."""
        return sum(not card.is_empty() for card in self._cards)

    def _add(self) -> CommentCard:
        card = CommentCard(self)
        card.changed.connect(self._on_card_changed)
        card.removed.connect(self._on_card_removed)
        self._cards.append(card)
        self._list.addWidget(card)
        card.show()
        self._count()
        if self.isVisible():
            self._order_cards()
        return card

    def _order_cards(self) -> None:
        """Let Tab go from card to card, and then on to what adds another."""
        for card in self._cards:
            set_before(self._more, (card.place, card.text, card.remove_button()))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_cards()

    def _take(self, card: CommentCard) -> None:
        self._cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._count()

    def _count(self) -> None:
        for number, card in enumerate(self._cards, 1):
            card.set_number(number)

    def _on_card_changed(self) -> None:
        self.changed.emit()

    def _on_card_removed(self) -> None:
        card = self.sender()
        if not isinstance(card, CommentCard):
            return
        self._take(card)
        if not self._cards:
            self._add()
            self.changed.emit()
            self.emptied.emit()
            return
        self._cards[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _on_more_clicked(self) -> None:
        self._add().place.setFocus(Qt.FocusReason.OtherFocusReason)
