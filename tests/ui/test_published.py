"""UI tests: papers for everybody: the published standards and empty forms, from the reception page and from the help."""

import pytest
from PySide6.QtWidgets import QMenu

from setwan_desktop.ui.help_dialog import HelpDialog
from setwan_desktop.ui.intake.standard_card import StandardCard
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.print_dialog import PrintDialog

A3_WIDTH = 842


def words(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions()]


def opened(window, menu: QMenu, place: int) -> PrintDialog:
    menu.actions()[place].trigger()
    return next(each for each in window.findChildren(PrintDialog) if each.isVisible())


@pytest.fixture
def reception(window_of):
    return window_of("resepsionis")


def test_the_reception_page_prints_standard_and_empty_form(reception) -> None:
    menu = reception.findChild(StandardCard).menu
    assert words(menu) == ["Standar pelayanan, A4", "Standar pelayanan, A3", "Formulir pengaduan kosong"]
    for place, (title, width, pages) in enumerate(
        (
            ("standar pelayanan Pengaduan A4", 595, 1),
            ("standar pelayanan Pengaduan A3", A3_WIDTH, 1),
            ("formulir", 595, 2),
        )
    ):
        dialog = opened(reception, menu, place)
        assert dialog.windowTitle().startswith(f"Cetak {title}")
        assert dialog.pages.page_count == pages
        assert round(PdfDocument(dialog._content).size_points(0).width()) == width
        dialog.reject()


def test_the_help_offers_those_of_every_service(window_of) -> None:
    window = window_of("ketua")
    window.keys.show_help()
    help_ = window.findChild(HelpDialog)
    assert [each for each in words(help_.papers) if each.endswith("A3")] == [
        "Standar pelayanan Audiensi, A3",
        "Standar pelayanan Pengaduan, A3",
    ]
    dialog = opened(window, help_.papers, 0)
    assert dialog.windowTitle() == "Cetak standar pelayanan Audiensi A4"
    dialog.reject()
    help_.accept()
