"""UI tests: somebody with a mouse: clicks where things are really to be seen, and types only what is to be typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QWidget
from typing_extensions import override

from setwan_desktop.demo import PASSWORD
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands import window as window_hands
from setwan_desktop.demo.hands.fields import button, fill, said_on
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.forms.chips_control import Chip, ChipBox
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.letter.parts_list import PartButton
from setwan_desktop.ui.widgets.act_dialog import ActDialog
from tests.ui.commands import Act, OnPlace
from tests.ui.one_act import OneAct, Typed

_AT_THE_TICK = 10


class ByMouse(OneAct):
    """Clicks."""

    @override
    def sign_in(self, who: str) -> None:
        self.person.sit_down(who)

    @override
    def open(self, act: Act) -> None:
        page = self.person.window.stack.currentWidget()
        if not act.step:
            opens = next(each.opens for each in self.desk.services() if each.id == act.service)
            self.person.go_to_intake(opens)
        elif isinstance(page, InboxPage) and _place_of(act) is not None:
            # A letter is corrected beside its page, which has the whole window.
            window_hands.open_row(page.pane.list, page.pane.list.cards.place_of(self.case_id))

    @override
    def reach(self, act: Act) -> None:
        place = _place_of(act)
        if place is None:
            self.click(_saying(self.panel(), self.offer(act).label))
            return
        parts = [each for each in self.person.frame.findChildren(PartButton) if each.isVisible()]
        self.click(next(each for each in parts if each.part.place.casefold() == place.part.casefold()))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click, and count it."""
        self.commands.append(hand.name_of(widget))
        hand.click(widget, at)

    @override
    def write(self, control: FieldControl, typed: Typed) -> None:
        fill(control, typed.text)

    @override
    def tick(self, control: FieldControl, place: int) -> None:
        box = control.findChildren(QCheckBox)[place]
        self.click(box, QPoint(_AT_THE_TICK, box.height() // 2))

    @override
    def take_other_slot(self, control: FieldControl) -> None:
        self.click(self.free_slot(control))

    @override
    def put_other_name(self, control: FieldControl, name: str) -> None:
        self.click(next(each for each in control.findChildren(Chip) if each.isVisible()))
        hand.click(control.findChildren(ChipBox)[0].line)
        hand.write(name)
        hand.put_popups_away()
        hand.press("Return")

    @override
    def press_button(self, panel: TaskPanel, words: str) -> None:
        self.click(_saying(panel, words))

    @override
    def tick_corrections(self, panel: TaskPanel) -> None:
        for card in panel.return_box.cards():
            self.click(_saying(card, "Tandai selesai"))

    @override
    def correct(self, control: FieldControl, part: str) -> None:
        hand.write("Perbaiki bagian ini.")

    @override
    def answer_question(self, dialog: QDialog, asks: str) -> None:
        if asks == "password":
            hand.write(PASSWORD)
        if isinstance(dialog, ActDialog):
            self.click(dialog.go)

    @override
    def finish(self, act: Act) -> None:
        primary = self.panel().acts.primary
        if primary is None:
            raise OutOfReach("there is nothing to press")
        with self.answering(act.asks):
            self.click(primary)


def _place_of(act: Act) -> OnPlace | None:
    return next((each for each in act.deeds if isinstance(each, OnPlace)), None)


def _saying(within: QWidget, words: str) -> QAbstractButton:
    for each in within.findChildren(QAbstractButton):
        if each.isVisible() and said_on(each).rstrip("…") == words.rstrip("…"):
            return each
    return button(within, words)
