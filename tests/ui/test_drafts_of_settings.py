"""UI tests: what is typed in the settings is kept until it is saved or dropped, and offered again to who typed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.ui import drafts
from setwan_desktop.ui.draft_note import DraftNote
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.settings.letter_texts import LetterTextSection
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.settings.section import Section

FORMS = (
    "Profil kantor",
    "Kop surat",
    "Hari kerja & libur",
    "Ruang rapat",
    "Undangan rapat",
    "Pilihan & kalimat",
    "Ketentuan layanan",
    "Sebutan jabatan",
    "Penguncian layar",
    "Penomoran surat",
    "Contoh surat",
)


def section(window: MainWindow, title: str) -> Section:
    """Open a section of the settings."""
    if window.key != "page-settings":
        window.go_to("page-settings")
    page = window.page(SettingsPage)
    page.show_section(title)
    return next(each for each in page.sections if each.title == title)


def line_of(shown: Section) -> QLineEdit | QPlainTextEdit:
    """Give a line of a section in which words can be typed; of the letters, one of the first."""
    if isinstance(shown, LetterTextSection):
        if shown.editor is None:
            shown.open_letter(shown._desk.letter_texts()[0].key)
        return next(box.edit for _, box in shown.editor.boxes())
    lines = [*shown.findChildren(QLineEdit), *shown.findChildren(QPlainTextEdit)]
    return next(each for each in lines if each.isVisible() and each.isEnabled() and not each.isReadOnly())


def type_into(qtbot: QtBot, shown: Section, text: str = "12") -> QLineEdit | QPlainTextEdit:
    line = line_of(shown)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    assert shown.is_changed()
    return line


def offer_in(shown: Section) -> DraftNote | None:
    return next((each for each in shown.findChildren(DraftNote) if each.isVisible()), None)


def press(note: DraftNote, words: str) -> None:
    next(each for each in note.findChildren(QPushButton) if each.text().replace("&", "") == words).click()


def kept(window: MainWindow) -> dict[str, object]:
    found = window._desk.drafts()
    return dict(found[0].answers) if found else {}


@pytest.fixture
def left(qtbot: QtBot, window_of) -> Callable[[str], Mapping[str, object]]:
    """Type in a section, and let the program end without a word; gives what was typed."""

    def typed(title: str) -> Mapping[str, object]:
        window = window_of("admin")
        shown = section(window, title)
        type_into(qtbot, shown)
        window.keep()
        return shown.values()

    return typed


@pytest.mark.parametrize("title", FORMS)
def test_what_was_typed_is_offered_in_a_later_sitting_and_filled_in(left, window_of, title) -> None:
    stood = left(title)
    again = window_of("admin")
    shown = section(again, title)
    note = offer_in(shown)
    assert note.words().startswith("Pulihkan isian pukul ")
    assert not shown.is_changed()
    press(note, "Pulihkan")
    assert shown.is_changed()
    assert shown.values() == stood
    assert offer_in(shown) is None
    shown.save()
    assert kept(again) == {}


@pytest.mark.parametrize("title", FORMS)
def test_what_is_saved_leaves_no_draft(qtbot, window_of, title) -> None:
    window = window_of("admin")
    shown = section(window, title)
    type_into(qtbot, shown)
    window.keep()
    assert kept(window)
    shown.save()
    assert not shown.is_changed()
    assert kept(window) == {}


def test_what_is_put_back_leaves_no_draft(qtbot, window_of) -> None:
    window = window_of("admin")
    shown = section(window, "Profil kantor")
    type_into(qtbot, shown)
    window.keep()
    assert window.header.second().startswith("Profil kantor · Draf tersimpan ")
    shown._on_drop_clicked()
    assert kept(window) == {}
    assert window.header.second() == "Profil kantor"


def test_it_is_kept_every_few_seconds(qtbot, window_of) -> None:
    window = window_of("admin")
    shown = section(window, "Profil kantor")
    type_into(qtbot, shown, "Kantor Baru")
    qtbot.waitUntil(lambda: kept(window) == {"name": "Kantor Baru"}, timeout=drafts.EVERY_MS + 1_000)


def test_nothing_is_written_where_nothing_was_typed_since(qtbot, window_of, monkeypatch) -> None:
    window = window_of("admin")
    shown = section(window, "Ketentuan layanan")
    calls = []
    whole = window._desk.save_draft
    monkeypatch.setattr(window._desk, "save_draft", lambda *words: calls.append(words) or whole(*words))
    for _ in range(3):
        window.keep()
    assert not calls
    type_into(qtbot, shown, "9")
    for _ in range(3):
        window.keep()
    assert len(calls) == 1


def test_another_officer_is_offered_nothing(qtbot, left, office, desk_of, window_of) -> None:
    left("Contoh surat")
    other = next(
        each.roles[0]
        for each in office.officers_at_door()
        if "admin" not in each.roles and desk_of(each.roles[0]).may_word_letters
    )
    assert offer_in(section(window_of(other), "Contoh surat")) is None


def test_a_draft_that_is_let_go_is_not_offered_again(left, window_of) -> None:
    left("Ruang rapat")
    again = window_of("admin")
    press(offer_in(section(again, "Ruang rapat")), "Buang")
    assert kept(again) == {}
    assert offer_in(section(again, "Ruang rapat")) is None
    section(again, "Profil kantor")
    assert offer_in(section(again, "Ruang rapat")) is None


def test_what_another_saved_meanwhile_is_not_undone(qtbot, left, office, window_of) -> None:
    left("Profil kantor")
    other = window_of("admin")
    other._desk.change_profile("office", {"phone": "(0284) 321234"})
    shown = section(window_of("admin"), "Profil kantor")
    press(offer_in(shown), "Pulihkan")
    shown.save()
    assert office.profile.phone == "(0284) 321234"
    assert office.profile.name == "12"


def test_an_offer_that_was_not_answered_outlives_another_crash(qtbot, left, window_of) -> None:
    stood = left("Profil kantor")["name"]
    again = window_of("admin")
    line = section(again, "Profil kantor").lines.edit("phone")
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "0811")
    again.keep()
    assert kept(again) == {"name": stood, "phone": "0811"}


def test_what_was_saved_just_before_the_end_is_offered_once(left, window_of) -> None:
    stood = left("Profil kantor")["name"]
    again = window_of("admin")
    again._desk.change_profile("office", {"name": stood})
    shown = section(again, "Profil kantor")
    press(offer_in(shown), "Pulihkan")
    assert not shown.is_changed()
    assert kept(again) == {}


def test_a_draft_that_cannot_be_kept_is_told(qtbot, window_of, monkeypatch) -> None:
    window = window_of("admin")
    shown = section(window, "Profil kantor")
    type_into(qtbot, shown)
    monkeypatch.setattr(window._desk, "save_draft", lambda *words: (_ for _ in ()).throw(DiskFull("D:")))
    window.keep()
    assert "ruang penyimpanan penuh" in window.trouble.words()
    assert window.header.second() == "Profil kantor · Draf belum tersimpan"


def test_a_password_is_never_kept(qtbot, window_of, archive) -> None:
    window = window_of("admin")
    shown = section(window, "Kata sandi saya")
    for line in shown.lines:
        qtbot.keyClicks(line, "rahasia-sekali")
    assert shown.is_changed()
    window.keep()
    qtbot.wait(20)
    assert kept(window) == {}
    assert not any(b"rahasia-sekali" in each.read_bytes() for each in archive.parent.glob("kantor.db*"))
