"""UI: a label of one line that gives way where there is no room; the whole text is in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOption
from typing_extensions import override

from setwan_desktop.ui.widgets.plain_label import PlainLabel

_LEAST_WIDTH = 24


class ElidedLabel(PlainLabel):
    """One line that ends in an ellipsis where it is cut.

    Attributes:
        short: what it says where the text has no room; empty: as much of the text as fits.
    """

    short = ""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        cut = shown != self.text()
        if cut and self.short:
            shown = self.fontMetrics().elidedText(self.short, Qt.TextElideMode.ElideRight, room.width())
        if bool(self.toolTip()) is not cut:
            self.setToolTip(self.text() if cut else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
