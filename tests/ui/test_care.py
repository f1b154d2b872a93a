"""UI tests: care of the archive from its windows: bringing a backup back, looking whether it is sound, the day's backup."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.domain.trouble import BackupFailed
from setwan_desktop.office import Office
from setwan_desktop.ui import messages, wording
from setwan_desktop.ui.care import archive_reader
from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.care.job import Kind
from setwan_desktop.ui.care.progress import CareProgress
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.backups import FOLDER, BackupSection, backup_folder
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.style.appearance import Appearance
from tests.conftest import MONDAY_AT_NINE
from tests.ui.walking import Walker


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The chosen folder of backups."""
    chosen = tmp_path / "salinan"
    Places().put(FOLDER, str(chosen))
    return chosen


@pytest.fixture
def frame(
    qtbot: QtBot, archive: Path, clock: FixedClock, appearance: Appearance, folder: Path, monkeypatch
) -> Iterator[Frame]:
    whole = Office.open
    monkeypatch.setattr(Office, "open", lambda place: whole(place, clock=clock))
    opening = Opening(str(archive))
    frame = Frame(opening, appearance, Places())
    qtbot.addWidget(frame)
    frame.show()
    frame.open_archive()
    yield frame
    frame.close()
    for timer in frame.findChildren(QTimer):
        timer.stop()  # Qt lets go of the window later; until then nothing on it may read the archive
    opening.close()


@pytest.fixture
def asked(monkeypatch) -> list[tuple]:
    """What was asked; every answer is yes."""
    questions: list[tuple] = []
    monkeypatch.setattr(messages, "ask", lambda *words: questions.append(words) or True)
    return questions


def enter(frame: Frame) -> BackupSection:
    """Let the administrator sit down before the backups."""
    frame._on_front_attempted("admin", demo.PASSWORD)
    while not frame.window_inside.key:
        QCoreApplication.processEvents()
    page = frame.window_inside.page(SettingsPage)
    page.show_section("Cadangan data")
    return next(each for each in page.sections if isinstance(each, BackupSection))


def received(office: Office) -> str:
    return Walker(office, lambda role: office.sign_in(role, demo.PASSWORD)).begin("pengaduan")


def sees(frame: Frame, case_id: str) -> bool:
    assert frame._office is not None
    try:
        frame._office.sign_in("resepsionis", demo.PASSWORD).case(case_id)
    except NoSuchCase:
        return False
    return True


# -- bringing a backup back -----------------------------------------------------------------------------------------------


def test_a_backup_brings_back_what_it_held_and_no_more(qtbot, frame, archive, folder, asked):
    before = received(frame._office)
    backup = frame._office.backup(folder)
    after = received(frame._office)
    section = enter(frame)
    assert section._table.rowCount() == 1
    section._on_restore_clicked()
    qtbot.waitUntil(lambda: bool(frame.front.note_words()))
    assert len(asked) == 1
    assert "1 berkas" in asked[0][2]
    assert str(archive.parent) in asked[0][2]
    assert backup.name in frame.front.note_words()
    assert frame.window_inside is None
    assert frame.front.form.isVisible()
    assert sees(frame, before)
    assert not sees(frame, after)
    (aside,) = archive.parent.glob("kantor.db.digantikan-*")
    assert str(aside) in frame.front.note_words()
    assert frame._office.check() == []
    enter(frame)
    frame.sign_out()
    assert frame.front.note_words() == ""


def test_whoever_says_no_keeps_the_archive(qtbot, frame, archive, folder, asked, monkeypatch):
    monkeypatch.setattr(messages, "ask", lambda *words: asked.append(words))
    frame._office.backup(folder)
    after = received(frame._office)
    enter(frame)._on_restore_clicked()
    qtbot.waitUntil(lambda: bool(asked))
    QApplication.processEvents()
    assert frame.window_inside is not None
    assert sees(frame, after)


def test_a_faulty_backup_is_refused_and_nothing_changes(qtbot, frame, archive, folder, asked):
    backup = frame._office.backup(folder)
    after = received(frame._office)
    backup.write_bytes(backup.read_bytes()[:5000])
    section = enter(frame)
    section._on_restore_clicked()
    qtbot.waitUntil(frame.window_inside.trouble.isVisible)
    assert asked == []
    assert sees(frame, after)
    assert list(archive.parent.glob("*.digantikan-*")) == []


def test_a_backup_that_fails_after_all_leaves_the_archive(qtbot, frame, archive, folder, asked):
    backup = frame._office.backup(folder)
    after = received(frame._office)
    section = enter(frame)
    frame._care.ended.connect(
        lambda _job: backup.unlink(missing_ok=True)
    )  # the stick was pulled out after the question
    section._on_restore_clicked()
    qtbot.waitUntil(lambda: bool(frame.front.note_words()))
    assert BackupFailed.code in frame.front.note_words()
    assert sees(frame, after)
    assert list(archive.parent.glob("*.digantikan-*")) == []


