"""Letters tests: memos, documents, slips, ruled sheets, attendance lists and covers."""

from dataclasses import replace

import pytest

from setwan_desktop.domain.letter import Column, Paragraph, Signature, Table
from setwan_desktop.letters import render
from setwan_desktop.letters.paper import MM
from tests.letters.reading import read
from tests.letters.samples import ASSIGNMENT, ATTENDANCE, DISPOSITION, MEMO, MINUTES, RECEIPT, SAMPLES


@pytest.mark.parametrize("content", [MEMO, ASSIGNMENT, MINUTES, RECEIPT, DISPOSITION, ATTENDANCE])
def test_title_is_centred_below_the_kop(content) -> None:
    page = read(render(content))[0]
    title = page.row(content.title)
    scale = page.width / MM / 210
    assert title.top < page.row("Telepon").bottom
    assert (title.left + title.right) / 2 == pytest.approx(page.width / 2 + 5 * MM * scale, abs=1)


def test_memo_has_its_head_in_order() -> None:
    page = read(render(MEMO))[0]
    tops = [page.row(row.label).top for row in MEMO.head]
    assert tops == sorted(tops, reverse=True)


def test_assignment_has_its_number_below_the_title_and_its_date_over_the_signer() -> None:
    texts = [row.text for row in read(render(ASSIGNMENT))[0].rows]
    assert texts[texts.index("SURAT TUGAS") + 1] == "NOMOR 800.1.11.1/064/SETWAN/XI/2026"
    assert texts[texts.index("Sepunggur, 27 November 2026") + 1] == "SEKRETARIS DPRD,"


def test_numbers_in_a_value_hang() -> None:
    page = read(render(ASSIGNMENT))[0]
    second = page.row("2. Disposisi")
    continued = page.row("27 November 2026 hal")
    assert continued.left > second.left + 10


def test_two_signatures_stand_beside_each_other() -> None:
    page = read(render(MINUTES))[0]
    assert page.row("Pimpinan Rapat,").text == "Pimpinan Rapat, Notulis,"
    assert page.row("NAMA KETUA").text == "NAMA KETUA, S.H. M. ILHAM"


def test_two_blocks_are_signed_on_one_level() -> None:
    left = Signature(("Pengadu,",), "RAHMAT HIDAYAT", side="left")
    right = Signature(("Petugas,",), "SRI WAHYUNI", ("NIP. 1",), place_and_date="Sepunggur, 2 November 2026")
    page = read(render(replace(MINUTES, signatures=(left, right))))[-1]
    assert page.row("Pengadu,").text == "Pengadu, Petugas,"
    assert page.row("RAHMAT").text == "RAHMAT HIDAYAT SRI WAHYUNI"


def test_a_form_a_little_too_long_is_set_finer() -> None:
    table = DISPOSITION.blocks[3]
    assert isinstance(table, Table)
    rows = (("Ketua DPRD", "Sekretaris DPRD", "Jadwalkan, koordinasikan dengan Komisi I", "23-11", ""),)
    pages = [
        read(render(replace(DISPOSITION, blocks=(*DISPOSITION.blocks[:3], replace(table, rows=rows * count)))))
        for count in range(1, 15)
    ]
    sizes = [max(glyph.size for glyph in each[0].glyphs if glyph.text == "\u2611") for each in pages]
    assert any(len(each) == 1 and size < sizes[0] for each, size in zip(pages, sizes, strict=True))


def test_a_third_signature_stands_below_in_the_middle() -> None:
    third = Signature(("Mengetahui,",), "NAMA TIGA", side="center")
    page = read(render(replace(MINUTES, signatures=(*MINUTES.signatures, third))))[-1]
    row = page.row("NAMA TIGA")
    assert row.top < page.row("NIP.").bottom
    assert (row.left + row.right) / 2 == pytest.approx(page.width / 2 + 5 * MM, abs=1)


def test_each_part_of_a_slip_is_signed() -> None:
    (page,) = read(render(RECEIPT))
    texts = [row.text for row in page.rows]
    cut = next(place for place, text in enumerate(texts) if text.startswith("potong di sini"))
    assert [text for text in texts[:cut] if text.startswith("RAHMAT")]
    assert [text for text in texts[cut:] if text.startswith("RAHMAT")]


def test_ticks_are_drawn_as_given() -> None:
    texts = " ".join(row.text for row in read(render(DISPOSITION))[0].rows)
    assert "\u2611 Ketua Komisi I" in texts
    assert "\u2610 Wakil Ketua I / II" in texts
    assert "\u2611 Tindak lanjuti \u2610 Saran/pendapat" in texts


def test_places_to_sign_zigzag() -> None:
    page = read(render(ATTENDANCE))[0]
    marks = [
        next(
            glyph.left for glyph in reversed(page.glyphs) if abs(glyph.top - row.top) < 1 and glyph.text == str(number)
        )
        for number in range(1, 7)
        for row in [page.row(f"{number} Peserta {number}")]
    ]
    odd, even = marks[0::2], marks[1::2]
    assert max(odd) - min(odd) < 1
    assert max(even) - min(even) < 1
    assert min(even) > max(odd) + 20


def test_a_tables_head_stands_on_every_page_and_its_rows_are_whole() -> None:
    rows = tuple((f"awal{n}", "isi " * 40 + f"akhir{n}") for n in range(40))
    content = replace(MEMO, blocks=(Table((Column("Kepala"), Column("Isi", 3)), rows), Paragraph("Selesai.")))
    pages = read(render(content))
    assert len(pages) > 2
    for page in pages:
        texts = " ".join(row.text for row in page.rows)
        if "awal" in texts:
            assert page.has("Kepala Isi")
        begun = {n for n in range(40) if f"awal{n} " in texts + " "}
        ended = {n for n in range(40) if f"akhir{n} " in texts + " "}
        assert begun == ended


def test_words_of_a_tables_head_are_not_broken() -> None:
    columns = (Column("No. agenda", 0.1), Column("Pengirim", 5), Column("Lampiran", 0.1))
    for family in ("Arial", "Bookman"):
        letterhead = replace(MEMO.letterhead, font=family)
        page = read(render(replace(MEMO, letterhead=letterhead, blocks=(Table(columns, (("1", "A", "-"),)),))))[0]
        assert any("Lampiran" in row.text and "Pengirim" in row.text for row in page.rows)


@pytest.mark.parametrize("name", ["slip", "cover"])
def test_qr_code_is_drawn(name: str) -> None:
    content = SAMPLES[name]
    assert len(render(content)) > len(render(replace(content, qr=""))) + 500
