"""UI: the buttons of a form: the one act it is for, the other acts, and what still hinders. It never scrolls away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QHBoxLayout, QVBoxLayout, QWidget

from setwan_desktop.domain.views import Offer
from setwan_desktop.ui.case.act_icons import act_icon
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.flow_layout import FlowLayout
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import PrimaryButton


class OfferButton(QPushButton):
    """One further act.

    Signals:
        offered: the place of its offer.
    """

    offered = Signal(int)

    def __init__(self, place: int, offer: Offer, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._place = place
        self.setIcon(icon(act_icon(offer), "text"))
        self.setAutoDefault(False)
        self.setEnabled(offer.enabled)
        self.setToolTip(offer.why_not)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.offered.emit(self._place)


class ActionRow(QWidget):
    """The buttons.

    Signals:
        acted: the primary button, or Ctrl+Enter.
        offer_chosen: the place of another offer among those shown.
        cancelled: back from another act to the step's own.
        preview_requested: show what the act would print.
    """

    acted = Signal()
    offer_chosen = Signal(int)
    cancelled = Signal()
    preview_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.primary: PrimaryButton | None = None
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=8)
        self._sign = PlainLabel()
        self._sign.setPixmap(icon("circle-alert", "danger", 16).pixmap(QSize(16, 16)))
        self._words = PlainLabel()
        self._words.setProperty("kind", "problem")
        self._words.setWordWrap(True)
        self._hindrance = QWidget()
        told = QHBoxLayout(self._hindrance)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(7)
        told.addWidget(self._sign)
        told.addWidget(self._words, 1)
        self._hindrance.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 12)
        layout.setSpacing(7)
        layout.addWidget(self._hindrance)
        layout.addWidget(self._buttons)

    def show_offers(self, offer: Offer, others: Sequence[tuple[int, Offer]], keys: AccessKeys, *, alone: bool) -> None:
        """Show the buttons of a form.

        Args:
            offer: the act the form is for.
            others: further acts with their places; none while another act than the step's own is being filled in.
            keys: hands out the access keys.
            alone: the form is the step's own, not one that can be left by "Batal".
        """
        self._clear()
        self.primary = PrimaryButton(keys.marked(offer.label), act_icon(offer), "Ctrl+Enter")
        self.primary.setEnabled(offer.enabled)
        self.primary.clicked.connect(self._on_primary_clicked)
        self._flow.addWidget(self.primary)
        for place, other in others:
            label = other.label if not other.form.fields or other.label.endswith("…") else f"{other.label}…"
            button = OfferButton(place, other, keys.marked(label))
            if other.reason:
                button.setShortcut(QKeySequence("Ctrl+Shift+K"))
                button.setToolTip(other.why_not or "Ctrl+Shift+K")
            button.offered.connect(self._on_button_offered)
            self._flow.addWidget(button)
        if offer.prints:
            self._add_plain(keys.marked("Pratinjau"), "eye", self._on_preview_clicked)
        if not alone:
            self._add_plain(keys.marked("Batal"), "", self._on_cancel_clicked)
        self.tell("" if offer.enabled else offer.why_not)

    def tell(self, words: str, *, only_caution: bool = False) -> None:
        """Say what hinders the act, or what to remember; empty: nothing."""
        self._words.setText(words)
        self._words.setProperty("kind", "caution" if only_caution else "problem")
        tint, symbol = ("warn", "triangle-alert") if only_caution else ("danger", "circle-alert")
        self._sign.setPixmap(icon(symbol, tint, 16).pixmap(QSize(16, 16)))
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._hindrance.setVisible(bool(words))

    def told(self) -> str:
        """Give what is said above the buttons."""
        return self._words.text() if not self._hindrance.isHidden() else ""

    def set_can_act(self, can_act: bool) -> None:
        """Let the primary button be pressed, or not."""
        if self.primary is not None:
            self.primary.setEnabled(can_act)

    def _on_primary_clicked(self) -> None:
        self.acted.emit()

    def _on_button_offered(self, place: int) -> None:
        self.offer_chosen.emit(place)

    def _on_preview_clicked(self) -> None:
        self.preview_requested.emit()

    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()

    def _add_plain(self, words: str, symbol: str, slot: Callable[[], None]) -> None:
        button = QPushButton(words)
        button.setAutoDefault(False)
        if symbol:
            button.setIcon(icon(symbol, "text"))
        button.clicked.connect(slot)
        self._flow.addWidget(button)

    def _clear(self) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.primary = None
