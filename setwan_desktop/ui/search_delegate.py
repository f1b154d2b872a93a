"""UI: paints what was found: headings, and rows of two lines in which the found words stand out by ground and weight."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from setwan_desktop.ui.search_rows import ROW_ROLE, FoundRow, Heading, Index, Line, Row
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.chips import chip_width, paint_chip, paint_tag, tag_width

_ROW, _EDGE, _LINE, _ICON = 47, 14, 19, 16
_NARROW = 420
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def height_of(row: Row) -> int:
    """Give the height of a row."""
    return scaled(tokens.GROUP_ROW + 4 if isinstance(row, Heading) else _ROW)


class SearchDelegate(QStyledItemDelegate):
    """Paints a row."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, height_of(index.data(ROW_ROLE)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, Heading):
            _paint_heading(painter, option.rect, row)
        elif isinstance(row, FoundRow):
            _paint_row(painter, option.rect, row, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, heading: Heading) -> None:
    if not heading.is_first:
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour("line"))
    strong = font("hint", "strong")
    room = rect.adjusted(_EDGE, scaled(3), -_EDGE, 0)
    painter.setFont(strong)
    painter.setPen(colour("text2"))
    painter.drawText(room, _MIDDLE, heading.words)
    room.setLeft(room.left() + QFontMetrics(strong).horizontalAdvance(heading.words) + 8)
    painter.setFont(font("hint"))
    painter.drawText(room, _MIDDLE, heading.told)


def _paint_row(painter: QPainter, rect: QRect, row: FoundRow, *, selected: bool) -> None:
    if selected:
        painter.fillRect(rect, colour("sel"))
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), colour("link"))
    room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
    card = row.card
    if card is not None:
        tag = tag_width(card.service_short)
        paint_tag(painter, QRect(room.left(), room.top(), tag, room.height()), card.service_short, card.hue, card.icon)
        room.setLeft(room.left() + tag + 11)
    else:
        sign = picture(row.symbol, "text2", _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(room.left(), rect.center().y() - _ICON // 2, sign)
        room.setLeft(room.left() + _ICON + 11)
    words, tone, symbol = row.chip
    if words and rect.width() >= scaled(_NARROW):
        width = chip_width(words, symbol)
        paint_chip(painter, QRect(room.right() - width + 1, room.top(), width, room.height()), words, tone, symbol)
        room.setRight(room.right() - width - 12)
    line = QRect(room.left(), rect.top() + scaled(5), room.width(), scaled(_LINE))
    paint_marked(painter, line, row.first, "text", "body")
    line.translate(0, scaled(_LINE))
    paint_marked(painter, line, row.second, "text2" if selected else "text3", "hint")


def paint_marked(painter: QPainter, rect: QRect, line: Line, token: str, use_of_text: str) -> None:
    """Draw a line in which the found words stand out; what does not fit is cut with …."""
    normal, strong = font(use_of_text), font(use_of_text, "strong")
    left = float(rect.left())
    for words, found in _parts(line):
        used: QFont = strong if found else normal
        measure = QFontMetrics(used)
        space = rect.right() + 1 - round(left)
        if space < measure.horizontalAdvance("…"):
            return
        shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, space)
        width = measure.horizontalAdvance(shown)
        if found and shown != "…":
            painter.fillRect(QRect(round(left) - 1, rect.top() + 1, width + 2, rect.height() - 1), colour("mark"))
        painter.setFont(used)
        painter.setPen(colour("on_mark" if found else token))
        painter.drawText(QRect(round(left), rect.top(), width + 4, rect.height()), _MIDDLE, shown)
        left += width
        if shown != words:
            return


def _parts(line: Line) -> list[tuple[str, bool]]:
    """Part a line where the found words begin and end."""
    parts: list[tuple[str, bool]] = []
    end = 0
    for start, stop in line.marks:
        parts += [(line.words[end:start], False), (line.words[start:stop], True)]
        end = stop
    return [(words, found) for words, found in [*parts, (line.words[end:], False)] if words]
