"""Letters: the emblem, made small once: its pixels, not the text, are what a letter costs."""

from __future__ import annotations

import functools
import io

from PIL import Image
from reportlab.lib.utils import ImageReader

from setwan_desktop.resources import resource

# 22 millimetres at 300 dots per inch.
_PIXELS = 260
_MOST_PIXELS = 64_000_000


@functools.lru_cache(maxsize=8)
def emblem_picture(given: bytes | None) -> tuple[ImageReader, float]:
    """Give the picture to print and its width in shares of its height.

    Args:
        given: the office's PNG or JPEG; None, or bytes that are no picture: the neutral placeholder.

    Returns:
        The picture, without transparency and no larger than paper can show; its shape.
    """
    picture = (_read(given) if given else None) or _placeholder()
    picture.thumbnail((_PIXELS, _PIXELS), Image.Resampling.LANCZOS)
    width, height = picture.size
    return ImageReader(picture), width / height


def _read(given: bytes) -> Image.Image | None:
    """Read a picture onto white; None where there is none to read."""
    try:
        picture = Image.open(io.BytesIO(given), formats=["PNG", "JPEG"])
        if picture.width * picture.height > _MOST_PIXELS:
            return None
        coloured = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    paper = Image.new("RGBA", coloured.size, "white")
    return Image.alpha_composite(paper, coloured).convert("RGB")


def _placeholder() -> Image.Image:
    """Read the neutral shield."""
    return Image.open(resource("style", "emblem-placeholder.png")).convert("RGB")
