"""Tests: what holds for every test: no screen, a fixed clock, a home of its own, nothing left behind."""

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from setwan_desktop.clock import FixedClock
from tests.offices import MONDAY_AT_NINE, founded, office

__all__ = ["founded", "office"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test prints on the printer of the person who runs it.
os.environ["CUPS_SERVER"] = "/no/printers/here"
# Whole offices are founded in many tests; their passwords guard nothing.
os.environ["SETWAN_PASSWORD_COST"] = "low"

# No deadline: a slow computer is not a fault. python3 -m tests --release chooses the other profile.
hypothesis.settings.register_profile("commit", max_examples=30, deadline=None)
hypothesis.settings.register_profile("release", max_examples=1_000, deadline=None)
hypothesis.settings.load_profile("commit")


@pytest.fixture
def clock() -> FixedClock:
    """A clock at nine on a working Monday; it moves only when the test says so."""
    return FixedClock(MONDAY_AT_NINE)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests away from the archives, settings and caches of the person who runs them."""
    home = tmp_path / "home"
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("SETWAN_DATA", str(home / "data"))


@pytest.fixture(autouse=True)
def _swept(request: pytest.FixtureRequest) -> Iterator[None]:
    """Free Qt's objects on the tests' own thread alone, as the program does: pytest-xdist has threads besides."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from setwan_desktop.ui.sweeper import Sweeper

    sweeper = Sweeper(request.getfixturevalue("qapp"))
    yield
    sweeper.deleteLater()
    gc.collect()
    gc.freeze()  # what stays need not be looked through again: thousands of tests would wait for that
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left_behind(_own_home: None) -> Iterator[None]:
    """Fail a test that leaves a thread running or a window open."""
    before = set(threading.enumerate())
    yield
    assert not _threads_that_stay(before), "threads left running"
    left = _open_windows()
    for window in left:
        window.close()  # the tests that follow are not to blame
    assert not left, "windows left open"


def _threads_that_stay(before: set[threading.Thread]) -> list[threading.Thread]:
    """Give the new threads that do not end by themselves within two seconds."""
    give_up = time.monotonic() + 2
    while True:
        # Qt's pooled threads show up as dummies once Python has run in them, and stay for reuse.
        dummy = threading._DummyThread
        new = [each for each in threading.enumerate() if each not in before and not isinstance(each, dummy)]
        if not new or time.monotonic() > give_up:
            return new
        time.sleep(0.01)


def _open_windows() -> list[Any]:
    """Give the windows that are still visible and were not handed to qtbot for closing."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    return [each for each in application.topLevelWidgets() if each.isVisible()] if application else []
