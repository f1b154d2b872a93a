"""Letters: binding: many files in one PDF, behind a contents page, with a bookmark for each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import RectangleObject

from setwan_desktop.domain.letter import Column, LetterContent, Letterhead, Paragraph, Table
from setwan_desktop.letters.canvas import one_file_at_a_time
from setwan_desktop.letters.picture_page import picture_page
from setwan_desktop.letters.rendering import render_letter
from setwan_desktop.letters.stamp import stamps
from setwan_desktop.letters.text import clean

_UNREADABLE = "Berkas ini tidak dapat ditampilkan; simpan dan buka dengan program lain."
_PDF_MARK = b"%PDF-"
_MARK_WITHIN = 1024
# What broken files make pypdf raise, beside its own errors.
_FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError)


def bind(parts: Sequence[tuple[str, bytes]], title: str) -> bytes:
    """Bind files; see ``setwan_desktop.letters.dossier``."""
    with one_file_at_a_time:
        return _bound(parts, title)


def _bound(parts: Sequence[tuple[str, bytes]], title: str) -> bytes:
    """Bind files behind their contents."""
    files = [_pages_of(name, content) for name, content in parts]
    names = [" ".join(clean(name).split()) or "-" for name, _ in parts]
    counts = [len(each.pages) for each in files]
    # How long the contents are does not depend on the numbers in them: every number is one line.
    length = len(_contents(title, names, counts, 0).pages)
    writer = PdfWriter()
    writer.append(_contents(title, names, counts, length), import_outline=False)
    for name, each in zip(names, files, strict=True):
        start = len(writer.pages)
        writer.append(each, import_outline=False)
        writer.add_outline_item(title=name, page_number=start)
    _number(writer)
    writer.add_metadata({"/Title": title, "/Creator": "Setwan Desktop"})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _contents(title: str, names: Sequence[str], counts: Sequence[int], length: int) -> PdfReader:
    """Print the contents of a dossier whose contents take ``length`` pages."""
    rows = []
    page = length + 1
    for number, (name, count) in enumerate(zip(names, counts, strict=True), start=1):
        rows.append((str(number), name, str(page)))
        page += count
    columns = (Column("No", 0.35, "center"), Column("Isi", 5.0), Column("Halaman", 0.9, "right"))
    return _paper(title, Table(columns, tuple(rows)))


def _paper(title: str, block: Table | Paragraph) -> PdfReader:
    """Print a page without kop."""
    content = LetterContent(
        kind="", layout="sheet", title=title, label=title, paper="A4", letterhead=Letterhead(lines=()), blocks=(block,)
    )
    return PdfReader(io.BytesIO(render_letter(content, None)))


def _pages_of(name: str, content: bytes) -> PdfReader:
    """Read a file as pages; what cannot be read becomes a page that says so."""
    if _PDF_MARK in content[:_MARK_WITHIN]:
        readable = _checked(content)
    else:
        page = picture_page(name, content)
        readable = PdfReader(io.BytesIO(page)) if page else None
    return readable or _paper(name, Paragraph(_UNREADABLE, indent=False))


def _checked(content: bytes) -> PdfReader | None:
    """Read a PDF and try to bind it alone; None where it is broken, locked or empty."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return None
        trial = PdfWriter()
        trial.append(reader, import_outline=False)
        out = io.BytesIO()
        trial.write(out)
        copy = PdfReader(out)
        boxes = [float(page.cropbox.width) for page in copy.pages]
        return copy if boxes and min(boxes) > 0 else None
    except _FAULTS:
        return None


def _number(writer: PdfWriter) -> None:
    """Stamp every page with its number in the dossier, at the lower right."""
    boxes = []
    for page in writer.pages:
        with suppress(*_FAULTS):
            if page.rotation:
                page.transfer_rotation_to_content()
        box = page.cropbox
        boxes.append((float(box.left), float(box.bottom), float(box.width), float(box.height)))
    for page, stamp, (left, bottom, width, height) in zip(
        writer.pages, PdfReader(io.BytesIO(stamps(boxes))).pages, boxes, strict=True
    ):
        stamp.mediabox = RectangleObject((left, bottom, left + width, bottom + height))
        # A page whose strokes cannot be read stays without its number; the dossier is bound all the same.
        with suppress(*_FAULTS):
            page.merge_page(stamp)
    writer.compress_identical_objects()
