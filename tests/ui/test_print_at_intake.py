"""UI tests: receipts after the intake: at once where the computer is set so, else ready in the dialog; each print is told."""

import io

import pypdf
import pytest
from PySide6.QtCore import Qt

from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.page_names import SETTINGS
from setwan_desktop.ui.paper.print_choices import RECEIPT, asks_not, remembered
from setwan_desktop.ui.settings import receipts
from setwan_desktop.ui.settings.page import SettingsPage
from tests.robot import Robot
from tests.ui.printer import NAME, Printer


@pytest.fixture
def printer(tmp_path, monkeypatch) -> Printer:
    printer = Printer(tmp_path / "kertas", monkeypatch, "Sekretariat", NAME)
    monkeypatch.setattr(receipts, "printers", lambda: list(printer.names))
    return printer


@pytest.fixture
def receive(window_of, office, qtbot):
    """Receive a complaint at the window; gives page, desk and case."""

    def received():
        window = window_of("resepsionis")
        with qtbot.waitActive(window):
            window.activateWindow()
        window.receive()
        page = window.page(IntakePage)
        page.panel.form.set_values(Robot(7, office.now().date()).fill(page.panel.offer.form))
        with qtbot.waitSignal(page.done):
            qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return window, page, page.received.cards()[0].case_id

    return received


def printed_events(office, case_id: str) -> list[tuple[int, str]]:
    history = office._core.case(case_id).history
    return [(each.event.copies, each.event.how) for each in history if type(each.event).__name__ == "LetterPrinted"]


def test_the_receipt_comes_out_at_once(qtbot, printer, receive, window_of, office) -> None:
    window = window_of("resepsionis")
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(SETTINGS)
    settings = window.page(SettingsPage)
    settings.show_section("Cetak tanda terima")
    section = next(each for each in settings.sections if each.title == "Cetak tanda terima")
    assert section.copies.value() == 2
    qtbot.keyClick(section, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    section.printer.setFocus()
    qtbot.keyClick(section.printer, Qt.Key.Key_Down)
    qtbot.waitUntil(asks_not)
    assert remembered(RECEIPT).printer == NAME
    _window, page, case_id = receive()
    qtbot.waitUntil(lambda: "dicetak, 2 lembar" in page.outcome.words(), timeout=30_000)
    content = page._desk.letter_content(case_id, page._desk.case(case_id).letters[0].letter_id)
    assert [(job.printer, job.copies, job.paper) for job in printer.jobs] == [(NAME, 2, content.paper)]
    assert len(printer.sheets()) == 2 * pypdf.PdfReader(io.BytesIO(page._desk.render(content))).get_num_pages()
    assert printed_events(office, case_id) == [(2, "print")]


def test_without_that_setting_the_receipt_is_shown_ready(qtbot, printer, receive, office) -> None:
    _window, page, case_id = receive()
    dialog = page._printer.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.strip.copies.value() == 2
    with qtbot.waitSignal(dialog.printed, timeout=30_000):
        qtbot.keyClick(dialog.pages, Qt.Key.Key_Return)
    assert printed_events(office, case_id) == [(2, "print")]
    assert page._printer.dialog is None


def test_a_printer_that_is_gone_is_told_and_the_receipt_can_be_printed_again(qtbot, printer, receive, office) -> None:
    receipts.ask_not(wanted=True)
    printer.is_away = True
    window, page, case_id = receive()
    qtbot.waitUntil(window.trouble.isVisible, timeout=30_000)
    assert printed_events(office, case_id) == []
    assert page.outcome.letter_buttons()
    printer.is_away = False
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = page._printer.dialog
    assert dialog is not None
    dialog.reject()


def test_without_any_printer_the_case_is_received_all_the_same(qtbot, receive, office, tmp_path) -> None:
    _window, page, case_id = receive()
    assert page._printer.dialog is None
    qtbot.mouseClick(page.outcome.letter_buttons()[0], Qt.MouseButton.LeftButton)
    dialog = page._printer.dialog
    assert "Tidak ada pencetak" in dialog.told()
    dialog.save_to(tmp_path / "tanda terima.pdf")
    dialog.reject()
    assert printed_events(office, case_id) == [(1, "file")]
