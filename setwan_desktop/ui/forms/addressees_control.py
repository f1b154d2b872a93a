"""UI: whom a paper goes to: who gets it in any case stands first, the usual others as buttons, the rest in a menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Choice, Value
from setwan_desktop.ui.forms.field_control import FieldControl, let_stand_for
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.avatar import Avatar
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_USUAL = 3
"""At most so many of those who may get it besides are in sight; the office puts the usual ones first in its list."""

_HEIGHT, _DISC, _TICK, _GAP = 40, 26, 16, 8


class ReceiverCard(QFrame):
    """Who gets the paper in any case: nothing to press."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "receiver")
        self.setFixedHeight(scaled(_HEIGHT))
        self.setAccessibleName(f"{choice.label}, {choice.detail}" if choice.detail else choice.label)
        self.setToolTip("Berkas diteruskan ke sini")
        post, name = PlainLabel(choice.label), PlainLabel(choice.detail)
        post.setProperty("kind", "strong")
        name.setProperty("kind", "hint")
        if not choice.detail:
            name.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(post)
        words.addWidget(name)
        tick = PlainLabel()
        tick.setPixmap(icon("check", "link", _TICK).pixmap(QSize(_TICK, _TICK)))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(9)
        row.addWidget(Avatar(choice.detail or choice.label, scaled(_DISC)))
        row.addLayout(words)
        row.addWidget(tick)


class AddresseeButton(IconButton):
    """One who may get it besides; pressed: he does."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.label.replace("&", "&&"), "users", "addressee", parent=parent)
        self.choice = choice
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self) -> None:
        chosen = self.isChecked()
        self.set_symbol("check" if chosen else "users", "link" if chosen else "text")


class _Places(FlowLayout):
    """Is as high as those who stay in sight at every width need: the others stand only where there is room in their one line."""

    @override
    def counted(self) -> list[QLayoutItem]:
        return [each for each in super().counted() if not _gives_way(each.widget())]


def _gives_way(part: QWidget | None) -> bool:
    return isinstance(part, AddresseeButton) and not part.isChecked()


class AddresseesControl(FieldControl):
    """Several posts; the value is a tuple, led by who gets the paper in any case."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        besides = [each for each in field.choices if each not in field.fixed]
        self._flow = _Places(self, gap=_GAP)
        self._cards = [ReceiverCard(each) for each in field.choices if each in field.fixed]
        for card in self._cards:
            self._flow.addWidget(card)
        self._buttons = {str.__str__(choice): AddresseeButton(choice) for choice in besides}
        self._menu = LetteredMenu(self)
        self._actions = {value: self._build_action(button.choice) for value, button in self._buttons.items()}
        for button in self._buttons.values():
            button.toggled.connect(self._on_button_toggled)
            self._flow.addWidget(button)
        self.more = IconButton("Lainnya", "chevron-down", "addressee")
        self.more.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.more.setMenu(self._menu)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._flow.addWidget(self.more)
        self._show_places()

    @override
    def value(self) -> object:
        chosen = tuple(value for value, button in self._buttons.items() if button.isChecked())
        return (*self.field.fixed, *chosen) or None

    @override
    def set_value(self, value: Value) -> None:
        chosen = set(value) if isinstance(value, tuple) else set()
        for each, button in self._buttons.items():
            button.setChecked(each in chosen)

    @override
    def buddy(self) -> QWidget:
        return self

    def menu_action(self, value: str) -> QAction | None:
        """Give the line of the menu that adds one; None while a button of his own is in sight."""
        action = self._actions[value]
        return action if action.isVisible() else None

    def button(self, value: str) -> AddresseeButton:
        """Give the button of one who may get it besides."""
        return self._buttons[value]

    def _show_places(self) -> None:
        """Keep all that are chosen in sight, and of the usual ones as many as fit beside them; the menu has the rest."""
        room = self.width() - self.more.sizeHint().width()
        staying = [*self._cards, *(each for each in self._buttons.values() if each.isChecked())]
        room -= sum(each.sizeHint().width() + _GAP for each in staying)
        for place, (value, button) in enumerate(self._buttons.items()):
            if not button.isChecked() and place < _USUAL:
                room -= button.sizeHint().width() + _GAP
            in_sight = button.isChecked() or (place < _USUAL and room >= 0)
            button.setVisible(in_sight)
            self._actions[value].setVisible(not in_sight)
        self.more.setVisible(any(each.isVisible() for each in self._actions.values()))
        # It may be in sight again at another width, and counts at this one too.
        stays = self.more.sizePolicy()
        stays.setRetainSizeWhenHidden(any(_gives_way(each) for each in self._buttons.values()))
        self.more.setSizePolicy(stays)
        let_stand_for(self, next((each for each in self._buttons.values() if not each.isHidden()), self.more))
        self._flow.invalidate()
        self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or fewer."""
        super().resizeEvent(event)
        self._show_places()

    def _on_button_toggled(self) -> None:
        self._show_places()
        self.changed.emit()

    def _on_menu_triggered(self, action: QAction) -> None:
        button = self._buttons[action.data()]
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_action(self, choice: Choice) -> QAction:
        action = self._menu.addAction(icon("users", "text"), choice.label.replace("&", "&&"))
        action.setData(str.__str__(choice))
        return action
