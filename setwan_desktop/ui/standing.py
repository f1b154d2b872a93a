"""UI: where one stands in the window, to be found again when every part of it was built anew in other looks."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.turns import Turns


class Standing(NamedTuple):
    """A place in the window.

    Attributes:
        case_id: the case that is shown; empty: none.
        section: the section of the settings that is shown; empty: none.
        kind, name: what sort of control has the caret, and what a screen reader calls it.
    """

    case_id: str
    section: str
    kind: type[QWidget]
    name: str

    def take_caret(self, inside: QWidget) -> None:
        """Put the caret into the control that took the place of the former one, once the new parts are laid out.

        Nothing happens where there is none.
        """
        Turns(inside).begin(partial(self._finish_case, inside), partial(self._put_caret, inside))

    @staticmethod
    def _finish_case(inside: QWidget) -> None:
        from setwan_desktop.ui.case.case_page import CasePage

        for page in inside.findChildren(CasePage):
            page.finish()

    def _put_caret(self, inside: QWidget) -> None:
        found = (each for each in inside.findChildren(self.kind) if each.accessibleName() == self.name)
        again = next((each for each in found if self.name and each.isVisibleTo(inside) and each.isEnabled()), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)


def standing_on(page: QWidget | None, caret: QWidget | None) -> Standing:
    """Tell where one stands: on a page, with the caret in a control."""
    from setwan_desktop.ui.case.case_page import CasePage
    from setwan_desktop.ui.settings.page import SettingsPage

    case_id = section = ""
    match page:
        case InboxPage():
            case_id = page.shown_case()
        case CasePage() if page.view is not None:
            case_id = page.view.case_id
        case SettingsPage():
            section = page.section
        case _:
            pass
    return Standing(case_id, section, type(caret) if caret else QWidget, caret.accessibleName() if caret else "")
