"""Letters: the emblem, made ready for paper once: its pixels, not the text, are what a letter costs."""

from __future__ import annotations

import functools
import hashlib
import io
import struct
from dataclasses import dataclass

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObject, PDFStream
from reportlab.pdfgen.canvas import Canvas

from setwan_desktop.letters.paper import MM
from setwan_desktop.resources import resource

# As fine as office printers print; a picture of so many colours that it grows too large is printed less fine.
_FINENESSES = (600, 400, 300)
_LARGEST = 128 * 1024
_POINTS_PER_INCH = 72.0
_MOST_PIXELS = 64_000_000
_WIDEST = 1.4
_LEAST_HEIGHT, _MOST_HEIGHT = 8 * MM, 45 * MM
_PNG_HEAD = 8


class _Pixels(PDFObject):
    """A picture of a PDF that is squeezed already: no letter squeezes it again."""

    def __init__(self, size: tuple[int, int], channels: int, squeezed: bytes) -> None:
        """Take the rows of a PNG as they stand in its file."""
        self._size, self._channels, self._squeezed = size, channels, squeezed

    def format(self, document: PDFDocument) -> bytes:
        """Write it into a file."""
        width, height = self._size
        stream = PDFStream(content=self._squeezed)
        rows = {"Predictor": 15, "Colors": self._channels, "BitsPerComponent": 8, "Columns": width}
        about = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": width,
            "Height": height,
            "BitsPerComponent": 8,
            "ColorSpace": PDFName("DeviceRGB" if self._channels == 3 else "DeviceGray"),
            "Filter": PDFArray([PDFName("FlateDecode")]),
            "DecodeParms": PDFArray([PDFDictionary(rows)]),
            "Length": len(self._squeezed),
        }
        for key, value in about.items():
            stream.dictionary[key] = value
        return stream.format(document)


@dataclass(frozen=True)
class Emblem:
    """An emblem as a letter prints it: its size in points, its pixels and their bands, and its name in the file."""

    width: float
    height: float
    size: tuple[int, int]
    channels: int
    squeezed: bytes
    name: str

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it, its lower left corner at the place; a file holds its pixels once."""
        if not canvas.hasForm(self.name):
            # ReportLab has no other way for pixels that are squeezed already.
            file = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
            pixels = _Pixels(self.size, self.channels, self.squeezed)
            file.addForm(self.name, pixels)
            file.Reference(pixels, file.getXObjectName(self.name))
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(self.width, self.height)
        canvas.doForm(self.name)
        canvas.restoreState()


@functools.lru_cache(maxsize=16)
def emblem_of(given: bytes | None, height: float, colour: bool) -> Emblem:
    """Give the emblem to print, on white.

    Args:
        given: the office's PNG or JPEG; None, or bytes that are no picture: the neutral placeholder.
        height: in points; what is much wider than high is printed lower.
        colour: whether in its colours, else in greys.

    Returns:
        No more pixels than paper can show.
    """
    picture = (_read(given) if given else None) or _placeholder()
    tall = max(_LEAST_HEIGHT, min(height, _MOST_HEIGHT))
    wide = tall * picture.width / picture.height
    if wide > _WIDEST * tall:
        tall, wide = tall * _WIDEST * tall / wide, _WIDEST * tall
    if not colour or _is_grey(picture):
        picture = picture.convert("L")
    squeezed = b""
    for fineness in _FINENESSES:
        most = max(1, round(max(tall, wide) / _POINTS_PER_INCH * fineness))
        picture.thumbnail((most, most), Image.Resampling.LANCZOS)
        squeezed = _squeezed(picture)
        if len(squeezed) <= _LARGEST:
            break
    name = "lambang" + hashlib.sha256(squeezed).hexdigest()[:16]
    return Emblem(wide, tall, picture.size, len(picture.getbands()), squeezed, name)


def _read(given: bytes) -> Image.Image | None:
    """Read a picture onto white; None where there is none to read."""
    try:
        picture = Image.open(io.BytesIO(given), formats=["PNG", "JPEG"])
        if picture.width * picture.height > _MOST_PIXELS:
            return None
        coloured = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    paper = Image.new("RGBA", coloured.size, "white")
    return Image.alpha_composite(paper, coloured).convert("RGB")


def _placeholder() -> Image.Image:
    """Read the neutral shield."""
    return Image.open(resource("style", "emblem-placeholder.png")).convert("RGB")


def _is_grey(picture: Image.Image) -> bool:
    red, green, blue = picture.split()
    return red.tobytes() == green.tobytes() == blue.tobytes()


def _squeezed(picture: Image.Image) -> bytes:
    """Squeeze a picture as PNG does, row by row, and give its rows."""
    out = io.BytesIO()
    picture.save(out, "PNG")
    file, place, rows = out.getvalue(), _PNG_HEAD, b""
    while place < len(file):
        length, kind = struct.unpack(">I4s", file[place : place + 8])
        if kind == b"IDAT":
            rows += file[place + 8 : place + 8 + length]
        place += 12 + length
    return rows
