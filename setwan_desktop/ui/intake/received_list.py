"""UI: who came on a day: hour, applicant, subject, and how far the case is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.indonesian import clock_time, weekday_date
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.date_controls import DateControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.posts import short_titles
from setwan_desktop.ui.row_changes import turn_into
from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.chips import chip_width, paint_chip
from setwan_desktop.ui.widgets.empty_state import EmptyState
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

_CARD_ROLE = int(Qt.ItemDataRole.UserRole)
_ROW, _NAME_AT, _EDGE, _SHARE = 50, 76, 14, 0.42
_TODAY, _YESTERDAY, _OTHER = "today", "yesterday", "other"

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class State(NamedTuple):
    """How far a case is, as one tells an applicant on the telephone: words, tone and icon of a chip."""

    words: str
    tone: str
    symbol: str


class _CardModel(QAbstractListModel):
    """The cards of a day.

    Args:
        state_of: says how far a case is.
        parent: owns it.
    """

    def __init__(self, state_of: Callable[[CaseCard], State], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state_of = state_of
        self.cards: list[CaseCard] = []

    def show(self, cards: list[CaseCard]) -> None:
        """Show other cards; those that stay keep their place."""
        turn_into(self, self.cards, cards, _case_id, self._tell_row)

    def _tell_row(self, place: int) -> None:
        self.dataChanged.emit(self.index(place), self.index(place))

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.cards)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        card = self.cards[index.row()]
        if role == _CARD_ROLE:
            return card
        spoken = {
            int(Qt.ItemDataRole.DisplayRole),
            int(Qt.ItemDataRole.AccessibleTextRole),
            int(Qt.ItemDataRole.ToolTipRole),
        }
        if role not in spoken:
            return None
        state = self._state_of(card).words
        step = f": {card.step_title}" if card.step_title and not card.closed else ""
        return f"{clock_time(card.received_on)}, {card.applicant}, {card.number}, {card.title}, {state}{step}"


class _CardDelegate(QStyledItemDelegate):
    """Paints a card: hour, name over number and subject, and the state as a chip.

    Args:
        state_of: says how far a case is.
        parent: owns it.
    """

    def __init__(self, state_of: Callable[[CaseCard], State], parent: QObject) -> None:
        super().__init__(parent)
        self._state_of = state_of

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, scaled(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(_CARD_ROLE)
        assert isinstance(card, CaseCard)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("sel" if selected else "surface"))
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("link"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.setFont(fonts.font("body", "strong"))
        painter.setPen(colour("text"))
        painter.drawText(rect.adjusted(_EDGE, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, clock_time(card.received_on))
        chip = self._paint_state(painter, option.rect, card)
        words = rect.adjusted(scaled(_NAME_AT), 6, -(rect.right() - chip + 12), -6)
        painter.setFont(fonts.font())
        painter.setPen(colour("text"))
        _paint_line(painter, words, Qt.AlignmentFlag.AlignTop, card.applicant)
        painter.setFont(fonts.font("hint"))
        painter.setPen(colour("text3"))
        _paint_line(painter, words, Qt.AlignmentFlag.AlignBottom, f"{card.number} · {card.title}")
        painter.restore()

    def _paint_state(self, painter: QPainter, rect: QRect, card: CaseCard) -> int:
        """Draw the chip; give its left edge."""
        state = self._state_of(card)
        width = min(chip_width(state.words, state.symbol), round(rect.width() * _SHARE))
        room = QRect(rect.right() + 1 - _EDGE - width, rect.top(), width, rect.height())
        paint_chip(painter, room, state.words, state.tone, state.symbol)
        return room.left()


class _CardList(QListView):
    """The list; Enter opens."""

    chosen = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class ReceivedList(QWidget):
    """The day's receptions, with a choice of the day.

    Signals:
        case_chosen: id of the case to look at.
    """

    case_chosen = Signal(str)

    def __init__(self, desk: Desk, office: Office, service_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = office.now().date()
        self._titles = short_titles(office, desk)
        self._begins_at = next((each.begins_at for each in office.services() if each.id == service_id), "")
        self._desk, self._office, self._service_id = desk, office, service_id
        self._today = self._day = today
        self._title = PlainLabel()
        self._title.setProperty("kind", "section")
        self._count = PlainLabel()
        self._count.setProperty("kind", "hint")
        self._days = SegmentedButtons(
            [(_TODAY, "Hari ini"), (_YESTERDAY, "Kemarin"), (_OTHER, "Pilih tanggal")], "Hari"
        )
        self._days.set_current(_TODAY)
        self._days.chosen.connect(self._on_days_chosen)
        self._date = DateControl(Field("day", "Tanggal", "date"), Surroundings(desk, today))
        self._date.buddy().setAccessibleName("Tanggal penerimaan")
        self._date.setFixedWidth(210)
        self._date.hide()
        self._date.changed.connect(self._on_date_changed)
        self._cards = _CardModel(self.state_of, self)
        self._list = _CardList()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName("Yang diterima")
        self._list.setModel(self._cards)
        self._list.setItemDelegate(_CardDelegate(self.state_of, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.doubleClicked.connect(self._on_list_chosen)
        self._list.chosen.connect(self._on_list_chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(
            EmptyState("inbox", "Belum ada yang diterima", "Yang datang pada hari itu akan tercantum di sini.")
        )
        self._heads = _heads()
        self._build_layout()
        self.refresh()

    def refresh(self) -> None:
        """Read the day anew; after midnight another one is today, and a day that was chosen by its date stays."""
        self._today = self._office.now().date()
        back = {_TODAY: 0, _YESTERDAY: 1}.get(self._days.current())
        if back is not None:
            self._day = self._today - timedelta(days=back)
        cards = self._desk.received_on(self._day, self._service_id)
        self._cards.show(cards)
        near = {self._today: "Diterima hari ini", self._today - timedelta(days=1): "Diterima kemarin"}
        self._title.setText(near.get(self._day, f"Diterima {weekday_date(self._day)}"))
        self._count.setText(str(len(cards)))
        self._stack.setCurrentIndex(0 if cards else 1)
        self._heads.setVisible(bool(cards))

    def tell_time(self) -> None:
        """Begin a new day at midnight."""
        if self._office.now().date() != self._today:
            self.refresh()

    def cards(self) -> list[CaseCard]:
        """Give the cards that are shown."""
        return self._cards.cards

    def state_of(self, card: CaseCard) -> State:
        """Say how far a case is."""
        if card.closed:
            return State(*wording.outcome_chip(card.closed))
        if card.step == self._begins_at:
            return State("Belum lengkap", "warn", "circle-alert")
        return State(f"Menunggu {self._titles.get(card.waits_for, card.step_title)}", "plain", "clock")

    def _on_days_chosen(self) -> None:
        choice = self._days.current()
        self._date.setVisible(choice == _OTHER)
        if choice == _OTHER:
            self._date.set_value(self._day)
            self._date.buddy().setFocus()
            return
        self.refresh()

    def _on_date_changed(self) -> None:
        day = self._date.value()
        if isinstance(day, date) and not self._date.isHidden():
            self._day = day
            self.refresh()

    def _on_list_chosen(self) -> None:
        card = self._list.currentIndex().data(_CARD_ROLE)
        if isinstance(card, CaseCard):
            self.case_chosen.emit(card.case_id)

    def _build_layout(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 10)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._date)
        head.addWidget(self._days)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._heads)
        layout.addWidget(self._stack, 1)


def _case_id(card: CaseCard) -> str:
    return card.case_id


def _heads() -> QFrame:
    """Make the heads of the columns, where the delegate paints them."""
    heads = QFrame()
    heads.setProperty("kind", "column-heads")
    row = QHBoxLayout(heads)
    row.setContentsMargins(_EDGE, 0, _EDGE, 0)
    row.setSpacing(0)
    hour, name, state = (labelled(words, "column-head") for words in ("Pukul", "Pemohon", "Keadaan"))
    hour.setFixedWidth(scaled(_NAME_AT) - _EDGE)
    row.addWidget(hour)
    row.addWidget(name, 1)
    row.addWidget(state)
    return heads


def _paint_line(painter: QPainter, rect: QRectF, edge: Qt.AlignmentFlag, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(20, round(rect.width())))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | edge, shown)
