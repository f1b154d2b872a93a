"""UI: paints the rows of the inbox: headings, and cards of four lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from setwan_desktop.ui.inbox.model import ROW_ROLE, Index
from setwan_desktop.ui.inbox.rows import CardLook, Heading, Row
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.chips import chip_width, paint_chip, paint_tag, tag_width

_EDGE, _LINE, _ICON, _MARK = 14, 18, 14, 14
_LEFT_OUT = " kerja"  # of "hari kerja", where there is no room
_ROOMY = 415
"""From this width of a row on the longest chip has room; below it all are shortened, for two units in a list would be two times."""

_TONES = {"danger": "danger", "warn": "warn"}


class InboxDelegate(QStyledItemDelegate):
    """Paints a row.

    Attributes:
        low: the window is low; cards lose the line of the subject.
    """

    low = False

    def height_of(self, row: Row) -> int:
        """Give the height of a row."""
        if isinstance(row, Heading):
            return scaled(tokens.GROUP_ROW)
        return scaled(tokens.CARD - (_LINE if self.low else 0))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height_of(index.data(ROW_ROLE)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, Heading):
            _paint_heading(painter, option.rect, row, first=index.row() == 0)
        elif isinstance(row, CardLook):
            self._paint_card(painter, option, row)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, look: CardLook) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("sel" if selected else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), colour("link"))
        line = scaled(_LINE)
        inner = rect.adjusted(_EDGE, scaled(9), -_EDGE, 0)
        top = QRect(inner.left(), inner.top(), inner.width(), scaled(20))
        self._paint_top(painter, top, look)
        words = QRect(inner.left(), top.bottom() + scaled(4), inner.width(), line)
        _paint_words(painter, words, look.card.applicant or "(tanpa nama)", "text", font("body", "strong"))
        if not self.low:
            words.translate(0, line)
            _paint_words(painter, words, look.card.title, "text2", font())
        words.translate(0, line + scaled(1))
        _paint_task(painter, words, look)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("link"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _paint_top(self, painter: QPainter, rect: QRect, look: CardLook) -> None:
        card = look.card
        left = rect.left()
        # Rows are shortened alike, read or not.
        unmarked = rect.right() - left - _MARK
        if card.unread:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("link"))
            painter.drawEllipse(QRect(left, rect.center().y() - 2, 7, 7))
            left += _MARK
        words, tag = look.chip, card.service_short
        number_width = QFontMetrics(font("hint")).horizontalAdvance(card.number) + 16
        room = unmarked - number_width
        if rect.width() < scaled(_ROOMY) or tag_width(tag) + chip_width(words) > room:
            words = words.removesuffix(_LEFT_OUT)
        if words and tag_width(tag) + chip_width(words) > room:
            tag = ""
        width = tag_width(tag)
        paint_tag(painter, QRect(left, rect.top(), width, rect.height()), tag, card.hue, card.icon)
        left += width + 8
        chip = chip_width(words) if words else 0
        if words:
            paint_chip(painter, QRect(rect.right() - chip + 1, rect.top(), chip, rect.height()), words, look.tone)
        number = QRect(left, rect.top(), rect.right() - chip - left - 6, rect.height())
        _paint_words(painter, number, card.number, "text2", font("hint"))


def _paint_heading(painter: QPainter, rect: QRect, heading: Heading, *, first: bool) -> None:
    painter.fillRect(rect, colour("bg"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("line"))
    ink = _TONES.get(heading.tone, "text2")
    middle = rect.center().y() - _ICON // 2 + (0 if first else 1)
    painter.drawPixmap(
        rect.left() + _EDGE, middle, picture(heading.symbol, ink, _ICON, painter.device().devicePixelRatioF())
    )
    words = rect.adjusted(_EDGE + _ICON + 7, 0, -_EDGE, 0)
    strong = font("hint", "strong")
    _paint_words(painter, words, heading.words, ink, strong)
    words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(heading.words) + 8)
    _paint_words(painter, words, str(heading.count), "text2", font("hint"))


def _paint_task(painter: QPainter, rect: QRect, look: CardLook) -> None:
    symbol = "corner-up-left" if look.card.returned else "clock"
    painter.drawPixmap(
        rect.left(),
        rect.center().y() - _ICON // 2,
        picture(symbol, "text2", _ICON, painter.device().devicePixelRatioF()),
    )
    small = font("hint")
    painter.setFont(small)
    since = painter.fontMetrics().horizontalAdvance(look.since) + 2
    right = QRect(rect.right() - since, rect.top(), since, rect.height())
    _paint_words(painter, right, look.since, "text3", small)
    words = QRect(rect.left() + _ICON + 5, rect.top(), rect.width() - since - _ICON - 15, rect.height())
    _paint_words(painter, words, look.task, "text2", small)


def _paint_words(painter: QPainter, rect: QRect, words: str, token: str, used: QFont) -> None:
    painter.setFont(used)
    painter.setPen(colour(token))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
