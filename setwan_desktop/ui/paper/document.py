"""UI: the pages of a PDF as pictures, by pdfium. The library is loaded with the first page that is shown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

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
        with self._opened() as document:
            self._sizes = tuple(QSizeF(*document.get_page_size(place)) for place in range(len(document)))

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size_points(self, page: int) -> QSizeF:
        """Give a page's size in points of an inch."""
        return self._sizes[page]

    def image(self, page: int, dots_per_inch: float) -> QImage:
        """Draw a page, on white."""
        with self._opened() as document:
            scale = dots_per_inch / _POINTS_PER_INCH
            bitmap = document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            pixels = bytes(bitmap.buffer)
            image = QImage(pixels, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
            bitmap.close()
        return image

    def text(self) -> str:
        """Give the letter as plain text, for a screen reader."""
        with self._opened() as document:
            return "\n".join(document[page].get_textpage().get_text_bounded() for page in range(self.page_count))

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
