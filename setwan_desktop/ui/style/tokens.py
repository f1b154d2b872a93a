"""UI: the one table of colours, in both themes, and of sizes. No other file holds a colour."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QColor


class Theme(Enum):
    """Which column of the table holds."""

    LIGHT = 0
    DARK = 1


COLOURS: dict[str, tuple[str, str]] = {
    "bg": ("#F3F5F7", "#14181D"),
    "surface": ("#FFFFFF", "#1B2127"),
    "sunken": ("#EAEEF2", "#242C34"),
    "line": ("#D9DFE5", "#333D48"),
    "line2": ("#818D9B", "#7F8B99"),
    "text": ("#18222E", "#E6EBF0"),
    "text2": ("#475463", "#B3BECA"),
    "text3": ("#586473", "#9CA8B6"),
    "primary": ("#1A5490", "#2F6FB5"),
    "primary_hover": ("#164777", "#2862A1"),
    "on_primary": ("#FFFFFF", "#FFFFFF"),
    "link": ("#1A5490", "#8BBBEF"),
    "soft": ("#E5EEF8", "#1E3450"),
    "softline": ("#B5CCE6", "#34557D"),
    "sel": ("#DCE9F6", "#223B58"),
    "side": ("#13283F", "#0E1419"),
    "side_hover": ("#1C3855", "#1A222B"),
    "side_current": ("#24476B", "#24384F"),
    "side_line": ("#2A4460", "#2A333D"),
    "side_text": ("#DCE5EE", "#DCE5EE"),
    "side_text2": ("#A7B7C8", "#A7B7C8"),
    "side_strong": ("#FFFFFF", "#FFFFFF"),
    "gold": ("#E3B341", "#E3B341"),
    "on_gold": ("#231A02", "#231A02"),
    "danger": ("#A8201A", "#FF9E96"),
    "danger_soft": ("#FBEAE9", "#43211F"),
    "warn": ("#854600", "#F2BC6C"),
    "warn_soft": ("#FDF1DF", "#3E2E17"),
    "ok": ("#1B6534", "#86D39D"),
    "ok_soft": ("#E5F3E9", "#1B3725"),
    "mark": ("#FBE7B5", "#5C4A1C"),
    "on_mark": ("#18222E", "#FFF3D6"),
    "scroll": ("#B4BFCA", "#4D5965"),
    "paper": ("#FFFFFF", "#FFFFFF"),
    "paper_tint": ("#FFE9A3", "#FFE9A3"),
    "paper_over": ("#DCE9F6", "#DCE9F6"),
    "paper_warn": ("#854600", "#854600"),
    "paper_gone": ("#A8201A", "#A8201A"),
    "paper_gone_soft": ("#FBE0DE", "#FBE0DE"),
    "paper_come": ("#1B6534", "#1B6534"),
    "paper_come_soft": ("#D8F0DF", "#D8F0DF"),
    "plum": ("#7A2B62", "#E7A5D0"),
    "plum_soft": ("#F6E9F2", "#3E2236"),
    "teal": ("#0B6160", "#7FD1CE"),
    "teal_soft": ("#E2F2F1", "#143836"),
    "indigo": ("#3F3D8F", "#B9B7F2"),
    "indigo_soft": ("#ECEBF8", "#2A2A55"),
    "rust": ("#8A3A12", "#F0B08C"),
    "rust_soft": ("#FBEDE5", "#45281A"),
    "moss": ("#4A5A14", "#C3D37F"),
    "moss_soft": ("#EFF3DF", "#2F3517"),
    "slate": ("#3D4C5C", "#B3BECA"),
    "slate_soft": ("#EAEEF2", "#2B353F"),
    "person_1": ("#3B6291", "#3B6291"),
    "person_2": ("#2B6E60", "#2B6E60"),
    "person_3": ("#8B3651", "#8B3651"),
    "person_4": ("#7A4A1B", "#7A4A1B"),
    "person_5": ("#276A88", "#276A88"),
    "person_6": ("#4C5A6A", "#4C5A6A"),
    "on_person": ("#FFFFFF", "#FFFFFF"),
}
"""Token -> its colour in the light and in the dark theme."""

HUES = ("plum", "teal", "indigo", "rust", "moss", "slate")
"""Names a service file may use for its tag; each has a soft ground of its own."""

PEOPLE = tuple(each for each in COLOURS if each.startswith("person_"))
"""Grounds of the discs with initials."""

FONT_SIZES: dict[str, int] = {
    "chip": 11,
    "hint": 12,
    "label": 12,
    "body": 13,
    "section": 14,
    "case": 17,
    "page": 18,
    "wizard": 20,
    "office": 26,
}
"""Use -> pixels at the normal text size."""

INPUT, SMALL_BUTTON, TABLE_ROW, NAVIGATION_ROW, CARD, GROUP_ROW, HEADER, ACTION_BAR = 32, 28, 33, 34, 96, 26, 56, 54
"""Heights in pixels at the normal text size."""

SCALES = (1.0, 1.15, 1.3)
"""Text sizes: Normal, Besar, Sangat besar."""


class _Chosen:
    """What is chosen on this computer now."""

    theme = Theme.LIGHT
    scale = 1.0
    contrast: dict[str, str] | None = None


def use(theme: Theme, scale: float = 1.0, contrast: dict[str, str] | None = None) -> None:
    """Let the table speak for a theme and a text size from now on.

    Args:
        theme: light or dark.
        scale: the text size.
        contrast: token -> colour where the system asks for its own few colours, which then hold instead of the table.
    """
    _Chosen.theme = theme
    _Chosen.scale = scale
    _Chosen.contrast = contrast


def theme() -> Theme:
    """Tell which theme holds."""
    return _Chosen.theme


def code(token: str) -> str:
    """Give a colour as a style sheet writes it."""
    if _Chosen.contrast is not None:
        return _Chosen.contrast[token]
    return COLOURS[token][_Chosen.theme.value]


def colour(token: str) -> QColor:
    """Give a colour for painting."""
    return QColor(code(token))


def scaled(pixels: float) -> int:
    """Give a height or width at the chosen text size."""
    return round(pixels * _Chosen.scale)


def font_pixels(use_of_text: str) -> int:
    """Give the size of a text at the chosen text size."""
    return round(FONT_SIZES[use_of_text] * _Chosen.scale)
