"""UI: marks on a page: what is being changed, what shall be mended, which words went and came. Never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from setwan_desktop.ui.style.tokens import colour, font_pixels

_AROUND = 1.5
_BADGE, _BAR = 18.0, 3.0


class MarkKind(Enum):
    """What a mark says: changed here; under the mouse; to be mended (with a number); words that went; words that came."""

    TINT = "tint"
    OVER = "over"
    MEND = "mend"
    GONE = "gone"
    COME = "come"


@dataclass(frozen=True)
class Mark:
    """A mark.

    Attributes:
        kind: what it says.
        boxes: where: page, and place in points from the page's upper left.
        label: number of a correction; empty elsewhere.
        done: the correction is ticked off.
    """

    kind: MarkKind
    boxes: tuple[tuple[int, QRectF], ...]
    label: str = ""
    done: bool = False


_GROUNDS = {
    MarkKind.TINT: "paper_tint",
    MarkKind.OVER: "paper_over",
    MarkKind.GONE: "paper_gone_soft",
    MarkKind.COME: "paper_come_soft",
}


def paint_mark(painter: QPainter, mark: Mark, page: int, sheet: QRectF, scale: float) -> None:
    """Draw a mark over a page that is drawn already; the ink stays readable below it."""
    boxes = [_on_sheet(box, sheet, scale) for number, box in mark.boxes if number == page]
    if not boxes:
        return
    painter.save()
    ground = _GROUNDS.get(mark.kind)
    if ground:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in boxes:
            painter.fillRect(box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), colour(ground))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    match mark.kind:
        case MarkKind.GONE:
            _draw_lines(painter, boxes, colour("paper_gone"), 0.5)
        case MarkKind.COME:
            _draw_lines(painter, boxes, colour("paper_come"), 1.0)
        case MarkKind.MEND:
            _draw_number(painter, boxes, mark, sheet)
        case _:
            pass
    painter.restore()


def _on_sheet(box: QRectF, sheet: QRectF, scale: float) -> QRectF:
    return QRectF(sheet.x() + box.x() * scale, sheet.y() + box.y() * scale, box.width() * scale, box.height() * scale)


def _draw_lines(painter: QPainter, boxes: list[QRectF], ink: QColor, share: float) -> None:
    """Strike through (a share of 0.5) or underline (1) each box."""
    painter.setPen(QPen(ink, 1.6))
    for box in boxes:
        y = box.top() + box.height() * share + (1.0 if share >= 1 else 0.0)
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _draw_number(painter: QPainter, boxes: list[QRectF], mark: Mark, sheet: QRectF) -> None:
    """Draw a bar along the lines and the correction's number in the margin; a tick where it is done."""
    ink = colour("paper_come" if mark.done else "paper_warn")
    around = boxes[0]
    for box in boxes[1:]:
        around = around.united(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = _BADGE + (len(mark.label) - 1) * 9
    if len(boxes) > 1:
        bar = QRectF(around.left() - _BAR * 2.4, around.top(), _BAR, around.height())
        painter.fillRect(bar, ink)
        left = max(sheet.left() + 2, bar.left() - width - 4)
        badge = QRectF(left, around.top() - 1, width, _BADGE)
    else:
        # A value behind its label has room only after it.
        painter.setPen(QPen(ink, 1.4))
        painter.drawRoundedRect(around.adjusted(-3, -2, 3, 2), 3, 3)
        badge = QRectF(around.right() + 7, around.center().y() - _BADGE / 2, width, _BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(badge, _BADGE / 2, _BADGE / 2)
    font = QFont(painter.font())
    font.setPixelSize(font_pixels("chip"))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colour("paper"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, mark.label)
