"""Letters tests: a slip of two parts is cut exactly in the middle of its sheet."""

from dataclasses import replace

import pytest

from setwan_desktop.domain.letter import CutLine, LetterContent, Line, Lines, Paragraph
from setwan_desktop.letters import render
from setwan_desktop.letters.paper import MM
from tests.letters.reading import ReadPage, read
from tests.letters.samples import RECEIPT

NOTE = "potong di sini"


def slip(rows: int, below: int = 4, text: int = 1) -> LetterContent:
    def lines(count: int) -> Lines:
        return Lines(tuple(Line(f"Keterangan {number}", "isi keterangan") for number in range(count)), indent=False)

    return replace(
        RECEIPT,
        paper="A4",
        head=lines(rows).rows,
        blocks=(Paragraph("Kalimat penjelas. " * 8 * text, indent=False), CutLine(NOTE), lines(below)),
    )


def dashes(page: ReadPage) -> float:
    """Give the height of the line to cut above the lower edge: its note hangs just below it."""
    (note,) = [row for row in page.rows if row.text.startswith(NOTE)]
    return max(
        (stroke.top + stroke.bottom) / 2 for stroke in page.strokes if note.bottom < stroke.bottom < note.top + 8
    )


@pytest.mark.parametrize("rows", [3, 8, 11, 13])
@pytest.mark.parametrize("below", [2, 8])
@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_the_cut_is_the_middle_of_the_sheet(rows: int, below: int, paper: str) -> None:
    (page,) = read(render(replace(slip(rows, below), paper=paper)))
    assert dashes(page) == pytest.approx(page.height / 2, abs=0.3)


def test_each_part_stands_in_its_half_and_is_signed() -> None:
    (page,) = read(render(slip(9)))
    middle = page.height / 2
    names = [row for row in page.rows if row.text.startswith("RAHMAT")]
    assert [row.bottom > middle for row in names] == [True, False]
    assert min(row.bottom for row in page.rows if row.bottom > middle) - middle > 2 * MM


def test_more_rows_are_set_in_smaller_type() -> None:
    few, many = (read(render(slip(rows)))[0] for rows in (3, 12))
    assert (
        many.row("Keterangan 1").top - many.row("Keterangan 1").bottom
        < few.row("Keterangan 1").top - few.row("Keterangan 1").bottom
    )


def test_what_no_half_can_hold_keeps_its_order() -> None:
    pages = read(render(slip(40, text=4)))
    texts = [row.text for page in pages for row in page.rows]
    assert texts.index(next(text for text in texts if text.startswith(NOTE))) > texts.index(
        "Keterangan 39 : isi keterangan"
    )
    assert sum(text.startswith("RAHMAT") for text in texts) == 2
