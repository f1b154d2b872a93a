"""Letters tests: the rules of an official letter, read off its pages."""

from dataclasses import replace
from itertools import pairwise

import pytest

from setwan_desktop.domain.letter import LetterContent, Line, Paragraph, Signature
from setwan_desktop.letters import render
from setwan_desktop.letters.paper import MM
from tests.letters.reading import ReadPage, read
from tests.letters.samples import CHAIR, COUNCIL, DRAFT, HEAD_OF_COMPLAINTS, INVITATION

LEFT, RIGHT, BOTTOM = 30 * MM, 20 * MM, 25 * MM
SENTENCE = "Sehubungan dengan surat Saudara, bersama ini disampaikan beberapa hal untuk menjadi perhatian bersama. "


def _long(paragraphs: int, sentences: int = 4) -> LetterContent:
    blocks = tuple(Paragraph(SENTENCE * sentences) for _ in range(paragraphs))
    return replace(INVITATION, blocks=blocks, addressees=("Bupati Tanah Bumbu",), copies=())


def _tops(page: ReadPage, *begins: str) -> list[float]:
    return [page.row(begin).top for begin in begins]


def test_parts_stand_in_their_order() -> None:
    page = read(render(INVITATION))[0]
    kop = ("DEWAN", "KABUPATEN", "Jalan", "Telepon")
    head = ("Nomor", "Sifat", "Lampiran", "Hal", "Yth.", "di", "Tempat")
    body = ("Menindaklanjuti", "hari/tanggal", "waktu", "Demikian")
    tops = _tops(page, *kop, *head, *body, "KETUA DPRD", "H. ZAINAL", "Tembusan:", "1. Bupati")
    assert tops == sorted(tops, reverse=True)


def test_place_and_date_stand_right_on_the_line_of_the_number() -> None:
    page = read(render(INVITATION))[0]
    row = page.row("Nomor")
    assert row.text.endswith("Sepunggur, 27 November 2026")
    assert row.left == pytest.approx(LEFT, abs=1)
    assert row.right == pytest.approx(page.width - RIGHT, abs=1)


def test_a_number_too_long_for_that_gives_the_date_a_line_of_its_own() -> None:
    head = (Line("Nomor", "400.14.6/112/SEKRETARIAT-DPRD-KABUPATEN/XI/2026"), *INVITATION.head[1:])
    page = read(render(replace(INVITATION, head=head)))[0]
    assert page.row("Sepunggur").top > page.row("Nomor").top
    assert page.row("Nomor").text.endswith("/XI/2026")


def test_colons_stand_under_each_other() -> None:
    page = read(render(INVITATION))[0]
    colons = {
        round(next(glyph.left for glyph in page.glyphs if glyph.text == ":" and abs(glyph.top - row.top) < 1), 1)
        for row in page.rows
        if row.text.startswith(("hari/tanggal", "waktu", "tempat", "acara", "pimpinan"))
    }
    assert len(colons) == 1


def test_body_is_justified_and_its_first_line_indented() -> None:
    page = read(render(_long(1)))[0]
    first = page.row("Sehubungan")
    place = page.rows.index(first)
    assert first.left == pytest.approx(LEFT + 12.5 * MM, abs=1)
    for row in page.rows[place : place + 2]:
        assert row.right == pytest.approx(page.width - RIGHT, abs=1)
    assert page.rows[place + 1].left == pytest.approx(LEFT, abs=1)


def test_kop_stands_on_the_first_page_only() -> None:
    first, *others = read(render(_long(12)))
    assert others
    assert first.has("DEWAN PERWAKILAN")
    assert not any(page.has("DEWAN PERWAKILAN") for page in others)


def test_pages_are_numbered_from_the_second() -> None:
    pages = read(render(_long(24)))
    assert len(pages) > 2
    assert pages[0].rows[0].text.startswith("DEWAN")
    for number, page in enumerate(pages[1:], start=2):
        top = page.rows[0]
        assert top.text == str(number)
        assert (top.left + top.right) / 2 == pytest.approx((LEFT + page.width - RIGHT) / 2, abs=1)


def test_catchword_leads_to_the_next_page() -> None:
    pages = read(render(_long(24)))
    for page, following in pairwise(pages):
        last = page.rows[-1]
        assert last.text == following.rows[1].text.split()[0].rstrip(",.") + "..."
        assert last.right == pytest.approx(page.width - RIGHT, abs=1)
        assert last.top <= BOTTOM
    assert not pages[-1].rows[-1].text.endswith("...")


def test_an_appendix_needs_no_catchword() -> None:
    assert not any(row.text.endswith("...") for page in read(render(INVITATION)) for row in page.rows)


