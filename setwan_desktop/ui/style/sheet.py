"""UI: the style sheet: resources/style/setwan.qss with the table's colours and the chosen text size put in."""

from __future__ import annotations

import re

from setwan_desktop.resources import resource
from setwan_desktop.ui.style import tokens

PICTURES = {
    "tick": ("check", "on_primary"),
    "down": ("chevron-down", "text2"),
    "down-off": ("chevron-down", "line2"),
    "up": ("chevron-up", "text2"),
    "left": ("chevron-left", "text2"),
    "right": ("chevron-right", "text2"),
}
"""File that the sheet names -> icon and token it is drawn from."""

_THINNEST_SCALED = 3


def sheet(pictures: str) -> str:
    """Write the style sheet.

    Args:
        pictures: folder of the drawn pictures.

    Returns:
        The sheet of the theme and text size that hold.
    """
    text = resource("style", "setwan.qss").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    text = re.sub(r"\$(?!pictures)([a-z0-9_]+)", _code, text)
    text = re.sub(r"(\d+)px", _pixels, text)
    return text.replace("$pictures", pictures)


def _code(found: re.Match[str]) -> str:
    return tokens.code(found[1])


def _pixels(found: re.Match[str]) -> str:
    pixels = int(found[1])
    return f"{pixels if pixels < _THINNEST_SCALED else tokens.scaled(pixels)}px"
