"""UI: an SVG drawn as pixels: Qt knows how, the letters' room does not know Qt."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

_EMPTY = b""


def draw_svg(content: bytes, side: int) -> bytes:
    """Draw an SVG as PNG, see-through where it draws nothing.

    Args:
        content: an SVG that was found harmless.
        side: pixels of the longer side.

    Returns:
        The PNG; empty where it cannot be drawn.
    """
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(content))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    box = renderer.viewBoxF()
    if not renderer.isValid() or box.width() <= 0 or box.height() <= 0:
        return _EMPTY
    scale = side / max(box.width(), box.height())
    width, height = max(1, round(box.width() * scale)), max(1, round(box.height() * scale))
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    if _is_blank(image):
        return _EMPTY
    out = QByteArray()
    buffer = QBuffer(out)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    saved = image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub forgets that a device is taken with a str
    return bytes(out.data()) if saved else _EMPTY


def _is_blank(image: QImage) -> bool:
    """Tell whether nothing was drawn."""
    # The bits are those of this very image, which must outlive them.
    veil = image.convertToFormat(QImage.Format.Format_Alpha8)
    return not any(bytes(veil.constBits()))


def shown_on_paper(png: bytes, *, colour: bool) -> QImage:
    """Give an emblem as paper shows it: on white, in its colours or in greys; a null image where it cannot be read."""
    picture = QImage.fromData(png)
    if picture.isNull():
        return picture
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper if colour else paper.convertToFormat(QImage.Format.Format_Grayscale8)
