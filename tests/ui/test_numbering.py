"""UI tests: books are set up with the next number in sight, codes are searched, and a year's numbers are listed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from setwan_desktop.demo import PASSWORD
from setwan_desktop.ui import messages
from setwan_desktop.ui.forms.code_line import CodeLine
from setwan_desktop.ui.settings.numbering_insert import InsertDialog
from setwan_desktop.ui.settings.numbering_kinds import KindDialog
from setwan_desktop.ui.settings.page import SettingsPage
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks
from tests.ui.walking import Walker

INVITATIONS = "dprd_keluar"


def section_of(window, title):
    window.go_to("page-settings")
    page = window.page(SettingsPage)
    page.show_section(title)
    return next(each for each in page.sections if each.title == title)


@pytest.fixture
def numbering(window_of):
    return section_of(window_of("admin"), "Penomoran surat")


@pytest.fixture
def desks(office, clock) -> Desks:
    return Desks(office, clock, PASSWORD)


def typed(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_a_pattern_is_saved_and_shows_the_next_number(office, numbering) -> None:
    form = numbering.lines
    assert form.example.text() == "Nomor berikutnya: 400.14.6/001/DPRD/XI/2026"
    assert not numbering.is_changed()
    typed(form.pattern, "{urut}/{kode}/{tahun}")
    assert form.example.text() == "Nomor berikutnya: 1/400.14.6/2026"
    numbering.save()
    assert office.profile.books[INVITATIONS].pattern == "{urut}/{kode}/{tahun}"
    assert not numbering.is_changed()


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{kode}/{urut}/{units}/{tahun}", "Mungkin maksudnya “unit”"),
        ("{kode}/{tahun}", "Nomor urut {urut} belum ada."),
        ("{kode}/{urut}", "Tahun {tahun} belum ada"),
        ("{kode}/{urut/{tahun}", "kurung kurawal"),
        ("{urut}/{xyzzy}/{tahun}", "{xyzzy} tidak dikenal"),
    ],
)
def test_a_fault_is_said_beside_the_line_and_not_saved(office, numbering, pattern: str, said: str) -> None:
    before = office.profile.books[INVITATIONS]
    typed(numbering.lines.pattern, pattern)
    assert said in numbering.lines.told("pattern")
    assert numbering.lines.pattern.property("wrong") is True
    numbering.save()
    assert office.profile.books[INVITATIONS] == before
    assert numbering.is_changed()


def test_the_last_number_on_paper_is_kept_for_the_series(office, numbering, desk_of) -> None:
    typed(numbering.lines.start, "212")
    assert numbering.lines.example.text().endswith("400.14.6/213/DPRD/XI/2026")
    numbering.save()
    assert desk_of("admin").number_books()[0].start == 212
    assert numbering.table.item(0, 1).text() == "213"
    typed(numbering.lines.start, "1")
    numbering.save()
    assert desk_of("admin").number_books()[0].next_number.startswith("400.14.6/002/")


def test_a_start_that_was_passed_is_refused_beside_its_line(desks, window_of) -> None:
    for _ in range(2):
        lead(desks, "audiensi", "tindak_lanjut")
    numbering = section_of(window_of("admin"), "Penomoran surat")
    typed(numbering.lines.start, "1")
    numbering.save()
    assert "Nomor 2 sudah diberikan" in numbering.lines.told("start")


def test_another_book_is_chosen_after_saving_or_stays_at_what_is_wrong(office, numbering, qtbot) -> None:
    typed(numbering.lines.title, "Surat keluar Dewan")
    numbering.table.setCurrentCell(1, 0)
    assert office.profile.books[INVITATIONS].title == "Surat keluar Dewan"
    assert numbering.lines.title.text() == "Surat keluar Sekretariat DPRD"
    qtbot.wait(20)
    assert numbering.table.currentRow() == 1
    typed(numbering.lines.pattern, "{urut}")
    numbering.table.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: numbering.table.currentRow() == 1)
    assert "Tahun" in numbering.lines.told("pattern")


def test_the_register_of_a_service_has_only_its_start(numbering) -> None:
    last = numbering.table.rowCount() - 1
    numbering.table.setCurrentCell(last, 0)
    assert not numbering.lines.pattern.isEnabled()
    assert numbering.lines.start.isEnabled()
    typed(numbering.lines.start, "9")
    numbering.save()
    assert numbering.table.item(last, 1).text() == "10"


def test_a_code_is_found_by_words_and_taken_by_enter(numbering, qtbot) -> None:
    line = numbering.lines.code
    typed(line, "penyediaan konsumsi")
    qtbot.waitUntil(lambda: bool(line.proposals()))
    assert line.proposals()[0].startswith("000.1.6  ")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "000.1.6"
    assert numbering.lines.example.text() == "Nomor berikutnya: 000.1.6/001/DPRD/XI/2026"


def test_words_that_are_no_code_are_refused(numbering, office) -> None:
    typed(numbering.lines.code, "hearing")
    numbering.lines.code._list.hide()
    assert "Pilih kode dari daftar" in numbering.lines.told("code")
    numbering.save()
    assert office.profile.books[INVITATIONS].code == "400.14.6"


def test_a_kind_of_letter_gets_a_code_of_its_own(office, numbering) -> None:
    kinds = numbering.kinds
    row = next(at for at in range(kinds.table.rowCount()) if kinds.table.item(at, 0).text() == "Undangan rapat")
    kind = kinds._kinds[row]
    dialog = KindDialog(kind, office, numbering._desk, numbering)
    dialog.code_line.setText("000.1.5")
    kinds.choose(kind, dialog.book(), dialog.code_line.text())
    assert kinds.table.item(row, 2).text() == "000.1.5"
    assert office.profile.letter_numbers["undangan_rapat"].code == "000.1.5"
    dialog._on_reset_clicked()
    kinds.choose(kinds._kinds[row], dialog.book(), dialog.code_line.text())
    assert office.profile.letter_numbers == {}
    dialog.deleteLater()


def test_a_books_numbers_are_listed_and_narrowed(desks, window_of) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    act(desks, "sekretaris", "batalkan_surat", alasan_batal="Ketua berhalangan.")
    lead(desks, "audiensi", "tindak_lanjut")
    book = section_of(window_of("tata_usaha"), "Buku nomor")
    assert [each.state for each in book.shown()] == ["cancelled", "used"]
    assert book.table.item(0, 5).text() == "Batal: Ketua berhalangan."
    book.states.set_current("cancelled")
    book.states.chosen.emit("cancelled")
    assert [each.serial for each in book.shown()] == [1]
    book.filter.setText("xyzzy")
    assert book.shown() == ()
    assert "Tidak ada nomor yang cocok" in book._empty.words()


def test_a_forgotten_day_gets_a_number_after_a_question(desks, clock, window_of, monkeypatch) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    clock.advance(days=2)
    book = section_of(window_of("tata_usaha"), "Buku nomor")
    dialog = InsertDialog(book._current(), "400.14.6", book._desk, date(2026, 11, 4), book)
    dialog._on_go_clicked()
    assert dialog.told("subject") == "Belum diisi."
    assert dialog.result() == 0
    dialog.subject.setText("Undangan rapat kerja")
    dialog.reason.setText("Lupa dicatat")
    assert dialog.number.text() == "Nomor: 400.14.6/001.a/DPRD/XI/2026"
    dialog.code.setText("rapat")
    dialog._on_go_clicked()
    assert "Pilih kode dari daftar" in dialog.told("code")
    dialog.code.setText("000.1.5")
    assert dialog.number.text() == "Nomor: 000.1.5/001.a/DPRD/XI/2026"
    dialog._on_go_clicked()
    assert dialog.result() == 1
    dialog.deleteLater()
    asked: list[tuple[object, ...]] = []
    left: list[tuple[bool, str]] = []

    def filled_in(self: InsertDialog) -> int:
        if len(left) < 2:
            self.code.setText("000.1.5")
        self.subject.setText("Undangan rapat kerja")
        self.reason.setText("Lupa dicatat")
        self._on_go_clicked()
        left.append((bool(self.result()), self.subject.text()))
        return self.result()

    monkeypatch.setattr(InsertDialog, "exec", filled_in)
    monkeypatch.setattr(messages, "ask", lambda *words: asked.append(words) or False)
    book.insert.click()
    assert asked[0][1] == "Beri nomor sisipan 000.1.5/001.a/DPRD/XI/2026?"
    assert left == [(False, "Undangan rapat kerja")], "who thinks better of it finds what he typed"
    assert len(book.shown()) == 1
    monkeypatch.setattr(messages, "ask", lambda *_words: True)
    book.insert.click()
    assert [each.state for each in book.shown()] == ["used", "inserted"]
    assert book.shown()[1].number == "000.1.5/001.a/DPRD/XI/2026"
    assert book.cancel.isVisible()
    monkeypatch.setattr(messages, "ask", lambda *words: asked.append(words) or False)
    book.insert.click()
    assert asked[1][1] == "Beri nomor sisipan 400.14.6/001.b/DPRD/XI/2026?"
    assert len(book.shown()) == 2


def test_a_forgotten_day_may_be_said_as_in_every_form(desks, clock, window_of) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    clock.advance(days=2)
    book = section_of(window_of("tata_usaha"), "Buku nomor")
    dialog = InsertDialog(book._current(), "000.1.5", book._desk, date(2026, 11, 4), book)
    dialog.subject.setText("Undangan rapat kerja")
    dialog.reason.setText("Lupa dicatat")
    line = dialog.on.control.buddy()
    for words, told in (("entah", "Tanggal tidak dimengerti"), ("", "Belum diisi."), ("besok", "sudah lewat")):
        line.setText(words)
        assert dialog.number.text() == "Nomor: –"
        dialog._on_go_clicked()
        assert told in dialog.told("on")
        assert dialog.result() == 0
    line.setText("kemarin")
    assert dialog.told("on") == ""
    assert dialog.number.text() == "Nomor: 000.1.5/001.a/DPRD/XI/2026"
    dialog._on_go_clicked()
    assert dialog.result() == 1
    dialog.deleteLater()


def test_who_keeps_no_books_sees_none(window_of) -> None:
    admin = section_of(window_of("admin"), "Buku nomor")
    assert not admin.insert.isVisible()
    assert admin.keepers.text() == "Nomor sisipan diberikan oleh Tata Usaha."
    window = window_of("kabag_wasgar")
    window.go_to("page-settings")
    assert "Buku nomor" not in window.page(SettingsPage).titles


def test_a_form_proposes_codes_and_takes_others_too(window_of, qtbot) -> None:
    window = window_of("tata_usaha")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(CodeLine)))
    line = window.findChildren(CodeLine)[0]
    assert line.text() == "400.14.6"
    typed(line, "surat tugas")
    line.take(next(at for at, each in enumerate(line.proposals()) if each.startswith("800.1.11.1 ")))
    assert line.text() == "800.1.11.1"


def test_a_long_book_is_read_from_its_end(window_of, office, desk_of, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("setwan_desktop.ui.settings.numbering_book._AT_ONCE", 2)
    walker = Walker(office, desk_of)
    for _ in range(7):
        walker.begin("pengaduan")
    book = section_of(window_of("tata_usaha"), "Buku nomor")
    book.books.setCurrentIndex(book.books.findData("pengaduan"))
    assert [each.serial for each in book.shown()] == [6, 7]
    book.earlier.click()
    assert [each.serial for each in book.shown()] == [4, 5, 6, 7]
    assert book.table.currentRow() == 3
    book.filter.setText("/0002/")
    qtbot.waitUntil(lambda: [each.serial for each in book.shown()] == [2])
    book.filter.clear()
    qtbot.waitUntil(lambda: [each.serial for each in book.shown()] == [*range(2, 8)] or len(book.shown()) == 7)
    if not book.earlier.isHidden():
        book.earlier.click()
    assert [each.serial for each in book.shown()] == [*range(1, 8)]
    assert book.earlier.isHidden()
