"""Letters tests: no paper misses a line of the checklist; and each line of it can be missed."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from setwan_desktop.domain import signatories
from setwan_desktop.domain.compose import compose_draft, proposed_draft
from setwan_desktop.domain.letter import LetterContent, Line, Lines, PageBreak, Paragraph, Signature, Table
from setwan_desktop.letters import render
from tests.domain.letter_scenes import letters, printed_by, profile, services
from tests.domain.test_texts_of_letters import made, rich_scene
from tests.letters.checklist import RULES, faults
from tests.letters.measuring import RUNNING
from tests.letters.played import ALL, Printed
from tests.letters.reading import MM
from tests.letters.samples import DRAFT, HEAD_OF_COMPLAINTS, INVITATION, MEMO
from tests.letters.test_golden import DRAFTS

SENTENCE = "Sehubungan dengan surat Saudara, bersama ini disampaikan beberapa hal untuk menjadi perhatian bersama. "
FACTS = {"surat_penundaan": {"jenis_surat": "penundaan"}, "surat_undangan": {"jenis_surat": "undangan"}}

WAYS = tuple(product((False, True), ("dprd", "setwan"), ("A4", "F4"), (False, True)))
"""Draft, kop, paper, much: every make of a paper. A commit takes a few of each paper, a release all."""
EVERY = [(letter, way) for letter in sorted(letters()) for way in WAYS]


@pytest.mark.parametrize("name", sorted((*ALL, *DRAFTS)))
def test_a_paper_of_the_house_misses_no_line_of_the_checklist(name: str, printed: dict[str, Printed]) -> None:
    paper = printed[name]
    assert paper.content is not None
    assert faults(name, paper.content, paper.pdf) == []


@pytest.mark.parametrize("name", [each.removesuffix("-konsep") for each in DRAFTS])
def test_the_copy_that_stays_in_the_house_misses_no_line_either(name: str, printed: dict[str, Printed]) -> None:
    content = printed[name].content
    assert content is not None
    assert faults(f"{name} arsip", content, render(content, file_copy=True)) == []


@pytest.mark.parametrize(("letter", "way"), EVERY[::7])
def test_any_make_of_a_paper_misses_no_line(letter: str, way: tuple[bool, str, str, bool]) -> None:
    assert faults(f"{letter} {way}", variant(letter, *way)) == []


@pytest.mark.release
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("letter", sorted(letters()))
def test_every_make_of_a_paper_misses_no_line(letter: str) -> None:
    for way in WAYS:
        assert faults(f"{letter} {way}", variant(letter, *way)) == []


def variant(letter: str, draft: bool, kop: str, paper: str, much: bool) -> LetterContent:
    """Make a paper of a scene, as a draft or not, under a kop, on the office's paper, with many pages or as it is."""
    service = next((each for each in services().values() if letter in printed_by(each)), services()["pengaduan"])
    scene = replace(rich_scene(service, "Penyiraman jalan angkut tambang"), facts=FACTS.get(letter, {}))
    definition = letters()[letter]
    if definition.chain and draft:
        content = compose_draft(definition, scene, proposed_draft(definition, scene), issued=False)
    else:
        content = made(letter, scene, draft)
    content = replace(content, place=content.place and "Sepunggur")
    content = replace(content, letterhead=replace(signatories.letterhead(kop, profile()), paper=paper))
    return longer(content) if much else content


