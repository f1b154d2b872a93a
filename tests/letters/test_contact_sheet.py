"""Letters tests: the sheet of all papers shows them all."""

from __future__ import annotations

from tests.letters.contact_sheet import COLUMNS, MOST_PAGES, pages_of, sheet
from tests.letters.played import Printed


def test_a_sheet_shows_every_page_of_every_paper(printed: dict[str, Printed]) -> None:
    shown = [
        page
        for name in ("undangan_rapat", "surat_tugas", "berkas_lengkap")
        for page in pages_of(name, printed[name].pdf)
    ]
    captions = [caption for caption, _ in shown]
    assert captions[:3] == ["undangan_rapat 1", "undangan_rapat 2", "surat_tugas 1"]
    assert len(captions) == 3 + MOST_PAGES
    whole = sheet(shown)
    one_row = sheet(shown[:COLUMNS])
    assert whole.width == one_row.width
    assert (whole.height > one_row.height) == (len(shown) > COLUMNS)
    assert len(whole.convert("L").getcolors() or []) > 10
