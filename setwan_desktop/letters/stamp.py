"""Letters: stamps: the number of each page of a dossier, to be laid over pages of any size."""

from __future__ import annotations

import io
from collections.abc import Sequence

from setwan_desktop.letters.canvas import new_canvas
from setwan_desktop.letters.faces import Type
from setwan_desktop.letters.lines import single
from setwan_desktop.letters.paper import MM
from setwan_desktop.letters.pen import Pen

_SIZE = 7.0
_FROM_EDGE = 6 * MM
_GREY = 0.35


def stamps(sizes: Sequence[tuple[float, float]], before: str = "") -> bytes:
    """Print the numbers only.

    Args:
        sizes: width and height of every page as it is read.
        before: stands before each number, such as the number of the case.

    Returns:
        A PDF with as many pages, empty but for their numbers at the lower right.
    """
    out = io.BytesIO()
    canvas = new_canvas(out, sizes[0])
    pen = Pen(canvas)
    for number, (width, height) in enumerate(sizes, start=1):
        canvas.setPageSize((width, height))
        told = f"{number} / {len(sizes)}"
        line = single(f"{before} · {told}" if before else told, Type("Arial", _SIZE), width)
        canvas.setFillGray(_GREY)
        pen.write(line, width - _FROM_EDGE - line.width, _FROM_EDGE, _SIZE)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
