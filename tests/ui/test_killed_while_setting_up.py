"""UI tests: the program is killed while somebody types in the settings or at the first start: five seconds at most are lost."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from setwan_desktop import demo
from setwan_desktop.office import Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.draft_note import DraftNote
from setwan_desktop.ui.first_run import FirstRun
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.killing import AT_ONCE, Killing, difference, kill, killings
from tests.ui.typist import Scene, section_at, typed_in_section, typed_in_steps

_SECTIONS = (
    "Profil kantor",
    "Contoh surat",
    "Hari kerja & libur",
    "Penomoran surat",
    "Kop surat",
    "Pilihan & kalimat",
)


@pytest.fixture
def sections(office: Office) -> list[Scene]:
    """Sections in which one can type; the archive lies closed afterwards."""
    office.close()
    return [Scene("admin", section=title) for title in _SECTIONS]


def put_away(page: QWidget, office: Office) -> None:
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    office.close()


def lost_of(killing: Killing, restored: dict[str, str]) -> float:
    """Compare what was restored with what stood there; gives the seconds that were lost."""
    states = killing.states()
    last = killing.told[-1]
    if last["kind"] == "pressing" and restored not in states:
        # The last key may have been kept, and there was no time to tell of it.
        fields = difference(restored, states)
        assert len(fields) == 1, fields
        return 0.0
    assert restored in states, difference(restored, states)
    kept = max(each["at"] for each in killing.told if each.get("form") == restored)
    later = [each["at"] for each in killing.told if "form" in each and each["at"] > kept]
    return killing.at - later[0] if later else 0.0


def lost_in_section(killing: Killing, appearance: Appearance) -> float:
    office = Office.open(killing.archive)
    desk = office.sign_in(killing.scene.who, demo.PASSWORD)
    acting = Acting(desk)
    window = MainWindow(office, desk, acting, appearance)
    acting.setParent(window)
    try:
        window.show()
        window.begin()
        section = section_at(window, killing.scene)
        note = section.findChild(DraftNote)
        if note is not None:
            next(each for each in note.findChildren(QPushButton) if "Pulihkan" in each.text()).click()
        restored = typed_in_section(section)
        assert note is not None or restored == {}
        assert office.check() == []
    finally:
        put_away(window, office)
    return lost_of(killing, restored)


def lost_in_first_run(killing: Killing) -> float:
    office = Office.open(killing.archive)
    wizard = FirstRun(office)
    try:
        wizard.show()
        restored = typed_in_steps(wizard)
    finally:
        put_away(wizard, office)
    return lost_of(killing, restored)


def look_at_all(made: list[Killing], seed: int, looked_at: Callable[[Killing], float]) -> None:
    chance = random.Random(seed)  # noqa: S311
    lost = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for killing in pool.map(lambda each: kill(each, random.Random(chance.random()), 9.0, "ready"), made):  # noqa: S311
            lost.append(looked_at(killing))
            shutil.rmtree(killing.archive.parent)
    print(f"\n{len(made)} kills: at most {max(lost):.2f} s lost, {sum(lost) / len(made):.2f} s on the average")  # noqa: T201


def kill_in_sections(count: int, seed: int, archive: Path, sections: list[Scene], appearance: Appearance) -> None:
    look_at_all(killings(count, seed, archive, sections), seed, lambda each: lost_in_section(each, appearance))


def kill_in_first_runs(count: int, seed: int, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked_at(killing: Killing) -> float:
        monkeypatch.setenv("SETWAN_DATA", str(killing.archive.parent / "data"))
        return lost_in_first_run(killing)

    look_at_all(killings(count, seed, archive, [Scene("")]), seed, looked_at)


@pytest.mark.timeout(300)
def test_a_kill_in_the_settings(archive, sections, appearance) -> None:
    kill_in_sections(1, 6, archive, sections, appearance)


@pytest.mark.timeout(300)
def test_a_kill_at_the_first_start(tmp_path, appearance, monkeypatch) -> None:
    (tmp_path / "baru").mkdir()
    kill_in_first_runs(1, 7, tmp_path / "baru" / "kantor.db", monkeypatch)


@pytest.mark.release
@pytest.mark.timeout(3_600)
def test_many_kills_in_the_settings(archive, sections, appearance) -> None:
    kill_in_sections(24, 8, archive, sections, appearance)


@pytest.mark.release
@pytest.mark.timeout(3_600)
def test_many_kills_at_the_first_start(tmp_path, appearance, monkeypatch) -> None:
    (tmp_path / "baru").mkdir()
    kill_in_first_runs(20, 9, tmp_path / "baru" / "kantor.db", monkeypatch)
