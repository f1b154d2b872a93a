"""UI tests: one founded office, copied for each test; desks by role; the program's looks on one application."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.appearance import LIGHT, Appearance
from tests.conftest import MONDAY_AT_NINE


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp, LIGHT)


@pytest.fixture(autouse=True)
def application(qapp: QApplication, appearance: Appearance) -> Iterator[QApplication]:
    """The one application, in its light looks at the normal text size again after each test."""
    yield qapp
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
    office.close()


@pytest.fixture
def desk_of(office: Office) -> Callable[[str], Desk]:
    """Let the holder of a role sit down."""

    def sit_down(role: str) -> Desk:
        return office.sign_in(role, demo.PASSWORD)

    return sit_down
