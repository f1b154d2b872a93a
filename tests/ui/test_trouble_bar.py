"""UI tests: where the archive cannot be written, what is typed can be kept in a file elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.trouble import DiskFull, PrinterGone, Trouble
from setwan_desktop.ui.filter_line import FilterLine
from setwan_desktop.ui.trouble_bar import TroubleBar
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.password_line import PasswordLine
from setwan_desktop.ui.wording import trouble_told


@pytest.fixture
def page(qtbot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    filled = {"Perihal": QLineEdit("Ganti rugi lahan"), "Uraian": QPlainTextEdit("Baris satu\nBaris dua – “kutipan”")}
    aside = {
        "Nama": QLineEdit(),
        "Kata sandi": PasswordLine(),
        "Saring": FilterLine("Saring"),
        "Kartu": QLineEdit("tetap"),
    }
    aside["Kata sandi"].setText("rahasia")
    aside["Saring"].setText("irigasi")
    aside["Kartu"].setReadOnly(True)
    for name, field in {**filled, **aside}.items():
        field.setAccessibleName(name)
        layout.addWidget(field)
    page.bar = TroubleBar(page)
    layout.addWidget(page.bar)
    with qtbot.waitExposed(page):
        page.show()
    return page


def offered(page: QWidget, trouble: Trouble) -> list[QPushButton]:
    page.bar.tell_trouble(trouble, trouble_told(trouble))
    return [each for each in page.bar.findChildren(QPushButton) if "tempat lain" in each.text().replace("&", "")]


def test_what_is_typed_is_kept_in_a_file(page, tmp_path, monkeypatch) -> None:
    (keep,) = offered(page, DiskFull("4,1 MB"))
    file = tmp_path / "isian.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(file), ""))
    keep.click()
    assert file.read_text(encoding="utf-8-sig") == (
        "Perihal\nGanti rugi lahan\n\nUraian\nBaris satu\nBaris dua – “kutipan”"
    )
    assert str(file) in page.bar.words().replace("\u200b", "")


def test_a_place_that_cannot_be_written_either_is_told(page, tmp_path, monkeypatch) -> None:
    (keep,) = offered(page, DiskFull("4,1 MB"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(Path(tmp_path, "tiada", "a.txt")), ""))
    keep.click()
    assert "belum tersalin" in page.bar.words()


def test_it_is_offered_only_where_something_typed_cannot_be_stored(page) -> None:
    assert offered(page, PrinterGone()) == []
    for field in page.findChildren(QLineEdit) + page.findChildren(QPlainTextEdit):
        field.clear()
    page.bar.tell_refused("Dikosongkan.")
    page.bar.hide()
    fresh = TroubleBar(page)
    fresh.tell_trouble(DiskFull(), trouble_told(DiskFull()))
    assert not [each for each in fresh.findChildren(QPushButton) if "tempat lain" in each.text().replace("&", "")]


def test_a_window_that_is_made_low_loses_the_second_line_and_gets_it_back(page) -> None:
    told = trouble_told(DiskFull("4,1 MB"))
    page.resize(900, 600)
    offered(page, DiskFull("4,1 MB"))
    assert told.text in page.bar.words()
    page.resize(900, 380)
    assert page.bar.words() == told.head
    assert page.bar.findChild(Note).toolTip() == told.text
    page.resize(900, 600)
    assert told.text in page.bar.words()
