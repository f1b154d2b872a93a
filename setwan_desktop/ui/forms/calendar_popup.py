"""UI: the month that drops down under a date field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import colour
from setwan_desktop.ui.widgets.within_screen import room_of_screen

_RING = 4
"""The calendar knows nothing of the ring that the style sheet draws around its days, and would cut the last week."""


class _Month(QCalendarWidget):
    """Writes the days of other months in a paler ink."""

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        if date.month() == self.monthShown():
            super().paintCell(painter, rect, date)
        else:
            painter.setPen(colour("text3"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))


class CalendarPopup(QFrame):
    """A month to choose a day from; closes itself.

    Signals:
        chosen: the day, as ``datetime.date``.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._calendar = _Month()
        self._calendar.setLocale(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        for days in self._calendar.findChildren(QAbstractItemView):
            days.setAccessibleName("Tanggal")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._calendar)
        self._calendar.activated.connect(self._on_calendar_activated)
        self._calendar.clicked.connect(self._on_calendar_activated)

    def open_under(self, control: QWidget, day: date) -> None:
        """Show the month of ``day`` below a control, within the screen."""
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            look = QTextCharFormat()
            look.setForeground(colour("danger"))
            self._calendar.setWeekdayTextFormat(weekday, look)
        for name, symbol in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = self._calendar.findChild(QToolButton, name)
            assert isinstance(button, QToolButton)
            button.setIcon(icon(symbol, "text"))
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.setMinimumHeight(self._calendar.minimumSizeHint().height() + _RING)
        self.adjustSize()
        below = control.mapToGlobal(QPoint(0, control.height() + 2))
        bounds = room_of_screen(control)
        if below.y() + self.height() > bounds.bottom():
            below = control.mapToGlobal(QPoint(0, -self.height() - 2))
        below.setX(max(bounds.left(), min(below.x(), bounds.right() - self.width())))
        self.move(below)
        self.show()
        self._calendar.setFocus()

    def _on_calendar_activated(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
