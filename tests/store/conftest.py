"""Store tests: an archive on a real file, with its keys beside it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.events import Event, Recorded
from setwan_desktop.store import Archive
from tests.store.specimens import NOW, derive

Opener = Callable[..., Archive]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "arsip" / "kantor.db"


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "kunci"


@pytest.fixture
def opened(place: Path, keys: Path, clock: FixedClock) -> Iterator[Opener]:
    """Open archives that are closed when the test ends, whatever happens."""
    archives = []

    def open_archive(where: Path = place, key: bytes | None = None, folder: Path = keys) -> Archive:
        archive = Archive.open(where, key, folder, clock)
        archives.append(archive)
        return archive

    yield open_archive
    for each in archives:
        each.close()


@pytest.fixture
def archive(opened: Opener) -> Archive:
    return opened()


def record(archive: Archive, stream: str, *events: Event, officer: str = "o-7") -> tuple[Recorded, ...]:
    """Record events, and derive what follows from them, as the office does."""
    with archive.transaction() as tx:
        recorded = tx.append(stream, events, officer, NOW)
        derived = derive(stream, tx.history(stream))
        if derived is not None:
            tx.put_projection(stream, derived)
    return recorded
