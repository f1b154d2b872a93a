"""Demo: what a person does with the whole window: comes in, goes to a page, opens a case, searches, locks, leaves."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from typing_extensions import override

from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.fields import button
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.office import Office
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.page_names import INBOX, inbox_of
from setwan_desktop.ui.sidebar import OpeningButton

_PATIENCE_MS, _LOOK_EVERY_MS = 3_000, 20


class OpenAlready(Opening):
    """An office that stands open already, and stays open when the window closes.

    Args:
        office: the office.
        password: everybody's, told at its door; empty in one that is no example.
    """

    def __init__(self, office: Office, password: str = "") -> None:
        super().__init__(None, demo=bool(password))
        self._open, self._password = office, password

    @override
    def prepare(self) -> None:
        """Be ready at once."""
        self.ready.emit()

    @override
    def open(self) -> Office:
        return self._open

    @override
    def password(self) -> str:
        return self._password

    @override
    def close(self) -> None:
        """Leave it to whoever opened it."""


class AtTheWindow:
    """A person before the one window of the program; another sits down by signing in.

    Args:
        frame: the window.
        password: everybody's in the example office.
    """

    def __init__(self, frame: Frame, password: str) -> None:
        self.frame, self.password = frame, password
        self.who = ""

    @property
    def window(self) -> MainWindow:
        """The desk of who sits here.

        Raises:
            OutOfReach: nobody does.
        """
        window = self.frame.window_inside
        if window is None:
            raise OutOfReach("nobody is signed in")
        return window

    def open_window(self) -> None:
        """Start the program and wait for the door."""
        self.frame.show()
        self.frame.activateWindow()
        QTest.qWaitForWindowActive(self.frame)
        self.frame.open_archive()
        hand.settle()

    def sit_down(self, who: str) -> None:
        """Sign in by one's sign-in name; whoever sits here is let out first.

        Raises:
            OutOfReach: there is no such name at the door, or it was not let in.
        """
        if self.who == who:
            return
        if self.who:
            self.leave()
        form = self.frame.front.form
        hand.click(form.filter)
        hand.write_over(who)
        row = next((at for at, each in enumerate(form.names.officers.shown) if each.sign_in == who), -1)
        if row < 0:
            raise OutOfReach(f"nobody at the door is called {who}")
        _click_row(form.names, row)
        hand.click(form.password)
        hand.write_over(self.password)
        hand.press("Return")
        if self.frame.window_inside is None:
            raise OutOfReach(f"{who} was not let in: {form.told.text()}")
        while not self.window.key:
            hand.settle()
        self.who = who

    def lock(self) -> None:
        """Lock the desk."""
        hand.press("Ctrl+L")

    def unlock(self) -> None:
        """Come back to the locked desk."""
        hand.click(self.frame.lock_page.password)
        hand.write(self.password)
        hand.press("Return")

    def leave(self) -> None:
        """Let somebody else sit down."""
        hand.put_popups_away()
        self.lock()
        hand.click(button(self.frame.lock_page, "Masuk sebagai orang lain"))
        self.who = ""

    def go_to(self, key: str) -> None:
        """Go to a page by its entry in the sidebar."""
        hand.click(self.window.sidebar.entry(key))

    def go_to_intake(self, words: str) -> IntakePage:
        """Begin to receive: press the button that says so."""
        for each in self.window.sidebar.findChildren(OpeningButton):
            if each.accessibleName() == words:
                hand.click(each)
                return self.window.page(IntakePage)
        raise OutOfReach(f"there is no button “{words}”")

    def go_to_inbox(self, role: str) -> InboxPage:
        """Go to what waits for a role."""
        keys = self.window.sidebar.keys()
        key = inbox_of(role) if inbox_of(role) in keys else INBOX
        if self.window.key != key:
            self.go_to(key)
        return self.window.page(InboxPage)

    def open_case(self, role: str, case_id: str, number: str) -> CasePage:
        """Open a case: by a click in the inbox where it waits there, else by searching for its number."""
        page = self.go_to_inbox(role)
        if page.pane.list.place_among_cards(case_id) < 0 and page.pane.recording.isVisible():
            hand.click(page.pane.recording)
        place = page.pane.list.cards.place_of(case_id)
        if place < 0:
            return self.search(number)
        if page.shown_case() != case_id:
            _click_row(page.pane.list, place)
        else:
            hand.press("F5")
        return page.case

    def search(self, number: str) -> CasePage:
        """Find a case by its number, and open it.

        Raises:
            OutOfReach: it is not found.
        """
        self.look_for(number)
        if not any(card.number == number for card in self.window.popup.results()):
            hand.press("Escape")
            raise OutOfReach(f"{number} is not found")
        hand.press("Return")
        page = self.window.stack.currentWidget()
        return page.case if isinstance(page, InboxPage) else self.window.page(CasePage)

    def put_away(self) -> None:
        """Close what was found."""
        hand.press("Escape")

    def look_for(self, words: str) -> None:
        """Type into the search, and wait for what it finds."""
        hand.press("Ctrl+F")
        hand.write_over(words)
        popup, waited = self.window.popup, 0
        while (popup.is_waiting() or not popup.isVisible()) and waited < _PATIENCE_MS:
            hand.wait(_LOOK_EVERY_MS)
            waited += _LOOK_EVERY_MS


def open_row(rows: QListView, place: int) -> None:
    """Scroll a list to a row, and click it twice."""
    _click_row(rows, place, twice=True)


def _click_row(rows: QListView, place: int, *, twice: bool = False) -> None:
    """Scroll a list to a row, and click it."""
    index = rows.model().index(place, 0)
    rows.scrollTo(index)
    hand.settle()
    hand.click(rows.viewport(), rows.visualRect(index).center(), twice=twice)
