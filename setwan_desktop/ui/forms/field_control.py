"""UI: what every control of a form has in common: a value, a sign that it changed, and a mark when it is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Value
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.style.look_property import set_look


class FieldControl(QWidget):
    """The control of one field.

    Signals:
        changed: the value may have changed.
    """

    changed = Signal()

    shows_label = False
    """Whether the control shows the field's label itself (a single tick box)."""

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.around = around

    def value(self) -> object:
        """Give the answer as it stands: of the kind's type, None if empty, the bare text if it cannot be read."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show an answer; None empties the control."""
        raise NotImplementedError

    def buddy(self) -> QWidget:
        """Give the widget that takes the focus of the label's access key."""
        raise NotImplementedError

    def complaint(self) -> str:
        """Say what to mend in text that cannot be read as a value; empty if all can."""
        return ""

    def take_keys(self, keys: AccessKeys) -> None:
        """Give buttons of the control's own their access keys; the label has its letter already."""

    def mark(self, wrong: bool) -> None:
        """Set or clear the red border."""
        mark_wrong(self.buddy(), wrong)

    def mark_within(self, path: str, sentence: str) -> bool:
        """Show a problem of a part, such as one cell of a row; tell whether there is such a part."""
        del path, sentence
        return False


def let_stand_for(group: QWidget, part: QWidget) -> None:
    """Let a group be the label's buddy in place of its buttons: a label presses the button it belongs to."""
    if group.focusProxy() is None:
        # A later policy would become that of the part.
        group.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    group.setFocusProxy(part)


def mark_wrong(widget: QWidget, wrong: bool) -> None:
    """Set the property by which the style sheet draws a red border."""
    set_look(widget, "wrong", wrong)
