"""UI: a desk is furnished in turns of the event loop: its window stands first, and answers while the rest comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from setwan_desktop.office import Desk
from setwan_desktop.ui import page_names
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.page_names import CASE, INBOX
from setwan_desktop.ui.turns import Turns

if TYPE_CHECKING:
    from setwan_desktop.ui.main_window import MainWindow

_QUIET_MS = 200


class Beginning(QObject):
    """Shows the first page of a desk: it is made in one turn, what waits is read in the next, and shown in the third.

    An inbox opens its first case in one more turn. A little later the inbox is made, if it is not the first page, then the page
    on which a case stands alone, and the codes of archives are read, so that the first case and the first form open like any
    other. Then it is gone.

    Args:
        window: of the desk.
        desk: of the officer.
        last: name of the page where he was last; empty: not known.
    """

    def __init__(self, window: MainWindow, desk: Desk, last: str) -> None:
        super().__init__(window)
        self._window, self._desk, self._last = window, desk, last
        self._key = ""
        self._turns = Turns(self)
        self._turns.begin(self._make, self._read, self._show)

    def end(self) -> None:
        """Do no more: the desk is left, and nothing may be read any longer."""
        self._turns.stop()
        self.deleteLater()

    def _make(self) -> None:
        self._key = page_names.first_page(self._desk, self._last)
        if not self._window.key:
            self._window.made(self._key)

    def _read(self) -> None:
        page = None if self._window.key else self._window.made(self._key)
        if isinstance(page, InboxPage):
            page.refresh()

    def _show(self) -> None:
        if not self._window.key:
            self._window.go_to(self._key)
        self._turns.begin(self._make_inbox, self._make_case_page, self._read_codes, self.end, pause_ms=_QUIET_MS)

    def _make_inbox(self) -> None:
        if self._desk.counts():
            self._window.made(INBOX)

    def _make_case_page(self) -> None:
        if self._desk.counts():
            self._window.made(CASE)

    def _read_codes(self) -> None:
        self._desk.code_named("")
