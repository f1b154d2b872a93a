"""UI tests: an archive that is damaged, at the start: the last sound backup is offered with its date, and brought back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.office import Office
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.backups import FOLDER
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.walking import Walker


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chosen = tmp_path / "salinan"
    chosen.mkdir()
    Places().put(FOLDER, str(chosen))
    return chosen


@pytest.fixture
def backups(archive: Path, clock: FixedClock, folder: Path) -> list[Path]:
    """Two backups, the second with a case more; the archive has another one since, and lies closed."""
    office = Office.open(archive, clock=clock)
    walker = Walker(office, lambda role: office.sign_in(role, demo.PASSWORD))
    made = []
    for _ in range(2):
        walker.begin("pengaduan")
        clock.advance(hours=26)
        made.append(office.backup(folder))
    walker.begin("pengaduan")
    office.close()
    return made


@pytest.fixture
def started(qtbot: QtBot, archive: Path, clock: FixedClock, appearance, monkeypatch) -> Iterator[Callable[[], Frame]]:
    whole = Office.open
    monkeypatch.setattr(Office, "open", lambda place: whole(place, clock=clock))
    openings = []

    def start() -> Frame:
        opening = Opening(str(archive))
        openings.append(opening)
        frame = Frame(opening, appearance, Places())
        qtbot.addWidget(frame)
        frame.resize(1366, 724)
        frame.show()
        frame.open_archive()
        return frame

    yield start
    for opening in openings:
        opening.close()


def damage(file: Path) -> None:
    """Write over the beginning of a file and over its middle, as a failing disk would."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    for at in (0, middle):
        content[at : at + 4096] = b"\xa5" * 4096
    file.write_bytes(content)


def offered(qtbot: QtBot, frame: Frame, words: str) -> dict[str, QPushButton]:
    """Wait for the way out; gives its buttons by their words."""
    qtbot.waitUntil(lambda: frame.front.way_out() is not None and words in frame.front.way_out().text(), timeout=20_000)
    note = frame.front.way_out()
    assert note is not None
    return {each.text().replace("&", ""): each for each in note.findChildren(QPushButton)}


def cases_in(office: Office | None) -> int:
    assert office is not None
    return len(office.sign_in("sekretaris", demo.PASSWORD).cases())


def test_the_last_backup_is_offered_with_its_date_and_brought_back(qtbot, archive, backups, started):
    damage(archive)
    damaged = archive.read_bytes()
    frame = started()
    assert f"Kode: {ArchiveDamaged.code}" in [
        each.text() for each in frame.front.findChildren(type(frame.front._today))
    ]
    buttons = offered(qtbot, frame, "2 berkas")
    assert "4 November 2026" in frame.front.way_out().text()
    buttons["Pulihkan cadangan tanggal 4 November 2026"].click()
    qtbot.waitUntil(lambda: bool(frame.front.note_words()), timeout=20_000)
    assert backups[1].name in frame.front.note_words()
    assert frame.front.form.isVisible()
    assert cases_in(frame._office) == 2
    assert frame._office.check() == []
    (aside,) = archive.parent.glob("kantor.db.digantikan-*")
    assert str(aside) in frame.front.note_words()
    assert aside.read_bytes() == damaged
    frame.close()


def test_a_backup_that_is_damaged_too_is_passed_over(qtbot, archive, backups, started):
    damage(archive)
    damage(backups[1])
    frame = started()
    offered(qtbot, frame, "1 berkas")
    assert "3 November 2026" in frame.front.way_out().text()
    frame.close()


def test_without_a_sound_backup_another_folder_can_be_chosen(qtbot, archive, backups, started, tmp_path, monkeypatch):
    damage(archive)
    elsewhere = tmp_path / "flashdisk"
    backups[0].parent.rename(elsewhere)
    frame = started()
    buttons = offered(qtbot, frame, "Tidak ada cadangan yang utuh")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getExistingDirectory", lambda *_words: str(elsewhere))
    buttons["Pilih folder cadangan…"].click()
    offered(qtbot, frame, "2 berkas")
    frame.close()


def test_a_backup_that_goes_away_meanwhile_is_told_and_the_archive_left(qtbot, archive, backups, started):
    damage(archive)
    damaged = archive.read_bytes()
    frame = started()
    buttons = offered(qtbot, frame, "2 berkas")
    backups[1].unlink()
    buttons["Pulihkan cadangan tanggal 4 November 2026"].click()
    qtbot.waitUntil(lambda: "Cadangan" in frame.front.trouble_words(), timeout=20_000)
    assert archive.read_bytes() == damaged
    offered(qtbot, frame, "1 berkas")
    frame.close()


def test_other_troubles_offer_no_backup(qtbot, archive, backups, started, appearance: Appearance):
    first = started()
    second = started()
    assert second.front.trouble_words()
    assert second.front.way_out() is None
    first.close()
    second.close()
