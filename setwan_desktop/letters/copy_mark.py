"""Letters: the copy mark: SALINAN stamped over the pages of a paper that is printed once more."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from setwan_desktop.letters.canvas import new_canvas, one_file_at_a_time
from setwan_desktop.letters.faces import Type
from setwan_desktop.letters.lines import single
from setwan_desktop.letters.paper import MM
from setwan_desktop.letters.pen import Pen

_WORD = "SALINAN"
_SIZE = 11.0
# Above the kop, where neither a letter nor a page number stands; printers reach that far.
_FROM_TOP, _FROM_RIGHT = 5.5 * MM, 8 * MM
_WIDTH, _HEIGHT = 29 * MM, 7 * MM
_GREY = 0.25


def mark_copy(content: bytes) -> bytes:
    """Stamp a PDF; see ``setwan_desktop.letters.mark_copy``."""
    with one_file_at_a_time:
        writer = PdfWriter(clone_from=io.BytesIO(content))
        boxes = [page.mediabox for page in writer.pages]
        stamps = PdfReader(io.BytesIO(_stamps([(float(box.right), float(box.top)) for box in boxes])))
        for page, stamp, box in zip(writer.pages, stamps.pages, boxes, strict=True):
            stamp.mediabox = RectangleObject(tuple(box))
            page.merge_page(stamp)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()


def _stamps(corners: list[tuple[float, float]]) -> bytes:
    """Print the stamps only: one page for each upper right corner."""
    out = io.BytesIO()
    canvas = new_canvas(out, corners[0])
    pen = Pen(canvas)
    line = single(_WORD, Type("Arial", _SIZE, bold=True), _WIDTH)
    for right, top in corners:
        canvas.setPageSize((right, top))
        canvas.setFillGray(_GREY)
        canvas.setStrokeGray(_GREY)
        canvas.setLineWidth(1.2)
        left, upper = right - _FROM_RIGHT - _WIDTH, top - _FROM_TOP
        canvas.rect(left, upper - _HEIGHT, _WIDTH, _HEIGHT, fill=0)
        pen.write(line, left + (_WIDTH - line.width) / 2, upper - (_HEIGHT - _SIZE * 1.15) / 2, _SIZE * 1.15)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
