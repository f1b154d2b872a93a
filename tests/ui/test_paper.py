"""UI tests: the one PDF: shown, zoomed, printed, saved."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from setwan_desktop.ui.paper.document import PdfDocument, UnreadablePdf
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.paper.preview import Preview
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
