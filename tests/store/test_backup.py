"""Store tests: backups are verified, named by what they hold, thinned, and restored without losing anything."""

from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.trouble import ArchiveBusy, BackupFailed
from setwan_desktop.store import Archive, driver
from tests.store.conftest import Opener, record
from tests.store.specimens import ACTION, derive, note
from tests.store.test_driver import KEY
from tests.store.test_incarnation import writers


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


def tamper(path: Path, *statements: str) -> None:
    """Change a backup as a person with a database tool could."""
    connection = driver.open_for_writing(path, None)
    with connection.begin():
        for each in statements:
            connection.exec_driver_sql(each)
    driver.close(connection)


def test_a_backup_is_the_archive(archive: Archive, opened: Opener, folder: Path, clock: FixedClock) -> None:
    record(archive, "c-1", note("jalan"), ACTION)
    record(archive, "c-2", note("jembatan"))
    made = archive.backup(folder)
    assert made.name == "setwan_2026-11-02T01-00-00Z_2-berkas_3-kejadian.db"
    assert [each.name for each in folder.iterdir()] == [made.name]
    assert archive.last_backup() == clock.now()
    copy = opened(made)
    assert copy.check(derive) == []
    assert copy.history("c-1") == archive.history("c-1")


def test_work_goes_on_after_a_backup(archive: Archive, folder: Path) -> None:
    record(archive, "c-1", note())
    archive.backup(folder)
    record(archive, "c-1", note())
    assert writers(archive) == [("i0", 1), ("i0", 2)]


def test_backups_are_listed_newest_first(archive: Archive, folder: Path, clock: FixedClock) -> None:
    assert Archive.backups(folder) == []
    record(archive, "c-1", note())
    first = archive.backup(folder)
    again = archive.backup(folder)
    clock.advance(hours=1)
    record(archive, "c-1", note())
    last = archive.backup(folder)
    (folder / "lain.db").write_bytes(b"")
    listed = Archive.backups(folder)
    assert [Path(each.path) for each in listed] == [last, again, first]
    assert (listed[0].cases, listed[0].events, listed[0].made_at) == (1, 2, clock.now())
    assert listed[0].size == last.stat().st_size


def test_an_encrypted_archive_has_encrypted_backups(opened: Opener, folder: Path, place: Path) -> None:
    archive = opened(key=KEY)
    record(archive, "c-1", note("rahasia sekali"))
    made = archive.backup(folder)
    assert b"rahasia sekali" not in made.read_bytes()
    assert not made.read_bytes().startswith(b"SQLite")
    archive.close()
    with pytest.raises(BackupFailed):
        Archive.restore(made, place, None)
    Archive.restore(made, place, KEY)
    assert len(opened(key=KEY).history("c-1")) == 1


def test_a_backup_that_does_not_verify_is_not_left_behind(archive: Archive, folder: Path) -> None:
    record(archive, "c-1", note())
    with archive._connection.begin():
        archive._connection.exec_driver_sql("DROP TRIGGER payload_stays_unchanged")
        archive._connection.exec_driver_sql("UPDATE payload SET body = x'7b7d'")
    with pytest.raises(BackupFailed):
        archive.backup(folder)
    assert list(folder.iterdir()) == []
    assert archive.last_backup() is None


def test_thinning_removes_backups_alone(archive: Archive, folder: Path, clock: FixedClock) -> None:
    record(archive, "c-1", note())
    for _ in range(6):
        archive.backup(folder)
        clock.advance(minutes=20)
    (folder / "surat.pdf").write_bytes(b"x")
    removed = Archive.thin_backups(folder)
    assert len(removed) == 4
    assert len(Archive.backups(folder)) == 2
    assert (folder / "surat.pdf").exists()


def test_a_restored_archive_is_what_was_backed_up(
    archive: Archive, opened: Opener, folder: Path, place: Path, keys: Path, clock: FixedClock
) -> None:
    record(archive, "c-1", note())
    made = archive.backup(folder)
    record(archive, "c-1", note("sesudahnya"))
    archive.close()
    aside = Archive.restore(made, place, None, keys, clock)
    assert aside == place.with_name("kantor.db.digantikan-20261102-010000")
    restored = opened()
    assert len(restored.history("c-1")) == 1
    assert restored.check(derive) == []
    record(restored, "c-1", note())
    assert writers(restored) == [("i0", 1), ("i1", 1)]
    assert restored.check(derive) == []
    assert len(opened(aside).history("c-1")) == 2
    assert made.exists()


def test_restoring_where_there_is_nothing(archive: Archive, opened: Opener, folder: Path, tmp_path: Path) -> None:
    record(archive, "c-1", note())
    target = tmp_path / "baru" / "kantor.db"
    assert Archive.restore(archive.backup(folder), target) is None
    assert len(opened(target).history("c-1")) == 1


def test_restoring_twice_keeps_both_former_archives(
    archive: Archive, folder: Path, place: Path, clock: FixedClock
) -> None:
    record(archive, "c-1", note())
    made = archive.backup(folder)
    archive.close()
    asides = {Archive.restore(made, place, clock=clock) for _ in range(3)}
    assert len(asides) == 3
    assert all(each is not None and each.exists() for each in asides)


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TRIGGER payload_stays_unchanged", "UPDATE payload SET body = x'7b7d'"),
        ("DROP TRIGGER event_stays_unchanged", "UPDATE event SET signature = zeroblob(64)"),
        ("UPDATE chain_head SET seq = 9",),
        ("DROP TABLE attachment",),
    ],
)
def test_a_faulty_backup_is_refused(
    archive: Archive, opened: Opener, folder: Path, place: Path, statements: tuple[str, ...]
) -> None:
    record(archive, "c-1", note())
    made = archive.backup(folder)
    archive.close()
    tamper(made, *statements)
    before = place.read_bytes()
    with pytest.raises(BackupFailed):
        Archive.restore(made, place)
    assert place.read_bytes() == before
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_what_is_no_backup_is_refused(archive: Archive, folder: Path, place: Path, tmp_path: Path) -> None:
    archive.close()
    (tmp_path / "palsu.db").write_bytes(b"palsu" * 1000)
    (tmp_path / "kosong.db").write_bytes(b"")
    for name in ("palsu.db", "kosong.db", "tidak-ada.db"):
        with pytest.raises(BackupFailed):
            Archive.restore(tmp_path / name, place)
    assert not (tmp_path / "tidak-ada.db").exists()


def test_an_open_archive_is_not_replaced(archive: Archive, folder: Path, place: Path) -> None:
    record(archive, "c-1", note())
    made = archive.backup(folder)
    with pytest.raises(ArchiveBusy):
        Archive.restore(made, place)
    record(archive, "c-1", note())
    assert archive.check(derive) == []


def test_a_damaged_archive_may_be_replaced(archive: Archive, opened: Opener, folder: Path, place: Path) -> None:
    record(archive, "c-1", note())
    made = archive.backup(folder)
    archive.close()
    place.write_bytes(b"rusak" * 1000)
    aside = Archive.restore(made, place)
    assert aside is not None
    assert aside.read_bytes() == b"rusak" * 1000
    assert len(opened().history("c-1")) == 1


def test_a_backup_needs_nothing_beside_it(archive: Archive, folder: Path, place: Path) -> None:
    """A log lying beside a verified file would change what is read from it."""
    record(archive, "c-1", note())
    made = archive.backup(folder)
    assert made.read_bytes()[18:20] == b"\x01\x01", "written for the rollback journal"
    made.with_name(made.name + "-wal").write_bytes(b"palsu" * 100)
    archive.close()
    assert Archive.restore(made, place) is not None
