"""UI: the pages of a PDF as pictures, by pdfium. The library is loaded with the first page that is shown."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from setwan_desktop.ui.paper.placing import Stretch

_POINTS_PER_INCH = 72.0

_pdfium = threading.Lock()
"""Pdfium may be used by one thread at a time."""


class UnreadablePdf(Exception):
    """What was handed in calls itself a PDF and is none that can be shown."""


class PdfDocument:
    """The pages of one PDF. Opening costs less than a millisecond, so that nothing is kept open.

    Args:
        content: the whole file.

    Raises:
        UnreadablePdf: on making it, if it cannot be shown.
    """

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._texts: tuple[str, ...] | None = None
        self._ready: dict[tuple[int, float], QImage] = {}
        with self._opened() as document:
            self._sizes = tuple(QSizeF(*document.get_page_size(place)) for place in range(len(document)))

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size_points(self, page: int) -> QSizeF:
        """Give a page's size in points of an inch."""
        return self._sizes[page]

    def image(self, page: int, dots_per_inch: float, *, grey: bool = False) -> QImage:
        """Draw a page, on white; without its colours, at a quarter of the memory, where ``grey``."""
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGBX8888
        with self._opened() as document:
            scale = dots_per_inch / _POINTS_PER_INCH
            bitmap = document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True, grayscale=grey)
            pixels = bytes(bitmap.buffer)
            image = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, kind).copy()
            bitmap.close()
        return image

    def make_ready(self, page: int, dots_per_inch: float) -> None:
        """Draw a page that will be asked for next, on whichever thread has the time."""
        if 0 <= page < self.page_count:
            self._ready[page, dots_per_inch] = self.image(page, dots_per_inch)

    def ready_image(self, page: int, dots_per_inch: float) -> QImage:
        """Give a page that was made ready, else draw it now."""
        return self._ready.pop((page, dots_per_inch), None) or self.image(page, dots_per_inch)

    def text(self) -> str:
        """Give the letter as plain text, for a screen reader."""
        return "\n".join(self.page_texts())

    def page_texts(self) -> tuple[str, ...]:
        """Give the text of each page, whose characters ``boxes`` counts; read once, on whichever thread asks first."""
        if self._texts is None:
            with self._opened() as document:
                pages = range(self.page_count)
                self._texts = tuple(document[page].get_textpage().get_text_range() for page in pages)
        return self._texts

    def boxes(self, stretches: Iterable[Stretch]) -> list[tuple[int, QRectF]]:
        """Give the boxes that stretches of characters fill, line by line: page, and place in points from its upper left."""
        return self.boxes_of([stretches])[0]

    def boxes_of(self, several: Sequence[Iterable[Stretch]]) -> list[list[tuple[int, QRectF]]]:
        """Give the boxes of several stretches of characters, each apart."""
        found: list[list[tuple[int, QRectF]]] = [[] for _ in several]
        wanted = [(each, boxes) for stretches, boxes in zip(several, found, strict=True) for each in stretches]
        wanted.sort(key=lambda each: each[0].page)
        with self._opened() as document:
            for page, group in groupby(wanted, key=lambda each: each[0].page):
                text = document[page].get_textpage()
                height = self._sizes[page].height()
                for each, boxes in group:
                    rects = map(text.get_rect, range(text.count_rects(each.start, each.count)))
                    boxes += [(page, QRectF(x0, height - y1, x1 - x0, y1 - y0)) for x0, y0, x1, y1 in rects]
        return found

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        import pypdfium2

        with _pdfium:
            try:
                document = pypdfium2.PdfDocument(self._content)
            except pypdfium2.PdfiumError as fault:
                raise UnreadablePdf(str(fault)) from fault
            try:
                yield document
            finally:
                document.close()
