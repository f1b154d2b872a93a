"""Letters tests: what a PDF says when it is read back: its lines with their places, its faces, its pages."""

import io
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader


@dataclass(frozen=True)
class Glyph:
    """A drawn character with its boxes in points from the lower left corner of the page.

    The first box is that of its face, as high as its line; ``ink`` is what is black: left, bottom, right, top.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    turned: bool
    ink: tuple[float, float, float, float]


@dataclass(frozen=True)
class Row:
    """Glyphs on one level, left to right."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class ReadPage:
    """A page read back."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]

    @property
    def rows(self) -> list[Row]:
        """Its upright text, top to bottom; runs that stand apart on one level are one row."""
        levels: dict[float, list[Glyph]] = {}
        for glyph in self.glyphs:
            if not glyph.turned and glyph.text.strip():
                near = next((level for level in levels if abs(level - glyph.bottom) < glyph.size * 0.45), glyph.bottom)
                levels.setdefault(near, []).append(glyph)
        return [_row(levels[level]) for level in sorted(levels, reverse=True)]

    def row(self, begin: str) -> Row:
        """Find the first row that begins so."""
        return next(row for row in self.rows if row.text.startswith(begin))

    def has(self, begin: str) -> bool:
        """Tell whether a row begins so."""
        return any(row.text.startswith(begin) for row in self.rows)


def _row(glyphs: list[Glyph]) -> Row:
    """Join glyphs; a gap is a space."""
    glyphs = sorted(glyphs, key=lambda glyph: glyph.left)
    text = ""
    for before, glyph in zip([None, *glyphs], glyphs, strict=False):
        text += " " if before and glyph.left - before.right > glyph.size * 0.17 else ""
        text += glyph.text
    return Row(
        text,
        glyphs[0].left,
        max(glyph.right for glyph in glyphs),
        max(glyph.top for glyph in glyphs),
        min(glyph.bottom for glyph in glyphs),
    )


def read(pdf: bytes, most: int = 1_000) -> list[ReadPage]:
    """Read a PDF back with another program's eyes, its first pages at least."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(document[number]) for number in range(min(len(document), most))]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> ReadPage:
    """Read the glyphs of a page."""
    text = page.get_textpage()
    glyphs = []
    for place in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, place))
        if character in "\r\n" or pdfium.FPDFText_IsGenerated(text, place) == 1:
            continue
        left, bottom, right, top = text.get_charbox(place, loose=True)
        angle = pdfium.FPDFText_GetCharAngle(text, place)
        size = pdfium.FPDFText_GetFontSize(text, place)
        glyphs.append(Glyph(character, left, bottom, right, top, size, 0.05 < angle < 6.2, text.get_charbox(place)))
    width, height = page.get_size()
    text.close()
    page.close()
    return ReadPage(width, height, tuple(glyphs))


def faces(pdf: bytes) -> dict[str, bool]:
    """List the faces of a PDF with whether their outlines are in it."""
    found: dict[str, bool] = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            face = font.get_object()
            found[str(face["/BaseFont"])] = "/FontFile2" in face.get("/FontDescriptor", {})
    return found
