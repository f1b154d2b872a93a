"""Store tests: files come to their place whole, or not at all."""

from pathlib import Path

import pytest

from setwan_desktop.domain.trouble import ArchiveUnwritable, DiskFull
from setwan_desktop.store import durable
from setwan_desktop.store.faults import file_faults_sorted


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    finished, target = tmp_path / "baru", tmp_path / "lama"
    finished.write_bytes(b"baru")
    target.write_bytes(b"lama")
    durable.put_in_place(finished, target)
    assert [each.name for each in tmp_path.iterdir()] == ["lama"]
    assert target.read_bytes() == b"baru"


def test_a_file_that_is_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"isi")
    real, tries = Path.replace, []

    def held(self: Path, target: Path) -> Path:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(durable, "_PAUSE", 0.0)
    durable.move(source, tmp_path / "b")
    assert len(tries) == 3
    assert (tmp_path / "b").read_bytes() == b"isi"


def test_a_file_that_is_held_for_good_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "a"
    source.write_bytes(b"isi")

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(13, "held", str(target))

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(durable, "_PAUSE", 0.0)
    with pytest.raises(ArchiveUnwritable), file_faults_sorted("a"):
        durable.move(source, tmp_path / "b")
    assert source.read_bytes() == b"isi"


def test_a_medium_that_forgets_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sticks with a false capacity take everything and give back something else."""
    source = tmp_path / "a"
    source.write_bytes(b"isi")
    monkeypatch.setattr("shutil.copyfile", lambda source, target: target.write_bytes(b"lain"))
    with pytest.raises(OSError, match="differs"):
        durable.copy(source, tmp_path / "b")


def test_a_full_disk_is_told_as_one(tmp_path: Path) -> None:
    with pytest.raises(DiskFull), file_faults_sorted("a"):
        raise OSError(28, "no space left")
