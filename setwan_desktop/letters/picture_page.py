"""Letters: a picture as a page: a scan or a photograph, upright, as large as the paper allows."""

from __future__ import annotations

import io

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from setwan_desktop.letters.canvas import new_canvas, one_file_at_a_time
from setwan_desktop.letters.faces import Type
from setwan_desktop.letters.lines import single
from setwan_desktop.letters.paper import MM
from setwan_desktop.letters.pen import Pen

_SHORT, _LONG = 210 * MM, 297 * MM
_MARGIN = 15 * MM
_NAME_SIZE = 8.0
# 250 dots per inch over the long side of the page: enough to read small print. A tiny picture is not blown up.
_MOST_DOTS, _LEAST_DOTS_PER_POINT = 2_600, 1.0
# A JPEG is read in an eighth of its size where it is huge; other pictures stand in memory whole.
_MOST_PIXELS = {"JPEG": 400_000_000, "PNG": 60_000_000}
_QUALITY = 85
# What pictures are made of after reading; the rest is turned into one of them.
_PLAIN = {"L", "RGB", "RGBA", "CMYK"}

# Our own bounds, by kind, stand in place of Pillow's single one.
Image.MAX_IMAGE_PIXELS = None


def picture_page(name: str, content: bytes) -> bytes | None:
    """Print a picture on a page of its own under its name; None where the bytes are no picture."""
    picture = _upright(content)
    if picture is None:
        return None
    page = (_LONG, _SHORT) if picture.width > picture.height else (_SHORT, _LONG)
    room = (page[0] - 2 * _MARGIN, page[1] - 2 * _MARGIN - 2 * _NAME_SIZE)
    scale = min(room[0] / picture.width, room[1] / picture.height, 1 / _LEAST_DOTS_PER_POINT)
    width, height = picture.width * scale, picture.height * scale
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    out = io.BytesIO()
    top = page[1] - _MARGIN
    with one_file_at_a_time:
        canvas = new_canvas(out, page)
        Pen(canvas).write(single(name, Type("Arial", _NAME_SIZE), room[0]), _MARGIN, top, _NAME_SIZE)
        canvas.drawImage(ImageReader(packed), (page[0] - width) / 2, top - 2 * _NAME_SIZE - height, width, height)
        canvas.save()
    return out.getvalue()


def _upright(content: bytes) -> Image.Image | None:
    """Read a picture onto white, no larger than paper can show, turned as the camera says."""
    try:
        picture: Image.Image = Image.open(io.BytesIO(content), formats=list(_MOST_PIXELS))
        if picture.width * picture.height > _MOST_PIXELS[picture.format or "PNG"]:
            return None
        picture.draft(None, (_MOST_DOTS, _MOST_DOTS))
        small = _plain(picture)
        small.thumbnail((_MOST_DOTS, _MOST_DOTS), Image.Resampling.LANCZOS)
        upright = ImageOps.exif_transpose(small)
    except (OSError, ValueError, SyntaxError, ArithmeticError):
        return None
    if upright.mode != "RGBA":
        return upright if upright.mode == "L" else upright.convert("RGB")
    return Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright).convert("RGB")


def _plain(picture: Image.Image) -> Image.Image:
    """Bring a picture into a mode that can be made smaller."""
    if picture.mode in _PLAIN:
        return picture
    if picture.mode.startswith("I"):
        # 16 bits a dot, of which paper shows 8.
        return picture.point(lambda value: value / 256).convert("L")
    if picture.mode == "1":
        return picture.convert("L")
    return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
