"""Every key of the help page, pressed at the program's window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QPlainTextEdit, QPushButton, QTabBar, QWidget

from setwan_desktop.demo import PASSWORD
from setwan_desktop.demo.hands import hand
from setwan_desktop.office import Office
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.forms.text_controls import LineControl
from setwan_desktop.ui.help_dialog import HelpDialog
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.page_names import CASES, SETTINGS
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.by_keys import ByKeys
from tests.ui.commands import Act
from tests.ui.stands import Stands
from tests.ui.taking import window_over

NOTE = Act("pengaduan", "penyampaian", "sampaikan", 1, "disposisi")
RECORDING = Act("pengaduan", "pencatatan", "catat", 1, "nota_dinas")
PROMPT = Act("pengaduan", "penugasan_konsultasi", "tugaskan", 1, "konsultasi")


class Desk:
    """Somebody at the window, with one case before him."""

    def __init__(self, clerk: ByKeys, case_id: str) -> None:
        self.clerk, self.case_id = clerk, case_id

    @property
    def window(self) -> MainWindow:
        return self.clerk.person.window

    @property
    def inbox(self) -> InboxPage:
        return self.window.page(InboxPage)

    @property
    def case(self) -> CasePage:
        return self.inbox.case

    def step(self) -> str:
        return self.clerk.desk.case(self.case_id).step


Sit = Callable[..., Desk]


@pytest.fixture
def sit(stands: Stands, appearance: Appearance, tmp_path: Path) -> Iterator[Sit]:
    """Sign in where a case waits, by its step; at the intake where there is none."""
    with ExitStack() as opened:

        def seated(act: Act, who: str = "", cases: int = 1) -> Desk:
            office, stand = opened.enter_context(stands.copy(act, tmp_path / "kantor"))
            name = who or stand.who
            for _ in range(cases - 1):
                _receive_another(office)
            frame = opened.enter_context(window_over(office, appearance, tmp_path / "tampilan.ini"))
            clerk = ByKeys(frame, office.sign_in(name, PASSWORD), stand.case_id)
            clerk.person.open_window()
            clerk.sign_in(name)
            return Desk(clerk, stand.case_id)

        yield seated


def _receive_another(office: Office) -> None:
    desk = office.sign_in("resepsionis", PASSWORD)
    offer = next(each for entry in desk.services() for each in entry.openings if each.primary)
    answers = {"nama": "Rusdi", "telepon": "081200001147", "rahasia": False, "membawa_surat": True, "perihal": "Air"}
    desk.receive("pengaduan", offer.action, answers)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_control_enter_acts_from_the_list_too(sit: Sit) -> None:
    desk = sit(PROMPT)
    assert isinstance(focus(), QListView)
    hand.press("Ctrl+Return")
    assert desk.step() == "konsultasi"


def test_control_enter_of_the_keypad_acts_too(sit: Sit) -> None:
    desk = sit(PROMPT)
    hand.press("Ctrl+Enter")
    assert desk.step() == "konsultasi"


def test_control_enter_acts_from_within_a_text(sit: Sit) -> None:
    desk = sit(PROMPT)
    hand.press("Return")
    assert isinstance(focus(), QPlainTextEdit)
    hand.press("Ctrl+Return")
    assert desk.step() == "konsultasi"


def test_control_s_keeps_the_draft(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Return")
    hand.write("Setengah jalan")
    hand.press("Ctrl+S")
    kept = desk.clerk.desk.draft(desk.case_id, "", NOTE.action)
    assert kept is not None
    assert "Setengah jalan" in kept.answers.values()


def test_control_p_prints_the_paper_that_is_shown(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Return")
    letter = desk.clerk.desk.case(desk.case_id).letters[0]
    desk.case.papers.open("letter", letter.letter_id)
    hand.wait(50)
    hand.press("Ctrl+P")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PrintDialog)
    hand.press("Escape")


def test_control_z_undoes_in_a_field(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Return")
    text = focus()
    hand.write("abc")
    hand.press("Ctrl+Z")
    assert isinstance(text, QPlainTextEdit)
    assert not text.toPlainText()
    hand.press("Ctrl+Y")
    assert text.toPlainText() == "abc"
    assert desk.step() == NOTE.step


def test_control_z_outside_a_field_asks_whether_to_take_back(sit: Sit) -> None:
    desk = sit(PROMPT)
    hand.press("Ctrl+Return")
    assert desk.step() == "konsultasi"
    assert not isinstance(focus(), QLineEdit | QPlainTextEdit)
    hand.press("Ctrl+Z")
    assert desk.step() == "konsultasi", "it asks first"
    panel = desk.clerk.panel()
    assert panel.offer is not None
    assert panel.offer.effect == "recall"
    hand.press("Ctrl+Return")
    assert desk.step() == PROMPT.step


@pytest.mark.parametrize("keys", ["Alt+Left", "Escape"])
def test_back_from_a_case_to_its_list(sit: Sit, keys: str) -> None:
    desk = sit(PROMPT)
    hand.press("Return")
    assert desk.inbox.is_one_pane
    hand.press(keys)
    assert not desk.inbox.is_one_pane
    assert isinstance(focus(), QListView)


def test_control_down_and_up_go_from_case_to_case(sit: Sit) -> None:
    desk = sit(RECORDING, cases=2)
    hand.press("Return")
    first = desk.inbox.shown_case()
    assert isinstance(focus(), QLineEdit)
    hand.press("Ctrl+Down")
    assert desk.inbox.shown_case() != first
    hand.press("Ctrl+Up")
    assert desk.inbox.shown_case() == first


def test_f6_goes_round_the_panes(sit: Sit) -> None:
    desk = sit(NOTE)
    parts = {"sidebar": desk.window.sidebar, "header": desk.window.header}
    parts |= {str(at): each for at, each in enumerate(desk.inbox.panes())}

    def pane() -> str:
        return next(name for name, part in parts.items() if part is focus() or part.isAncestorOf(focus()))

    rounds = []
    for _ in range(len(parts)):
        rounds.append(pane())
        hand.press("F6")
    assert sorted(rounds) == sorted(parts)
    assert pane() == rounds[0]
    hand.press("Shift+F6")
    assert pane() == rounds[-1]


def test_control_and_a_digit_goes_down_the_sidebar(sit: Sit) -> None:
    desk = sit(NOTE)
    keys = desk.window.sidebar.keys()
    for place, key in enumerate(keys[:8], 1):
        hand.press(f"Ctrl+{place}")
        assert desk.window.key == key
    hand.press("Ctrl+1")
    assert desk.window.key == keys[0]


def test_control_plus_minus_and_zero_size_the_text(sit: Sit, appearance: Appearance) -> None:
    desk = sit(NOTE)
    before = appearance.scale
    hand.press("Ctrl++")
    assert appearance.scale > before
    hand.press("Ctrl+-")
    assert appearance.scale == before
    hand.press("Ctrl+-")
    hand.press("Ctrl+0")
    assert appearance.scale == 1.0
    assert desk.inbox.shown_case() == desk.case_id


def test_control_l_locks(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Ctrl+L")
    assert desk.clerk.person.frame.is_locked
    desk.clerk.person.unlock()
    assert not desk.clerk.person.frame.is_locked


def test_control_f_searches(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Ctrl+F")
    assert focus() is desk.window.header.search


def test_control_shift_f_filters_the_list(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Ctrl+Shift+F")
    assert isinstance(focus(), QLineEdit)
    assert desk.inbox.pane.isAncestorOf(focus())
    hand.write("tidak ada yang begini")
    assert not desk.inbox.pane.list.cards.looks()


def test_the_filter_is_reached_again_and_closed_by_keys_alone(sit: Sit) -> None:
    desk = sit(NOTE)
    pane = desk.inbox.pane
    hand.press("Ctrl+2")
    hand.press("Ctrl+1")
    hand.press("Ctrl+Shift+F")
    line = focus()
    assert isinstance(line, QLineEdit)
    hand.write("a")
    hand.press("Down")
    assert focus() is pane.list
    hand.press("Ctrl+Shift+F")
    assert focus() is line
    assert line.selectedText() == "a"
    hand.press("Escape")
    assert pane.filter_text == ""
    assert line.isVisible()
    hand.press("Escape")
    assert not line.isVisible()
    assert focus() is pane.list
    assert isinstance(desk.window.stack.currentWidget(), InboxPage)


def test_the_filter_of_the_table_is_emptied_before_escape_leaves_the_page(sit: Sit) -> None:
    desk = sit(NOTE)
    desk.window.go_to(CASES)
    page = desk.window.page(CasesPage)
    hand.press("Ctrl+Shift+F")
    assert focus() is page._filter
    hand.write("zzz")
    assert page._filter.text() == "zzz"
    hand.press("Escape")
    assert page._filter.text() == ""
    assert desk.window.key == CASES
    page.refresh()  # without waiting for a pause in typing
    hand.press("Return")
    assert focus() is page.table
    hand.press("Escape")
    assert desk.window.key != CASES


def test_control_n_begins_to_receive(sit: Sit) -> None:
    desk = sit(Act("pengaduan", "", "antar", 2, "pencatatan"), "resepsionis")
    hand.press("Ctrl+1")
    assert not isinstance(desk.window.stack.currentWidget(), IntakePage)
    hand.press("Ctrl+N")
    assert isinstance(desk.window.stack.currentWidget(), IntakePage)
    assert isinstance(focus(), QLineEdit)
    assert desk.window.page(IntakePage).panel.isAncestorOf(focus())


@pytest.mark.parametrize(("keys", "effect"), [("Ctrl+Shift+N", "note"), ("Ctrl+O", "attach")])
def test_a_note_and_a_file_have_keys(sit: Sit, keys: str, effect: str) -> None:
    desk = sit(NOTE)
    hand.press("Return")
    hand.press(keys)
    panel = desk.clerk.panel()
    assert panel.offer is not None
    assert panel.offer.effect == effect
    assert panel.form is not None
    assert panel.form.isAncestorOf(focus())


def test_enter_goes_to_the_next_field(sit: Sit) -> None:
    desk = sit(RECORDING)
    hand.press("Return")
    panel = desk.clerk.panel()
    assert panel.form is not None
    panel.form.focus_field("nama")
    hand.press("Return")
    control = panel.form.box("nik").control
    assert isinstance(control, LineControl)
    assert focus() is control.buddy()


def test_space_ticks(sit: Sit) -> None:
    desk = sit(RECORDING)
    hand.press("Return")
    panel = desk.clerk.panel()
    assert panel.form is not None
    panel.form.focus_field("data_pribadi")
    hand.press("Space")
    assert panel.answers()["data_pribadi"] is True


def test_control_tab_shows_the_next_tab_from_anywhere_on_the_page(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("Return")
    bar = next(each for each in desk.case.findChildren(QTabBar) if each.isVisible() and each.count() > 1)
    shown = [place for place in range(bar.count()) if bar.isTabVisible(place)]
    before = bar.currentIndex()
    for place in shown[shown.index(before) + 1 :] + shown[: shown.index(before) + 1]:
        hand.press("Ctrl+Tab")
        assert bar.currentIndex() == place
    hand.press("Ctrl+Shift+Tab")
    assert bar.currentIndex() == shown[shown.index(before) - 1]


def test_f5_looks_for_what_others_did(sit: Sit) -> None:
    desk = sit(NOTE, cases=1)
    view = desk.clerk.desk.case(desk.case_id)
    offer = next(each for each in view.offers if each.effect == "note")
    desk.clerk.desk.act(desk.case_id, offer.action, {offer.form.fields[0].id: "Sudah ditelepon."}, view.version)
    hand.press("F5")
    assert desk.case.view is not None
    assert any("Sudah ditelepon." in each.text for each in desk.case.view.timeline)


def test_f11_fills_the_screen_and_back(sit: Sit) -> None:
    desk = sit(NOTE)
    frame = desk.clerk.person.frame
    hand.press("F11")
    assert frame.isFullScreen()
    hand.press("F11")
    assert not frame.isFullScreen()


def test_f1_lists_the_keys(sit: Sit) -> None:
    sit(NOTE)
    hand.press("F1")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HelpDialog)
    hand.press("Escape")
    assert QApplication.activeModalWidget() is None


def test_f10_opens_the_menu_whose_lines_have_letters(sit: Sit) -> None:
    desk = sit(NOTE)
    hand.press("F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert all("&" in each.text() for each in menu.actions() if not each.isSeparator())
    hand.press("Escape")
    hand.press("Ctrl+,")
    assert desk.window.key == SETTINGS


def test_no_button_of_a_form_is_pressed_by_enter(sit: Sit) -> None:
    desk = sit(RECORDING)
    hand.press("Return")
    assert not [each for each in desk.case.findChildren(QPushButton) if each.autoDefault() or each.isDefault()]
    assert desk.window.focusPolicy() in {Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus}
