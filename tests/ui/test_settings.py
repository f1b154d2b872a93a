"""UI tests: settings change what they say, and only for whom they may."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from setwan_desktop import demo
from setwan_desktop.office import NewOfficer
from setwan_desktop.ui import messages
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.backups import FOLDER
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.settings.people_dialogs import NewOfficerDialog, PostDialog, bare_name, sign_in_name


@pytest.fixture
def page(window_of) -> SettingsPage:
    return window_of("admin").page(SettingsPage)


def section(page, title):
    page.show_section(title)
    return next(each for each in page.sections if each.title == title)


def test_others_set_only_what_is_theirs(window_of):
    window = window_of("kabag_wasgar")
    window.go_to("page-settings")
    assert window.page(SettingsPage).titles == ("Tema & ukuran teks", "Kata sandi saya")


def test_the_office_is_renamed(office, page):
    profile = section(page, "Profil kantor")
    assert not profile.is_changed()
    assert not profile._save.isVisible()
    phone = profile.lines.edit("phone")
    phone.setFocus()
    phone.selectAll()
    QTest.keyClicks(phone, "(0518) 1")
    assert profile.is_changed()
    assert profile._save.isVisible()
    QTest.keyClick(phone, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert office.profile.phone == "(0518) 1"
    assert not profile.is_changed()
    assert not profile._save.isVisible()


def test_what_the_office_cannot_do_without_is_told_beside_each_line(office, page):
    profile, named = section(page, "Profil kantor"), office.profile.name
    for key in ("name", "place"):
        profile.lines.edit(key).clear()
    profile.save()
    assert [key for key in profile.lines.values() if profile.lines.told.told(key)] == ["name", "place"]
    assert profile.lines.edit("name").hasFocus()
    assert office.profile.name == named
    for key in ("name", "place"):
        profile.lines.edit(key).setText("Sepunggur")
    profile.save()
    assert not any(profile.lines.told.told(key) for key in profile.lines.values())
    assert office.profile.place == "Sepunggur"


def test_leaving_asks_about_changes(page, monkeypatch):
    profile = section(page, "Profil kantor")
    profile.lines.edit("phone").setText("lain")
    asked = []
    monkeypatch.setattr(messages, "ask_to_save", lambda *words: asked.append(words) or False)
    section(page, "Kop surat")
    assert len(asked) == 1
    assert not profile.is_changed()


def test_a_backup_is_made_and_listed(office, page, tmp_path, qtbot):
    Places().put(FOLDER, str(tmp_path / "salinan"))
    backups = section(page, "Cadangan data")
    backups._now.click()
    qtbot.waitUntil(lambda: backups._table.rowCount() == 1)
    assert office.last_backup() is not None
    assert len(list(Path(tmp_path / "salinan").iterdir())) == 1


def test_ones_own_password(office, window_of):
    window = window_of("kabag_wasgar")
    window.go_to("page-settings")
    own = section(window.page(SettingsPage), "Kata sandi saya")
    for line, text in zip(own.lines, ("salah", "baru-sekali", "baru-sekali"), strict=True):
        line.setText(text)
    own.save()
    assert "tidak cocok" in own.told.told("old")
    own.lines[2].setText("lain-sekali")
    own.save()
    assert not own.told.told("old")
    assert "tidak sama" in own.told.told("again")
    for line in own.lines[1:]:
        line.setText("abc")
    own.lines[0].setText(demo.PASSWORD)
    own.save()
    assert "terlalu pendek" in own.told.told("new")
    for line in own.lines[1:]:
        line.setText("baru-sekali")
    own.lines[0].setText(demo.PASSWORD)
    own.save()
    assert office.sign_in("kabag_wasgar", "baru-sekali").officer.id == "kabag_wasgar"


def test_a_new_officer_is_filled_in(office, page):
    dialog = NewOfficerDialog(office.roles(), page)
    name = dialog._lines.edit("full_name")
    name.setText("Dr. H. Ahmad Yani, M.Si.")
    name.textEdited.emit(name.text())
    dialog._password.setText("rahasia")
    person = dialog.person()
    assert (person.sign_in, person.name) == ("ahmad.yani", "Ahmad Yani")
    dialog._lines.edit("sign_in").setText("yani")
    name.setText("Dr. H. Achmad Yani, M.Si.")
    name.textEdited.emit(name.text())
    assert dialog.person().sign_in == "yani", "what was typed is not proposed away"
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("full", "bare", "door"),
    [
        ("Drs. Yusran Hakim, M.AP.", "Yusran Hakim", "yusran.hakim"),
        ("Muhammad", "Muhammad", "muhammad"),
        ("Hj.", "Hj.", "hj"),
    ],
)
def test_names_without_titles(full, bare, door):
    assert (bare_name(full), sign_in_name(full)) == (bare, door)


def test_what_is_refused_is_said_in_the_dialog_and_stays_typed(office, page):
    people = section(page, "Pengguna & peran")

    told = []

    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewOfficerDialog)
        assert dialog.focusWidget() is dialog._lines.edit("full_name")
        QTest.keyClicks(dialog.focusWidget(), "Ani Rahmawati, S.Sos.")
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        told.append(dialog.said())
        dialog._password.setText("rahasia-baru")
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(0, fill_in)
    people._on_add_clicked()
    assert "Kata sandi" in told[0]
    assert office.sign_in("ani.rahmawati", "rahasia-baru").officer.name == "Ani Rahmawati"


def test_a_role_is_ended_only_of_who_holds_one_and_the_chosen_officer_stays_chosen(office, page):
    people = section(page, "Pengguna & peran")

    def choose(name: str) -> None:
        people.table.selectRow([each.name for each in people._people].index(name))

    enter = people._desk.enter_officer
    enter(NewOfficer("yani", "Zainal Yani", "Zainal Yani", "rahasia-baru", ()))
    people.refresh()
    choose("Zainal Yani")
    assert not people.end.isEnabled()
    enter(NewOfficer("ani", "Aan Ani", "Aan Ani", "rahasia-baru", ("staf_humas",)))
    people.refresh()
    assert people._current().name == "Zainal Yani"
    choose("Aan Ani")
    assert people.end.isEnabled()


def test_letters_of_a_dialog_are_given_once(office, desk_of, page):
    around = Surroundings(desk_of("admin"), office.now().date())
    dialog = PostDialog(office.officers_at_door()[0], office.roles(), around, page)
    dialog.show()
    marked = [each.text() for each in dialog.findChildren(QPushButton)]
    marked += [each.text() for each in dialog.findChildren(QLabel) if each.buddy()]
    letters = [each[each.index("&") + 1].lower() for each in marked]
    assert len(set(letters)) == len(letters)
    dialog.deleteLater()


def test_the_title_of_a_section_stands_once(page):
    for title in page.titles:
        shown = section(page, title)
        repeated = [each.text() for each in shown.findChildren(QLabel) if each.property("kind") == "section"]
        assert title not in repeated


def test_the_list_of_sections_needs_no_scrolling_on_a_small_screen(page):
    window = page.window()
    window.resize(1366, 692)
    QApplication.processEvents()
    assert page._list.isVisible()
    assert page._list.verticalScrollBar().maximum() == 0


def test_where_there_is_no_backup_there_is_no_empty_table(page, tmp_path, qtbot):
    Places().put(FOLDER, str(tmp_path / "salinan"))
    backups = section(page, "Cadangan data")
    assert backups._none.isVisible()
    assert not backups._table.isVisible()
    assert not backups._restore.isVisible()
    backups._now.click()
    qtbot.waitUntil(backups._table.isVisible)
    assert not backups._none.isVisible()
    assert backups._restore.isVisible()
