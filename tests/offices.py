"""Tests: offices on real files: the example office is founded once a session, and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.office import Office

MONDAY_AT_NINE = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)  # 09.00 WITA


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of the example office, just founded, at nine on a Monday."""
    folder = tmp_path_factory.mktemp("founded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SETWAN_DATA", str(folder))
        office = Office.open(folder / "kantor.db", clock=FixedClock(MONDAY_AT_NINE))
        demo.found(office)
        office.close()
    return folder / "kantor.db"


@pytest.fixture
def office(founded: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    """An example office of its own for each test."""
    place = tmp_path / "kantor.db"
    shutil.copy(founded, place)
    office = Office.open(place, clock=clock)
    yield office
    office.close()
