"""UI tests: a stage: the program's real window over a copy of the filled example office, brought to any page of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QPoint, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from typing_extensions import override

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.window import OpenAlready
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.settings.section import Section
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.walking import Walker

TUESDAY = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
"""The day and hour of the mock-ups: 09.41 in the office's zone."""

_ARCHIVE = "contoh.db"
_PATIENCE_MS, _STEP_MS = 8_000, 20

Size = tuple[int, int]


def prepare(folder: Path) -> Path:
    """Fill the example office once; gives its archive, to be copied and never opened."""
    demo.open_example(folder, FixedClock(TUESDAY)).close()
    return folder / _ARCHIVE


class _Opening(OpenAlready):
    """An office that stands open, whose windows remember their places in a folder of their own."""

    def __init__(self, office: Office, folder: Path, *, example: bool = False) -> None:
        super().__init__(office, demo.PASSWORD if example else "")
        self._own = folder

    @override
    def example_folder(self) -> Path:
        return self._own


class Stage:
    """One page is brought up on it, and looked at.

    Attributes:
        office: the open archive: a copy of its own.
        frame: the program's window.
        folder: where the copy lies, and whatever else is written.

    Args:
        example: the archive to copy; None: an office that is not founded yet.
        appearance: the looks, chosen already.
        size: of the window's client area.
        look: takes what is to be looked at.
    """

    def __init__(self, example: Path | None, appearance: Appearance, size: Size, look: Callable[[QWidget], None]):
        self._appearance, self._size, self._look = appearance, size, look
        self._temporary = tempfile.TemporaryDirectory(prefix="setwan-gambar-", ignore_cleanup_errors=True)
        self.folder = Path(self._temporary.name)
        self._former = os.environ.get("SETWAN_DATA")
        os.environ["SETWAN_DATA"] = str(self.folder / "data")
        archive = self.folder / _ARCHIVE
        if example is not None:
            shutil.copy(example, archive)
        self.clock = FixedClock(TUESDAY)
        self.office = Office.open(archive, clock=self.clock)
        self._desks: dict[str, Desk] = {}
        self._kept: list[object] = []
        self.frame = self._build_frame(example=False)

    def __enter__(self) -> Stage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        hand.put_popups_away()
        # Whatever asks whether to keep something while the window closes is told no.
        dismissal = QTimer()
        dismissal.setInterval(_STEP_MS)
        dismissal.timeout.connect(dismiss)
        dismissal.start()
        for window in QApplication.topLevelWidgets():
            if window is not self.frame and window.isVisible():
                window.close()
        self.frame.close()
        dismissal.stop()
        self.frame.deleteLater()
        self._kept.clear()
        hand.settle()
        QThreadPool.globalInstance().waitForDone()
        hand.settle()
        self.office.close()
        self._temporary.cleanup()
        if self._former is None:
            os.environ.pop("SETWAN_DATA", None)
        else:
            os.environ["SETWAN_DATA"] = self._former

    # -- who sits here -----------------------------------------------------------------------------

    def show_door(self, *, example: bool = False) -> Frame:
        """Show the door, or the first run of an office that is not founded; ``example``: that of an example office."""
        if example:
            self.frame.deleteLater()
            self.frame = self._build_frame(example=True)
        self.frame.show()
        self.frame.activateWindow()
        QTest.qWaitForWindowActive(self.frame)
        self.frame.open_archive()
        self.settle()
        return self.frame

    def sit_down(self, who: str) -> MainWindow:
        """Let the holder of a role in; gives his window."""
        self.show_door()
        self.frame.front.attempted.emit(who, demo.PASSWORD)
        self.settle()
        window = self.frame.window_inside
        assert window is not None, who
        while not window.key:
            self.settle()
        return window

    def desk(self, who: str) -> Desk:
        """Give another desk of the same office, where somebody acts meanwhile."""
        if who not in self._desks:
            self._desks[who] = self.office.sign_in(who, demo.PASSWORD)
        return self._desks[who]

    # -- cases -------------------------------------------------------------------------------------

    def card(self, service: str, step: str, title: str = "", *, closed: bool = False) -> CaseCard:
        """Find a case of the example at a step."""
        for card in self.desk("sekretaris").cases(closed=closed, limit=200):
            if card.service == service and card.step == step and title in card.title:
                return card
        raise LookupError(f"{service} {step} {title}")

    def open_case(self, who: str, card: CaseCard, *, full: bool = False) -> CasePage:
        """Let somebody open a case from his inbox, or over the whole page; gives the case's page."""
        window = self.sit_down(who)
        window.open_case(card.case_id)
        page = window.stack.currentWidget()
        if not isinstance(page, InboxPage):
            assert isinstance(page, CasePage)
            self.settle()
            return page
        if full or (page.isVisible() and page.case.isHidden()) or not page.case.isVisible():
            page.pane.list.entered.emit(card.case_id)
        self.settle()
        return page.case

    def open_letter(self, who: str, card: CaseCard) -> CasePage:
        """Let somebody work on the letter of a case, until its page is drawn."""
        page = self.open_case(who, card, full=True)
        self.until(lambda: page.letter.is_open and page.columns.preview.pages.page_count > 0)
        self.settle()
        return page

    def section(self, who: str, title: str) -> Section:
        """Let somebody go to a section of the settings."""
        window = self.sit_down(who)
        window.go_to("page-settings")
        page = window.page(SettingsPage)
        page.show_section(title)
        self.settle()
        return next(each for each in page.sections if each.title == title)

    # -- looking -----------------------------------------------------------------------------------

    def settle(self) -> None:
        """Let the windows do what they have put off, papers drawn on other threads included."""
        hand.settle()
        QThreadPool.globalInstance().waitForDone()
        hand.wait(_STEP_MS)

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something that comes by itself."""
        waited = 0
        while not holds():
            assert waited < _PATIENCE_MS, "it never came"
            hand.wait(_STEP_MS)
            waited += _STEP_MS

    def opened(self, window: QWidget) -> QWidget:
        """Show a dialog or a pop-up without waiting for an answer."""
        self._kept.append(window)
        window.show()
        self.settle()
        return window

    def dropped(self, menu: QMenu, under: QWidget) -> QMenu:
        """Drop a menu down under its button, or above it where the window ends below."""
        fits = (
            under.mapTo(under.window(), QPoint(0, under.height())).y() + menu.sizeHint().height()
            <= under.window().height()
        )
        menu.popup(under.mapToGlobal(QPoint(0, under.height() if fits else -menu.sizeHint().height())))
        self.settle()
        return menu

    def close_dialogs(self) -> None:
        """Close what opened by itself, such as the printing of a receipt."""
        self.settle()
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.close()
        self.settle()

    def clear_inbox(self, who: str) -> None:
        """Let somebody do everything that waits for him."""
        walker = Walker(self.office, self.desk)
        for card in self.desk(who).inbox():
            walker.act(card.case_id)

    def asked(self, call: Callable[[], object]) -> None:
        """Look at the window that a call opens and waits for; it is told no afterwards."""
        seen: list[QWidget] = []

        def look() -> None:
            window = QApplication.activeModalWidget()
            if window is None:
                return
            self.settle()
            seen.append(window)
            try:
                self._look(window)
            finally:
                dismiss()

        QTimer.singleShot(_STEP_MS, self.frame, look)
        call()
        assert seen, "nothing was asked"

    def _build_frame(self, *, example: bool) -> Frame:
        folder = self.folder / "tempat"
        folder.mkdir(exist_ok=True)
        frame = Frame(
            _Opening(self.office, folder, example=example), self._appearance, Places(file=folder / "jendela.ini")
        )
        screen = QApplication.primaryScreen().geometry().topLeft()
        frame.move(screen)
        frame.resize(*self._size)
        return frame


def dismiss() -> None:
    """Say no to whatever is asked."""
    window = QApplication.activeModalWidget()
    with suppress(RuntimeError):
        if window is not None:
            window.close()
