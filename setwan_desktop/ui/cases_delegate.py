"""UI: paints a cell of the table of cases: tags and chips, and text in one line."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Office
from setwan_desktop.ui.cases_model import CARD_ROLE, COLUMNS, Column, Index, state_of
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour
from setwan_desktop.ui.widgets.chips import paint_chip, paint_tag

_EDGE = 10
_FAINT = {Column.RECEIVED, Column.PLACE}


class CasesDelegate(QStyledItemDelegate):
    """Paints a cell."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD_ROLE)
        assert isinstance(card, CaseCard)
        column = COLUMNS[index.column()]
        rect = option.rect
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("sel" if selected else "surface"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and index.column() == 0:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), colour("link"))
        room = rect.adjusted(_EDGE, 0, -_EDGE, -1)
        if column is Column.SERVICE:
            paint_tag(painter, room, card.service_short, card.hue, card.icon)
        elif column is Column.STATE:
            paint_chip(painter, room, *state_of(card, self._office))
        else:
            painter.setFont(font("body", "medium" if column is Column.NUMBER else "normal", in_columns=True))
            painter.setPen(colour("text2" if column in _FAINT else "text"))
            words = str(index.data())
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        painter.restore()
