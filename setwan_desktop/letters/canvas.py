"""Letters: the canvas: one place that says how every file of this room is written."""

from __future__ import annotations

import threading
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from setwan_desktop.letters.faces import first_face

# Page streams stay binary: a third smaller and faster than ReportLab's printable encoding.
rl_config.useA85 = 0

# ReportLab's faces keep state for the document being made: one file at a time, whichever thread asks.
one_file_at_a_time = threading.RLock()


def new_canvas(out: BytesIO, size: tuple[float, float], family: str = "Arial") -> Canvas:
    """Open a file to draw on.

    Args:
        out: gets the PDF.
        size: of its pages, in points.
        family: of its letters.

    Returns:
        A canvas that writes the same bytes for the same strokes, whatever the hour.
    """
    canvas = Canvas(
        out,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        lang="id-ID",
        initialFontName=first_face(family),  # type: ignore[arg-type]  # the stubs call it a number
    )
    # A reader's window is named by the title, not by the file.
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas
