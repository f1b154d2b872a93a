"""Which files are read: further folders, versions side by side, released files, and faults of what services share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from setwan_desktop import resources
from setwan_desktop.definitions import DefinitionsRefused, Problem, load, loader
from setwan_desktop.definitions.loader import MORE_SERVICES
from setwan_desktop.definitions.released import RELEASED, digest_of
from tests.definitions.seeding import GOOD, problems_of, spoiled


def test_a_third_service_joins_without_a_word_elsewhere() -> None:
    definitions = load([GOOD.parent])
    service = definitions.services["kunjungan"]
    assert set(definitions.services) == {"pengaduan", "audiensi", "kunjungan"}
    assert service.roles["staf_umum"].title == "Staf Bagian Umum"
    assert "staf_umum" not in definitions.roles
    assert "staf_umum" not in definitions.services["pengaduan"].roles
    assert "balasan_kunjungan" in service.letters
    assert "balasan_kunjungan" not in definitions.letters
    assert service.case_actions == definitions.services["pengaduan"].case_actions


def test_the_environment_names_further_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(MORE_SERVICES, str(GOOD.parent))
    assert "kunjungan" in load().services
    monkeypatch.setenv(MORE_SERVICES, str(tmp_path / "nowhere"))
    with pytest.raises(DefinitionsRefused, match="no such folder"):
        load()


def test_a_new_version_stands_beside_the_old(tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path)
    newer = spoiled(("version = 1\n", "version = 2\n"), ('short = "Kunjungan"', 'short = "Tamu"'))
    (tmp_path / "kunjungan.2.toml").write_text(newer, encoding="utf-8")
    definitions = load([tmp_path])
    assert definitions.services["kunjungan"].version == 2
    assert definitions.service("kunjungan", 1).short == "Kunjungan"
    assert definitions.service("kunjungan", 2).short == "Tamu"
    with pytest.raises(KeyError):
        definitions.service("kunjungan", 3)


def test_the_same_version_twice_is_refused(tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path)
    with pytest.raises(DefinitionsRefused, match=r"kunjungan.1.toml is the same service in the same version"):
        load([GOOD.parent, tmp_path])


def test_a_released_file_never_changes(tmp_path: Path) -> None:
    shutil.copy(GOOD, tmp_path)
    (tmp_path / RELEASED).write_text(f'"{GOOD.name}" = "{digest_of(GOOD)}"\n', encoding="utf-8")
    load([tmp_path])
    changed = problems_of(tmp_path, spoiled(('short = "Kunjungan"', 'short = "Tamu"')))
    assert [(each.file, each.place) for each in changed] == [(RELEASED, GOOD.name)]
    (tmp_path / GOOD.name).unlink()
    with pytest.raises(DefinitionsRefused, match="is missing"):
        load([tmp_path])


def test_line_ends_do_not_change_a_digest(tmp_path: Path) -> None:
    other = tmp_path / GOOD.name
    other.write_bytes(GOOD.read_bytes().replace(b"\n", b"\r\n"))
    assert digest_of(other) == digest_of(GOOD)


@pytest.mark.release
def test_every_shipped_service_is_released() -> None:
    folder = resources.resource("services")
    released = (folder / RELEASED).read_text(encoding="utf-8")
    assert all(digest_of(path) in released for path in folder.glob("*.toml") if path.name != RELEASED)


SHARED_FAULTS = {
    "roles.toml": [
        ('records_for = ["pimpinan"]', 'records_for = ["pimpina"]', "roles.kasubbag_pengaduan.records_for", "pimpinan"),
        (
            'signs_as = ["KETUA DPRD", "{office.regency},"]',
            'signs_as = ["{office.regensy},"]',
            "roles.ketua.signs_as",
            "office.regency",
        ),
        ('title = "Resepsionis"\n', "", "roles.resepsionis.title", ""),
    ],
    "case_actions.toml": [
        ('effect = "reassign"', 'effect = "reasign"', "actions.alihkan.effect", "reassign"),
        (
            'prints = [{ letter = "pemberitahuan_pembatalan"',
            'prints = [{ letter = "pemberitahuan_pembatala"',
            "case_actions.cabut.prints",
            "pemberitahuan_pembatalan",
        ),
    ],
    "letters/surat_tugas.toml": [
        ('layout = "document"', 'layout = "dokument"', "layout", "document"),
        ('id = "surat_tugas"', 'id = "surat_tugass"', "id", ""),
    ],
    "books.toml": [
        ("/LAP/{unit}", "/LAP/{units}", "books.laporan.pattern", "unit"),
        ('id = "berita_acara"', 'id = "laporan"', "books.laporan", ""),
    ],
    "lists.toml": [('cara_kirim = ["Kurir", ', 'cara_kirim = ["Kurir", "Kurir", ', "cara_kirim", "")],
    "calendar/2026.toml": [
        ("day = 2026-08-25", "day = 2027-08-25", "days.22.day", ""),
        ("day = 2026-01-16", 'day = "besok"', "days.1.day", ""),
    ],
    "office.toml": [
        ('zone = "Asia/Makassar"', 'zone = "Asia/Makasar"', "zone", ""),
        ('paper = "A4"', 'paper = "A44"', "paper", "A4"),
        ('"Ruang Rapat Komisi I" = 25', '"Ruang Rapat Komisi I" = "banyak"', "rooms.Ruang Rapat Komisi I", ""),
    ],
}


@pytest.mark.parametrize(
    ("file", "edit"),
    [(file, edit) for file, edits in SHARED_FAULTS.items() for edit in edits],
    ids=lambda each: str(each)[:40],
)
def test_faults_of_shared_files_are_named(
    file: str, edit: tuple[str, str, str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, place, near = edit
    shared = tmp_path / "resources"
    shutil.copytree(resources.resource(), shared, ignore=shutil.ignore_patterns("fonts", "demo"))
    text = (shared / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (shared / file).write_text(text.replace(old, new), encoding="utf-8")
    monkeypatch.setattr(loader, "resource", shared.joinpath)
    with pytest.raises(DefinitionsRefused) as refused:
        load(())
    told = [each for each in refused.value.problems if each.place == place and each.nearest == near]
    assert told, str(refused.value)


def test_a_problem_reads_in_one_line() -> None:
    assert (
        str(Problem("a.toml", "steps.x", "unknown key 'b'", "c"))
        == "a.toml: steps.x: unknown key 'b' (did you mean c?)"
    )
