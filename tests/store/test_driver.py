"""Store tests: how SQLite is opened, and how its faults are told."""

import subprocess
import sys
from pathlib import Path

import pytest

from setwan_desktop.domain.trouble import ArchiveBusy, ArchiveDamaged, DiskFull
from setwan_desktop.store import Archive
from tests.store.conftest import Opener, record
from tests.store.specimens import derive, note

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("locking_mode", "exclusive"),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", None),
        ("wal_autocheckpoint", 1000),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
        ("busy_timeout", 5000),
    ],
)
def test_settings_that_durability_rests_on(archive: Archive, setting: str, value: object) -> None:
    with archive._connection.begin():
        found = archive._connection.exec_driver_sql(f"PRAGMA {setting}").scalar()
    assert found == value or (value is None and not found)


def test_every_transaction_begins_by_taking_the_right_to_write(archive: Archive) -> None:
    begun: list[str] = []
    archive._connection.connection.driver_connection.set_trace_callback(begun.append)
    archive.history("c-1")
    record(archive, "c-1", note())
    archive._connection.connection.driver_connection.set_trace_callback(None)
    assert [each for each in begun if each.startswith("BEGIN")] == ["BEGIN IMMEDIATE"] * 2


def test_a_second_process_is_told_that_the_archive_is_open(archive: Archive, place: Path) -> None:
    code = (
        "import sys; from setwan_desktop.store import Archive; from setwan_desktop.domain.trouble import ArchiveBusy\n"
        "try: Archive.open(sys.argv[1])\n"
        "except ArchiveBusy as busy: print(busy.code)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(place)], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("ARSIP-01", "")
    record(archive, "c-1", note())


def test_the_second_in_one_process_too(archive: Archive, place: Path) -> None:
    with pytest.raises(ArchiveBusy):
        Archive.open(place)
    record(archive, "c-1", note())


def test_nothing_but_the_file_is_left_after_closing(archive: Archive, place: Path) -> None:
    record(archive, "c-1", note())
    archive.close()
    assert [each.name for each in place.parent.iterdir()] == [place.name]


@pytest.mark.parametrize("key", [KEY, b"sandi 'panjang\""])
def test_an_encrypted_archive_opens_with_its_key_alone(opened: Opener, place: Path, key: bytes) -> None:
    archive = opened(key=key)
    record(archive, "c-1", note("rahasia sekali"))
    assert archive.check(derive) == []
    archive.close()
    data = place.read_bytes()
    assert b"rahasia sekali" not in data
    assert not data.startswith(b"SQLite format 3")
    for wrong in (None, b"x" * 32):
        with pytest.raises(ArchiveDamaged):
            opened(key=wrong)
    assert place.read_bytes() == data
    assert len(opened(key=key).history("c-1")) == 1


def test_an_empty_key_is_a_mistake_not_a_plain_archive(opened: Opener) -> None:
    with pytest.raises(ValueError, match="empty"):
        opened(key=b"")


def test_a_plain_archive_does_not_open_with_a_key(archive: Archive, opened: Opener) -> None:
    archive.close()
    with pytest.raises(ArchiveDamaged):
        opened(key=KEY)


def test_a_file_that_is_no_database_is_damaged(opened: Opener, place: Path) -> None:
    place.parent.mkdir()
    place.write_bytes(b"bukan arsip" * 500)
    with pytest.raises(ArchiveDamaged):
        opened()
    assert place.read_bytes() == b"bukan arsip" * 500


def test_no_room_is_told_and_nothing_half_done_stays(archive: Archive) -> None:
    record(archive, "c-1", note())
    raw = archive._connection.connection.driver_connection
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {pages + 2}")
    many = [note("panjang " * 500) for _ in range(50)]
    with pytest.raises(DiskFull):
        record(archive, "c-1", *many)
    assert len(archive.history("c-1")) == 1
    raw.execute("PRAGMA max_page_count = 1000000")
    assert archive.check(derive) == []
    record(archive, "c-1", note())
    assert archive.check(derive) == []
