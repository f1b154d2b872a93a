"""UI tests: the strip before printing, driven by keys and mouse: what is chosen is printed, remembered and told."""

import pypdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLineEdit

from setwan_desktop import letters
from setwan_desktop.domain.printing import Printout
from setwan_desktop.ui.paper.print_choices import remembered
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.paper.printers import PrinterTraits
from tests.letters.samples import INVITATION, RECEIPT
from tests.ui.printer import NAME, Printer

SLIP = letters.render(RECEIPT)
TWO_PAGES = letters.render(INVITATION)


@pytest.fixture
def printer(tmp_path, monkeypatch) -> Printer:
    return Printer(tmp_path / "kertas", monkeypatch, "Sekretariat", NAME)


@pytest.fixture
def open_dialog(qtbot):
    def opened(content: bytes = SLIP, **more) -> PrintDialog:
        dialog = PrintDialog("Tanda terima", content, "tanda terima.pdf", **more)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return opened


def printed_by(qtbot, dialog: PrintDialog, press) -> Printout:
    with qtbot.waitSignal(dialog.printed, timeout=30_000) as signal:
        press()
    assert not dialog.isVisible()
    return signal.args[0]


def test_enter_prints_on_the_usual_printer(qtbot, printer, open_dialog) -> None:
    dialog = open_dialog()
    printout = printed_by(qtbot, dialog, lambda: qtbot.keyClick(dialog.pages, Qt.Key.Key_Return))
    assert printout == Printout()
    assert [(job.printer, job.copies, job.paper, job.duplex) for job in printer.jobs] == [
        ("Sekretariat", 1, "A5", "none")
    ]
    assert len(printer.sheets()) == 1


def test_every_choice_is_reached_by_its_key_and_remembered(qtbot, printer, open_dialog) -> None:
    dialog = open_dialog(TWO_PAGES, kind="undangan", mark=letters.mark_copy)
    alt = Qt.KeyboardModifier.AltModifier
    for key, control in (
        (Qt.Key.Key_P, dialog.strip.printer), (Qt.Key.Key_R, dialog.strip.copies), (Qt.Key.Key_H, dialog.strip.pages),
        (Qt.Key.Key_K, dialog.strip.paper), (Qt.Key.Key_I, dialog.strip.sides),
    ):  # fmt: skip
        qtbot.keyClick(dialog, key, alt)
        focus = QApplication.focusWidget()
        assert focus is control or control.isAncestorOf(focus)
    qtbot.keyClick(dialog.strip.printer, Qt.Key.Key_Down)
    dialog.strip.copies.selectAll()
    qtbot.keyClicks(dialog.strip.copies, "2")
    qtbot.keyClicks(dialog.strip.pages, "2")
    qtbot.keyClick(dialog.strip.sides, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_A, alt)
    qtbot.waitUntil(lambda: "SALINAN" in dialog.pages.accessibleDescription())
    printout = printed_by(qtbot, dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_C, alt))
    assert printout == Printout(2, "print", "2", copy_mark=True)
    job = printer.jobs[0]
    assert (job.printer, job.copies, job.pages, job.paper, job.duplex) == (NAME, 2, (2,), "A4", "long")
    reopened = open_dialog(TWO_PAGES, kind="undangan", mark=letters.mark_copy)
    again = reopened.strip
    assert (again.printer.currentText(), again.copies.value(), again.sides.currentData()) == (NAME, 2, "long")
    assert again.pages.text() == ""
    assert not again.mark.isChecked()
    other = open_dialog(TWO_PAGES, kind="nota")
    assert other.strip.copies.value() == 1


def test_a_sheet_chosen_in_place_of_the_papers_own_is_warned_of_and_remembered(qtbot, printer, open_dialog) -> None:
    dialog = open_dialog(kind="tanda-terima")
    assert dialog.strip.paper.currentData() == "A5"
    assert "Masukkan kertas A5" in dialog.told()
    dialog.strip.paper.setCurrentIndex(dialog.strip.paper.findData("A4"))
    assert "sisanya kosong" in dialog.told()
    printed_by(qtbot, dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier))
    assert printer.jobs[0].paper == "A4"
    reopened = open_dialog(kind="tanda-terima")
    assert reopened.strip.paper.currentData() == "A4"
    assert remembered("tanda-terima", "A4").paper == ""