# -- is it sound ----------------------------------------------------------------------------------------------------------


def test_an_archive_is_looked_through(qtbot, frame, archive):
    section = enter(frame)
    section._check.click()
    assert not section._check.isEnabled()
    assert not section._now.isEnabled()
    qtbot.waitUntil(section._sound.isVisible)
    assert section._sound.text().startswith("Arsip utuh")
    assert section._check.isEnabled()
    connection = frame._office._core.archive._connection
    with connection.begin():
        connection.exec_driver_sql("DELETE FROM search_text")
    for _ in range(30):
        received(frame._office)
    with connection.begin():
        connection.exec_driver_sql("DELETE FROM case_waiting")
    section._check.click()
    assert not section._sound.isVisible()
    qtbot.waitUntil(section._findings.isVisible)
    assert f"Ditemukan {len(frame._office.check())} hal" in section._findings.text()
    assert section._findings.text().count("\n") == 20
    assert list(archive.parent.glob("setwan_*")) == []


# -- the day's backup -----------------------------------------------------------------------------------------------------


def test_a_backup_is_made_once_a_day(qtbot, frame, folder, clock):
    enter(frame)
    assert not folder.exists()
    for _ in range(2):
        frame.sign_out()
        assert frame.front.form.isVisible()
        qtbot.waitUntil(lambda: frame._care.job is None)
        assert len(list(folder.iterdir())) == 1
        assert "Cadangan terakhir: hari ini" in frame.front._backup.text()
        enter(frame)
    clock.advance(hours=25)
    frame.close()
    assert len(list(folder.iterdir())) == 2


def test_a_failed_backup_is_told_and_stops_nothing(qtbot, frame, folder, monkeypatch):
    told = []
    monkeypatch.setattr(messages, "tell_trouble", lambda trouble, parent: told.append(trouble))
    folder.write_text("no folder", encoding="utf-8")
    enter(frame)
    frame.sign_out()
    qtbot.waitUntil(lambda: BackupFailed.code in frame.front.note_words())
    enter(frame)
    frame.sign_out()
    assert frame.front.note_words() == ""
    frame.close()
    assert [type(each) for each in told] == [BackupFailed]
    assert not frame.isVisible()


def test_who_closes_the_window_waits_for_the_backup_and_sees_how_far_it_is(frame, folder, monkeypatch):
    monkeypatch.setattr(
        archive_reader, "SMALL", 0
    )  # as in a large office: another process reads it, which takes longer
    frame._farewell._patience.setInterval(0)
    enter(frame)
    seen: list[tuple] = []
    frame._care.told.connect(lambda _job: QTimer.singleShot(50, frame, lambda: seen.append(looked_at(frame))))
    assert frame.close()
    assert not frame.isVisible()
    assert (True, False, True) in seen
    (made,) = folder.iterdir()
    assert Office.verify_backup(made)[1] > 0
    assert made.suffix == ".db"


def looked_at(frame: Frame) -> tuple[bool, bool, bool]:
    """Tell whether the last page is shown, whether the desk can be used, and whether it is said how far it is."""
    words = frame._farewell.progress.words()
    return frame._farewell.isVisible(), frame.window_inside.isEnabled(), words.startswith(("Menyalin", "Memeriksa"))


def test_closing_twice_closes_once(frame, folder):
    enter(frame)
    waited: list[bool] = []
    QTimer.singleShot(0, frame, lambda: waited.append(frame._farewell.is_waiting) or frame.close())
    assert frame.close()
    assert waited == [True]
    assert not frame._farewell.is_waiting
    assert len(list(folder.iterdir())) == 1


def test_a_small_archive_closes_without_another_page(frame, folder):
    enter(frame)
    frame._farewell._patience.setInterval(60_000)
    shown: list[int] = []
    frame._stack.currentChanged.connect(shown.append)
    frame.close()
    assert shown == []
    assert len(list(folder.iterdir())) == 1


