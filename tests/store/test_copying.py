"""Store tests: the open archive is copied on another thread while work goes on in its own."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from setwan_desktop.domain.archive_views import Finding
from setwan_desktop.domain.trouble import BackupFailed, NoRoomForCopy
from setwan_desktop.office import Office
from setwan_desktop.store import Archive
from setwan_desktop.store.backup import Planned, verify
from tests.store.conftest import Opener, record
from tests.store.specimens import derive, note

STEPS = 8
"""More than so many steps of a copy are needed for an archive of ``large``."""


class Stopped(Exception):
    """The copy was called off."""


class Beside:
    """Makes a backup on a thread of its own, and stands still before each step until it is let on."""

    def __init__(self, planned: Planned, call_off_at: int = 0) -> None:
        self.told: list[tuple[int, int]] = []
        self.outcome: object = None
        self._call_off_at = call_off_at
        self._arrived, self._let_on = threading.Semaphore(0), threading.Semaphore(0)
        self._thread = threading.Thread(target=self._work, args=(planned,))
        self._thread.start()

    def arrive(self) -> bool:
        """Wait until it stands still; False where it has ended."""
        self._arrived.acquire()
        return self._thread.is_alive() and self.outcome is None

    def go_on(self, steps: int = 1) -> None:
        self._let_on.release(steps)

    def end(self) -> object:
        """Let it come to its end; gives the backup, or what ended it."""
        self.go_on(1_000)
        self._thread.join()
        return self.outcome

    def _work(self, planned: Planned) -> None:
        try:
            self.outcome = planned.make(self._tell)
        except Exception as error:  # noqa: BLE001  # it is looked at by the test
            self.outcome = error
        self._arrived.release()

    def _tell(self, done: int, of: int) -> None:
        self.told.append((done, of))
        if len(self.told) == self._call_off_at:
            raise Stopped
        self._arrived.release()
        self._let_on.acquire()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


@pytest.fixture
def large(archive: Archive) -> Archive:
    """An archive that takes several steps to copy."""
    with archive.transaction() as tx:
        for each in range(STEPS):
            tx.put_file(bytes([each]) * 500_000, f"{each}.pdf", "application/pdf")
    record(archive, "c-0", note())
    return archive


def test_what_is_written_during_a_backup_is_kept_and_the_backup_is_sound(large: Archive, folder: Path) -> None:
    before = events_of(large)
    beside, written = Beside(large.plan_backup(folder)), 0
    while beside.arrive():
        written += 1
        record(large, f"c-{written}", note(f"catatan {written}"))
        beside.go_on()
    made = beside.end()
    assert isinstance(made, Path)
    assert written > STEPS
    assert [len(large.history(f"c-{each}")) for each in range(1, written + 1)] == [1] * written
    assert large.check(derive) == []
    cases, events = verify(made, None)
    assert made.name.endswith(f"_{cases}-berkas_{events}-kejadian.db")
    # All but what came after the last page had been copied.
    assert before + written - 1 <= events <= events_of(large) == before + written


def test_pages_that_were_copied_already_follow_what_is_written(large: Archive, folder: Path) -> None:
    beside = Beside(large.plan_backup(folder))
    for _ in range(STEPS):
        assert beside.arrive()
        beside.go_on()
    assert beside.arrive()
    record(large, "c-0", note("sesudahnya"))  # its chain head lies on one of the first pages
    made = beside.end()
    assert isinstance(made, Path)
    assert verify(made, None)[1] == events_of(large)


def test_a_step_waits_for_a_transaction_and_is_taken_again(large: Archive, folder: Path) -> None:
    beside = Beside(large.plan_backup(folder))
    assert beside.arrive()
    with large.transaction() as tx:
        beside.go_on()
        assert beside.arrive()
        assert beside.told[-1] == beside.told[-2], "no page is copied while a transaction is open"
        tx.put_file(b"%PDF-", "a.pdf", "application/pdf")
    assert isinstance(beside.end(), Path)
    assert beside.told[-1][0] == beside.told[-1][1]


@pytest.mark.parametrize("key", [None, bytes(range(32))])
def test_a_backup_from_another_thread_has_the_key_of_the_archive(
    opened: Opener, folder: Path, key: bytes | None
) -> None:
    archive = opened(key=key)
    record(archive, "c-1", note("rahasia sekali"))
    beside = Beside(archive.plan_backup(folder))
    made = beside.end()
    assert isinstance(made, Path)
    assert verify(made, key) == (1, 1)
    assert (b"rahasia sekali" in made.read_bytes()) is (key is None)


def test_a_backup_that_is_called_off_leaves_nothing(large: Archive, folder: Path) -> None:
    beside = Beside(large.plan_backup(folder), call_off_at=4)
    assert isinstance(beside.end(), Stopped)
    assert list(folder.iterdir()) == []
    record(large, "c-1", note())
    assert large.backup(folder).exists()


def test_an_archive_is_closed_only_after_a_copy_has_ended(large: Archive, folder: Path) -> None:
    beside = Beside(large.plan_backup(folder))
    assert beside.arrive()
    ended = large._copying._ended

    def let_on_when_ended() -> None:
        ended.wait()
        beside.go_on(1_000)

    let_on = threading.Thread(target=let_on_when_ended)
    let_on.start()
    large.close()
    let_on.join()
    assert isinstance(beside.end(), BackupFailed)
    assert list(folder.iterdir()) == []


def test_what_a_killed_program_left_is_removed_and_only_that(
    archive: Archive, opened: Opener, tmp_path: Path, folder: Path
) -> None:
    record(archive, "c-1", note())
    other = opened(tmp_path / "lain" / "kantor.db")
    record(other, "c-1", note())
    left = {each: left_by(each, folder) for each in (archive, other)}
    archive.backup(folder)
    assert not left[archive].exists()
    assert left[other].exists()


_KILLED = """
import os, signal, sys
from pathlib import Path
from setwan_desktop.store import Archive

