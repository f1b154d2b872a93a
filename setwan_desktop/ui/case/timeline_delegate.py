"""UI: paints the history of a case: day headings, discs on a line, sentences, corrections and letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from setwan_desktop.domain.indonesian import weekday_date
from setwan_desktop.domain.views import TimelineEntry
from setwan_desktop.ui.case.timeline_layout import Button, EntryLayout, lay_out
from setwan_desktop.ui.case.timeline_looks import look_of
from setwan_desktop.ui.case.timeline_model import ROW_ROLE, Day, TimelineModel
from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import colour

_DISC = 26.0
_HEADING = 30
_PADDING = 4

Index = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """The painter; heights are kept for each width.

    Signals:
        pressed: id of the letter, ``file:`` with a name, or ``recall:``, whose button was pressed.
    """

    pressed = Signal(str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._layouts: dict[tuple[str, int], EntryLayout] = {}

    def forget(self) -> None:
        """Lay out everything anew, after another history, font or theme."""
        self._layouts.clear()

    def button_at(self, index: Index, rect: QRectF, place: QPointF) -> Button | None:
        """Find the button under the pointer."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, TimelineEntry):
            return None
        inside = place - rect.topLeft() - QPointF(_PADDING, _PADDING)
        return next((each for each in self._layout(index, row).buttons if each.rect.contains(inside)), None)

    def _layout(self, index: Index, entry: TimelineEntry) -> EntryLayout:
        width = self._view.viewport().width() - 2 * _PADDING
        key = (entry.event_id, width)
        if key not in self._layouts:
            model = index.model()
            assert isinstance(model, TimelineModel)
            letters = [(each, model.letter_title(each)) for each in entry.letters]
            self._layouts[key] = lay_out(entry, letters, fonts.font(), width)
        return self._layouts[key]

    def _paint_heading(self, painter: QPainter, rect: QRectF, day: Day) -> None:
        painter.setFont(fonts.font("label", "strong"))
        painter.setPen(colour("text2"))
        words = weekday_date(day.day)
        painter.drawText(rect.adjusted(_PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QPen(colour("line"), 1))
        start = rect.left() + painter.fontMetrics().horizontalAdvance(words) + 2 * _PADDING + 8
        painter.drawLine(QPointF(start, rect.center().y()), QPointF(rect.right() - _PADDING, rect.center().y()))

    def _paint_disc(self, painter: QPainter, rect: QRectF, kind: str, *, last: bool) -> None:
        look = look_of(kind)
        disc = QRectF(rect.left() + _PADDING, rect.top() + _PADDING, _DISC, _DISC)
        if not last:
            painter.setPen(QPen(colour("line"), 2))
            painter.drawLine(
                QPointF(disc.center().x(), disc.bottom()), QPointF(disc.center().x(), rect.bottom() + _PADDING)
            )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.disc))
        painter.drawEllipse(disc)
        icon(look.icon, look.colour, 16).paint(painter, disc.adjusted(5, 5, -5, -5).toRect())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Day):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, TimelineEntry):
            if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
                painter.setPen(QPen(colour("link"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
            model = index.model()
            assert isinstance(model, TimelineModel)
            self._paint_disc(painter, rect, row.kind, last=model.is_last_of_day(index.row()))
            self._layout(index, row).paint(painter, rect.left() + _PADDING, rect.top() + _PADDING, fonts.font())
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if isinstance(row, TimelineEntry):
            return QSize(1, round(self._layout(index, row).height) + _PADDING)
        return QSize(1, _HEADING)

    @override
    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take a press on a letter or on the taking back."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            button = self.button_at(index, QRectF(option.rect), event.position())
            if button is not None:
                self.pressed.emit(button.target)
                return True
        return False
