"""Letters: an emblem as it is handed in: judged by its content before a pixel of it is decoded, then made ready for paper."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageOps

from setwan_desktop.letters.drawing_file import drawing_fault, is_drawing

MOST_BYTES = 10 * 1024 * 1024
MOST_SIDE = 10_000
MOST_PIXELS = 50_000_000
LARGEST_SIDE = 1_200
"""Pixels of what is kept: a little more than the largest emblem needs at the finest print."""

_FORMATS = ("PNG", "JPEG")

Draw = Callable[[bytes, int], bytes]
"""Draws an SVG as PNG, so many pixels on its longer side; empty bytes where it cannot."""


class Unfit(Exception):
    """The file cannot be the emblem; its one argument is the fault's short name."""


@dataclass(frozen=True)
class Ready:
    """An emblem ready for paper: PNG bytes, and width and height of what was handed in."""

    png: bytes
    width: int
    height: int


def made_ready(content: bytes, draw: Draw) -> Ready:
    """Judge a file and make it ready.

    Args:
        content: of the file.
        draw: draws what is no pixels.

    Returns:
        A PNG in RGB or RGBA with eight bits, upright, no larger than paper can show.

    Raises:
        Unfit: ``empty``, ``emblem_bytes``, ``emblem_kind``, ``emblem_damaged``, ``emblem_pixels``, or a fault of a drawing.
    """
    if not content:
        raise Unfit("empty")
    if len(content) > MOST_BYTES:
        raise Unfit("emblem_bytes")
    if is_drawing(content):
        fault = drawing_fault(content)
        if fault:
            raise Unfit(fault)
        content = draw(content, LARGEST_SIDE)
        if not content:
            raise Unfit("emblem_damaged")
    picture = _opened(content)
    size = picture.size
    try:
        return Ready(_upright_png(picture), *size)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as fault:
        raise Unfit("emblem_damaged") from fault


def _opened(content: bytes) -> Image.Image:
    """Read a picture's head, which says how large it would be; nothing is decoded yet."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError as fault:
        raise Unfit("emblem_pixels") from fault
    except (OSError, ValueError, SyntaxError) as fault:
        known = content.startswith((b"\x89PNG", b"\xff\xd8\xff"))
        raise Unfit("emblem_damaged" if known else "emblem_kind") from fault
    width, height = picture.size
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        raise Unfit("emblem_pixels")
    return picture


def _upright_png(picture: Image.Image) -> bytes:
    """Decode, turn as the camera says, bring to eight bits of red, green, blue, and write as PNG."""
    picture.draft("RGB", (LARGEST_SIDE * 2, LARGEST_SIDE * 2))
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    if upright.mode.startswith("I"):
        # Sixteen bits of grey: converting would cut off all that is not nearly black.
        upright = upright.convert("I").point(lambda level: level / 256).convert("L")
    see_through = upright.mode in {"LA", "PA", "La", "RGBa", "RGBA"} or "transparency" in upright.info
    plain = upright.convert("RGBA" if see_through else "RGB")
    plain.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    plain.save(out, "PNG")
    return out.getvalue()
