"""Random walks by the door alone: never a dead end, no act for the wrong one, every letter readable, the archive sound."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.definitions import Definitions, load
from setwan_desktop.demo import PASSWORD, found
from setwan_desktop.office import Office
from tests.offices import MONDAY_AT_NINE
from tests.walk import Walkers

THIRD = Path(__file__).parent.parent / "definitions" / "services"
PARTS = 4
CASES = 6
MANY = 500


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    """The shipped services and a third one that no code knows."""
    return load([THIRD])


@pytest.fixture(scope="module")
def three_services(tmp_path_factory: pytest.TempPathFactory, definitions: Definitions) -> Path:
    """The archive of an example office of three services."""
    place = tmp_path_factory.mktemp("tiga") / "kantor.db"
    office = Office.open(place, clock=FixedClock(MONDAY_AT_NINE), definitions=definitions)
    found(office)
    office.close()
    return place


def walk_all(archive: Path, definitions: Definitions, place: Path, first: int, cases: int) -> set[str]:
    """Walk cases of every service in one archive; gives how they ended."""
    shutil.copy(archive, place)
    clock = FixedClock(MONDAY_AT_NINE)
    office = Office.open(place, clock=clock, definitions=definitions)
    try:
        walkers = Walkers(office, PASSWORD)
        services = sorted(definitions.services)
        ends = set()
        for number in range(first, first + cases):
            clock.advance(hours=7)
            ends.add(walkers.walk(services[number % len(services)], seed=number).closed)
        assert office.check() == []
        return ends
    finally:
        office.close()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_walks(three_services: Path, definitions: Definitions, tmp_path: Path, part: int) -> None:
    assert walk_all(three_services, definitions, tmp_path / "k.db", part * CASES, CASES) - {None}


@pytest.mark.release
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(PARTS))
def test_many_walks(three_services: Path, definitions: Definitions, tmp_path: Path, part: int) -> None:
    for start in range(0, MANY, 25):
        walk_all(three_services, definitions, tmp_path / f"{start}.db", 10_000 + part * MANY + start, 25)
