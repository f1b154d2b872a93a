"""Benches: an archive of very many cases: some are played by the officers of a founded office, the others copied from them.

    python3 -m tests.bench.large_archive FOLDER N     makes FOLDER/berkas-N.db, and says where

Most cases were closed in the years before; several hundred are open, each brought to where it stands by the door.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from setwan_desktop import demo
from setwan_desktop.office import Office
from setwan_desktop.resources import resource
from tests.bench.copying import Rows, Template
from tests.bench.invented import Inventor
from tests.bench.playing import Player, SetClock

NOW = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)  # 09.00 WITA, a Monday
FOLDER = "SETWAN_BENCH"
"""Environment variable: folder where large archives are kept from one run to the next."""

_BEGIN = datetime(2018, 1, 8, 0, 30, tzinfo=UTC)
_SHARES = {"pengaduan": 0.8, "audiensi": 0.2}
_WITHDRAWN = 0.6
"""Of the closed cases; most visitors settle their matter elsewhere, and a short case is as long a row in every list."""

_AT_ONCE = 500
_ROOT = Path(__file__).parents[2]
_MADE_BY = ("store", "domain/projection.py", "domain/project.py", "domain/events.py")


def kept(cases: int) -> Path:
    """Give a large archive that is not to be changed: made once, and kept until the program writes archives differently."""
    folder = Path(os.environ.get(FOLDER) or Path(tempfile.gettempdir()) / "setwan-bench") / _shape()
    place = place_in(folder, cases)
    if not place.exists():
        made = Path(tempfile.mkdtemp(dir=_made(folder)))
        make(made, cases).rename(place)
    return place


def place_in(folder: Path, cases: int) -> Path:
    """Name the archive."""
    return folder / f"berkas-{cases}.db"


def make(folder: Path, cases: int) -> Path:
    """Make an archive of so many cases; its keys lie beside it."""
    place = place_in(folder, cases)
    clock = SetClock(_BEGIN)
    os.environ["SETWAN_PASSWORD_COST"] = "low"
    office = Office.open(place, clock=clock)
    try:
        raw = office._core.archive._connection.connection.driver_connection
        # Nobody needs what is half made.
        for setting in ("synchronous = OFF", "cache_size = -600000", "wal_autocheckpoint = 20000"):
            raw.execute(f"PRAGMA {setting}")
        demo.found(office)
        few = cases < 10_000
        player, inventor = Player(office, clock, seed=2026), Inventor(seed=2026)
        templates = _played_to_the_end(player, inventor, 2 if few else 14)
        open_cases = min(400, max(12, cases // 60))
        _copy(office, templates, inventor, cases - len(templates) - open_cases)
        _play_open(player, inventor, open_cases)
        clock.at = NOW
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        office.close()
    return place


def _played_to_the_end(player: Player, inventor: Inventor, each: int) -> list[Template]:
    """Play closed cases of both services; every other one of a service is withdrawn early."""
    found = []
    for number in range(each * len(_SHARES)):
        service = list(_SHARES)[number % len(_SHARES)]
        player.clock.at = _BEGIN + timedelta(days=number % 5, hours=number % 7)
        matter = inventor.matter()
        case_id = player.open(service, matter)
        early = number // 2 % 2 == 1
        if early:
            player.play(case_id, matter, acts=number // 4 % 4, detours=99)
            player.withdraw(case_id, matter)
        closed = early or player.play(case_id, matter)
        assert closed, case_id
        player.report_all(case_id)
        found.append(Template(player.office._core, case_id, matter))
    return found


def _copy(office: Office, templates: list[Template], inventor: Inventor, cases: int) -> None:
    """Write copies in the order of time, from the first week until shortly before now."""
    archive, drawn = office._core.archive, Counter()

    def serial_of(book: str, year: int) -> int:
        if (book, year) not in drawn:
            drawn[book, year] = archive.last_serial(book, year)
        drawn[book, year] += 1
        return drawn[book, year]

    ahead = iter(_planned(templates, inventor, cases))
    while some := list(islice(ahead, _AT_ONCE)):
        with archive.transaction() as tx:
            rows, projections = Rows(), {}
            pen = tx._pen = tx._run(tx._incarnation.pen)
            for template, weeks in some:
                case_id = inventor.id()
                filled, numbers = template.copy(weeks, inventor, serial_of, case_id)
                template.write(pen, weeks, filled, rows)
                projections[case_id] = template.projection(weeks, filled, numbers)
            rows.store(tx._connection, projections)


def _planned(templates: list[Template], inventor: Inventor, cases: int) -> Iterator[tuple[Template, int]]:
    """Plan the copies: of each week, in the order of opening; every case is closed before now."""
    alike = Counter((each.service, each.withdrawn) for each in templates)
    weights = [
        _SHARES[each.service] * (_WITHDRAWN if each.withdrawn else 1 - _WITHDRAWN) / alike[each.service, each.withdrawn]
        for each in templates
    ]
    longest = max(each.closed_at for each in templates)
    last = (NOW - longest).days // 7 - 1
    for week in range(1, last + 1):
        count = cases * week // last - cases * (week - 1) // last
        chosen = [inventor.pick(templates, weights) for _ in range(count)]
        yield from ((each, week) for each in sorted(chosen, key=lambda each: each.opened_at))


def _play_open(player: Player, inventor: Inventor, cases: int) -> None:
    """Bring open cases to where they stand: some just came, some are late."""
    end = SetClock(NOW - timedelta(hours=1))
    for number in range(cases):
        service = list(_SHARES)[number % 2]
        acts = number // 2 % 16
        player.clock.at = NOW - timedelta(days=acts * 2 + number % 9, hours=number % 7)
        matter = inventor.matter()
        case_id = player.open(service, matter)
        player.play(case_id, matter, acts=acts, detours=30, end=end)


def _shape() -> str:
    """Name what makes archives as they are: another program makes others."""
    digest = hashlib.sha256()
    program = _ROOT / "setwan_desktop"
    files = [
        *sorted(
            file for each in _MADE_BY for file in [*(program / each).rglob("*.py"), program / each] if file.is_file()
        )
    ]
    for file in (*files, *sorted(Path(__file__).parent.glob("*.py")), *sorted(resource("services").glob("*.toml"))):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def main() -> int:
    """Make one, and say how long it took."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("folder", type=Path)
    words.add_argument("cases", type=int)
    asked = words.parse_args()
    os.environ["SETWAN_DATA"] = str(_made(asked.folder))
    begun = time.perf_counter()
    place = make(asked.folder, asked.cases)
    sys.stdout.write(f"{place} ({place.stat().st_size / 1e6:.0f} MB) in {time.perf_counter() - begun:.0f} s\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