def test_what_the_printer_cannot_do_cannot_be_chosen(printer, open_dialog) -> None:
    printer.traits = PrinterTraits(NAME, "A4", stopped=True)
    dialog = open_dialog()
    dialog.strip.sides.setFocus()
    assert not dialog.strip.sides.model().item(1).isEnabled()
    assert "gangguan" in dialog.told()


def test_pages_that_cannot_be_read_are_told_at_their_field(qtbot, printer, open_dialog) -> None:
    dialog = open_dialog(TWO_PAGES)
    qtbot.keyClicks(dialog.strip.pages, "3")
    qtbot.keyClick(dialog.strip.pages, Qt.Key.Key_Return)
    assert "tidak dimengerti" in dialog.told()
    assert dialog.strip.pages.property("wrong")
    assert printer.jobs == []


def test_a_printer_that_does_not_answer_leaves_the_paper_for_another_try(qtbot, printer, open_dialog) -> None:
    dialog = open_dialog()
    printer.is_away = True
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: "Kode: CETAK-01" in dialog.told(), timeout=30_000)
    assert dialog.isVisible()
    printer.is_away = False
    printed_by(qtbot, dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier))
    assert len(printer.jobs) == 2


def test_a_printing_is_called_off_by_escape(qtbot, printer, open_dialog) -> None:
    dialog = open_dialog(TWO_PAGES)
    printed = []
    dialog.printed.connect(printed.append)
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: dialog.is_printing)
    qtbot.keyClick(dialog._cancel if dialog.is_printing else dialog.pages, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.is_printing, timeout=30_000)
    assert "dibatalkan" in dialog.told()
    assert printed == []
    qtbot.keyClick(dialog._cancel if dialog.is_printing else dialog.pages, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_a_printer_the_pdf_is_offered(qtbot, open_dialog, tmp_path) -> None:
    dialog = open_dialog(mark=letters.mark_copy)
    assert "Tidak ada pencetak" in dialog.told()
    assert not dialog.strip.isVisible()
    with qtbot.waitSignal(dialog.printed) as printed:
        dialog.save_to(tmp_path / "tanda terima.pdf")
    assert printed.args == [Printout(how="file")]
    assert (tmp_path / "tanda terima.pdf").read_bytes() == SLIP
    dialog.save_to(tmp_path / "tidak" / "ada" / "tanda terima.pdf")
    assert "Kode: CETAK-03" in dialog.told()
    dialog.strip.mark.click()
    dialog.save_to(tmp_path / "salinan.pdf")
    assert (tmp_path / "salinan.pdf").read_bytes() == letters.mark_copy(SLIP)


@pytest.mark.parametrize("width", [864, 600, 480])
def test_the_strip_breaks_into_lines_and_nothing_is_cut(qtbot, printer, open_dialog, width) -> None:
    dialog = open_dialog(TWO_PAGES, mark=letters.mark_copy)
    dialog.resize(width, 486)
    qtbot.wait(20)
    for control in (
        dialog.strip.printer,
        dialog.strip.copies,
        dialog.strip.pages,
        dialog.strip.paper,
        dialog.strip.sides,
    ):
        corner = control.mapTo(dialog, control.rect().bottomRight())
        assert dialog.rect().contains(corner)
    assert dialog.strip.mark.isVisible()
    assert dialog.pages.height() > 60


def test_the_computers_own_dialog_prints_too(qtbot, printer, open_dialog, tmp_path) -> None:
    dialog = open_dialog()

    def choose() -> None:
        native = QApplication.activeModalWidget()
        assert isinstance(native, QPrintDialog)
        place = next(each for each in native.findChildren(QLineEdit) if each.isVisible())
        place.setText(str(tmp_path / "lain.pdf"))
        native.accept()

    QTimer.singleShot(300, choose)
    printout = printed_by(qtbot, dialog, lambda: qtbot.mouseClick(dialog._others, Qt.MouseButton.LeftButton))
    assert printout == Printout(how="file")
    assert len(pypdf.PdfReader(tmp_path / "lain.pdf").pages) == 1
