"""UI tests: the kop, set with mouse and keys: emblem, lines, margins, the page with its rulers, what is printed of it."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLabel, QScrollArea

from setwan_desktop.ui import messages
from setwan_desktop.ui.settings.letterheads import LetterheadSection
from setwan_desktop.ui.settings.page import SettingsPage

KEYS = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window_of):
    window = window_of("admin")
    window.page(SettingsPage).show_section("Kop surat")
    return window


@pytest.fixture
def kop(window, qtbot) -> LetterheadSection:
    section = next(each for each in window.page(SettingsPage).sections if isinstance(each, LetterheadSection))
    qtbot.waitUntil(lambda: section.page.view.page_count == 1, timeout=15_000)
    return section


def saved(folder: Path, name: str, picture: Image.Image | bytes, kind: str = "PNG") -> Path:
    path = folder / name
    if isinstance(picture, bytes):
        path.write_bytes(picture)
    else:
        picture.save(path, kind)
    return path


def shield(side: int = 700, colour: str = "#1450a0") -> Image.Image:
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    picture.paste(colour, (side // 8, side // 8, side * 7 // 8, side * 7 // 8))
    return picture


def type_into(qtbot, kop: LetterheadSection, key: str, text: str) -> None:
    line = kop.lines.control(key)
    kop.area.ensureWidgetVisible(line)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.keyClick(line, Qt.Key.Key_A, KEYS)
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(line, text)


def choose(qtbot, box: QComboBox, value: str) -> None:
    box.setFocus()
    while box.currentData() != value:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        if box.currentIndex() == before:
            qtbot.keyClick(box, Qt.Key.Key_Home)


def click(qtbot, button: QAbstractButton) -> None:
    if button.text():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))


def drop(kop: LetterheadSection, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, buttons, no_keys = QPoint(20, 20), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, no_keys)
    QApplication.sendEvent(kop.emblem, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(kop.emblem, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, no_keys))


def text_of(kop: LetterheadSection) -> str:
    document = kop.page.view.document
    return document.text() if document else ""


def image_in(pdf: bytes) -> Image.Image:
    return pypdf.PdfReader(io.BytesIO(pdf)).pages[0].images[0].image


def test_what_is_typed_is_seen_saved_and_printed(office, kop, qtbot) -> None:
    assert not kop.is_changed()
    type_into(qtbot, kop, "unit", "KABUPATEN TANAH LAUT")
    type_into(qtbot, kop, "third", "PROVINSI KALIMANTAN SELATAN")
    type_into(qtbot, kop, "phone", "(0512) 21234")
    qtbot.waitUntil(lambda: "(0512) 21234, laman" in text_of(kop), timeout=10_000)
    assert "KABUPATEN TANAH LAUT" in text_of(kop)
    assert "PROVINSI KALIMANTAN SELATAN" in text_of(kop)
    assert kop.is_changed()
    qtbot.keyClick(kop.lines.control("phone"), Qt.Key.Key_S, KEYS)
    head = office.profile.letterheads["dprd"]
    assert (head.unit, head.third, head.phone) == (
        "KABUPATEN TANAH LAUT",
        "PROVINSI KALIMANTAN SELATAN",
        "(0512) 21234",
    )
    assert not kop.is_changed()


def test_font_rule_paper_and_margins_reach_the_page(office, kop, qtbot) -> None:
    choose(qtbot, kop.lines.control("font"), "Bookman")
    choose(qtbot, kop.lines.control("rule"), "none")
    choose(qtbot, kop.lines.control("paper"), "F4")
    type_into(qtbot, kop, "margin_left", "42,5")
    qtbot.waitUntil(lambda: kop.page.scale.text().startswith("F4, skala "), timeout=10_000)
    qtbot.waitUntil(lambda: kop.page.view.document.size_points(0).height() > 930, timeout=10_000)
    begin, _end, millimetre = kop.page.level.spans()
    spot = kop.page.view.sheet_in_view(0)
    assert begin == spot.left()
    assert millimetre == pytest.approx(spot.width() / 215, rel=0.01)
    kop.save()
    head = office.profile.letterheads["dprd"]
    assert (head.font, head.rule, head.paper, head.margins_mm[3]) == ("Bookman", "none", "F4", 42.5)
    assert office.profile.letterheads["setwan"].paper == ""


def test_an_emblem_is_dragged_in_for_every_kop(office, kop, qtbot, tmp_path) -> None:
    drop(kop, saved(tmp_path, "lambang.png", shield()))
    assert kop.emblem.told() == ""
    assert kop.emblem.tile.image().pixelColor(350, 350).name() == "#1450a0"
    assert kop.emblem.tile.image().pixelColor(5, 5).name() == "#ffffff"
    assert office.profile.letterheads["dprd"].emblem == ""
    kop.save()
    emblems = {each.emblem for each in office.profile.letterheads.values()}
    assert len(emblems) == 1
    assert emblems != {""}
    standard = office.sign_in("sekretaris", "setwan")
    page = standard.standard_pdf(standard.services()[0].id)
    assert image_in(page).getpixel((200, 200)) == pytest.approx((0x14, 0x50, 0xA0), abs=3)


def test_each_kop_may_have_its_own_emblem(office, kop, qtbot, tmp_path) -> None:
    drop(kop, saved(tmp_path, "satu.png", shield()))
    click(qtbot, kop.emblem.shared)
    qtbot.mouseClick(kop.choices.button("setwan"), Qt.MouseButton.LeftButton)
    drop(kop, saved(tmp_path, "dua.jpg", shield(colour="#a01414").convert("RGB"), "JPEG"))
    kop.save()
    heads = office.profile.letterheads
    assert heads["dprd"].emblem != heads["setwan"].emblem
    assert not kop.emblem.shared.isChecked()
    click(qtbot, kop.emblem.remove)
    assert kop.emblem.remove.isHidden()
    kop.save()
    heads = office.profile.letterheads
    assert (bool(heads["dprd"].emblem), heads["setwan"].emblem, heads["setwan"].emblem_source) == (True, "", "")
    click(qtbot, kop.emblem.shared)
    assert {each["emblem"] for each in kop._typed.values()} == {""}


def test_a_drawing_is_chosen_and_becomes_pixels(office, kop, qtbot, tmp_path, monkeypatch) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 40"><circle cx="10" cy="20" r="9" fill="#1450a0"/></svg>'
    path = saved(tmp_path, "lambang.svg", svg.encode())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(path), ""))
    click(qtbot, kop.emblem.choose)
    image = kop.emblem.tile.image()
    assert (image.width(), image.height()) == (600, 1200)
    assert image.pixelColor(300, 600).name() == "#1450a0"
    assert kop.emblem.told() == ""
    kop.save()
    head = office.profile.letterheads["dprd"]
    assert office._core.archive.file(head.emblem_source) == svg.encode()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("surat.pdf", b"%PDF-1.7", "bukan gambar PNG, JPEG, atau SVG"),
        ("potong.png", b"\x89PNG\r\n\x1a\n" + b"0" * 90, "rusak atau tidak lengkap"),
        ("besar.png", b"\x89PNG\r\n\x1a\n" + b"0" * (10 * 1024 * 1024 + 1), "lebih besar dari 10 MB"),
        ("skrip.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "memuat skrip"),
        ("tautan.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://a.id/b.png'/></svg>", "tautan ke luar"),
        ("kosong.svg", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", "rusak atau tidak lengkap"),
        ("hampa.png", b"", "kosong"),
    ],
)  # fmt: skip
def test_what_is_no_emblem_is_refused_in_words_beside_it(kop, tmp_path, name, content, words) -> None:
    drop(kop, saved(tmp_path, name, content))
    assert f"“{name}”" in kop.emblem.told()
    assert words in kop.emblem.told()
    assert not kop.is_changed()


def test_a_file_that_is_gone_is_told(kop, tmp_path) -> None:
    drop(kop, tmp_path / "hilang.png")
    assert "“hilang.png” tidak dapat dibaca" in kop.emblem.told()


@pytest.mark.parametrize(("side", "words"), [(200, "tercetak kabur"), (400, "agar tajam"), (600, "")])
def test_a_small_picture_is_taken_with_a_warning(kop, tmp_path, side, words) -> None:
    drop(kop, saved(tmp_path, "kecil.png", shield(side)))
    assert words in kop.emblem.told()
    assert bool(words) is bool(kop.emblem.told())
    assert kop.is_changed()


def test_without_colour_tile_and_page_are_grey(office, kop, qtbot, tmp_path) -> None:
    drop(kop, saved(tmp_path, "lambang.png", shield()))
    click(qtbot, kop.emblem.coloured)
    colour = kop.emblem.tile.image().pixelColor(350, 350)
    assert colour.red() == colour.green() == colour.blue() < 150
    kop.save()
    assert office.profile.letterheads["dprd"].colour is False
    assert office.profile.letterheads["setwan"].colour is True


def test_every_fault_is_told_beside_its_field_and_nothing_is_saved(office, kop, qtbot) -> None:
    before = office.profile.letterheads
    type_into(qtbot, kop, "margin_left", "5")
    type_into(qtbot, kop, "margin_top", "dua")
    type_into(qtbot, kop, "size_unit", "99")
    type_into(qtbot, kop, "pemda", "")
    assert kop.lines.told("margin_left") == "Terlalu kecil; paling sedikit 10 mm."
    assert kop.lines.told("margin_top").startswith("Isi dengan angka.")
    assert kop.lines.told("size_unit") == "Terlalu besar; paling banyak 28 pt."
    assert kop.lines.told("pemda") == "Belum diisi."
    qtbot.mouseClick(kop.choices.button("setwan"), Qt.MouseButton.LeftButton)
    assert kop.lines.told("margin_left") == ""
    qtbot.keyClick(kop, Qt.Key.Key_S, KEYS)
    assert office.profile.letterheads == before
    assert kop.choices.current() == "dprd"
    assert kop.lines.control("pemda").hasFocus()
    assert kop.lines.told("margin_left")


def test_an_abbreviation_is_advised_against_and_still_saved(office, kop, qtbot) -> None:
    type_into(qtbot, kop, "address", "Jl. Contoh 1")
    assert kop.lines.told("address") == "Pada kop ditulis lengkap, bukan “Jl.”."
    type_into(qtbot, kop, "unit", "Kabupaten Contoh")
    assert "huruf kapital" in kop.lines.told("unit")
    kop.save()
    assert office.profile.letterheads["dprd"].address == "Jl. Contoh 1"


def test_everything_is_put_back(office, kop, qtbot, tmp_path) -> None:
    drop(kop, saved(tmp_path, "lambang.png", shield()))
    type_into(qtbot, kop, "unit", "LAIN")
    qtbot.mouseClick(kop._drop, Qt.MouseButton.LeftButton)
    assert kop.lines.control("unit").text() == "KABUPATEN TANAH BUMBU"
    assert kop.emblem.remove.isHidden()
    assert not kop.is_changed()
    qtbot.waitUntil(lambda: "LAIN" not in text_of(kop), timeout=10_000)


def test_leaving_with_faults_after_all_comes_back_to_them(window, kop, qtbot, monkeypatch) -> None:
    type_into(qtbot, kop, "margin_left", "5")
    monkeypatch.setattr(messages, "ask_to_save", lambda *_words: True)
    page = window.page(SettingsPage)
    page.show_section("Profil kantor")
    assert page.section == "Kop surat"
    assert kop.isVisible()
    assert kop.lines.control("margin_left").text() == "5"
    monkeypatch.setattr(messages, "ask_to_save", lambda *_words: False)
    page.show_section("Profil kantor")
    assert page.section == "Profil kantor"


def test_the_sample_is_printed_as_it_is_shown(kop, qtbot) -> None:
    type_into(qtbot, kop, "unit", "KABUPATEN TANAH LAUT")
    qtbot.waitUntil(lambda: "TANAH LAUT" in text_of(kop), timeout=10_000)
    click(qtbot, _button(kop, "Cetak contoh"))
    dialog = kop.printing()
    assert dialog is not None
    assert dialog.pages.document.text() == text_of(kop)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert kop.printing() is None


def test_the_ruler_sheet_is_printed_for_the_paper_that_is_chosen(kop, qtbot) -> None:
    choose(qtbot, kop.lines.control("paper"), "F4")
    click(qtbot, _button(kop, "Lembar uji"))
    dialog = kop.printing()
    assert dialog is not None
    size = dialog.pages.document.size_points(0)
    assert (size.width() / 72 * 25.4, size.height() / 72 * 25.4) == pytest.approx((215, 330), abs=0.2)
    assert "LEMBAR UJI PENGGARIS" in dialog.pages.document.text()
    dialog.reject()


def _button(kop: LetterheadSection, words: str) -> QAbstractButton:
    return next(each for each in kop.page.findChildren(QAbstractButton) if words in each.text().replace("&", ""))


@pytest.mark.parametrize(("width", "height"), [(1366, 692), (1920, 1000), (960, 464), (880, 420)])
def test_nothing_is_cut_at_any_size(window, kop, qtbot, width, height) -> None:
    window.resize(width, height)
    kop._save.parentWidget().show()
    QApplication.processEvents()
    narrow = width < 1_000
    assert kop.page.isVisible() is not narrow
    assert kop.tabs.isVisible() is narrow
    assert kop._save.isVisible()
    assert kop._save.width() >= kop._save.sizeHint().width() or width < 900
    area = kop.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    for label in kop.form.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and not label.pixmap():
            assert label.width() >= label.sizeHint().width() - 1, label.text()
    if narrow:
        qtbot.mouseClick(kop.tabs, Qt.MouseButton.LeftButton, pos=kop.tabs.tabRect(1).center())
        assert kop.page.isVisible()
        assert not kop.form.isVisible()
        kop.lines.control("margin_left").setText("5")
        kop.lines.changed.emit()
        kop.save()
        assert kop.form.isVisible()


def test_access_keys_are_given_once(kop) -> None:
    marked = [each.text() for each in kop.findChildren(QAbstractButton) if "&" in each.text()]
    marked += [each.text() for each in kop.findChildren(QLabel) if each.buddy() is not None]
    letters = [found[1].lower() for text in marked if (found := re.search(r"&([^&])", text))]
    assert len(letters) == len(set(letters)), sorted(letters)
    assert len(letters) >= 18
