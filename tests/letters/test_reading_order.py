"""Letters tests: what is copied or read aloud comes in the order in which it is read, and the file says what it is."""

import io
import re
from typing import Any, cast

import pytest
from pypdf import PdfReader

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters import render
from tests.letters.samples import ASSIGNMENT, ATTENDANCE, DISPOSITION, INVITATION, MEMO, RECEIPT, SAMPLES

ORDER = {
    "letter": (
        INVITATION,
        (
            "DEWAN PERWAKILAN|KABUPATEN TANAH BUMBU|Jalan H.M. Amin|Nomor|400.14.6/112|Sepunggur, 27 November 2026|Sifat|Segera"
            "|Lampiran|Hal|Undangan Audiensi|Yth.|di|Tempat|Menindaklanjuti surat|hari/tanggal|Kamis, 3 Desember 2026|waktu"
            "|Untuk kelancaran|Demikian undangan|KETUA DPRD|H. ZAINAL ARIFIN|Tembusan:|Bupati|DAFTAR UNDANGAN|Pimpinan dan Anggota"
            "|Kepala Badan|H. ZAINAL ARIFIN"
        ),
    ),
    "memo": (
        MEMO,
        "NOTA DINAS|Yth.|Dari|Tembusan|Tanggal|Nomor|Hal|Sehubungan|1. Pelapor|6. Pendapat|Demikian|SITI NORHAYATI|NIP.",
    ),
    "document": (ASSIGNMENT, "SURAT TUGAS|NOMOR|Dasar|Surat Ketua|Disposisi|MENUGASKAN|M. ILHAM"),
    "slip": (RECEIPT, "TANDA TERIMA|RAHMAT HIDAYAT|SRI WAHYUNI|potong di sini|RAHMAT HIDAYAT|SRI WAHYUNI"),
    "sheet": (
        DISPOSITION,
        "LEMBAR DISPOSISI|Surat dari|Forum Guru|Diterima tgl|Catatan berjenjang|Ketua DPRD|Tindak lanjuti",
    ),
    "attendance": (ATTENDANCE, "DAFTAR HADIR|Acara|Tanda tangan|Peserta 1|Peserta 2|Peserta 30|Mengetahui|NAMA KETUA"),
}


@pytest.mark.parametrize("name", ORDER)
def test_text_is_copied_in_reading_order(name: str) -> None:
    content, expected = ORDER[name]
    copied = "\n".join(page.extract_text() for page in _reader(content).pages)
    before, start = "", 0
    for words in expected.split("|"):
        found = re.compile(re.escape(words)).search(copied, start)
        assert found, f"{words!r} does not follow {before!r}"
        before, start = words, found.end()


def test_a_phrase_is_found_as_it_is_typed() -> None:
    copied = _reader(INVITATION).pages[0].extract_text()
    assert "3 Desember 2026" in copied
    assert "pukul 09.00 WITA s.d. selesai" in copied


@pytest.mark.parametrize("name", SAMPLES)
def test_the_file_says_what_it_is_whose_it_is_and_in_which_language(name: str) -> None:
    reader = _reader(SAMPLES[name])
    about = reader.metadata
    assert about is not None
    assert str(about.title).startswith(SAMPLES[name].label)
    assert about.author == " ".join(text for text, _, _ in SAMPLES[name].letterhead.lines[:2])
    root = cast("dict[str, Any]", reader.root_object)
    assert root["/Lang"] == "id-ID"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def _reader(content: LetterContent) -> PdfReader:
    return PdfReader(io.BytesIO(render(content)))
