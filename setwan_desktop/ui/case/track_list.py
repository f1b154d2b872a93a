"""UI: the procedure track from top to bottom, read step by step."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.views import TrackStep
from setwan_desktop.ui.case.track_circle import RADIUS, paint_circle
from setwan_desktop.ui.case.track_words import current_place, step_in_words
from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_STEP_ROLE = int(Qt.ItemDataRole.UserRole)
_ROW = 37
_LEFT = 16.0
_TEXT = 35.0
_LINE = 17

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class _StepModel(QAbstractListModel):
    """The steps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps: tuple[TrackStep, ...] = ()

    def show(self, steps: tuple[TrackStep, ...]) -> None:
        """Show other steps."""
        self.beginResetModel()
        self.steps = steps
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.steps)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role == _STEP_ROLE:
            return self.steps[index.row()]
        spoken = {
            int(Qt.ItemDataRole.DisplayRole),
            int(Qt.ItemDataRole.AccessibleTextRole),
            int(Qt.ItemDataRole.ToolTipRole),
        }
        return step_in_words(self.steps[index.row()]) if role in spoken else None


class _StepDelegate(QStyledItemDelegate):
    """Paints a step: its circle on the line, its title, and who."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, scaled(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = index.data(_STEP_ROLE)
        model = index.model()
        assert isinstance(step, TrackStep)
        assert isinstance(model, _StepModel)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(rect.left() + _LEFT, rect.top() + RADIUS + 3)
        if step.state == "returned":
            painter.fillRect(rect.adjusted(0, -1, -1, -2), colour("warn_soft"))
        if index.row() + 1 < len(model.steps):
            done = step.state in {"done", "skipped"}
            painter.setPen(QPen(colour("ok" if done else "line"), 2))
            painter.drawLine(centre + QPointF(0, RADIUS + 2), QPointF(centre.x(), rect.bottom() + 1))
        paint_circle(painter, centre, step)
        self._paint_words(painter, rect, step)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("link"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 0, -1, -2), 4, 4)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, step: TrackStep) -> None:
        present = step.state in {"now", "returned"}
        tint = {"now": "link", "returned": "warn"}.get(step.state, "text3")
        weight = "strong" if present else "normal"
        title, who = fonts.font("label", weight), fonts.font("chip", weight)
        first = QRectF(rect.left() + _TEXT, rect.top() + 1, rect.width() - _TEXT - 6, scaled(_LINE))
        if not step.who:
            first.translate(0, scaled(_LINE) // 2 - 3)  # beside the circle
        for line, words, face, ink in (
            (first, step.title, title, "text" if present or step.state == "done" else "text2"),
            (first.translated(0, scaled(_LINE) - 1), step.who, who, tint),
        ):
            painter.setFont(face)
            painter.setPen(colour(ink))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(line.width()))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


class TrackList(QWidget):
    """The vertical track with its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = _StepModel(self)
        self._list = QListView()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setProperty("kind", "timeline")
        self._list.setAccessibleName("Langkah prosedur")
        self._list.setModel(self._steps)
        self._list.setItemDelegate(_StepDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        title = PlainLabel("Langkah prosedur")
        title.setProperty("kind", "section")
        self._position = PlainLabel()
        self._position.setProperty("kind", "hint")
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._position)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._list, 1)

    def show_steps(self, steps: tuple[TrackStep, ...]) -> None:
        """Show the steps of a case, the present one in view."""
        self._steps.show(steps)
        place = current_place(steps)
        self._position.setText(f"{steps[place].sop} dari {steps[-1].sop}" if place >= 0 else "")
        if place >= 0:
            self._list.scrollTo(self._steps.index(place), QListView.ScrollHint.EnsureVisible)

    def height_of_all(self) -> int:
        """Give the height at which nothing is hidden."""
        return self._steps.rowCount() * scaled(_ROW) + 34
