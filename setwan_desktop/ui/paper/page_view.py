"""UI: the pages of a letter, one below the other, sharp at the screen's own ratio; zoom by the wheel with Ctrl."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.page_marks import Mark, MarkKind, paint_mark
from setwan_desktop.ui.style.tokens import colour

_SCREEN_DPI = 96.0
_POINTS_PER_INCH = 72.0
_MARGIN = 14
_SMALLEST, _LARGEST = 0.25, 4.0
_STEP = 1.15
_WIDEST = 1.6
_NEAR = 4


class PageView(QAbstractScrollArea):
    """Shows a PDF.

    Signals:
        page_changed: number of the page in view, from 1, and how many there are.
        region_picked: name of the region that was clicked.
        pages_drawn: the pages that are in view have just been painted.
    """

    page_changed = Signal(int, int)
    region_picked = Signal(str)
    pages_drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Halaman surat")
        self._document: PdfDocument | None = None
        self._images: dict[int, QImage] = {}
        self._zoom = 0.0  # 0: as wide as the view
        self._drawn_scale = 0.0
        self._marks: tuple[Mark, ...] = ()
        self._regions: dict[str, tuple[tuple[int, QRectF], ...]] = {}
        self._over = ""
        self.verticalScrollBar().valueChanged.connect(self._on_bar_value_changed)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.page_count if self._document else 0

    def show_pdf(self, content: bytes) -> None:
        """Show another PDF, at the same place of it as the one before; empty content shows nothing."""
        self.show_document(PdfDocument(content) if content else None)

    @property
    def document(self) -> PdfDocument | None:
        """What is shown; None where nothing is."""
        return self._document

    def show_document(self, document: PdfDocument | None) -> None:
        """Show another document, at the same place of it as the one before."""
        place = self.verticalScrollBar().value()
        self._document = document
        self._images.clear()
        self.set_marks(())
        self.set_regions({})
        self._fit_bars()
        self.verticalScrollBar().setValue(place)
        self.setAccessibleDescription(self._document.text() if self._document else "")
        self.viewport().update()
        self._tell_page()

    def pages_in_view(self) -> tuple[tuple[int, ...], float]:
        """Give the pages that are to be seen, and how finely they are drawn, in dots for an inch."""
        if not self.page_count:
            return (), _SCREEN_DPI
        scale, room = self._scale(), self.viewport().rect().toRectF()
        seen = (page for page in range(self.page_count) if self._sheet(page, scale).intersects(room))
        return tuple(seen), scale * self.devicePixelRatioF() * _POINTS_PER_INCH

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Draw these marks over the pages, and no others."""
        self._marks = tuple(marks)
        self.viewport().update()

    def marks(self) -> tuple[Mark, ...]:
        """Give the marks that are drawn."""
        return self._marks

    def set_regions(self, regions: Mapping[str, Sequence[tuple[int, QRectF]]]) -> None:
        """Let these regions be clicked: name -> its lines, as page and place in points."""
        self._regions = {name: tuple(boxes) for name, boxes in regions.items()}
        self.viewport().setMouseTracking(bool(self._regions))
        self._go_over("")

    def spot_of(self, region: str) -> QPoint | None:
        """Give the middle of a region's first line in the view, after bringing it there; None: there is no such region."""
        boxes = self._regions.get(region, ())
        if not boxes:
            return None
        self.bring_into_view(boxes)
        return self._in_view(*boxes[0]).center().toPoint()

    def bring_into_view(self, boxes: Sequence[tuple[int, QRectF]]) -> None:
        """Scroll to lines that are not to be seen, so that they stand in the upper third."""
        if not boxes:
            return
        first, last = self._in_view(*boxes[0]), self._in_view(*boxes[-1])
        room = self.viewport().height()
        if first.top() < 0 or min(last.bottom(), first.top() + room / 2) > room:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() + first.top() - room / 3))

    def sheet_in_view(self, page: int) -> QRectF:
        """Give where a page lies in the view, in its pixels."""
        return self._sheet(page, self._scale())

    def page(self) -> int:
        """Give the number of the page in view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max((place for place in range(self.page_count) if self._top(place) <= middle), default=0)

    def show_page(self, page: int) -> None:
        """Bring a page into view."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(round(self._top(page)) - _MARGIN)

    def zoom(self) -> float:
        """Give the zoom; 0 while the page is as wide as the view."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom: 1 is the paper's own size, 0 as wide as the view."""
        self._zoom = 0.0 if zoom == 0 else max(_SMALLEST, min(_LARGEST, zoom))
        self._fit_bars()
        self.viewport().update()

    def _scale(self) -> float:
        """Give pixels of the layout for each point."""
        if self._zoom:
            return self._zoom * _SCREEN_DPI / _POINTS_PER_INCH
        widest = max((self._size(place).width() for place in range(self.page_count)), default=1.0)
        fitting = (self.viewport().width() - 2 * _MARGIN) / widest
        return max(0.2, min(fitting, _WIDEST * _SCREEN_DPI / _POINTS_PER_INCH))

    def _size(self, page: int) -> QSizeF:
        assert self._document is not None
        return self._document.size_points(page)

    def _top(self, page: int) -> float:
        above = sum(self._size(place).height() for place in range(page))
        return _MARGIN + above * self._scale() + page * _MARGIN

    def _fit_bars(self) -> None:
        scale = self._scale()
        last = self.page_count - 1
        height = self._top(last) + self._size(last).height() * scale + _MARGIN if self.page_count else 0
        width = max((self._size(place).width() for place in range(self.page_count)), default=0.0) * scale + 2 * _MARGIN
        room = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, round(height) - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, round(width) - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())

    def _on_bar_value_changed(self) -> None:
        self.viewport().update()
        self._tell_page()

    def _tell_page(self) -> None:
        self.page_changed.emit(self.page() + 1 if self.page_count else 0, self.page_count)

    def _sheet(self, page: int, scale: float) -> QRectF:
        """Give where a page lies in the view."""
        size = self._size(page) * scale
        left = max(float(_MARGIN), (self.viewport().width() - size.width()) / 2) - self.horizontalScrollBar().value()
        top = self._top(page) - self.verticalScrollBar().value()
        return QRectF(round(left), round(top), round(size.width()), round(size.height()))

    def _in_view(self, page: int, box: QRectF) -> QRectF:
        """Give where a place of a page lies in the view."""
        scale = self._scale()
        corner = self._sheet(page, scale).topLeft()
        return QRectF(
            corner.x() + box.x() * scale, corner.y() + box.y() * scale, box.width() * scale, box.height() * scale
        )

    def _region_at(self, spot: QPointF) -> str:
        """Find the region under the mouse; the room between its lines belongs to it."""
        for name, boxes in self._regions.items():
            for number, box in boxes:
                around = self._in_view(number, box).adjusted(-_NEAR * 2, -_NEAR, _NEAR * 2, _NEAR)
                if number < self.page_count and around.contains(spot):
                    return name
        return ""

    def _go_over(self, region: str) -> None:
        if region != self._over:
            self._over = region
            shape = Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        self.viewport().update()

    def _image(self, page: int, scale: float) -> QImage:
        ratio = self.devicePixelRatioF()
        if scale * ratio != self._drawn_scale:
            self._images.clear()
            self._drawn_scale = scale * ratio
        if page not in self._images:
            assert self._document is not None
            image = self._document.ready_image(page, scale * ratio * _POINTS_PER_INCH)
            image.setDevicePixelRatio(ratio)
            self._images[page] = image
        return self._images[page]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("sunken"))
        scale = self._scale()
        over = Mark(MarkKind.OVER, self._regions.get(self._over, ()))
        for place in range(self.page_count):
            sheet = self._sheet(place, scale)
            if sheet.bottom() < 0 or sheet.top() > self.viewport().height():
                continue
            painter.fillRect(sheet, QColor(Qt.GlobalColor.white))
            painter.drawImage(sheet.topLeft(), self._image(place, scale))
            for mark in (over, *self._marks):
                paint_mark(painter, mark, place, sheet, scale)
            painter.setPen(QPen(colour("line"), 1))
            painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()
        self.pages_drawn.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would mean."""
        self._go_over(self._region_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._go_over("")

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the region that was clicked."""
        region = self._region_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else ""
        if region:
            self.region_picked.emit(region)
        else:
            super().mouseReleaseEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as the view, where that is the zoom."""
        super().resizeEvent(event)
        self._fit_bars()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            now = self._scale() * _POINTS_PER_INCH / _SCREEN_DPI
            self.set_zoom(now * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and zoom by key."""
        bar = self.verticalScrollBar()
        now = self._scale() * _POINTS_PER_INCH / _SCREEN_DPI
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.show_page(self.page() + (1 if event.key() == Qt.Key.Key_PageDown else -1))
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_Down else -1) * bar.singleStep())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if with_control:
                self.set_zoom(now * _STEP)
            case Qt.Key.Key_Minus if with_control:
                self.set_zoom(now / _STEP)
            case Qt.Key.Key_0 if with_control:
                self.set_zoom(0)
            case _:
                super().keyPressEvent(event)
