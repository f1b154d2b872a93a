"""Numbers through a killed program: four desks draw, the program is killed at any moment, opened again, and draws on.

One archive is open in one program at a time, so the desks sit in one program, as the windows of an office do. None is given
twice, none is lost, and the books account for every number between the first and the last.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.office import Office
from tests.offices import MONDAY_AT_NINE

ROOT = Path(__file__).parent.parent.parent
NEW_YEAR = timedelta(days=62)


def drawn_until_killed(place: Path, at: datetime, short: int, acts: int, after: float) -> set[str]:
    """Let four desks draw; kill their program some time after so many acts; give the keys of the numbers it had told of."""
    command = [sys.executable, "-m", "tests.office.drawing", str(place), at.isoformat(), str(short)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == "ready"
        lines = [program.stdout.readline() for _ in range(acts)]
        time.sleep(after)
        program.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        lines += [line for line in program.stdout if line.endswith("\n")]
    return {key for line in lines for key in line.split() if key != "-"}


def numbers_of(place: Path) -> Counter[tuple[str, int]]:
    """Count the numbers of every book's year, as they are kept."""
    found: Counter[tuple[str, int]] = Counter()
    office = Office.open(place)
    try:
        archive = office._core.archive
        for year in archive.number_years():
            for series, (_last, used, cancelled) in archive.number_tallies(year).items():
                found[series, year] += used + cancelled
    finally:
        office.close()
    return found


def draw_and_kill(place: Path, wanted: int, short: int, acts: int, seed: int) -> int:
    """Draw at least so many numbers through kills, over a New Year; look at every book; give how often it was killed."""
    chance = random.Random(seed)  # noqa: S311
    told: set[str] = set()
    total = kills = 0
    while total < wanted:
        at = MONDAY_AT_NINE + (NEW_YEAR if total > wanted * 0.6 else timedelta())
        fresh = drawn_until_killed(place, at, short, chance.randint(0, acts), chance.uniform(0.0, 0.2))
        assert not told & fresh, "a number was told of twice"
        told |= fresh
        kills += 1
        total = sum(numbers_of(place).values())
    _look(place, told, total)
    return kills


def _look(place: Path, told: set[str], total: int) -> None:
    """See that what was told of is kept, that nothing was given twice, and that every number is accounted for."""
    office = Office.open(place, clock=FixedClock(MONDAY_AT_NINE + NEW_YEAR))
    try:
        keeper = office.sign_in("tata_usaha", PASSWORD)
        kept, written = set(), Counter[str]()
        for year in keeper.number_years():
            for book in keeper.number_books(year):
                lines = keeper.numbers(book.series, year)
                assert [each.serial for each in lines] == list(range(1, len(lines) + 1)), book.series
                assert {each.state for each in lines} <= {"used", "cancelled"}, "a number that nothing explains"
                assert all(each.reason for each in lines if each.state == "cancelled")
                kept.update(f"{book.series}/{year}/{each.serial}" for each in lines)
                written.update(each.number for each in lines)
        assert told <= kept
        assert len(kept) == total
        assert written.most_common(1)[0][1] == 1, "a number was written twice"
        assert office.check() == []
    finally:
        office.close()


def test_no_number_twice_and_no_gap_through_kills(founded: Path, tmp_path: Path) -> None:
    place = tmp_path / "kantor.db"
    shutil.copy(founded, place)
    assert draw_and_kill(place, wanted=300, short=10, acts=4, seed=1) > 1


@pytest.mark.release
@pytest.mark.timeout(4 * 3600)
def test_no_number_twice_in_a_hundred_thousand(founded: Path, tmp_path: Path) -> None:
    place = tmp_path / "kantor.db"
    shutil.copy(founded, place)
    assert draw_and_kill(place, wanted=100_000, short=10, acts=100, seed=2) > 20
