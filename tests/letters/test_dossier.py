"""Letters tests: the dossier: everything bound in order, with contents that tell the truth."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from setwan_desktop.letters import dossier, render
from tests.letters.reading import faces, read
from tests.letters.samples import ATTENDANCE, INVITATION, MEMO


def _picture(size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "navy").save(out, kind)
    return out.getvalue()


def _locked() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(render(MEMO)))
    writer.encrypt("rahasia", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PARTS = (
    ("Nota dinas", render(MEMO)),
    ("Undangan <b>audiensi</b> & lampiran", render(INVITATION)),
    ("Foto lokasi", _picture((1600, 1200), "JPEG")),
    ("Pindaian", _picture((300, 500), "PNG")),
    ("Daftar hadir", render(ATTENDANCE)),
)


def test_contents_and_bookmarks_name_the_pages() -> None:
    bound = dossier(PARTS)
    pages = read(bound)
    reader = PdfReader(io.BytesIO(bound))
    rows = [row.text for row in pages[0].rows]
    numbers = [int(next(text for text in rows if f" {name} " in text).split()[-1]) for name, _ in PARTS]
    assert numbers == [2, 3, 5, 6, 7]
    assert len(pages) == 8
    assert [entry.title for entry in reader.outline] == [name for name, _ in PARTS]
    assert [reader.get_destination_page_number(entry) + 1 for entry in reader.outline] == numbers
    assert pages[1].has("NOTA DINAS")
    assert pages[6].has("DAFTAR HADIR")


def test_every_page_is_numbered() -> None:
    for number, page in enumerate(read(dossier(PARTS)), start=1):
        assert page.rows[-1].text == f"{number} / 8"


def test_long_contents_still_tell_the_truth() -> None:
    memo = render(MEMO)
    bound = dossier([(f"Berkas ke {number:03}", memo) for number in range(100)])
    length = len(PdfReader(io.BytesIO(bound)).pages) - 100
    assert length > 1
    rows = [row.text for page in read(bound, most=length) for row in page.rows]
    assert next(text for text in rows if "Berkas ke 000" in text).endswith(f" {length + 1}")
    assert next(text for text in rows if "Berkas ke 099" in text).endswith(f" {length + 100}")


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 broken", render(MEMO)[:900], _locked(), b"\x89PNG\r\n\x1a\nbroken", b"MZ\x90"],
    ids=["empty", "broken", "torn", "locked", "broken picture", "program"],
)
def test_what_cannot_be_read_gets_a_page_that_says_so(content: bytes) -> None:
    pages = read(dossier([("Lampiran", content), ("Nota dinas", render(MEMO))]))
    assert len(pages) == 3
    assert any("tidak dapat ditampilkan" in row.text for row in pages[1].rows)
    assert pages[2].has("NOTA DINAS")


def test_the_same_files_give_the_same_dossier() -> None:
    assert dossier(PARTS) == dossier(PARTS)
    assert all(faces(dossier(PARTS[:2])).values())


def test_an_empty_dossier_has_its_contents() -> None:
    assert len(read(dossier(()))) == 1
