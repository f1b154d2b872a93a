"""UI: the buttons of a form: the one act it is for, the other acts, and what still hinders. It never scrolls away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import Offer
from setwan_desktop.ui.case.act_icons import act_icon
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

_MOST_BUTTONS, _GAP, _LOW_WINDOW = 3, 8, 560
_RETURN = "Ctrl+Shift+K"


class OfferButton(IconButton):
    """One further act.

    Signals:
        offered: the place of its offer.
    """

    offered = Signal(int)

    def __init__(self, place: int, offer: Offer, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, act_icon(offer), parent=parent)
        self.place = place
        self.setEnabled(offer.enabled)
        self.setToolTip(offer.why_not)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.offered.emit(self.place)


class _Buttons(QWidget):
    """What holds the buttons.

    Signals:
        resized: there is more or less room for them.
    """

    resized = Signal()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it."""
        super().resizeEvent(event)
        self.resized.emit()


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
        self._keys = AccessKeys()
        self._further: list[OfferButton] = []
        self._always: list[QPushButton] = []
        self._more: QPushButton | None = None
        self._preview: QPushButton | None = None
        self._previewing = False
        self._buttons = _Buttons()
        self._buttons.resized.connect(self.fit)
        self._flow = FlowLayout(self._buttons, gap=_GAP)
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
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 12)
        layout.setSpacing(7)
        self._saved = PlainLabel()
        self._saved.setProperty("kind", "hint")
        self._saved.hide()
        line = self._line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._buttons, 1)
        line.addWidget(self._saved)
        layout.addWidget(self._hindrance)
        layout.addLayout(line)
        self._return_place: int | None = None
        QShortcut(QKeySequence(_RETURN), self).activated.connect(self._on_return_pressed)

    def show_offers(self, offer: Offer, others: Sequence[tuple[int, Offer]], keys: AccessKeys, *, alone: bool) -> None:
        """Show the buttons of a form.

        Args:
            offer: the act the form is for.
            others: further acts with their places; none while another act than the step's own is being filled in.
            keys: hands out the access keys.
            alone: the form is the step's own, not one that can be left by "Batal".
        """
        self._clear()
        self._keys = keys
        self.primary = PrimaryButton(keys.marked(offer.label), act_icon(offer), "Ctrl+Enter")
        self.primary.setEnabled(offer.enabled)
        self.primary.clicked.connect(self._on_primary_clicked)
        self._flow.addWidget(self.primary)
        self._return_place = next(
            (
                place
                for place, each in others
                if each.tone == "return" and each.enabled and each.recorded_for == offer.recorded_for
            ),
            None,
        )
        self._further = [self._build_offer_button(place, other, keys) for place, other in others]
        for button in self._further:
            self._flow.addWidget(button)
        if others or offer.prints:
            self._more = self._build_more(others, keys, previews=bool(offer.prints))
            self._flow.addWidget(self._more)
        if offer.prints:
            self._preview = self._add_plain(keys.marked("Pratinjau"), "eye", self._on_preview_clicked)
        if not alone:
            self._always.append(self._add_plain(keys.marked("Batal"), "", self._on_cancel_clicked))
        self.fit()
        self.tell("" if offer.enabled else offer.why_not)

    def fit(self) -> None:
        """Show the buttons there is room for, and gather the other acts in the menu; a low window has room for one line."""
        if self._more is None:
            return
        count, previews = len(self._further), not self._previewing
        if self._is_in_low_window():
            count, previews = self._fitting_one_line()
        elif count > _MOST_BUTTONS:
            count = _MOST_BUTTONS - 1
        for at, button in enumerate(self._further):
            button.setVisible(at < count)
        if self._preview is not None:
            self._preview.setVisible(previews)
        menu = self._more.menu()
        assert menu is not None
        for at, action in enumerate(menu.actions()):
            action.setVisible(at >= count if at < len(self._further) else not previews and not self._previewing)
        self._more.setVisible(any(each.isVisible() for each in menu.actions()))

    def add(self, words: str, symbol: str, slot: Callable[[], None], kind: str = "") -> QPushButton:
        """Add a button of the page's own behind the others; ``kind`` is its look."""
        button = self._add_plain(self._keys.marked(words), symbol, slot)
        if kind:
            button.setProperty("kind", kind)
        self._always.append(button)
        self.fit()
        return button

    def name_primary(self, words: str) -> None:
        """Word the main button anew, such as by what is filled in; it keeps its access key."""
        if self.primary is None:
            return
        key = self.primary.text().replace("&&", "").partition("&")[2][:1].lower()
        place = words.lower().find(key) if key else -1
        marked = f"{words[:place]}&{words[place:]}" if place >= 0 else words
        self.primary.set_words(marked, self.primary.symbol)

    def set_in_one_line(self, in_one_line: bool) -> None:
        """Say what hinders beside the buttons, where the row is as wide as the page; else above them."""
        if in_one_line:
            self._line.insertWidget(1, self._hindrance)
        else:
            self._layout.insertWidget(0, self._hindrance)
        self._words.setWordWrap(not in_one_line)
        self._layout.setContentsMargins(14, 8 if not in_one_line else 10, 14, 12 if not in_one_line else 10)

    def tell(self, words: str, *, only_caution: bool = False) -> None:
        """Say what hinders the act, or what to remember; empty: nothing."""
        self._words.setText(words)
        set_look(self._words, "kind", "caution" if only_caution else "problem")
        tint, symbol = ("warn", "triangle-alert") if only_caution else ("danger", "circle-alert")
        self._sign.setPixmap(icon(symbol, tint, 16).pixmap(QSize(16, 16)))
        self._hindrance.setVisible(bool(words))

    def set_previewing(self, previewing: bool) -> None:
        """Leave the button of the preview out while the page is shown."""
        self._previewing = previewing
        self.fit()

    def set_saved(self, words: str) -> None:
        """Say beside the buttons since when the draft is kept."""
        self._saved.setText(words)
        self._saved.setVisible(bool(words))

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

    def _on_return_pressed(self) -> None:
        """Fill in the first act that sends the case back."""
        if self._return_place is not None:
            self.offer_chosen.emit(self._return_place)

    def _on_preview_clicked(self) -> None:
        self.preview_requested.emit()

    def _on_cancel_clicked(self) -> None:
        self.cancelled.emit()

    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data() is None:
            self.preview_requested.emit()
        else:
            self.offer_chosen.emit(action.data())

    def _build_offer_button(self, place: int, offer: Offer, keys: AccessKeys) -> OfferButton:
        button = OfferButton(place, offer, keys.marked(worded(offer)))
        if place == self._return_place:
            button.setToolTip(offer.why_not or _RETURN)
        button.offered.connect(self._on_button_offered)
        return button

    def _is_in_low_window(self) -> bool:
        """Tell whether a second line of buttons would leave the form no room."""
        window = self.window()
        return window.isVisible() and window.height() < scaled(_LOW_WINDOW)

    def _fitting_one_line(self) -> tuple[int, bool]:
        """Give how many further acts stand beside the main one in a single line, and whether the preview does."""
        assert self._more is not None
        assert self.primary is not None
        room = self._buttons.width() + _GAP - sum(_room_of(each) for each in (self.primary, *self._always))
        wide = [_room_of(each) for each in self._further]
        preview = 0 if self._preview is None or self._previewing else _room_of(self._preview)
        if sum(wide) + preview <= room:
            return len(wide), not self._previewing
        room -= _room_of(self._more)
        return next((count for count in range(len(wide), 0, -1) if sum(wide[:count]) <= room), 0), False

    def _build_more(self, others: Sequence[tuple[int, Offer]], keys: AccessKeys, *, previews: bool) -> QPushButton:
        """Build the menu of the acts for which there is no room, and perhaps of the preview."""
        more = IconButton(keys.marked("Lainnya"), "chevron-down")
        menu = LetteredMenu(more)
        menu.setToolTipsVisible(True)  # why an act is not possible now
        for place, offer in others:
            action = menu.addAction(icon(act_icon(offer), "text"), worded(offer).replace("&", "&&"))
            action.setData(place)
            action.setEnabled(offer.enabled)
            action.setToolTip(offer.why_not)
            if place == self._return_place:
                # Only told: the row takes the key, wherever the act stands.
                action.setText(f"{action.text()}\t{_RETURN}")
        if previews:
            menu.addAction(icon("eye", "text"), "Pratinjau")
        menu.triggered.connect(self._on_menu_triggered)
        more.setMenu(menu)
        return more

    def _add_plain(self, words: str, symbol: str, slot: Callable[[], None]) -> QPushButton:
        button = IconButton(words, symbol) if symbol else QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        self._flow.addWidget(button)
        return button

    def _clear(self) -> None:
        clear_layout(self._flow)
        self.primary = self._more = self._preview = None
        self._further.clear()
        self._always.clear()


def _room_of(button: QWidget) -> int:
    return button.sizeHint().width() + _GAP


def worded(offer: Offer) -> str:
    """Give the label of a further act; an ellipsis says that it asks something first."""
    return offer.label if not offer.form.fields or offer.label.endswith("…") else f"{offer.label}…"
