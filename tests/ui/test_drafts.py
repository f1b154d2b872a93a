"""UI tests: what is typed is kept on whatever way one leaves it, and goes on being kept when one comes back."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.ui import drafts, page_names
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.settings.backups import FOLDER
from setwan_desktop.ui.style.appearance import DARK


@pytest.fixture
def window(window_of) -> MainWindow:
    """The receptionist's, at the intake."""
    window: MainWindow = window_of("resepsionis")
    window.go_to(page_names.intake_of("pengaduan"))
    return window


def kept(window: MainWindow) -> dict[str, object]:
    found = window._desk.drafts()
    return dict(found[0].answers) if found else {}


def form_of(window: MainWindow) -> FormView:
    form = window.page(IntakePage).panel.form
    assert form is not None
    return form


def typed_into(qtbot: QtBot, window: MainWindow, text: str, place: int = 0) -> str:
    """Type into a text of the form; gives its field."""
    form = form_of(window)
    field = [each.id for each in form.form.fields if each.kind == "text"][place]
    line = form.box(field).control.buddy()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, text)
    return field


def test_what_is_typed_after_coming_back_to_a_page_is_kept_too(qtbot, window):
    field = typed_into(qtbot, window, "sebelum")
    window.go_to(page_names.CASES)
    assert kept(window)[field] == "sebelum"
    window.go_to(page_names.intake_of("pengaduan"))
    typed_into(qtbot, window, " sesudah")
    qtbot.waitUntil(lambda: kept(window)[field] == "sebelum sesudah", timeout=drafts.EVERY_MS + 1_000)


def test_what_is_typed_after_the_lock_is_kept_too(qtbot, window):
    field = typed_into(qtbot, window, "sebelum")
    window.keep()
    assert kept(window)[field] == "sebelum"
    typed_into(qtbot, window, " sesudah")
    qtbot.waitUntil(lambda: kept(window)[field] == "sebelum sesudah", timeout=drafts.EVERY_MS + 1_000)


def test_what_is_typed_is_still_there_in_other_looks(qtbot, window, appearance):
    field = typed_into(qtbot, window, "sebelum")
    appearance.choose(DARK, 1.0)
    assert form_of(window).values()[field] == "sebelum"


def test_leaving_a_field_keeps_it_at_once(qtbot, window):
    qtbot.waitUntil(window.isActiveWindow)
    form = form_of(window)
    form.focus_field(next(each.id for each in form.form.fields if each.kind == "text"))
    field = typed_into(qtbot, window, "seketika")
    QApplication.focusWidget().focusNextPrevChild(True)
    assert kept(window)[field] == "seketika"
    assert window.header.second().startswith("Draf tersimpan ")


def test_a_draft_that_was_not_answered_yet_outlives_a_second_crash(qtbot, window, window_of):
    first = typed_into(qtbot, window, "sebelum mati")
    window.keep()
    again = window_of("resepsionis")
    second = typed_into(qtbot, again, "sesudah mati", 1)
    again.keep()
    assert kept(again)[first] == "sebelum mati"
    assert kept(again)[second] == "sesudah mati"


def test_letting_a_draft_go_keeps_what_was_typed_since(qtbot, window, window_of):
    first = typed_into(qtbot, window, "sebelum mati")
    window.keep()
    again = window_of("resepsionis")
    second = typed_into(qtbot, again, "sesudah mati", 1)
    again.page(IntakePage)._drafts.discard()
    again.keep()
    assert first not in {field for field, value in kept(again).items() if value}
    assert kept(again)[second] == "sesudah mati"


def test_a_draft_that_cannot_be_kept_is_told_once_and_tried_again(qtbot, window, monkeypatch):
    full = DiskFull("D:")
    whole = window._desk.save_draft
    monkeypatch.setattr(window._desk, "save_draft", lambda *words: (_ for _ in ()).throw(full))
    field = typed_into(qtbot, window, "penuh")
    window.keep()
    window.keep()
    assert "ruang penyimpanan penuh" in window.trouble.words()
    assert window.header.second().startswith("Draf belum tersimpan")
    assert kept(window) == {}
    monkeypatch.setattr(window._desk, "save_draft", whole)
    qtbot.waitUntil(lambda: kept(window).get(field) == "penuh", timeout=drafts.EVERY_MS + 1_000)


def test_a_disk_that_is_full_takes_nothing_away_and_several_failures_offer_a_backup(qtbot, window, tmp_path):
    Places().put(FOLDER, str(tmp_path / "cadangan"))
    field = typed_into(qtbot, window, "penuh " * 5)
    connection = window._office._core.archive._connection
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    connection.commit()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    connection.commit()
    window.page(IntakePage).panel.form.set_values({"perihal": "x" * 900_000})
    window.keep()
    assert "ruang penyimpanan penuh" in window.trouble.words()
    assert not [each for each in window.trouble.findChildren(QPushButton) if "Cadangkan" in each.text()]
    for _ in range(2):
        window._acting.tell_trouble(DiskFull("D:"))
    offered = next(each for each in window.trouble.findChildren(QPushButton) if "Cadangkan" in each.text())
    offered.click()
    qtbot.waitUntil(lambda: window._acting.care.job is None)
    (made,) = (tmp_path / "cadangan").iterdir()
    assert made.name.endswith("-kejadian.db")
    assert not window.trouble.isVisible()
    assert form_of(window).values()[field] == ("penuh " * 5).strip()
    connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
    connection.commit()
    window.keep()
    assert kept(window)[field] == ("penuh " * 5).strip()
