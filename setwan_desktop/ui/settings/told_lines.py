"""UI: lines to type in, each with its label above and, below it, what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.field_control import mark_wrong
from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.problem_line import ProblemLine

_BELOW = 6


class ToldLines:
    """The lines of a form or a dialog, by the names of their fields; whoever has them places them."""

    def __init__(self) -> None:
        self._edits: dict[str, QWidget] = {}
        self._told: dict[str, ProblemLine] = {}

    def add(self, field: str, label: PlainLabel, edit: QWidget) -> ProblemLine:
        """Join a line to its label; gives what stands below it, hidden as long as nothing is wrong."""
        label.setProperty("kind", "label")
        label.setBuddy(edit)
        edit.setAccessibleName(label.text().replace("&", ""))
        told = ProblemLine()
        told.setContentsMargins(0, 0, 0, _BELOW)  # else it stands as near to the next label as to its own line
        self._edits[field], self._told[field] = edit, told
        return told

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Say beside each line what is wrong with it, and nothing beside the others."""
        for field, edit in self._edits.items():
            said = " ".join(wording.problem_sentence(each) for each in problems if each.field == field)
            mark_wrong(edit, bool(said))
            edit.setAccessibleDescription(said)
            self._told[field].say(said)

    def refuse(self, problems: Sequence[FieldProblem]) -> None:
        """Say what an act was refused for, with the caret in the first line that is wrong, and aloud to a screen reader."""
        self.show_problems(problems)
        for field, edit in self._edits.items():
            if self.told(field):
                edit.setFocus()
                announce(edit, self.told(field), urgent=True)
                return

    def told(self, field: str) -> str:
        """Give what is said beside a line; empty for nothing."""
        return self._told[field].said()
