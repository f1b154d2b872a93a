"""Store tests: who signs. A copy, a clone and a restored archive are others than the archive they came from."""

# ruff: noqa: PT012  # what is tested is the block itself

import shutil
import stat
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from setwan_desktop.store import Archive
from setwan_desktop.store.keys import DATA_FOLDER, KeyStore, Signer, signature_holds
from setwan_desktop.store.schema import EVENT
from tests.store.conftest import Opener, record
from tests.store.specimens import NOW, derive, note


def writers(archive: Archive) -> list[tuple[str, int]]:
    """List incarnation and place in its chain of every event, in the order they were stored."""
    with archive._connection.begin():
        rows = archive._connection.execute(select(EVENT.c.incarnation, EVENT.c.seq).order_by(EVENT.c.depth)).all()
    names = list(dict.fromkeys(row.incarnation for row in rows))
    return [(f"i{names.index(row.incarnation)}", row.seq) for row in rows]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_incarnation_goes_on_after_reopening(archive: Archive, opened: Opener) -> None:
    record(archive, "c-1", note(), note())
    archive.close()
    again = opened()
    record(again, "c-1", note())
    assert writers(again) == [("i0", 1), ("i0", 2), ("i0", 3)]
    assert again.check(derive) == []


def test_a_copy_is_another_incarnation(archive: Archive, opened: Opener, place: Path, tmp_path: Path) -> None:
    record(archive, "c-1", note())
    archive.close()
    elsewhere = tmp_path / "salinan.db"
    shutil.copy(place, elsewhere)
    copy = opened(elsewhere)
    record(copy, "c-1", note())
    assert writers(copy) == [("i0", 1), ("i1", 1)]
    assert copy.check(derive) == []


def test_without_its_key_an_archive_is_another_incarnation(archive: Archive, opened: Opener, keys: Path) -> None:
    record(archive, "c-1", note())
    archive.close()
    shutil.rmtree(keys)
    again = opened()
    record(again, "c-1", note())
    assert writers(again) == [("i0", 1), ("i1", 1)]


def test_reading_and_checking_write_nothing(archive: Archive, opened: Opener, place: Path, keys: Path) -> None:
    record(archive, "c-1", note())
    archive.close()
    shutil.rmtree(keys)
    before = bytes_of(place.parent)
    again = opened()
    assert again.history("c-1")
    assert again.search("catatan", ["role:penelaah"], 5)
    assert again.check(derive) == []
    again.close()
    assert bytes_of(place.parent) == before
    assert not keys.exists()


def test_an_older_copy_put_back_by_hand_is_noticed(
    archive: Archive, opened: Opener, place: Path, tmp_path: Path
) -> None:
    record(archive, "c-1", note())
    archive.close()
    shutil.copy(place, tmp_path / "lama.db")
    again = opened()
    record(again, "c-1", note(), note())
    again.close()
    shutil.copy(tmp_path / "lama.db", place)
    old = opened()
    assert [each.fault for each in old.check(derive)] == ["went_back"]
    record(old, "c-1", note())
    assert writers(old) == [("i0", 1), ("i1", 1)]
    assert old.check(derive) == []


def test_a_new_archive_at_an_old_path_is_another_incarnation(archive: Archive, opened: Opener, place: Path) -> None:
    (before,) = record(archive, "c-1", note())
    archive.close()
    place.unlink()
    again = opened()
    record(again, "c-1", note())
    assert writers(again) == [("i0", 1)]
    assert again.history("c-1")[0].id != before.id


def test_a_failed_first_act_does_not_spoil_the_next(archive: Archive) -> None:
    with pytest.raises(LookupError), archive.transaction() as tx:
        tx.append("c-1", (note(),), "o-7", NOW)
        raise LookupError
    record(archive, "c-1", note())
    assert writers(archive) == [("i0", 1)]
    assert archive.check(derive) == []


def test_a_lost_mark_does_no_harm(archive: Archive, keys: Path) -> None:
    record(archive, "c-1", note())
    for mark in keys.glob("*.mark"):
        mark.write_bytes(b"rusak")
    record(archive, "c-1", note())
    assert writers(archive) == [("i0", 1), ("i0", 2)]
    assert archive.check(derive) == []


def test_a_damaged_key_begins_a_new_incarnation(archive: Archive, opened: Opener, keys: Path) -> None:
    record(archive, "c-1", note())
    archive.close()
    for key in keys.glob("*.key"):
        key.write_bytes(b"pendek")
    again = opened()
    record(again, "c-1", note())
    assert writers(again) == [("i0", 1), ("i1", 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_its_owner_reads_key_and_archive(archive: Archive, keys: Path, place: Path) -> None:
    record(archive, "c-1", note())
    for path in (*keys.iterdir(), place):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.stat().st_mode) == 0o700


def test_the_private_key_is_not_in_the_archive(archive: Archive, keys: Path, place: Path) -> None:
    record(archive, "c-1", note())
    archive.close()
    (key,) = (path.read_bytes() for path in keys.glob("*.key"))
    assert key not in place.read_bytes()
    assert key.hex().encode() not in place.read_bytes()


def test_the_folder_of_keys_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_FOLDER, str(tmp_path / "data"))
    with Archive.open(tmp_path / "a.db") as archive:
        record(archive, "c-1", note())
    assert list((tmp_path / "data" / "keys").glob("*.key"))


def test_signatures_bind_key_and_bytes(tmp_path: Path) -> None:
    signer: Signer = KeyStore(tmp_path / "a.db", tmp_path).make()
    signature = signer.sign(b"isi")
    assert signature_holds(signer.incarnation, signature, b"isi")
    assert not signature_holds(signer.incarnation, signature, b"isi lain")
    assert not signature_holds("00" * 32, signature, b"isi")
    assert not signature_holds("bukan kunci", signature, b"isi")
