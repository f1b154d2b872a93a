"""Letters: a picture as a page: a scan or a photograph, upright, as large as the paper allows."""

from __future__ import annotations

import io

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from setwan_desktop.letters.canvas import new_canvas
from setwan_desktop.letters.faces import Type
from setwan_desktop.letters.lines import single
from setwan_desktop.letters.paper import MM
from setwan_desktop.letters.pen import Pen

_SHORT, _LONG = 210 * MM, 297 * MM
_MARGIN = 15 * MM
_NAME_SIZE = 8.0
# 250 dots per inch over the long side of the page: enough to read small print.
_MOST_DOTS = 2_600
_MOST_PIXELS = 100_000_000
_QUALITY = 85


def picture_page(name: str, content: bytes) -> bytes | None:
    """Print a picture on a page of its own under its name; None where the bytes are no picture."""
    picture = _upright(content)
    if picture is None:
        return None
    page = (_LONG, _SHORT) if picture.width > picture.height else (_SHORT, _LONG)
    room = (page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN - 2 * _NAME_SIZE)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    width, height = picture.width * scale, picture.height * scale
    small = io.BytesIO()
    picture.thumbnail((_MOST_DOTS, _MOST_DOTS), Image.Resampling.LANCZOS)
    picture.save(small, "JPEG", quality=_QUALITY)
    out = io.BytesIO()
    canvas = new_canvas(out, page)
    top = page[1] - _MARGIN
    Pen(canvas).write(single(name, Type("Arial", _NAME_SIZE), room[0]), _MARGIN, top, _NAME_SIZE)
    canvas.drawImage(ImageReader(small), (page[0] - width) / 2, top - 2 * _NAME_SIZE - height, width, height)
    canvas.save()
    return out.getvalue()


def _upright(content: bytes) -> Image.Image | None:
    """Read a picture onto white, turned as the camera says."""
    try:
        picture = Image.open(io.BytesIO(content), formats=["PNG", "JPEG"])
        if picture.width * picture.height > _MOST_PIXELS:
            return None
        coloured = ImageOps.exif_transpose(picture).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    paper = Image.new("RGBA", coloured.size, "white")
    return Image.alpha_composite(paper, coloured).convert("RGB")