def test_who_cannot_wait_closes_without_a_backup_and_leaves_nothing(qtbot, frame, folder, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    frame._farewell._patience.setInterval(0)
    enter(frame)
    leave = frame._farewell.progress.stop
    frame._care.told.connect(lambda _job: QTimer.singleShot(0, frame, leave.click))
    frame.close()
    assert not frame.isVisible()
    qtbot.waitUntil(lambda: not frame._care._jobs and not frame._opening.is_open)
    assert list(folder.iterdir()) == []


def test_whoever_sits_down_during_a_backup_works_and_is_told(qtbot, frame, folder, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    enter(frame)
    frame.sign_out()
    assert frame.front.form.isVisible()
    assert "Cadangan harian: " in frame.front._backup.text()
    enter(frame)
    case_id = received(frame._office)
    qtbot.waitUntil(lambda: frame._care.job is None, timeout=30_000)
    assert len(list(folder.iterdir())) == 1
    assert "hari ini" in frame.window_inside.sidebar._backup.text()
    assert sees(frame, case_id)


def test_a_backup_by_hand_can_be_stopped_and_made_again(qtbot, frame, folder, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    section = enter(frame)
    progress = section.findChildren(CareProgress)[0]
    section._now.click()
    assert progress.isVisible()
    assert not section._check.isEnabled()
    progress.stop.click()
    qtbot.waitUntil(lambda: not frame._care._jobs)
    assert not progress.isVisible()
    assert list(folder.iterdir()) == []
    assert not frame.window_inside.trouble.isVisible()
    section._now.click()
    qtbot.waitUntil(lambda: section._table.rowCount() == 1, timeout=30_000)


def test_a_check_by_another_process_tells_whoever_has_left_the_page(qtbot, frame, archive, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    section = enter(frame)
    section._check.click()
    frame.window_inside.page(SettingsPage).show_section("Tema & ukuran teks")
    assert not section.isVisible()
    qtbot.waitUntil(lambda: frame._care.job is None, timeout=30_000)
    assert frame.window_inside.toast.words() == "Arsip utuh."
    assert list(archive.parent.glob("setwan_*")) == []


def test_what_a_check_has_found_is_seen_in_a_low_window(qtbot, frame):
    section = enter(frame)
    frame.resize(900, 440)
    section._check.click()
    qtbot.waitUntil(section._sound.isVisible, timeout=30_000)
    qtbot.waitUntil(lambda: section._sound.visibleRegion().boundingRect() == section._sound.rect())


def test_nobody_is_asked_on_another_page_whether_to_restore(qtbot, frame, folder, asked, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    frame._office.backup(folder)
    section = enter(frame)
    section._restore.click()
    frame.window_inside.page(SettingsPage).show_section("Tema & ukuran teks")
    qtbot.waitUntil(lambda: frame._care.job is None, timeout=30_000)
    assert "utuh" in frame.window_inside.toast.words()
    assert asked == []
    frame.window_inside.page(SettingsPage).show_section("Cadangan data")
    section._restore.click()
    assert len(asked) == 1


def test_a_backup_brought_back_by_another_process(qtbot, frame, archive, folder, asked, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    before = received(frame._office)
    frame._office.backup(folder)
    after = received(frame._office)
    enter(frame)._restore.click()
    qtbot.waitUntil(lambda: bool(frame.front.note_words()), timeout=30_000)
    assert sees(frame, before)
    assert not sees(frame, after)
    assert not archive.with_name(archive.name + ".dipulihkan").exists()


def test_closing_while_a_backup_is_brought_back_leaves_the_archive(qtbot, frame, archive, folder, asked, monkeypatch):
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    frame._office.backup(folder)
    after = received(frame._office)
    enter(frame)._restore.click()
    qtbot.waitUntil(lambda: frame._care.job is not None and frame._care.job.kind is Kind.RESTORE, timeout=30_000)
    frame.close()
    qtbot.waitUntil(lambda: not frame._care._jobs)
    assert frame._office is None
    with closing(Office.open(archive)) as office:
        assert office.sign_in("resepsionis", demo.PASSWORD).case(after)
    assert not archive.with_name(archive.name + ".dipulihkan").exists()


def test_an_example_makes_no_backup_and_keeps_its_own_apart(frame, folder, monkeypatch):
    frame._opening.demo = True
    enter(frame)
    frame.sign_out()
    assert not folder.exists()
    assert backup_folder(frame._office.place) == folder
    monkeypatch.setattr(Office, "place", Path("setwan-contoh-x/kantor.db"))
    assert backup_folder(frame._office.place) == Path("setwan-contoh-x/cadangan")


def test_a_week_without_backup_is_told():
    told = wording.backup_sentence(MONDAY_AT_NINE - timedelta(days=8), MONDAY_AT_NINE)
    assert told == "Sudah 8 hari tanpa cadangan"


@pytest.mark.skipif(os.name == "nt", reason="a pipe with a name stands for an archive that takes long")
def test_a_work_ends_when_nobody_is_left_to_hear_of_it(qtbot: QtBot, tmp_path: Path, monkeypatch) -> None:
    """The file is a pipe that nobody writes to: whoever reads it never comes to an end."""
    monkeypatch.setattr(archive_reader, "SMALL", 0)
    endless = tmp_path / "tanpa-akhir.db"
    os.mkfifo(endless)
    care = Care()
    job = care.verify(endless)
    qtbot.waitUntil(lambda: job.reader._process is not None)
    shiboken6.delete(care)
    try:
        qtbot.waitUntil(lambda: job.is_over)
    finally:
        job.stop()
