"""The published standard as a page to hang up: everything on one page, on A4, and as a true A3 in the same ratio."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from setwan_desktop.domain.letter import Heading, Items, LetterContent, Letterhead
from setwan_desktop.letters import as_a3, render
from setwan_desktop.letters.paper import MM
from tests.letters.reading import ReadPage, read
from tests.scenarios.at_desks import Desks

SERVICES = ("pengaduan", "audiensi")
COMPONENTS = ("Persyaratan", "Sistem", "Jangka Waktu", "Biaya", "Produk", "Penanganan")


def only_page(pdf: bytes) -> ReadPage:
    (page,) = read(pdf)
    return page


def plain(page: ReadPage) -> str:
    return "".join(glyph.text for glyph in page.glyphs if glyph.text.strip())


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("service", SERVICES)
def test_the_six_components_stand_on_one_page(desks: Desks, service: str, paper: str) -> None:
    text = plain(only_page(desks.desk("resepsionis").standard_pdf(service, paper)))
    for number, title in enumerate(COMPONENTS, 1):
        assert f"{number}.{title.replace(' ', '')}" in text
    told = next(each for each in desks.desk("resepsionis").services() if each.id == service).standard
    for each in (*told.requirements, *told.procedure, told.fee, told.product, *told.complaints):
        assert "".join(each.split()) in text


@pytest.mark.parametrize("service", SERVICES)
def test_an_a3_is_an_a3_with_everything_in_the_same_ratio(desks: Desks, service: str) -> None:
    desk = desks.desk("resepsionis")
    small, large = only_page(desk.standard_pdf(service)), only_page(desk.standard_pdf(service, "A3"))
    assert (round(large.width / MM), round(large.height / MM)) == (297, 420)
    ratio = 297 / 210
    assert [each.text for each in small.glyphs] == [each.text for each in large.glyphs]
    for one, other in zip(small.glyphs, large.glyphs, strict=True):
        assert (other.left, other.top) == pytest.approx((one.left * ratio, one.top * ratio), abs=0.5)


def test_it_says_what_it_is(desks: Desks) -> None:
    for paper in ("A4", "A3"):
        reader = PdfReader(io.BytesIO(desks.desk("resepsionis").standard_pdf("audiensi", paper)))
        assert reader.metadata is not None
        assert "Standar pelayanan" in str(reader.metadata.title)
        assert reader.root_object["/Lang"] == "id-ID"


@pytest.mark.parametrize("steps", [1, 14, 40])
def test_type_is_as_large_as_one_page_allows(steps: int) -> None:
    blocks = (Heading("1. Persyaratan"), Items(("Surat",)), Heading("2. Prosedur"), Items(("langkah " * 12,) * steps))
    content = LetterContent("", "poster", "STANDAR\nPELAYANAN", "Standar", "A4", Letterhead(lines=()), blocks=blocks)
    page = only_page(render(content))
    size = max(glyph.size for glyph in page.glyphs if glyph.text == "k")
    assert {1: 15, 14: 11, 40: 5}[steps] < size < 18
    assert min(glyph.bottom for glyph in page.glyphs) > 20 * MM
    enlarged = only_page(as_a3(render(content)))
    assert len(enlarged.glyphs) == len(page.glyphs)


def test_a_standard_without_parts_is_a_title() -> None:
    content = LetterContent("", "poster", "STANDAR", "Standar", "A4", Letterhead(lines=()))
    assert only_page(render(content)).rows[0].text == "STANDAR"
    assert only_page(render(replace(content, title=""))).rows == []
