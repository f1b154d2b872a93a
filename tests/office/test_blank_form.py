"""The complaint form printed empty: the same questions in the same order, with room to write by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.letters.paper import MM
from tests.letters.reading import ReadPage, read
from tests.scenarios.at_desks import Desks

FORM = "formulir_pengaduan"


@pytest.fixture
def pages(desks: Desks) -> list[ReadPage]:
    return read(desks.desk("resepsionis").blank_form_pdf("pengaduan", FORM))


def test_only_the_service_that_prints_it_offers_it(desks: Desks) -> None:
    desk = desks.desk("resepsionis")
    assert desk.blank_forms("pengaduan") == ((FORM, "Formulir pengaduan"),)
    assert desk.blank_forms("audiensi") == ()
    for service, letter in (("audiensi", FORM), ("pengaduan", "tanda_terima_pengaduan")):
        with pytest.raises(NoSuchCase):
            desk.blank_form_pdf(service, letter)


def test_it_asks_what_the_form_of_a_case_asks(desks: Desks, pages: list[ReadPage]) -> None:
    body = desks.desk("resepsionis")._core.definitions.services["pengaduan"].letters[FORM].body
    texts = [row.text for page in pages for row in page.rows]
    labels = [label for plain in body for label, _ in plain.get("lines", ())]
    assert len(labels) > 20
    found = [next(at for at, text in enumerate(texts) if text.startswith(f"{label} :")) for label in labels]
    assert found == sorted(found)
    assert not any("{" in text or "None" in text for text in texts)


def test_lines_to_write_on_reach_the_margin_with_room_for_a_hand(pages: list[ReadPage]) -> None:
    lines = [
        row for row in pages[1].rows if set(row.text.replace(" ", "")) == {"."} and row.right - row.left > 150 * MM
    ]
    assert len(lines) >= 10
    assert all(abs(row.right - (pages[1].width - 20 * MM)) < 2 * MM for row in lines)
    gaps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    assert min(gaps) >= 7 * MM


def test_choices_have_boxes_and_the_nik_has_sixteen(desks: Desks, pages: list[ReadPage]) -> None:
    assert pages[0].row("Jenis kelamin").text.count("☐") == 2
    assert pages[0].row("Bersedia hadir rapat").text.count("☐") == 2
    content = desks.desk("resepsionis").blank_form_pdf("pengaduan", FORM)
    assert content.startswith(b"%PDF")
    boxes = [each for each in pages[0].strokes if 5 * MM < each.top - each.bottom < 9 * MM]
    assert len(boxes) == 16


def test_both_sign_by_hand(pages: list[ReadPage]) -> None:
    row = pages[-1].row("Pengadu,")
    assert "Petugas Pencatat," in row.text or pages[-1].has("Petugas Pencatat,")
    assert any(each.text.startswith("Sepunggur, ....") for each in pages[-1].rows)
