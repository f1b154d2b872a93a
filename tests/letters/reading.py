"""Letters tests: what a PDF says when it is read back: its lines with their places, its faces, its strokes, its pages."""

import ctypes
import io
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader

MM = 72 / 25.4
# A justified line is stretched by less than a letter's size between words; label and value of a row stand further apart.
_GAP_OF_RUNS = 2.0


@dataclass(frozen=True)
class Glyph:
    """A drawn character with its boxes in points from the lower left corner of the page.

    The first box is that of its face, as high as its line; ``ink`` is what is black: left, bottom, right, top; ``base`` is
    the line it stands on and ``start`` where on it, ``face`` the name of its face without the prefix of the part embedded.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    turned: bool
    ink: tuple[float, float, float, float]
    base: float = 0.0
    start: float = 0.0
    face: str = ""


@dataclass(frozen=True)
class Row:
    """Glyphs on one level, left to right."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Run:
    """Text of one face and size on one line, in millimetres: its left and right edge, and its line from the page's top."""

    text: str
    left: float
    right: float
    base: float
    face: str
    size: float


@dataclass(frozen=True)
class Stroke:
    """A picture or a drawn path, in points from the lower left corner: its kind (``path``, ``image``) and its box."""

    kind: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class ReadPage:
    """A page read back."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...] = ()

    @property
    def runs(self) -> list[Run]:
        """Its upright text in millimetres, top to bottom, left to right; a wide gap parts runs."""
        levels: dict[float, list[Glyph]] = {}
        for glyph in self.glyphs:
            if not glyph.turned and glyph.text.strip():
                levels.setdefault(round(glyph.base, 1), []).append(glyph)
        runs: list[Run] = []
        for level in sorted(levels, reverse=True):
            parts: list[list[Glyph]] = []
            for glyph in sorted(levels[level], key=lambda each: each.start):
                near = parts and parts[-1][-1]
                gap = glyph.left - near.right if near else 0.0
                if near and (near.face, near.size) == (glyph.face, glyph.size) and gap < glyph.size * _GAP_OF_RUNS:
                    parts[-1].append(glyph)
                else:
                    parts.append([glyph])
            runs += [_run(part, self.height) for part in parts]
        return runs

    @property
    def across(self) -> str:
        """What is written across the page."""
        return "".join(glyph.text for glyph in self.glyphs if glyph.turned)

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


def _run(glyphs: list[Glyph], height: float) -> Run:
    """Measure a run in millimetres."""
    row, first = _row(glyphs), glyphs[0]
    left, right, base = first.start / MM, row.right / MM, (height - first.base) / MM
    return Run(row.text, left, right, base, first.face, round(first.size, 2))


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


def read(pdf: bytes, most: int = 1_000, *, inks: bool = False) -> list[ReadPage]:
    """Read a PDF back with another program's eyes, its first pages at least; ``inks`` leaves faces and sizes out."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(document[number], inks) for number in range(min(len(document), most))]
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage, inks: bool) -> ReadPage:
    """Read the glyphs of a page."""
    text = page.get_textpage()
    glyphs = []
    for place in range(text.count_chars()):
        # PDFium tells a hyphen at a line's end by a mark of its own.
        character = chr(pdfium.FPDFText_GetUnicode(text, place)).replace("\x02", "-").replace("\ufffe", "-")
        if character in "\r\n" or pdfium.FPDFText_IsGenerated(text, place) == 1:
            continue
        if inks:
            box, turned = text.get_charbox(place), 0.05 < pdfium.FPDFText_GetCharAngle(text, place) < 6.2
            glyphs.append(Glyph(character, *box, 1.0, turned, box))
            continue
        left, bottom, right, top = text.get_charbox(place, loose=True)
        angle = pdfium.FPDFText_GetCharAngle(text, place)
        size = pdfium.FPDFText_GetFontSize(text, place)
        turned = 0.05 < angle < 6.2
        ink, (start, base), face = text.get_charbox(place), _origin(text, place), _face(text, place)
        glyphs.append(Glyph(character, left, bottom, right, top, size, turned, ink, base, start, face))
    width, height = page.get_size()
    kinds = {pdfium.FPDF_PAGEOBJ_PATH: "path", pdfium.FPDF_PAGEOBJ_IMAGE: "image"}
    strokes = [Stroke(kinds[each.type], *each.get_bounds()) for each in page.get_objects(list(kinds), max_depth=4)]
    text.close()
    page.close()
    return ReadPage(width, height, tuple(glyphs), tuple(strokes))


def _origin(text: pypdfium2.PdfTextPage, place: int) -> tuple[float, float]:
    """Find where a character stands on its line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, place, x, y)
    return x.value, y.value


def _face(text: pypdfium2.PdfTextPage, place: int) -> str:
    """Name the face of a character."""
    name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, place, name, 80, flags)
    return name.value.decode("ascii", "replace").split("+")[-1]


def faces(pdf: bytes) -> dict[str, bool]:
    """List the faces of a PDF with whether their outlines are in it."""
    found: dict[str, bool] = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            face = font.get_object()
            found[str(face["/BaseFont"])] = "/FontFile2" in face.get("/FontDescriptor", {})
    return found
