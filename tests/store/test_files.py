"""Store tests: files are kept once and given back as they came."""

import shutil
from typing import NamedTuple

import pytest

from setwan_desktop.domain.trouble import ArchiveDamaged, DiskFull
from setwan_desktop.domain.values import FileRef
from setwan_desktop.store import Archive
from tests.store.conftest import record
from tests.store.specimens import note


def put(archive: Archive, body: bytes, name: str = "a.pdf") -> FileRef:
    with archive.transaction() as tx:
        return tx.put_file(body, name, "application/pdf")


def test_a_file_comes_back_as_it_came(archive: Archive) -> None:
    body = bytes(range(256)) * 4_000
    reference = put(archive, body)
    assert (reference.name, reference.size, reference.media) == ("a.pdf", len(body), "application/pdf")
    assert archive.file(reference.sha256) == body
    assert archive.file_size(reference.sha256) == len(body)


def test_the_same_content_is_kept_once(archive: Archive) -> None:
    one, other = put(archive, b"isi", "a.pdf"), put(archive, b"isi", "b.pdf")
    assert (one.sha256, one.name, other.name) == (other.sha256, "a.pdf", "b.pdf")
    with archive._connection.begin():
        assert archive._connection.exec_driver_sql("SELECT count(*) FROM attachment").scalar() == 1


def test_an_empty_file_is_a_file(archive: Archive) -> None:
    assert archive.file(put(archive, b"").sha256) == b""


def test_a_missing_file_is_damage(archive: Archive) -> None:
    with pytest.raises(ArchiveDamaged):
        archive.file("00" * 32)
    assert archive.file_size("00" * 32) is None


def test_a_changed_file_is_not_given_out(archive: Archive) -> None:
    reference = put(archive, b"isi")
    with archive._connection.begin():
        archive._connection.exec_driver_sql("DROP TRIGGER attachment_stays_unchanged")
        archive._connection.exec_driver_sql("UPDATE attachment SET body = x'00'")
    with pytest.raises(ArchiveDamaged):
        archive.file(reference.sha256)


class Usage(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


def test_files_are_refused_before_the_history_is(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 0, 200_000_000))
    with pytest.raises(DiskFull):
        put(archive, b"isi")
    record(archive, "c-1", note())
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 0, 1_000_000))
    with pytest.raises(DiskFull, match=r"kantor\.db: perlu 51 MB, tersedia 1 MB"):
        record(archive, "c-1", note())
    assert len(archive.history("c-1")) == 1