def longer(content: LetterContent) -> LetterContent:
    """Give a paper more text, more rows, more addressees."""
    blocks = tuple(
        replace(block, rows=block.rows * (40 // max(len(block.rows), 1))) if isinstance(block, Table) else block
        for block in content.blocks
    )
    if content.layout in RUNNING:
        more = (Paragraph(f"Hal ke-{count} berbunyi. {SENTENCE * count}") for count in range(6, 20, 2))
        blocks = (*blocks[:1], *more, *blocks[1:])
    addressees = content.addressees
    if content.appendix_title:
        addressees = tuple(f"Kepala Dinas {number}" for number in range(1, 61))
    return replace(content, blocks=blocks, addressees=addressees)


LONG = replace(longer(INVITATION), addressees=("Bupati Tanah Bumbu",), appendix_title="")
ROWS = (Line("tempat", "Ruang Rapat"), Line("penanggung jawab acara", "Komisi I"))


def _spoiled_head(*rows: Line) -> bytes:
    return render(replace(INVITATION, head=rows))


def _kop(*lines: tuple[str, float, bool]) -> LetterContent:
    return replace(INVITATION, letterhead=replace(INVITATION.letterhead, lines=lines))


def _margins(*millimetres: float) -> bytes:
    return render(replace(LONG, letterhead=replace(LONG.letterhead, margins_mm=millimetres)))


def _rewritten(content: LetterContent, *pages: int | None, plain: bool = False) -> bytes:
    """Bind some pages of a paper again; None is an empty page; ``plain`` takes the faces out."""
    reader, writer = PdfReader(io.BytesIO(render(content))), PdfWriter()
    for page in pages:
        if page is None:
            writer.add_blank_page(210 * MM, 297 * MM)
        else:
            added = writer.add_page(reader.pages[page])
            for font in added["/Resources"]["/Font"].values() if plain else ():
                font.get_object()["/FontDescriptor"].get_object().pop("/FontFile2", None)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _by_hand(*texts: tuple[float, float, str]) -> bytes:
    """Write texts at places in millimetres from the upper left corner."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM))
    for left, base, text in texts:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(left * MM, (297 - base) * MM, text)
    canvas.save()
    return out.getvalue()


ONE_KOP = _kop(("SEKRETARIAT DPRD", 14.0, True))
ONE_PARAGRAPH = replace(MEMO, letterhead=replace(MEMO.letterhead, lines=()), head=(), blocks=(Paragraph("satu dua"),))
POLITICIAN = replace(INVITATION, signatures=(replace(INVITATION.signatures[0], below=("NIP. 1",)),))

SPOILED: dict[str, tuple[LetterContent, bytes]] = {
    "page_size": (INVITATION, render(replace(INVITATION, paper="F4"))),
    "side_margins": (LONG, _margins(20.0, 10.0, 25.0, 30.0)),
    "upper_margin": (LONG, _margins(10.0, 20.0, 25.0, 30.0)),
    "lower_margin": (LONG, _margins(20.0, 20.0, 10.0, 30.0)),
    "faces_embedded": (LONG, _rewritten(LONG, 0, plain=True)),
    "face_of_text": (MEMO, render(replace(MEMO, letterhead=replace(MEMO.letterhead, font="Bookman")))),
    "kop_on_first_page_only": (LONG, _rewritten(LONG, 0, 0)),
    "kop_sizes": (INVITATION, render(_kop(*((text, 12.5, False) for text, _, _ in INVITATION.letterhead.lines)))),
    "kop_in_full": (short := _kop(("DPRD", 14.0, True), ("KAB. X", 16.0, True), ("Jl. A", 10.0, False)), render(short)),
    "kop_rule": (INVITATION, render(replace(INVITATION, letterhead=replace(INVITATION.letterhead, rule="single")))),
    "two_lines_under_the_kop": (ONE_KOP, _by_hand((60, 22, "SEKRETARIAT DPRD"), (30, 28, "Nomor : 1"))),
    "page_numbers": (LONG, _rewritten(LONG, 0, 2)),
    "catchword": (LONG, _rewritten(LONG, 0, 2, 2)),
    "draft_mark": (DRAFT, render(INVITATION)),
    "no_empty_page": (LONG, _rewritten(LONG, 0, 1, None)),
    "no_placeholder": (MEMO, render(replace(MEMO, blocks=(Paragraph("Yang terhormat {nama}"),)))),
    "nothing_overlaps": (
        ONE_KOP,
        _by_hand((60, 22, "SEKRETARIAT DPRD"), (30, 50, "Nomor : 1"), (42, 51, "Sifat : Biasa")),
    ),
    "metadata": (LONG, _rewritten(LONG, 0)),
    "place_and_date": (INVITATION, render(replace(INVITATION, place="Sepunggur.", date=None, draft_month="2026."))),
    "order_of_head": (INVITATION, _spoiled_head(*reversed(INVITATION.head))),
    "word_hal": (INVITATION, _spoiled_head(*INVITATION.head[:3], Line("Perihal", "Undangan"))),
    "enclosures_in_words": (INVITATION, _spoiled_head(INVITATION.head[0], Line("Lampiran", "satu lembar"))),
    "addressee": (INVITATION, render(replace(INVITATION, addressees=()))),
    "type_size": (MEMO, render(replace(MEMO, layout="slip"))),
    "line_spacing": (ONE_PARAGRAPH, _by_hand((42.5, 50, "satu"), (30, 60, "dua"))),
    "justified": (MEMO, render(replace(MEMO, blocks=(Paragraph(SENTENCE * 4, align="left"),)))),
    "first_line_indented": (MEMO, render(replace(MEMO, blocks=(Paragraph(SENTENCE * 4, indent=False),)))),
    "colons_aligned": (
        replace(MEMO, blocks=(Lines(ROWS),)),
        render(replace(MEMO, blocks=tuple(Lines((row,)) for row in ROWS))),
    ),
    "times_with_a_dot": (MEMO, render(replace(MEMO, blocks=(Paragraph("pukul 09:00 WITA"),)))),
    "open_number": (DRAFT, render(replace(DRAFT, head=INVITATION.head))),
    "room_to_sign": (MEMO, render(replace(MEMO, layout="slip"))),
    "post_ends_in_a_comma": (no_comma := replace(MEMO, signatures=(Signature(("KETUA",), "A"),)), render(no_comma)),
    "signature_keeps_its_text": (MEMO, render(replace(MEMO, blocks=(*MEMO.blocks, PageBreak())))),
    "politicians_without_nip": (POLITICIAN, render(POLITICIAN)),
    "nip_in_groups": (
        MEMO,
        render(replace(MEMO, signatures=(replace(HEAD_OF_COMPLAINTS, below=("NIP. 198603142010012999",)),))),
    ),
    "copies_below": (INVITATION, render(replace(INVITATION, copies=()))),
    "initials_on_drafts": (issued := replace(DRAFT, state="issued"), render(issued, file_copy=True)),
    "appendix_signed": (INVITATION, render(replace(INVITATION, appendix_of="", appendix_title="", signatures=()))),
    "no_stamp_on_memos": (MEMO, render(replace(MEMO, blocks=(Paragraph("Cap dan tanda tangan"),)))),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_what_breaks_it(rule: str) -> None:
    content, pdf = SPOILED[rule]
    if "justified" in rule or "indented" in rule:
        content = replace(content, blocks=(Paragraph(SENTENCE * 4),))
    found = [each for each in faults("spoiled", content, pdf) if f", {rule}: " in each]
    assert found
    assert all(each.startswith("spoiled, page ") for each in found)


def test_the_examples_break_no_other_rule() -> None:
    assert faults("nota", MEMO) == faults("undangan", LONG) == faults("konsep", DRAFT) == []
