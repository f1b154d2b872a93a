"""UI: the procedure track as a line of circles, with the present step in words below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import TrackStep
from setwan_desktop.ui.case.track_circle import RADIUS, paint_circle
from setwan_desktop.ui.case.track_words import current_place, next_in_words, position_in_words, step_in_words
from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.tokens import colour

_HEIGHT = 54
_RING = RADIUS + 4
_LEAST_BETWEEN = 2 * _RING + 6


class TrackBar(QWidget):
    """The horizontal track; where there is no room for the circles only the words are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[TrackStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[TrackStep, ...]) -> None:
        """Show the steps of a case."""
        self._steps = steps
        place = current_place(steps)
        now = steps[place].title if place >= 0 else ""
        self.setAccessibleName(f"{position_in_words(steps)}: {now}")
        self.setAccessibleDescription("; ".join(map(step_in_words, steps)))
        self.updateGeometry()
        self.update()

    def _has_circles(self) -> bool:
        return (self.width() - 2 * _RING) >= _LEAST_BETWEEN * max(1, len(self._steps) - 1)

    def _centre(self, place: int) -> QPointF:
        between = (self.width() - 2 * _RING) / max(1, len(self._steps) - 1)
        return QPointF(_RING + place * between, _RING + 1)

    def _paint_line(self, painter: QPainter) -> None:
        for place in range(len(self._steps) - 1):
            passed = self._steps[place].state in {"done", "skipped"} and self._steps[place + 1].state != "ahead"
            painter.setPen(QPen(colour("ok" if passed else "line"), 2))
            painter.drawLine(self._centre(place) + QPointF(_RING, 0), self._centre(place + 1) - QPointF(_RING, 0))

    def _paint_words(self, painter: QPainter) -> None:
        place = current_place(self._steps)
        if place < 0:
            return
        line = QRectF(0, self.height() - 24, self.width(), 20)
        small, bold = fonts.font("hint"), fonts.font("hint", "strong")
        following = next_in_words(self._steps)
        painter.setFont(small)
        taken = painter.fontMetrics().horizontalAdvance(following) + 16
        painter.setPen(colour("text3"))
        if taken < self.width() / 2:
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, following)
        else:
            taken = 0
        painter.setFont(bold)
        painter.setPen(colour("text"))
        position = position_in_words(self._steps)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, position)
        start = painter.fontMetrics().horizontalAdvance(position) + 6
        painter.setFont(small)
        painter.setPen(colour("text2"))
        room = line.adjusted(start, 0, -taken, 0)
        title = painter.fontMetrics().elidedText(
            self._steps[place].title, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT if self._has_circles() else 24)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less height where only the words are left."""
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line, circles and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._has_circles() and self._steps:
            self._paint_line(painter)
            for place, step in enumerate(self._steps):
                paint_circle(painter, self._centre(place), step)
        self._paint_words(painter)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        """Say who and when over a circle."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for place, step in enumerate(self._steps if self._has_circles() else ()):
                if (QPointF(event.pos()) - self._centre(place)).manhattanLength() < 2 * RADIUS:
                    QToolTip.showText(event.globalPos(), step_in_words(step), self)
                    return True
            QToolTip.showText(event.globalPos(), position_in_words(self._steps), self)
            return True
        return super().event(event)