place, keys, folder = map(Path, sys.argv[1:])
told = []
def tell(done, of):
    told.append(done)
    if len(told) == 4:
        os.kill(os.getpid(), signal.SIGKILL)
Archive.open(place, None, keys).plan_backup(folder).make(tell)
"""


@pytest.mark.skipif(os.name == "nt", reason="a process of Windows cannot kill itself like this")
def test_a_program_that_is_killed_while_it_copies_leaves_no_backup(
    large: Archive, opened: Opener, place: Path, keys: Path, folder: Path
) -> None:
    large.close()
    killed = subprocess.run([sys.executable, "-c", _KILLED, place, keys, folder], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert list(folder.glob("*.belum-jadi"))
    assert Archive.backups(folder) == []
    archive = opened()
    assert archive.check(derive) == []
    made = archive.backup(folder)
    assert list(folder.iterdir()) == [made]


def test_a_copy_that_would_not_fit_is_not_begun(large: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = shutil.disk_usage(folder.parent)._replace(free=2_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: narrow)
    with pytest.raises(NoRoomForCopy, match="tersedia 2 MB"):
        large.plan_backup(folder).make()
    assert list(folder.iterdir()) == []


def test_only_a_copy_is_made_by_other_threads(archive: Archive, folder: Path) -> None:
    refused: list[BaseException] = []
    for deed in (lambda: archive.history("c-1"), lambda: archive.backup(folder), lambda: archive.put_local("a", "b")):
        thread = threading.Thread(target=caught, args=(deed, refused))
        thread.start()
        thread.join()
    assert [type(each) for each in refused] == [RuntimeError] * 3


def test_a_copy_is_verified_in_place_of_the_archive(large: Archive) -> None:
    given: list[tuple[list[str], int, int]] = []

    def checked(copy: Path, key: bytes | None, lost: int) -> list[Finding]:
        with Archive.copy_opened(copy, key) as opened:
            found = [str(each) for each in opened.check(derive, lost)]
        given.append((found, len(list(large.place.parent.glob("setwan_*"))), lost))
        return []

    planned = large.plan_check()
    planned.check(checked)
    assert given == [([], 1, 0)]
    assert list(large.place.parent.glob("setwan_*")) == []


def test_a_copy_remembers_that_the_archive_went_back(large: Archive) -> None:
    planned = large.plan_check()
    with planned.copying.copied(large.place.parent) as copy, Archive.copy_opened(copy, None) as opened:
        assert [each.fault for each in opened.check(derive, 3)] == ["went_back"]


def test_the_office_finds_in_a_copy_what_it_finds_in_the_archive(office: Office) -> None:
    assert office.plan_check().check(Office.check_copy) == []
    connection = office._core.archive._connection
    with connection.begin():
        connection.exec_driver_sql("UPDATE agenda_entry SET title = 'lain'")
        connection.exec_driver_sql("DELETE FROM case_waiting")
        connection.exec_driver_sql("UPDATE chain_head SET seq = seq + 1")
    found = office.plan_check().check(Office.check_copy)
    assert found
    assert found == office.check()


def events_of(archive: Archive) -> int:
    with archive._connection.begin():
        return int(archive._connection.exec_driver_sql("SELECT count(*) FROM event").scalar() or 0)


def left_by(archive: Archive, folder: Path) -> Path:
    """Do as a program that is killed while it copies; gives the file that it leaves."""
    with archive.plan_backup(folder).copying.copied(folder) as copy:
        left = copy.with_name(copy.name.replace(".belum-jadi", "x.belum-jadi"))
        copy.rename(left)
    return left


def caught(deed: Callable[[], object], into: list[BaseException]) -> None:
    try:
        deed()
    except BaseException as error:  # noqa: BLE001  # it is looked at by the test
        into.append(error)
