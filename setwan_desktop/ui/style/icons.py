"""UI: icons: outlines from resources/icons, tinted by the table and rendered for the screen they appear on."""

from __future__ import annotations

import functools
import re

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from setwan_desktop.resources import resource
from setwan_desktop.ui.style import tokens

_STROKE = "1.75"
_FALLBACK = "circle-dot"

APP_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels in which Windows asks for a program's icon, at every scaling."""


def icon(name: str, tint: str = "text", size: int = 16) -> QIcon:
    """Give an icon.

    Args:
        name: file name in resources/icons without its ending; one that is not there becomes a plain dot.
        tint: colour of its lines, a name of the table.
        size: in pixels of the layout.

    Returns:
        The icon, sharp at every ratio of the screens that are connected. It keeps the colour of the theme it was made in.
    """
    made = QIcon()
    for ratio in sorted({1.0, 2.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        made.addPixmap(picture(name, tint, size, ratio))
        made.addPixmap(picture(name, "line2", size, ratio), QIcon.Mode.Disabled)
    return made


def picture(name: str, token: str, size: int, ratio: float = 0.0) -> QPixmap:
    """Give an icon as a picture; ``ratio`` 0 takes that of the main screen."""
    if ratio <= 0:
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _rendered(name, tokens.code(token), size, ratio)


def emblem(size: int) -> QPixmap:
    """Give the program's own shield."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn((resource("icons", "app") / "setwan.svg").read_bytes(), size, ratio)


def app_icon() -> QIcon:
    """Give the icon of the windows and of the task bar."""
    made = QIcon()
    drawing = (resource("icons", "app") / "setwan.svg").read_bytes()
    for size in APP_SIZES:
        made.addPixmap(_drawn(drawing, size, 1.0))
    return made


def drawing_in(name: str, token: str) -> bytes:
    """Give an icon's drawing in a colour of the table, for a style sheet."""
    return _tinted(name, tokens.code(token))


@functools.lru_cache(maxsize=2_000)
def _rendered(name: str, colour_code: str, size: int, ratio: float) -> QPixmap:
    return _drawn(_tinted(name, colour_code), size, ratio)


def _drawn(drawing: bytes, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _tinted(name: str, colour_code: str) -> bytes:
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        path = resource("icons", f"{_FALLBACK}.svg")
    drawing = path.read_text(encoding="utf-8").replace("currentColor", colour_code)
    return re.sub(r'stroke-width="[^"]*"', f'stroke-width="{_STROKE}"', drawing, count=1).encode()