@pytest.mark.parametrize("sentences", range(8, 60, 3))
@pytest.mark.parametrize("block", [CHAIR, HEAD_OF_COMPLAINTS], ids=["name only", "rank and NIP"])
def test_signature_block_keeps_with_two_lines_of_text(sentences: int, block: Signature) -> None:
    content = replace(_long(2, sentences), signatures=(block,))
    pages = read(render(content))
    (page,) = [each for each in pages if each.has(block.name)]
    rows = [row.text for row in page.rows]
    start = next(place for place, text in enumerate(rows) if text.startswith(block.lines[0]))
    assert rows[start : start + len(block.lines) + 1 + len(block.below)] == [*block.lines, block.name, *block.below]
    text = [row for row in rows[:start] if not row.isdigit()]
    assert len(text) >= 2


def test_signature_stands_right_and_closes_up_without_rank() -> None:
    page = read(render(INVITATION))[0]
    name = page.row("H. ZAINAL")
    assert name.left > page.width / 2 - 1
    assert page.row("KETUA DPRD").left == pytest.approx(name.left, abs=1)
    full = read(render(replace(INVITATION, signatures=(HEAD_OF_COMPLAINTS,))))[0]
    gap = page.row("H. ZAINAL").bottom - page.row("Tembusan").top
    assert gap == pytest.approx(full.row("NIP.").bottom - full.row("Tembusan").top, abs=1)


def test_up_to_three_addressees_stand_on_the_letter() -> None:
    pages = read(render(replace(INVITATION, addressees=INVITATION.addressees[:3])))
    assert len(pages) == 1
    assert pages[0].row("Yth.").text.startswith("Yth. 1. Pimpinan")
    assert pages[0].has("3. Kepala Badan")


def test_more_addressees_stand_on_a_signed_appendix() -> None:
    first, second = read(render(INVITATION))
    assert first.row("Yth.").text == "Yth. (daftar terlampir)"
    texts = [row.text for row in second.rows]
    assert texts[1:4] == [
        "Lampiran : Surat Ketua DPRD",
        "Nomor : 400.14.6/112/DPRD/XI/2026",
        "Tanggal : 27 November 2026",
    ]
    assert second.row("Lampiran").left > second.width / 2 - 10
    assert texts[4] == "DAFTAR UNDANGAN"
    assert [text[:2] for text in texts[5:9]] == ["1.", "2.", "3.", "4."]
    assert texts[-1] == "H. ZAINAL ARIFIN, S.E."


def test_a_draft_says_so_on_every_page_and_leaves_number_and_day_open() -> None:
    pages = read(render(DRAFT))
    assert len(pages) == 2
    for page in pages:
        assert "".join(glyph.text for glyph in page.glyphs if glyph.turned) == "KONSEP"
    page = pages[0]
    row = page.row("Nomor")
    glyphs = [glyph for glyph in page.glyphs if abs(glyph.top - row.top) < 1 and glyph.text.strip()]
    gaps = [after.left - before.right for before, after in pairwise(glyphs)]
    assert sum(gap > 24 for gap in gaps) == 3  # number, between number and place, day
    assert page.has("PARAF HIERARKI")


def test_an_issued_letter_has_neither_mark_nor_paraf() -> None:
    for page in read(render(INVITATION)):
        assert not any(glyph.turned for glyph in page.glyphs)
        assert not page.has("PARAF")


def test_the_table_of_paraf_stays_on_the_file_copy_of_an_issued_letter() -> None:
    issued = replace(DRAFT, state="issued")
    assert not any(page.has("PARAF") for page in read(render(issued)))
    assert read(render(issued, file_copy=True))[0].has("PARAF HIERARKI")


def test_a_letter_a_little_too_long_is_set_closer() -> None:
    """Else its copies, or its signature, would stand alone on a second page."""
    sentences = next(count for count in range(4, 60) if _leading(count) < 15)
    assert len(read(render(_long(1, sentences)))) == 1


def _leading(sentences: int) -> float:
    page = read(render(_long(1, sentences)))[0]
    first = page.row("Sehubungan")
    return first.top - page.rows[page.rows.index(first) + 1].top


def test_a_kop_line_too_wide_shrinks() -> None:
    lines = (("SEKRETARIAT DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN", 16.0, True), *COUNCIL.lines[2:])
    page = read(render(replace(INVITATION, letterhead=replace(COUNCIL, lines=lines))))[0]
    row = page.row("SEKRETARIAT")
    assert row.text.endswith("KABUPATEN")
    assert row.right <= page.width - RIGHT + 0.5


@pytest.mark.parametrize(
    ("paper", "size"),
    [("A4", (210, 297)), ("F4", (215, 330)), ("A5", (148, 210)), ("A4 landscape", (297, 210)), ("office", (215, 330))],
)
def test_paper(paper: str, size: tuple[float, float]) -> None:
    content = replace(INVITATION, paper=paper, letterhead=replace(COUNCIL, paper="F4"))
    page = read(render(content))[0]
    assert (page.width / MM, page.height / MM) == pytest.approx(size, abs=0.1)
