"""UI tests: archives are read by a process of its own, which is this very program with a hidden command."""

import json
import os
import threading
from pathlib import Path

import pytest

from setwan_desktop import demo
from setwan_desktop.domain.trouble import BackupFailed, CheckUnfinished
from setwan_desktop.office import Office
from setwan_desktop.ui.care import archive_reader
from setwan_desktop.ui.care.archive_reader import ArchiveReader, Stopped, answered
from tests.ui.walking import Walker


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> ArchiveReader:
    """One that asks a process, however small the archive is."""
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    return ArchiveReader()


@pytest.fixture
def backup(office: Office, tmp_path: Path) -> Path:
    Walker(office, lambda role: office.sign_in(role, demo.PASSWORD)).begin("pengaduan")
    return office.backup(tmp_path / "cadangan")


def test_a_process_reads_a_backup_as_the_office_does(reader: ArchiveReader, backup: Path) -> None:
    assert reader.verify(backup) == Office.verify_backup(backup)


def test_a_torn_backup_is_refused_by_the_process_too(reader: ArchiveReader, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    with pytest.raises(BackupFailed, match=backup.name):
        reader.verify(backup)


def test_a_process_finds_in_a_copy_what_the_archive_has(reader: ArchiveReader, office: Office, backup: Path) -> None:
    assert office.plan_check().check(reader.check) == []
    connection = office._core.archive._connection
    with connection.begin():
        connection.exec_driver_sql("DELETE FROM case_waiting")
    found = office.plan_check().check(reader.check)
    assert found
    assert found == office.check()
    assert list(office.place.parent.glob("setwan_*")) == []


def test_a_process_makes_a_backup_ready_to_be_restored(reader: ArchiveReader, backup: Path, tmp_path: Path) -> None:
    target = tmp_path / "lain" / "kantor.db"
    fresh = reader.prepare(backup, target)
    assert not target.exists()
    assert fresh.read_bytes() == backup.read_bytes()
    assert Office.put_restored(fresh, target) is None
    assert target.read_bytes() == backup.read_bytes()
    assert not fresh.exists()


@pytest.mark.skipif(os.name == "nt", reason="a pipe with a name stands for an archive that takes long")
class TestEnding:
    """The file is a pipe that nobody writes to: whoever reads it never comes to an end."""

    @pytest.fixture
    def endless(self, tmp_path: Path) -> Path:
        pipe = tmp_path / "tanpa-akhir.db"
        os.mkfifo(pipe)
        return pipe

    def test_what_is_called_off_ends_at_once(self, reader: ArchiveReader, endless: Path) -> None:
        outcomes: list[BaseException] = []

        def read() -> None:
            try:
                reader.verify(endless)
            except BaseException as error:  # noqa: BLE001  # it is looked at below
                outcomes.append(error)

        thread = threading.Thread(target=read)
        thread.start()
        while reader._process is None:
            continue
        process = reader._process
        reader.kill()
        thread.join()
        assert [type(each) for each in outcomes] == [Stopped]
        assert process.poll() is not None

    def test_what_was_called_off_before_is_not_begun(self, reader: ArchiveReader, endless: Path) -> None:
        reader.kill()
        with pytest.raises(Stopped):
            reader.verify(endless)

    def test_a_process_ends_with_the_program_that_started_it(self, endless: Path) -> None:
        process = archive_reader.started(archive_reader.COMMAND)
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(["verify", str(endless), None]).encode() + b"\n")
        process.stdin.close()
        assert process.wait(60) == 1
        process.stdout.close()

    def test_a_process_that_breaks_off_is_told(
        self, reader: ArchiveReader, endless: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        started = archive_reader.started

        def doomed(*words: object) -> object:
            process = started(*words)
            process.kill()
            process.wait()
            return process

        monkeypatch.setattr(archive_reader, "started", doomed)
        with pytest.raises(CheckUnfinished, match="tanpa-akhir"):
            reader.verify(endless)


def test_an_answer_can_be_written_down(backup: Path, tmp_path: Path) -> None:
    for order in (["verify", str(backup), None], ["verify", str(tmp_path / "tidak-ada.db"), None]):
        answer = answered(order)
        assert json.loads(json.dumps(answer)) == answer
