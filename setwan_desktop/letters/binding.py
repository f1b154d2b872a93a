"""Letters: binding: a cover, contents that tell the truth, then part after part, with a bookmark for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from setwan_desktop.domain.letter import (
    Block,
    Column,
    Heading,
    LetterContent,
    Letterhead,
    Line,
    Lines,
    Paragraph,
    Table,
)
from setwan_desktop.letters.parts import Binding, Part, Progress
from setwan_desktop.letters.pdf_file import Bookmark, PdfFile
from setwan_desktop.letters.picture_page import picture_page
from setwan_desktop.letters.rendering import render_letter
from setwan_desktop.letters.sheets import Sheets
from setwan_desktop.letters.text import clean

_UNREADABLE = "Berkas ini tidak dapat dicetak; simpan dan buka dengan program lain."
_CONTENTS = "DAFTAR ISI BERKAS"
_PDF_MARK = b"%PDF-"
_MARK_WITHIN = 1024
_COLUMNS = (Column("No", 0.35, "center"), Column("Isi", 5.0), Column("Halaman", 0.9, "right"))


@dataclass(frozen=True)
class _Bound:
    """A part with the objects of its pages."""

    title: str
    group: str
    pages: list[int]


def bind(parts: Sequence[Part], binding: Binding, progress: Progress) -> bytes:
    """Bind a dossier; see ``setwan_desktop.letters.dossier``."""
    pdf = PdfFile()
    sheets = Sheets(pdf, clean(binding.stamp))
    bound = []
    for place, part in enumerate(parts):
        progress(place, len(parts))
        title = " ".join(clean(part.title).split()) or "-"
        bound.append(_Bound(title, clean(part.group), _pages_of(sheets, part, title)))
    progress(len(parts), len(parts))
    cover = (sheets.add(binding.cover) if binding.cover else None) or []
    contents = _contents(sheets, bound, len(cover))
    sheets.finish([*cover, *contents, *(page for each in bound for page in each.pages)])
    marks = [Bookmark("Sampul", cover[0])] if cover else []
    return pdf.finish([*marks, Bookmark("Daftar isi", contents[0]), *_bookmarks(bound)], binding.title, binding.author)


def _pages_of(sheets: Sheets, part: Part, title: str) -> list[int]:
    """Write a part's pages; what cannot be read becomes a page that tells about it."""
    content = part.read()
    pages = None
    if _PDF_MARK in content[:_MARK_WITHIN]:
        pages = sheets.add(content)
    elif picture := picture_page(title, content):
        pages = sheets.add(picture)
    return pages or _paper(sheets, title, (Paragraph(_UNREADABLE, indent=False), *_told(part.about)))


def _told(about: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    return (Lines(tuple(Line(label, value) for label, value in about), indent=False),) if about else ()


def _contents(sheets: Sheets, bound: Sequence[_Bound], before: int) -> list[int]:
    """Print the contents behind ``before`` pages; how long they are depends on the numbers in them only at the margin."""
    length = 1
    while True:
        printed = _contents_paper(bound, before + length + 1)
        pages = sheets.add(printed)
        assert pages
        if len(pages) <= length:
            return pages
        length = len(pages)


def _contents_paper(bound: Sequence[_Bound], first: int) -> bytes:
    """Print the contents of a dossier whose parts begin on page ``first``."""
    blocks: list[Block] = []
    number = 0
    for group, members in groupby(bound, key=lambda each: each.group):
        rows = []
        for each in members:
            number += 1
            rows.append((str(number), each.title, str(first)))
            first += len(each.pages)
        blocks += [*([Heading(group)] if group else []), Table(_COLUMNS, tuple(rows))]
    return _rendered(_CONTENTS, tuple(blocks) or (Paragraph("Berkas tidak memuat naskah.", indent=False),))


def _paper(sheets: Sheets, title: str, blocks: tuple[Block, ...]) -> list[int]:
    """Print a page without kop."""
    pages = sheets.add(_rendered(title, blocks))
    assert pages
    return pages


def _rendered(title: str, blocks: tuple[Block, ...]) -> bytes:
    content = LetterContent(
        kind="", layout="sheet", title=title, label=title, paper="A4", letterhead=Letterhead(lines=()), blocks=blocks
    )
    return render_letter(content, None)


def _bookmarks(bound: Sequence[_Bound]) -> list[Bookmark]:
    """Give the bookmarks: those of a group under it."""
    marks: list[Bookmark] = []
    for group, members in groupby(bound, key=lambda each: each.group):
        own = tuple(Bookmark(each.title, each.pages[0]) for each in members)
        marks += [Bookmark(group, own[0].page, own)] if group else own
    return marks
