"""UI tests: somebody with a keyboard alone: every key is a key event to what has the focus."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.demo import PASSWORD
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.fields import said_on
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.forms.access_keys import letter_of
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.widgets.keyed_box import KeyedBox
from tests.ui.accessibility import settled
from tests.ui.commands import RETURN, Act
from tests.ui.one_act import OneAct, Typed

_FARTHEST = 60
_MOMENT_MS, _MOMENTS = 10, 200


class ByKeys(OneAct):
    """Types, and presses chords."""

    @override
    def sign_in(self, who: str) -> None:
        hand.press("Alt+N")
        hand.write_over(who)
        hand.press("Return")
        hand.write_over(PASSWORD)
        hand.press("Return")
        if self.person.frame.window_inside is None:
            raise OutOfReach(f"{who} was not let in")
        while not self.person.window.key:
            hand.settle()

    @override
    def open(self, act: Act) -> None:
        if act.step:
            hand.press("Return")  # the list has the focus, and the one case that waits is chosen
        elif self.panel_or_none() is None:
            hand.press("Ctrl+N")

    def panel_or_none(self) -> TaskPanel | None:
        """Give the task that is shown now; None where the page has none."""
        try:
            return self.panel()
        except OutOfReach:
            return None

    @override
    def reach(self, act: Act) -> None:
        self.command("Ctrl+Shift+K" if act.by == RETURN else access_key(self.panel(), self.offer(act).label))

    def command(self, keys: str) -> None:
        """Press a chord, and count it."""
        self.commands.append(keys)
        hand.press(keys)
        # A button that is pressed by its access key is down for a moment before it acts.
        while any(each.isDown() for each in self.person.frame.findChildren(QAbstractButton)):
            hand.wait(_MOMENT_MS)
        # What it brought, such as another form, is shown in the next turn of the event loop.
        hand.settle()

    @override
    def write(self, control: FieldControl, typed: Typed) -> None:
        self.go_to(control)
        focus = QApplication.focusWidget()
        if isinstance(focus, QComboBox) and not focus.isEditable():
            _choose_by_letters(focus, typed.text)
            return
        hand.write_over(typed.text)

    @override
    def tick(self, control: FieldControl, place: int) -> None:
        self.go_to(control)
        boxes = control.findChildren(QCheckBox)
        if isinstance(boxes[place], KeyedBox) and boxes[place].key:
            self.command(boxes[place].key)
            return
        while QApplication.focusWidget() is not boxes[place]:
            self.go_on(control)
        self.command("Space")

    @override
    def take_other_slot(self, control: FieldControl) -> None:
        self.command(f"Alt+{letter_of(self.free_slot(control).text())}")

    @override
    def put_other_name(self, control: FieldControl, name: str) -> None:
        self.go_to(control)
        self.command("Backspace")
        hand.write(name)
        hand.press("Return")

    @override
    def press_button(self, panel: TaskPanel, words: str) -> None:
        self.command(access_key(panel, words))

    @override
    def tick_corrections(self, panel: TaskPanel) -> None:
        for card in panel.return_box.cards():
            self.command(access_key(card, "Tandai selesai"))

    @override
    def correct(self, control: FieldControl, part: str) -> None:
        self.go_to(control)
        hand.write(part)
        hand.press("Return")
        hand.write("Perbaiki bagian ini.")

    @override
    def answer_question(self, dialog: QDialog, asks: str) -> None:
        if asks == "password":
            hand.write(PASSWORD)
        self.command("Return")

    @override
    def finish(self, act: Act) -> None:
        with self.answering(act.asks):
            self.command("Ctrl+Return")

    def go_to(self, control: FieldControl) -> None:
        """Go from field to field until the caret stands in one: Enter in a line, Tab in a text and on a button."""
        for _ in range(_FARTHEST):
            if self.is_within(control):
                return
            self.go_on(control)
        raise OutOfReach(f"{control.field.label} is not reached from {hand.name_of(_focus())}")

    def go_on(self, control: FieldControl) -> None:
        """Go to the next field; the caret must not leave the form."""
        focus = _focus()
        by_tab = isinstance(focus, QPlainTextEdit | QAbstractButton) or not isinstance(focus, QWidget)
        hand.press("Tab" if by_tab else "Return")
        form = self.panel().form
        if form is None or not form.isAncestorOf(_focus()):
            raise OutOfReach(f"on the way to {control.field.label} the focus went to {hand.name_of(_focus())}")

    @staticmethod
    def is_within(control: FieldControl) -> bool:
        """Tell whether the caret stands in a field."""
        return control is _focus() or control.isAncestorOf(_focus())


def access_key(within: QWidget, words: str) -> str:
    """Give the chord of the button or label that says ``words``.

    Raises:
        OutOfReach: it is not shown, or has none.
    """
    settled(within.window())
    for each in within.findChildren(QAbstractButton):
        if each.isVisible() and said_on(each).rstrip("…") == words.rstrip("…"):
            for _ in range(_MOMENTS):
                # The window hands out the letters a moment after it was drawn.
                if letter := letter_of(each.text()):
                    return f"Alt+{letter.upper()}"
                hand.wait(_MOMENT_MS)
    raise OutOfReach(f"no button “{words}” with an access key")


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    if focus is None:
        raise OutOfReach("nothing has the focus")
    return focus


def _choose_by_letters(box: QComboBox, text: str) -> None:
    """Type a choice of a list that drops down, letter by letter."""
    hand.write(text.partition(" ")[0])
    if not box.currentText().startswith(text):
        raise OutOfReach(f"typing “{text}” chose “{box.currentText()}”")
