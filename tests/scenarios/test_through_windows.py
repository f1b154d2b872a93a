"""The stories once more, with mouse and keyboard at the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.window import OpenAlready
from setwan_desktop.office import Office
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.style.appearance import LIGHT, Appearance
from tests.scenarios.story import Deed, read
from tests.scenarios.through_windows import Windows

STORIES = sorted((Path(__file__).parent / "cerita").glob("*.md"))
_LONG = 12
_STRAIGHT = {"audiensi-diundang", "pengaduan-lurus-sampai-arsip"}


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp, LIGHT)


@pytest.fixture
def windows(office: Office, clock: FixedClock, appearance: Appearance, tmp_path: Path) -> Iterator[Windows]:
    frame = Frame(OpenAlready(office), appearance, Places(file=tmp_path / "tampilan.ini"))
    frame.resize(1366, 768)
    yield Windows(office, clock, PASSWORD, frame)
    hand.put_popups_away()
    frame.close()
    frame.deleteLater()
    hand.settle()


def _marked(path: Path) -> object:
    """Leave long stories to a release, but the straight way of each service to the archive."""
    long = sum(isinstance(line, Deed) for line in read(path)) > _LONG
    return pytest.param(path, id=path.stem, marks=[pytest.mark.release] if long and path.stem not in _STRAIGHT else [])


@pytest.mark.timeout(300)
@pytest.mark.parametrize("path", [_marked(path) for path in STORIES])
def test_story_through_windows(path: Path, windows: Windows) -> None:
    who = ""
    for line in read(path):
        if isinstance(line, Deed):
            windows.play(line)
            who = who if line.refused else line.who
        else:
            windows.hold(line, who)
    assert windows.desks.office.check() == []
