"""UI tests: the one PDF: shown, zoomed, printed, saved."""

import pypdf
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from setwan_desktop.domain.trouble import PrinterGone
from setwan_desktop.ui.paper import print_dialog, printing
from setwan_desktop.ui.paper.document import PdfDocument, UnreadablePdf
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.paper.preview import Preview
from setwan_desktop.ui.paper.print_dialog import PrintDialog, read_pages
from setwan_desktop.ui.paper.printing import PrintJob, print_pdf
from tests.robot import PDF


@pytest.fixture
def letter(desk_of) -> bytes:
    desk = desk_of("resepsionis")
    return desk.standard_pdf(desk.services()[0].id)


def darkness(image: QImage) -> float:
    small = image.scaled(60, 85).convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(255 - small.pixelColor(x, y).value() for x in range(60) for y in range(85)) / (60 * 85)


def test_a_page_is_drawn_on_white(letter) -> None:
    document = PdfDocument(letter)
    image = document.image(0, 96)
    assert document.page_count >= 1
    assert abs(image.width() - document.size_points(0).width() * 96 / 72) <= 1
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert darkness(image) > 0.5
    assert "standar" in document.text().lower()


def test_what_is_no_pdf_is_named(qtbot) -> None:
    with pytest.raises(UnreadablePdf):
        PdfDocument(PDF)
    preview = Preview()
    qtbot.addWidget(preview)
    for content in (PDF, b"tidak jelas"):
        preview.show_file("x", content)
        assert "tidak dapat ditampilkan" in preview._picture.text()


def test_a_photograph_is_shown(qtbot, tmp_path) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    image.save(str(tmp_path / "foto.png"))
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_file("foto.png", (tmp_path / "foto.png").read_bytes())
    assert not preview._picture.pixmap().isNull()


def test_the_page_is_as_wide_as_the_view_until_it_is_zoomed(qtbot, letter) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    view.show_pdf(letter)
    assert view.horizontalScrollBar().maximum() == 0
    view.set_zoom(2.0)
    assert view.horizontalScrollBar().maximum() > 0
    wheel = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPointF(0, 120).toPoint(), QPointF(0, 120).toPoint(),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom() > 2.0
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom() == 0
    assert not view.grab().isNull()


def test_printing_into_a_file_prints_the_same_page(letter, tmp_path) -> None:
    sides = print_pdf(letter, PrintJob(file=str(tmp_path / "cetak.pdf"), copies=2))
    given = PdfDocument(letter)
    printed = (tmp_path / "cetak.pdf").read_bytes()
    assert sides == given.page_count * 2
    pages = pypdf.PdfReader(tmp_path / "cetak.pdf").pages
    assert len(pages) in {sides, given.page_count}
    assert abs(float(pages[0].mediabox.width) - given.size_points(0).width()) < 3
    assert abs(float(pages[0].mediabox.height) - given.size_points(0).height()) < 3
    assert abs(darkness(PdfDocument(printed).image(0, 96)) - darkness(given.image(0, 96))) < 2


def test_without_a_printer_nothing_is_printed(letter) -> None:
    with pytest.raises(PrinterGone):
        print_pdf(letter, PrintJob())


def test_without_a_printer_the_pdf_is_offered(qtbot, letter, tmp_path) -> None:
    dialog = PrintDialog("Standar", letter, "standar.pdf")
    qtbot.addWidget(dialog)
    assert "Tidak ada pencetak" in dialog.told()
    with qtbot.waitSignal(dialog.printed) as printed:
        dialog.save_to(tmp_path / "standar.pdf")
    assert printed.args == [1, "file"]
    assert (tmp_path / "standar.pdf").read_bytes() == letter
    dialog.save_to(tmp_path / "tidak" / "ada" / "standar.pdf")
    assert "belum tersimpan" in dialog.told()


def test_a_printer_that_goes_away_is_told(qtbot, letter, monkeypatch) -> None:
    dialog = PrintDialog("Standar", letter, "standar.pdf")
    qtbot.addWidget(dialog)
    dialog.print_with(PrintJob("Hilang"))
    assert "Kode: CETAK-01" in dialog.told()


def test_with_a_printer_it_is_asked_for_and_told(qtbot, letter, monkeypatch) -> None:
    jobs = []
    monkeypatch.setattr(print_dialog, "printers", lambda: ["Meja TU"])
    monkeypatch.setattr(print_dialog, "print_pdf", lambda _content, job: jobs.append(job))
    dialog = PrintDialog("Standar", letter, "standar.pdf")
    qtbot.addWidget(dialog)
    dialog._copies.setValue(3)
    dialog._range.setText("9")
    dialog._on_print_clicked()
    assert "tidak dimengerti" in dialog.told()
    dialog._range.setText("1")
    with qtbot.waitSignal(dialog.printed) as printed:
        dialog._on_print_clicked()
    assert jobs == [PrintJob("Meja TU", 3, (1,))]
    assert printed.args == [3, "print"]
    assert printing.printers() == []


@pytest.mark.parametrize(
    ("typed", "pages"),
    [("", ()), ("2", (2,)), ("1-3", (1, 2, 3)), ("1, 3", (1, 3)), ("4", None), ("x", None), ("1-", None)],
)
def test_pages_as_they_are_typed(typed, pages) -> None:
    assert read_pages(typed, 3) == pages
