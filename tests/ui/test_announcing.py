"""UI tests: a screen reader is told what appears where the focus is not."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.trouble import DiskFull
from setwan_desktop.ui.settings.lines import Line, Lines
from setwan_desktop.ui.sign_in_form import SignInForm
from setwan_desktop.ui.trouble_bar import TroubleBar
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.toast import Toast
from setwan_desktop.ui.wording import Told


@pytest.fixture
def heard(monkeypatch) -> list[tuple[str, bool]]:
    """What a screen reader hears: the words, and whether they interrupt it."""
    told: list[tuple[str, bool]] = []
    urgent = QAccessible.AnnouncementPoliteness.Assertive
    listen = staticmethod(
        lambda event: (
            told.append((event.message(), event.politeness() == urgent)) if hasattr(event, "message") else None
        )
    )
    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return told


@pytest.fixture
def page(qtbot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_message_over_the_page_is_said(page, heard):
    Toast(page).tell("PM/0146 terkirim ke Sekretaris DPRD.")
    assert heard == [("PM/0146 terkirim ke Sekretaris DPRD.", False)]


@pytest.mark.parametrize(
    ("tone", "said"), [("danger", [("Gagal. Ulangi.", True)]), ("warn", [("Gagal. Ulangi.", False)]), ("info", [])]
)
def test_a_note_that_has_to_be_minded_is_said_once(page, heard, tone, said):
    note = Note(tone, "Gagal.", "Ulangi.", page)
    assert heard == []
    note.show()
    assert heard == said


def test_trouble_of_the_computer_interrupts(page, heard):
    page.resize(900, 600)
    bar = TroubleBar(page)
    bar.tell_trouble(DiskFull(), Told("Ruang penyimpanan penuh.", "Kosongkan ruang.", "SIMPAN-03"))
    assert heard == [("Ruang penyimpanan penuh. Kosongkan ruang.", True)]


def test_a_wrong_password_is_said(page, heard):
    form = SignInForm(page)
    form.show()
    form.tell_refused(0)
    assert [urgent for words, urgent in heard if "tidak cocok" in words] == [True]


def test_the_first_line_an_act_was_refused_for_is_said(page, heard):
    lines = Lines((Line("name", "&Nama"), Line("place", "&Tempat")), page)
    lines.told.refuse([FieldProblem(key, "", "missing") for key in ("place", "name")])
    assert heard == [("Belum diisi.", True)]
    heard.clear()
    lines.told.refuse(())
    assert heard == []
