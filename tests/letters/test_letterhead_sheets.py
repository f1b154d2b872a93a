"""Letters tests: paper, margins and font of a kop reach the page; the ruler sheet is true to the millimetre."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from setwan_desktop.domain.letter import Letterhead
from setwan_desktop.domain.letterhead_samples import ruler_sheet, sample_letter
from setwan_desktop.letters import render
from setwan_desktop.letters.faces import Type, measure
from setwan_desktop.letters.paper import MM
from setwan_desktop.resources import resource
from tests.letters.reading import faces, read
from tests.letters.samples import COUNCIL, INVITATION, SAMPLES

DAY = date(2026, 11, 2)
TEN_DOTS_A_MILLIMETRE = 10 * 25.4 / 72
BLACK = 200
BOOKMAN = dict(zip("AEHMQaeimsz", (680, 720, 800, 920, 820, 580, 520, 300, 940, 520, 480), strict=True))
"""Widths of Bookman's letters in thousandths, as its makers published them."""


def _drawn(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=TEN_DOTS_A_MILLIMETRE).to_pil().convert("L")
    finally:
        document.close()


def _dark_columns(picture: Image.Image, y_mm: float, first: float, last: float) -> list[float]:
    """List where a level line across the page, in millimetres, meets ink."""
    y = round(y_mm * 10)
    return [x / 10 for x in range(round(first * 10), round(last * 10)) if picture.getpixel((x, y)) < BLACK]


def _dark_rows(picture: Image.Image, x_mm: float, first: float, last: float) -> list[float]:
    x = round(x_mm * 10)
    return [y / 10 for y in range(round(first * 10), round(last * 10)) if picture.getpixel((x, y)) < BLACK]


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("margins", [(20.0, 20.0, 25.0, 30.0), (15.0, 12.5, 40.0, 45.0), (50.0, 50.0, 50.0, 50.0)])
def test_the_square_is_a_hundred_millimetres(paper: str, margins: tuple[float, float, float, float]) -> None:
    pdf = render(ruler_sheet(replace(COUNCIL, paper=paper, margins_mm=margins)))
    (page,) = read(pdf)
    width = page.width / MM
    picture = _drawn(pdf)
    _top, right, _bottom, left = margins
    middle = left + (width - left - right) / 2
    # Somewhat beside the middle, where neither the cross nor the words stand.
    column = _dark_rows(picture, middle + 20, 60, page.height / MM - 60)
    upper = next(y for y in column if y + 100 in {round(each, 1) for each in column} or y + 100.1 in column)
    level = _dark_columns(picture, upper + 30, left + 1, width - right - 1)
    assert level[-1] - level[0] == pytest.approx(100, abs=0.4)
    assert (level[-1] + level[0]) / 2 == pytest.approx(middle, abs=0.3)
    assert any(abs(each - upper - 100) < 0.4 for each in column)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_rulers_count_millimetres_from_the_corner(paper: str) -> None:
    pdf = render(ruler_sheet(replace(COUNCIL, paper=paper)))
    picture = _drawn(pdf)
    width, height = picture.width / 10, picture.height / 10
    assert _ticks(_dark_columns(picture, 5.5, 29.5, 59.5)) == list(range(30, 60))
    assert _ticks(_dark_columns(picture, 7.6, 29.5, 99.5)) == list(range(30, 100, 10))
    assert _ticks(_dark_columns(picture, height - 7.6, 29.5, 99.5)) == list(range(30, 100, 10))
    assert _ticks(_dark_rows(picture, 7.6, 29.5, 199.5)) == list(range(30, 200, 10))
    assert _ticks(_dark_rows(picture, width - 7.6, 29.5, 199.5)) == list(range(30, 200, 10))


def _ticks(places: list[float]) -> list[int]:
    """Join dots that touch, and give the millimetre each stands for."""
    starts = [place for before, place in zip([-9.0, *places], places, strict=False) if place - before > 0.15]
    return [round(each) for each in starts if abs(each - round(each)) < 0.25 or pytest.fail(f"no millimetre: {each}")]


def test_the_ruler_sheet_says_what_to_do_and_stands_on_one_page() -> None:
    for margins in ((10.0, 10.0, 10.0, 10.0), (50.0, 50.0, 50.0, 50.0)):
        (page,) = read(render(ruler_sheet(replace(COUNCIL, margins_mm=margins))))
        text = " ".join(row.text for row in page.rows)
        assert "LEMBAR UJI PENGGARIS" in text
        assert "Hasil ukur" in text
        assert "DEWAN" not in text


