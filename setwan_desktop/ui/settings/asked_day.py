"""UI: a day that a dialog of the settings asks for, typed and chosen as in every form."""

from __future__ import annotations

from datetime import date

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.field_box import FieldBox
from setwan_desktop.ui.forms.surroundings import Surroundings


class AskedDay(FieldBox):
    """A day, with its label above, and below it what is wrong with it.

    Args:
        words: the label.
        day: what stands in it at first; None: nothing, and it may stay empty.
        around: whose ``today`` is that of ``besok``.
        taken: letters of the dialog that its label cannot have.
    """

    def __init__(self, words: str, day: date | None, around: Surroundings, taken: str) -> None:
        super().__init__(Field("day", words, "date", required=day is not None), around, AccessKeys(taken))
        self.control.set_value(day)

    def day(self) -> date | None:
        """Give the day; None where there is none, or what is typed cannot be read."""
        value = self.control.value()
        return value if isinstance(value, date) else None

    def is_clear(self) -> bool:
        """Tell whether it is a day, or empty where it may be; else say beside it what to mend."""
        is_missing = self.field.required and self.control.value() is None
        missing = wording.problem_sentence(FieldProblem("day", self.field.label, "missing"))
        self.show_problem(missing if is_missing else self.control.complaint())
        return not self.problem()
