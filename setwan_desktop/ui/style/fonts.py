"""UI: the typeface of the windows: the system's own on Windows, else the bundled one, so that layout is the same everywhere."""

from __future__ import annotations

import functools
import sys

from PySide6.QtGui import QFont, QFontDatabase

from setwan_desktop.resources import resource
from setwan_desktop.ui.style import tokens

_WINDOWS_FACE = "Segoe UI"
_WEIGHTS = {"normal": QFont.Weight.Normal, "medium": QFont.Weight.Medium, "strong": QFont.Weight.DemiBold}


@functools.cache
def family() -> str:
    """Give the name of the typeface, loading the bundled one where it is needed."""
    if sys.platform == "win32" and QFontDatabase.hasFamily(_WINDOWS_FACE):
        return _WINDOWS_FACE
    names = [
        name
        for path in sorted(resource("fonts", "ui").glob("*.ttf"))
        for name in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    ]
    return min(names, key=len, default=QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family())


def font(use_of_text: str = "body", weight: str = "normal", *, in_columns: bool = False) -> QFont:
    """Make a font.

    Args:
        use_of_text: a key of the table of sizes.
        weight: ``normal``, ``medium`` or ``strong``.
        in_columns: figures of equal width, for tables.

    Returns:
        The font at the chosen text size.
    """
    made = QFont(family())
    made.setPixelSize(tokens.font_pixels(use_of_text))
    # Letters stand where they belong, not on whole dots: a line is as wide as the typeface means it to be.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setWeight(_WEIGHTS[weight])
    if in_columns:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
