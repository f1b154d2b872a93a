"""UI: the page under a kop, with millimetre rulers at its edges, and the papers that can be printed of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import labelled

_POINTS_PER_MM = 72 / 25.4
_PIXELS_PER_POINT = 96 / 72
_BREADTH = 22
_SHORT, _HALF, _LONG = 3, 5, 8
_NARROWEST_MM = 3.0
"""Pixels below which single millimetres are not drawn: they would run together."""

Margins = tuple[float, float, float, float]


class PageRuler(QWidget):
    """A ruler along a page: millimetres from the paper's upper left corner, the room between the margins lighter."""

    def __init__(self, view: PageView, *, upright: bool) -> None:
        super().__init__()
        self._view, self._upright = view, upright
        self._margins: Margins = (0.0, 0.0, 0.0, 0.0)
        self.setAccessibleName("Penggaris tegak dalam milimeter" if upright else "Penggaris datar dalam milimeter")
        if upright:
            self.setFixedWidth(scaled(_BREADTH))
        else:
            self.setFixedHeight(scaled(_BREADTH))
        view.pages_drawn.connect(self.update)

    def show_margins(self, margins: Margins) -> None:
        """Show other margins: top, right, bottom, left in millimetres."""
        self._margins = margins
        self.update()

    def spans(self) -> tuple[float, float, float]:
        """Give where the paper begins and ends along the ruler, and the pixels of a millimetre; zeros without a page."""
        if not self._view.page_count:
            return 0.0, 0.0, 0.0
        sheet = self._view.sheet_in_view(self._view.page())
        document = self._view.document
        assert document is not None
        points = document.size_points(self._view.page())
        if self._upright:
            return sheet.top(), sheet.bottom(), sheet.height() / points.height() * _POINTS_PER_MM
        return sheet.left(), sheet.right(), sheet.width() / points.width() * _POINTS_PER_MM

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        begin, end, millimetre = self.spans()
        if millimetre <= 0:
            painter.end()
            return
        before, after = (self._margins[0], self._margins[2]) if self._upright else (self._margins[3], self._margins[1])
        painter.fillRect(self._along(begin + before * millimetre, end - after * millimetre), colour("surface"))
        painter.setFont(font("chip"))
        painter.setPen(QPen(colour("text2"), 1))
        for each in range(round((end - begin) / millimetre) + 1):
            if each % 10 and millimetre < _NARROWEST_MM and (each % 5 or millimetre < _NARROWEST_MM / 2):
                continue
            self._tick(painter, begin + each * millimetre, each, millimetre)
        painter.end()

    def _along(self, begin: float, end: float) -> QRectF:
        if self._upright:
            return QRectF(0, begin, self.width(), max(0.0, end - begin))
        return QRectF(begin, 0, max(0.0, end - begin), self.height())

    def _tick(self, painter: QPainter, place: float, number: int, millimetre: float) -> None:
        long = _SHORT if number % 5 else _HALF if number % 10 else _LONG
        if self._upright:
            painter.drawLine(QPointF(self.width() - long, place), QPointF(self.width() - 1, place))
        else:
            painter.drawLine(QPointF(place, self.height() - long), QPointF(place, self.height() - 1))
        step = 10 if millimetre * 10 >= scaled(24) else 20 if millimetre * 20 >= scaled(24) else 50
        if number % step:
            return
        words = str(number)
        width, height = painter.fontMetrics().horizontalAdvance(words) + 2, painter.fontMetrics().height()
        if self._upright:
            painter.save()
            painter.translate(0, place)
            painter.rotate(-90)
            painter.drawText(QRectF(-width / 2, -1, width, height), int(Qt.AlignmentFlag.AlignCenter), words)
            painter.restore()
        else:
            painter.drawText(QRectF(place - width / 2, -1, width, height), int(Qt.AlignmentFlag.AlignCenter), words)


class LetterheadPage(QWidget):
    """The live page with its bar.

    Signals:
        sample_wanted: print the page that is shown.
        rulers_wanted: print the sheet with rulers.
    """

    sample_wanted = Signal()
    rulers_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView()
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.level, self.upright = PageRuler(self.view, upright=False), PageRuler(self.view, upright=True)
        self.scale = ElidedLabel()
        self.scale.setProperty("kind", "hint")
        self._paper = ""
        self.view.pages_drawn.connect(self._on_view_pages_drawn)
        sample = IconButton("&Cetak contoh", "printer")
        sample.clicked.connect(self._on_sample_clicked)
        rulers = IconButton("Lembar u&ji", "printer")
        rulers.setToolTip("Cetak lembar uji penggaris: apakah pencetak mencetak dengan ukuran sebenarnya")
        rulers.setAccessibleName("Cetak lembar uji penggaris")
        rulers.clicked.connect(self._on_rulers_clicked)
        head = QFrame()
        head.setProperty("kind", "list-head")
        bar = QHBoxLayout(head)
        bar.setContentsMargins(14, 6, 14, 6)
        bar.setSpacing(8)
        bar.addWidget(labelled("Pratinjau", "strong"))
        bar.addWidget(self.scale, 1)
        bar.addWidget(rulers)
        bar.addWidget(sample)
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.addWidget(self.level, 0, 1)
        grid.addWidget(self.upright, 1, 0)
        grid.addWidget(self.view, 1, 1)
        layout = QVBoxLayout()
        rule = QFrame()
        rule.setProperty("kind", "upright-rule")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(rule)
        across.addLayout(layout, 1)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(grid, 1)

    def show_paper(self, paper: str, margins: Margins) -> None:
        """Name the paper, and show its margins on the rulers."""
        self._paper = paper
        for ruler in (self.level, self.upright):
            ruler.show_margins(margins)
        self._show_scale()

    def _show_scale(self) -> None:
        if not self.view.page_count or self.view.document is None:
            self.scale.setText(self._paper)
            return
        page = self.view.page()
        shown = self.view.sheet_in_view(page).width() / self.view.document.size_points(page).width()
        share = f"{round(shown / _PIXELS_PER_POINT * 100)}%"
        words = f"{self._paper}, skala {share}"
        if self.scale.text() != words:
            self.scale.short = share
            self.scale.setText(words)

    def _on_view_pages_drawn(self) -> None:
        self._show_scale()

    def _on_sample_clicked(self) -> None:
        self.sample_wanted.emit()

    def _on_rulers_clicked(self) -> None:
        self.rulers_wanted.emit()
