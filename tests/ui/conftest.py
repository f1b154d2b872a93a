"""UI tests: one founded office, copied for each test; desks by role; the program's looks on one application."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.appearance import LIGHT, Appearance
from tests.conftest import MONDAY_AT_NINE
from tests.ui.stands import Stands


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp, LIGHT)


@pytest.fixture(autouse=True)
def application(qapp: QApplication, appearance: Appearance) -> Iterator[QApplication]:
    """The one application, in its light looks at the normal text size again after each test."""
    yield qapp
    # Windows that were closed live until the next event loop; in another test's looks they would read an archive that is closed.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    appearance.choose(LIGHT, 1.0)
    assert tokens.theme() is tokens.Theme.LIGHT


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for each test, where windows remember their places."""
    folder = tmp_path / "data"
    monkeypatch.setenv("SETWAN_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an example office, to be copied and never opened."""
    folder = tmp_path_factory.mktemp("founded")
    office = Office.open(folder / "kantor.db", clock=FixedClock(MONDAY_AT_NINE))
    demo.found(office)
    office.close()
    return folder


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the filled example office, prepared by whichever worker comes first."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared
    folder, done = shared / "contoh-terisi", shared / "contoh-terisi" / "selesai"
    try:
        folder.mkdir()
    except FileExistsError:
        give_up = time.monotonic() + 110
        while not done.exists():
            assert time.monotonic() < give_up, "the worker that prepares the example came to grief"
            time.sleep(0.1)
    else:
        from tests.ui.stage import prepare

        prepare(folder)
        done.touch()
    return folder / "contoh.db"


@pytest.fixture(scope="session")
def stands(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Stands:
    """Archives in which a case stands at a step, each made when it is first asked for."""
    return Stands(founded, tmp_path_factory.mktemp("stands"), FixedClock(MONDAY_AT_NINE))


@pytest.fixture
def archive(founded: Path, tmp_path: Path) -> Path:
    """A founded archive of one's own, not open."""
    folder = tmp_path / "kantor"
    shutil.copytree(founded, folder)
    return folder / "kantor.db"


@pytest.fixture
def office(archive: Path, clock: FixedClock) -> Iterator[Office]:
    office = Office.open(archive, clock=clock)
    yield office
    for window in QApplication.topLevelWidgets():
        # Qt lets go of it later; until then nothing on it may read the archive.
        for timer in window.findChildren(QTimer):
            timer.stop()
    office.close()


@pytest.fixture
def desk_of(office: Office) -> Callable[[str], Desk]:
    """Let the holder of a role sit down."""

    def sit_down(role: str) -> Desk:
        return office.sign_in(role, demo.PASSWORD)

    return sit_down


def _is_furnished(window: MainWindow) -> bool:
    """Tell whether the first page stands, and the first case of its list."""
    page = window.stack.currentWidget() if window.key else None
    if not isinstance(page, InboxPage):
        return page is not None
    return page.case.updatesEnabled() and (bool(page.shown_case()) or not page.pane.list.near(0))


@pytest.fixture
def window_of(
    office: Office, desk_of: Callable[[str], Desk], appearance: Appearance, qtbot
) -> Iterator[Callable[[str], MainWindow]]:
    """Open the desk's window of a role's holder, at the usual size."""
    windows = []

    def opened(role: str, width: int = 1366, height: int = 692) -> MainWindow:
        desk = desk_of(role)
        acting = Acting(desk)
        window = MainWindow(office, desk, acting, appearance)
        acting.setParent(window)
        windows.append(window)
        window.resize(width, height)
        window.show()
        window.begin()
        qtbot.waitUntil(lambda: _is_furnished(window))
        # What is still to be told of the window before would take the focus from this one.
        QCoreApplication.processEvents()
        with qtbot.waitActive(window):
            window.activateWindow()
        return window

    yield opened
    for window in windows:
        if shiboken6.isValid(window):
            window.close()
            window.deleteLater()
    # The archive closes next; nothing may still read from it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
