"""UI tests: the program is killed while somebody types: at most the last five seconds are lost, and the rest is offered."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from setwan_desktop import demo
from setwan_desktop.office import Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.style.appearance import Appearance
from setwan_desktop.ui.widgets.note import Note
from tests.robot import PDF
from tests.ui.killing import AT_ONCE, Killing, difference, kill, killings
from tests.ui.typist import Scene, panel_at, typed_in
from tests.ui.walking import Walker

_STEPS = (("audiensi", "konsep"), ("audiensi", "audiensi"), ("pengaduan", "pencatatan"))


@pytest.fixture
def scenes(office: Office, archive: Path, tmp_path: Path) -> list[Scene]:
    """Where one can type: two intakes, and tasks of cases brought so far; the archive lies closed afterwards."""
    walker = Walker(office, lambda role: office.sign_in(role, demo.PASSWORD))
    stops = [walker.bring(service, step) for service, step in _STEPS]
    files = []
    for name in ("surat permohonan.pdf", "daftar hadir.pdf", "tanda terima.pdf"):
        (tmp_path / name).write_bytes(PDF + b"%" + name.encode() * 1_000)
        files.append(str(tmp_path / name))
    scenes = [Scene("resepsionis", "pengaduan"), Scene("tata_usaha", "audiensi")]
    scenes += [Scene(each.role, case_id=each.case_id) for each in stops]
    office.close()
    return [each._replace(files=tuple(files)) for each in scenes]


@pytest.fixture
def reopened(appearance: Appearance, qtbot: QtBot) -> Callable[[Path, str], tuple[Office, MainWindow]]:
    """Open what a killed program left, as the same officer."""

    def opened(archive: Path, who: str) -> tuple[Office, MainWindow]:
        office = Office.open(archive)
        desk = office.sign_in(who, demo.PASSWORD)
        acting = Acting(desk)
        window = MainWindow(office, desk, acting, appearance)
        acting.setParent(window)
        window.resize(1366, 692)
        window.show()
        window.begin()
        qtbot.waitUntil(lambda: bool(window.key))
        return office, window

    return opened


def note_of_draft(panel: TaskPanel) -> Note | None:
    found = [each for each in panel.findChildren(Note) if not each.isHidden()]
    found = [each for each in found if each.words().startswith("Pulihkan isian")]
    assert len(found) <= 1
    return found[0] if found else None


def kept_at(window: MainWindow) -> float:
    """Tell when the draft was kept."""
    found = window._desk.drafts()
    return found[0].saved_at.timestamp() if found else 0.0


def must_be_restored(killing: Killing, opened: tuple[Office, MainWindow]) -> float:
    """Restore the draft by its button, and compare; gives the seconds that were lost."""
    office, window = opened
    try:
        panel = panel_at(window, killing.scene)
        form = panel.form
        assert form is not None
        note = note_of_draft(panel)
        if note is not None:
            next(each for each in note.findChildren(QPushButton) if "Pulihkan" in each.text()).click()
            assert note_of_draft(panel) is None
        restored = typed_in(form)
        states = killing.states()
        last = killing.told[-1]
        if last["kind"] == "pressing" and kept_at(window) >= last["clock"]:
            return 0.0  # the last key was kept, and there was no time to tell of it
        assert restored in states, difference(restored, states)
        assert note is not None or restored == killing.told[0]["form"]
        kept = max(each["at"] for each in killing.told if each.get("form") == restored)
        later = [each["at"] for each in killing.told if "form" in each and each["at"] > kept]
        assert office.check() == []
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        office.close()
    return killing.at - later[0] if later else 0.0


def kill_and_look(count: int, seed: int, archive: Path, scenes: list[Scene], reopened, longest: float) -> None:
    chance = random.Random(seed)  # noqa: S311
    lost = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        made = killings(count, seed, archive, scenes)
        for killing in pool.map(lambda each: kill(each, random.Random(chance.random()), longest, "ready"), made):  # noqa: S311
            lost.append(must_be_restored(killing, reopened(killing.archive, killing.scene.who)))
            shutil.rmtree(killing.archive.parent)
    print(f"\n{count} kills: at most {max(lost):.2f} s lost, {sum(lost) / count:.2f} s on the average")  # noqa: T201


def must_be_whole_or_not_at_all(killing: Killing, opened: tuple[Office, MainWindow]) -> bool:
    """Look whether the act was done, with all that belongs to it; its form is offered just when it was not."""
    office, window = opened
    scene, form = killing.scene, next(each["form"] for each in killing.told if each["kind"] == "filled")
    try:
        assert office.check() == []
        desk = window._desk
        view = desk.case(scene.case_id)
        done = any(each.effect == "recall" and each.enabled for each in view.offers)
        assert done or not killing.said("acted")
        assert bool(desk.drafts()) is not done
        if not done:
            panel = panel_at(window, scene)
            note = note_of_draft(panel)
            assert note is not None
            note.findChildren(QPushButton)[0].click()
            assert panel.form is not None
            assert typed_in(panel.form) == form
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        office.close()
    return done


def length_of_act(seed: int, archive: Path, scene: Scene) -> float:
    """Tell how long the act takes on this machine, with as many programs beside it as there will be."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        made = killings(AT_ONCE, seed, archive, [scene])
        acted = list(pool.map(lambda each: kill(each, random.Random(seed), 0.0, "acted"), made))  # noqa: S311
    moments = [{told["kind"]: told["at"] for told in each.told} for each in acted]
    return max(each["acted"] - each["acting"] for each in moments)


def kill_acts(count: int, seed: int, archive: Path, scene: Scene, reopened) -> int:
    """Kill programs somewhere in an act or shortly after; gives how many had done it."""
    chance = random.Random(seed)  # noqa: S311
    scene = scene._replace(acts=0.3)
    longest = 1.5 * length_of_act(seed + 1_000, archive, scene)
    made = killings(count, seed, archive, [scene])
    with ThreadPoolExecutor(AT_ONCE) as pool:
        killed = pool.map(lambda each: kill(each, random.Random(chance.random()), longest, "acting"), made)  # noqa: S311
        done = sum(must_be_whole_or_not_at_all(each, reopened(each.archive, each.scene.who)) for each in killed)
    print(f"\n{count} kills within {longest:.2f} s from an act: {done} done, {count - done} not")  # noqa: T201
    return done


@pytest.mark.timeout(300)
def test_an_act_is_done_whole_or_not_at_all(archive, scenes, reopened) -> None:
    kill_acts(3, 4, archive, scenes[-1], reopened)


@pytest.mark.release
@pytest.mark.timeout(3_600)
def test_many_acts_are_done_whole_or_not_at_all(archive, scenes, reopened) -> None:
    assert 0 < kill_acts(60, 5, archive, scenes[-1], reopened) < 60, "all were killed on one side of the act"


@pytest.mark.timeout(300)
def test_a_few_kills(archive, scenes, reopened) -> None:
    kill_and_look(2, 1, archive, scenes[:1] + scenes[2:4], reopened, 8.0)


@pytest.mark.release
@pytest.mark.timeout(3_600)
def test_many_kills(archive, scenes, reopened) -> None:
    kill_and_look(200, 2, archive, scenes, reopened, 9.0)
