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


def stamps(boxes: Sequence[tuple[float, float, float, float]]) -> bytes:
    """Print the numbers only.

    Args:
        boxes: left, bottom, width and height of every page.

    Returns:
        A PDF with as many pages, empty but for their numbers.
    """
    out = io.BytesIO()
    canvas = new_canvas(out, boxes[0][2:])
    pen = Pen(canvas)
    for number, (left, bottom, width, height) in enumerate(boxes, start=1):
        canvas.setPageSize((left + width, bottom + height))
        line = single(f"{number} / {len(boxes)}", Type("Arial", _SIZE), width)
        canvas.setFillGray(0.35)
        pen.write(line, left + width - _FROM_EDGE - line.width, bottom + _FROM_EDGE, _SIZE)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