@pytest.mark.parametrize("margins", [(20.0, 20.0, 25.0, 30.0), (35.0, 15.0, 30.0, 45.0)])
def test_margins_reach_the_letter(margins: tuple[float, float, float, float]) -> None:
    kop = replace(COUNCIL, margins_mm=margins)
    page = read(render(sample_letter(kop, "Sepunggur", DAY)))[0]
    assert page.row("Nomor").left == pytest.approx(margins[3] * MM, abs=1)
    assert page.row("Nomor").right == pytest.approx(page.width - margins[1] * MM, abs=1)
    assert page.row("Nomor").text.endswith("Sepunggur, 2 November 2026")


@pytest.mark.parametrize("margins", [(10.0, 10.0, 10.0, 10.0), (50.0, 50.0, 50.0, 50.0), (10.0, 50.0, 50.0, 10.0)])
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_the_margins_whatever_they_are(name: str, margins: tuple[float, float, float, float]) -> None:
    content = replace(SAMPLES[name], letterhead=replace(SAMPLES[name].letterhead, margins_mm=margins, font="Bookman"))
    for page in read(render(content)):
        scale = min(page.width, page.height) / (210 * MM) if page.width < 209 * MM else 1.0
        left, right = margins[3] * scale * MM, page.width - margins[1] * scale * MM
        outside = [
            each for each in page.glyphs if not each.turned and (each.ink[0] < left - 3 or each.ink[2] > right + 3)
        ]
        assert not [each.text for each in outside if each.text.strip()]


def test_a_letter_without_any_mark_is_as_it_was_before_a_kop_had_more_fields() -> None:
    """What old letters hold says nothing of height and colour: they are printed as ever."""
    assert Letterhead(COUNCIL.lines) == COUNCIL
    assert (COUNCIL.emblem_mm, COUNCIL.colour) == (22.0, True)


def test_faces_come_from_the_program_never_from_the_machine() -> None:
    shipped = {path.stem for path in Path(resource("fonts")).rglob("*.ttf")}
    for content in (
        *SAMPLES.values(),
        ruler_sheet(COUNCIL),
        replace(INVITATION, letterhead=replace(COUNCIL, font="Bookman")),
    ):
        for name, embedded in faces(render(content)).items():
            bare = name.split("+")[-1]
            assert embedded
            assert bare in shipped or f"{bare}-Regular" in shipped, name


def test_every_folder_of_faces_has_its_licence() -> None:
    folders = {path.parent for path in Path(resource("fonts")).rglob("*.ttf")}
    assert len(folders) >= 4
    assert all((folder / "LICENSE.txt").stat().st_size > 1_000 for folder in folders)


@pytest.mark.parametrize(("bold", "known"), [(False, "Helvetica"), (True, "Helvetica-Bold")])
def test_arial_has_the_widths_of_arial(bold: bool, known: str) -> None:
    for code in range(32, 127):
        width = measure(chr(code), Type("Arial", 1000, bold))
        assert width == pytest.approx(pdfmetrics.stringWidth(chr(code), known, 1000), abs=1), chr(code)


def test_bookman_has_the_widths_of_bookman() -> None:
    assert {each: round(measure(each, Type("Bookman", 1000))) for each in BOOKMAN} == BOOKMAN


@pytest.mark.parametrize("font", ["Arial", "Bookman"])
def test_bold_is_really_bold(font: str) -> None:
    def ink(bold: bool) -> int:
        kop = replace(COUNCIL, font=font, lines=(("HIMNE", 40.0, bold),))
        picture = _drawn(render(sample_letter(kop, "", DAY))).crop((600, 100, 1900, 400))
        return sum(255 - level for level in picture.get_flattened_data())

    assert ink(True) > 1.12 * ink(False)


def test_a_third_line_stands_between_the_unit_and_the_address() -> None:
    lines = (*COUNCIL.lines[:2], ("PROVINSI KALIMANTAN SELATAN", 16.0, True), *COUNCIL.lines[2:])
    page = read(render(replace(INVITATION, letterhead=replace(COUNCIL, lines=lines))))[0]
    tops = [page.row(begin).top for begin in ("DEWAN", "KABUPATEN", "PROVINSI", "Jalan", "Telepon")]
    assert tops == sorted(tops, reverse=True)
    assert PdfReader(io.BytesIO(render(INVITATION))).pages
