"""UI: one circle of the procedure track, the same in the horizontal and the vertical form."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from setwan_desktop.domain.views import TrackStep
from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import colour

RADIUS = 10.0
_FILLED = {"done": ("ok", "check"), "returned": ("warn", "corner-up-left")}


def paint_circle(painter: QPainter, centre: QPointF, step: TrackStep) -> None:
    """Draw the circle of a step around ``centre``."""
    if step.state in _FILLED:
        tint, symbol = _FILLED[step.state]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tint))
        painter.drawEllipse(centre, RADIUS, RADIUS)
        picture = icon(symbol, "surface", 12)
        picture.paint(painter, round(centre.x()) - 6, round(centre.y()) - 6, 12, 12)
        return
    if step.state == "now":
        painter.setPen(QPen(colour("primary"), 1.5))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(centre, RADIUS + 2.5, RADIUS + 2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary"))
        painter.drawEllipse(centre, RADIUS, RADIUS)
        _paint_words(painter, centre, str(step.sop), "on_primary")
        return
    painter.setPen(QPen(colour("line2"), 1.2))
    painter.setBrush(colour("surface"))
    painter.drawEllipse(centre, RADIUS - 0.5, RADIUS - 0.5)
    _paint_words(painter, centre, "–" if step.state == "skipped" else str(step.sop), "text2")


def _paint_words(painter: QPainter, centre: QPointF, words: str, tint: str) -> None:
    painter.setFont(fonts.font("chip", "strong"))
    painter.setPen(colour(tint))
    painter.drawText(QRectF(centre.x() - 12, centre.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, words)
