"""UI tests: what is handed in is seen beside the form, however it came: chosen, pasted, let go, or kept by a draft."""

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from setwan_desktop.domain.values import Upload
from setwan_desktop.ui.forms.files_control import FilesControl
from setwan_desktop.ui.settings.scan_folder_choice import ScanFolderChoice
from tests.ui.test_intake_page import intake_of

__all__ = ["intake_of"]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(intake_of):
    return intake_of("tata_usaha", "audiensi")


@pytest.fixture
def picture() -> QImage:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def files_of(page) -> FilesControl:
    return page.panel.form.findChild(FilesControl)


def test_before_anything_is_handed_in_there_is_a_place_for_it(page) -> None:
    assert page._side.currentWidget() is page.scans
    assert page.scans.nothing.isVisible()


def test_a_picture_pasted_into_a_line_is_handed_in_and_shown(qtbot, page, picture) -> None:
    QGuiApplication.clipboard().setImage(picture)
    line = page.panel.form.box("perihal").control.buddy()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_V, CONTROL)
    assert [each.name for each in files_of(page).files] == ["Gambar 1.png"]
    assert page.scans.shown is files_of(page).files[0]
    assert page.scans.preview.isVisible()
    assert line.text() == ""


def test_words_are_pasted_into_the_line(qtbot, page) -> None:
    QGuiApplication.clipboard().setText("Akses solar")
    line = page.panel.form.box("perihal").control.buddy()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_V, CONTROL)
    assert line.text() == "Akses solar"
    assert files_of(page).files == ()


def test_a_file_let_go_on_a_line_is_handed_in(page, picture, tmp_path) -> None:
    picture.save(str(tmp_path / "surat.png"))
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(tmp_path / "surat.png"))])
    line = page.panel.form.box("perihal").control.buddy()
    how = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(line, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(line, QDropEvent(QPoint(5, 5), *how))
    assert line.text() == ""
    assert [each.name for each in files_of(page).files] == ["surat.png"]


def test_each_of_several_can_be_looked_at(qtbot, page, picture) -> None:
    QGuiApplication.clipboard().setImage(picture)
    control = files_of(page)
    control.take(QGuiApplication.clipboard().mimeData())
    control.add([Upload("kedua.pdf", b"%PDF-1.4 rusak")])
    assert page.scans.shown.name == "kedua.pdf"
    eye = next(each for each in control.findChildren(QPushButton) if each.accessibleName() == "Lihat Gambar 1.png")
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert page.scans.shown.name == "Gambar 1.png"


def test_a_file_that_a_draft_kept_is_shown_again(page, intake_of, picture) -> None:
    QGuiApplication.clipboard().setImage(picture)
    files_of(page).take(QGuiApplication.clipboard().mimeData())
    page.leave()
    again = intake_of("tata_usaha", "audiensi")
    next(each for each in again.findChildren(QPushButton) if "Pulihkan" in each.text()).click()
    assert again.scans.shown.name == "Gambar 1.png"
    assert not again.scans.preview._picture._whole.isNull()


def test_in_a_narrow_window_the_form_is_a_tab_of_its_own(qtbot, page) -> None:
    page.panel.form.set_values({"perihal": "Akses solar"})
    page.resize(900, 500)
    assert page._side.currentWidget() is page.panel
    assert page.panel.isVisible()
    assert page.panel.answers()["perihal"] == "Akses solar"
    page.resize(1_300, 640)
    assert page._side.indexOf(page.panel) < 0
    assert page.panel.isVisible()


def test_what_the_scanner_wrote_last_is_offered(qtbot, intake_of, picture, tmp_path) -> None:
    """An older file is not; what is handed in is offered no more."""
    folder = tmp_path / "pindaian"
    folder.mkdir()
    picture.save(str(folder / "lama.png"))
    os.utime(folder / "lama.png", (1_000_000, 1_000_000))
    choice = ScanFolderChoice()
    qtbot.addWidget(choice)
    choice.watch(str(folder))
    page = intake_of("tata_usaha", "audiensi")
    control = files_of(page)
    assert control._newest.isHidden()
    picture.save(str(folder / "surat & lampiran.png"))
    qtbot.waitUntil(lambda: not control._newest.isHidden())
    assert "surat && lampiran.png" in control._newest.text()
    control._newest.click()
    assert [each.name for each in control.files] == ["surat & lampiran.png"]
    assert control._newest.isHidden()
    choice.watch("")
    assert choice.folder.text().startswith("Tidak ada")
