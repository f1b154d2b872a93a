"""Letters: sheets: the pages of a dossier, each brought to a size an office can print, with its number laid over it."""

from __future__ import annotations

import io

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject, PdfObject

from setwan_desktop.letters.canvas import one_file_at_a_time
from setwan_desktop.letters.foreign_pages import ForeignPage, copied_pages
from setwan_desktop.letters.paper import MM
from setwan_desktop.letters.pdf_file import PdfFile, dictionary, name, numbers, reference, stream_of
from setwan_desktop.letters.stamp import stamps

_SHORT, _LONG = 210 * MM, 297 * MM
# From A5 to F4; what is larger or smaller comes onto A4.
_LEAST, _MOST = (140 * MM, 200 * MM), (218 * MM, 333 * MM)
_STAMP = "SetwanHalaman"
_BEFORE, _AFTER = b"q\n", b"\nQ\n/" + _STAMP.encode() + b" Do\n"

Matrix = tuple[float, float, float, float, float, float]


class Sheets:
    """The pages of a dossier under way. How many there are is known at the end; their stamps are written then."""

    def __init__(self, pdf: PdfFile, stamp: str) -> None:
        """Bind into ``pdf``; ``stamp`` stands before the number of each page."""
        self._pdf, self._stamp = pdf, stamp
        self._before = pdf.put(stream_of(_BEFORE))
        self._after = pdf.put(stream_of(_AFTER))
        self._stamped: dict[int, tuple[int, tuple[float, float, float, float], int]] = {}

    def add(self, content: bytes) -> list[int] | None:
        """Write the pages of a PDF; gives their objects, or None where it cannot be read."""
        pages = copied_pages(self._pdf, content)
        return None if pages is None else [self._written(each) for each in pages]

    def finish(self, order: list[int]) -> None:
        """Stamp the pages with their numbers, in this order."""
        self._pdf.pages = order
        boxes = [_seen(*self._stamped[each][1:]) for each in order]
        with one_file_at_a_time:
            printed = stamps(boxes, self._stamp)
        copied = copied_pages(self._pdf, printed) or []
        # Its pages hold it only loosely: without a name of its own it would be gone.
        reader = PdfReader(io.BytesIO(printed))
        for page, stamp, strokes in zip(order, copied, reader.pages, strict=True):
            number, box, turn = self._stamped[page]
            contents = strokes.get_contents()
            form = stream_of(contents.get_data() if contents is not None else b"")
            width, height = _seen(box, turn)
            form.update(
                dictionary(
                    Type=name("XObject"),
                    Subtype=name("Form"),
                    BBox=numbers(0, 0, width, height),
                    Matrix=numbers(*_turned(box, turn)),
                    Resources=stamp.resources,
                )
            )
            self._pdf.write(number, form.flate_encode())

    def _written(self, page: ForeignPage) -> int:
        """Write one page, with room for its stamp."""
        number, stamp = self._pdf.reserve(), self._pdf.reserve()
        box, before = page.box, self._before
        if not _fits(*_seen(page.box, page.turn)):
            box, matrix = _onto_a4(page.box)
            before = self._pdf.put(stream_of(_BEFORE + _written_matrix(matrix)))
            for note in page.notes:
                note[name("Rect")] = _moved(note["/Rect"], matrix)
        drawn = DictionaryObject({**page.drawn, name(_STAMP): reference(stamp)})
        entries = dictionary(
            Type=name("Page"),
            Parent=reference(self._pdf.tree),
            MediaBox=numbers(*box),
            Resources=DictionaryObject({**page.resources, name("XObject"): drawn}),
            Contents=ArrayObject([before, *page.contents, self._after]),
        )
        if page.group is not None:
            entries[name("Group")] = page.group
        if page.notes:
            entries[name("Annots")] = ArrayObject(page.notes)
        if page.turn:
            entries[name("Rotate")] = NumberObject(page.turn)
        self._pdf.write(number, entries)
        self._stamped[number] = (stamp, box, page.turn)
        return number


def _fits(width: float, height: float) -> bool:
    """Tell whether a page has a size between A5 and F4."""
    short, long = sorted((width, height))
    return _LEAST[0] <= short <= _MOST[0] and _LEAST[1] <= long <= _MOST[1]


def _onto_a4(box: tuple[float, float, float, float]) -> tuple[tuple[float, float, float, float], Matrix]:
    """Bring a page onto A4: the box it has there, and how its strokes come into it; small ones are not enlarged."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    paper = (_LONG, _SHORT) if width > height else (_SHORT, _LONG)
    scale = min(paper[0] / width, paper[1] / height, 1.0)
    x = (paper[0] - width * scale) / 2 - left * scale
    y = (paper[1] - height * scale) / 2 - bottom * scale
    return (0.0, 0.0, *paper), (scale, 0.0, 0.0, scale, x, y)


def _moved(place: PdfObject, matrix: Matrix) -> PdfObject:
    """Move the place of a note with the strokes under it."""
    if not isinstance(place, ArrayObject) or len(place) != 4:
        return place
    left, bottom, right, top = (float(each) for each in place)
    scale, x, y = matrix[0], matrix[4], matrix[5]
    return numbers(left * scale + x, bottom * scale + y, right * scale + x, top * scale + y)


def _written_matrix(matrix: Matrix) -> bytes:
    return " ".join(f"{each:.5f}" for each in matrix).encode() + b" cm\n"


def _seen(box: tuple[float, float, float, float], turn: int) -> tuple[float, float]:
    """Give width and height as a reader sees them."""
    width, height = box[2] - box[0], box[3] - box[1]
    return (height, width) if turn in {90, 270} else (width, height)


def _turned(box: tuple[float, float, float, float], turn: int) -> Matrix:
    """Say how what stands upright for the reader lies on the page before that is turned."""
    left, bottom, right, top = box
    match turn:
        case 90:
            return (0.0, 1.0, -1.0, 0.0, right, bottom)
        case 180:
            return (-1.0, 0.0, 0.0, -1.0, right, top)
        case 270:
            return (0.0, -1.0, 1.0, 0.0, left, top)
        case _:
            return (1.0, 0.0, 0.0, 1.0, left, bottom)
