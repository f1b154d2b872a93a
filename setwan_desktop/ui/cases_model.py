"""UI: the model of the table of cases; it reads on as one scrolls down."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from setwan_desktop.domain.indonesian import short_date
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.posts import short_titles
from setwan_desktop.ui.row_changes import turn_into
from setwan_desktop.ui.table_columns import ListColumn

CARD_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_PAGE = 100
MOST_SORTED = 1_000
"""So many cases can be put in another order than that of their coming; more must be filtered first."""

_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Column(Enum):
    """A column."""

    NUMBER = ListColumn("number", "Nomor", 140)
    SERVICE = ListColumn("service", "Layanan", 112, 800)
    RECEIVED = ListColumn("received", "Diterima", 104, 900, "terlama di atas", "terbaru di atas")
    APPLICANT = ListColumn("applicant", "Pemohon", 184)
    SUBJECT = ListColumn("subject", "Perihal", 0)
    PLACE = ListColumn("place", "Posisi", 160, 1_000)
    STATE = ListColumn("state", "Keadaan", 170, 0, "paling mendesak di atas", "paling longgar di atas")


COLUMNS = tuple(Column)
NATURAL = (Column.RECEIVED, Qt.SortOrder.DescendingOrder)
"""The order in which the archive gives them, however many there are."""


class CasesModel(QAbstractTableModel):
    """Cards, newest first or in another order.

    Signals:
        refused: there are too many for the order that was asked for.
    """

    refused = Signal()

    def __init__(self, desk: Desk, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._office = desk, office
        self._titles = short_titles(office, desk)
        self._cards: list[CaseCard] = []
        self._choice: tuple[bool | None, str, str] | None = None
        self._has_more = False
        self._order = NATURAL

    def read(self, *, closed: bool | None, text: str, service: str) -> None:
        """Read the first cards of a choice; while it is that of before, what is shown keeps its place."""
        choice = (closed, text, service)
        if choice == self._choice and self.renew():
            return
        self._choice = choice
        self._read_first()

    def renew(self) -> bool:
        """Read the same choice anew and tell only what differs; False: too much was scrolled through to be read at once."""
        if len(self._cards) > MOST_SORTED:
            return False
        cards, self._has_more = self._first(max(_PAGE, len(self._cards)))
        turn_into(self, self._cards, cards, _case_id, self._tell_row)
        return True

    def card_at(self, row: int) -> CaseCard | None:
        """Give the card of a row; None: there is no such row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def place_of(self, case_id: str) -> int:
        """Give the row of a case; -1: it has none."""
        return next((at for at, card in enumerate(self._cards) if card.case_id == case_id), -1)

    def _read_first(self) -> None:
        self.beginResetModel()
        self._cards, self._has_more = self._first(_PAGE)
        self.endResetModel()

    def _first(self, count: int) -> tuple[list[CaseCard], bool]:
        """Read the first cards, and whether there are more; another order needs them all."""
        if self._order == NATURAL:
            cards = self._page(None, count)
            return cards, len(cards) == count
        cards = self._page(None, MOST_SORTED + 1)
        if len(cards) > MOST_SORTED:
            self._order = NATURAL
            self.refused.emit()
            return cards[:count], True
        column, order = self._order
        down = order == Qt.SortOrder.DescendingOrder
        return sorted(cards, key=lambda card: self._rank(card, column), reverse=down), False

    def _page(self, before: CaseCard | None, count: int = _PAGE) -> list[CaseCard]:
        closed, text, service = self._choice or (None, "", "")
        return self._desk.cases(closed=closed, text=text, limit=count, before=before, service=service)

    def _rank(self, card: CaseCard, column: Column) -> tuple[object, ...]:
        """Give by what a card is put in order: what is shown, so that a masked name gives nothing away."""
        if column is Column.RECEIVED:
            return (card.received_on.timestamp(),)
        if column is Column.STATE:
            due = card.due_on.timestamp() if card.due_on else float("inf")
            return (bool(card.closed), due, card.number)
        return (self._words(card, column).casefold(), card.number)

    def _tell_row(self, place: int) -> None:
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def _words(self, card: CaseCard, column: Column) -> str:
        match column:
            case Column.NUMBER:
                return card.number
            case Column.SERVICE:
                return card.service_short
            case Column.RECEIVED:
                return short_date(card.received_on)
            case Column.APPLICANT:
                return f"{card.applicant} (dirahasiakan)" if card.masked else card.applicant
            case Column.SUBJECT:
                return card.title
            case Column.PLACE:
                return "Arsip" if card.closed else self._titles.get(card.waits_for, "")
            case Column.STATE:
                return state_of(card, self._office)[0]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (COLUMNS[column], order)
        if self._cards:
            self._read_first()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section].value.title
        return None

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> object:
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in {_DISPLAY, _TIP}:
            return self._words(card, COLUMNS[index.column()])
        if role == _SPOKEN:
            return ", ".join(self._words(card, column) for column in COLUMNS)
        return None

    @override
    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and self._has_more

    @override
    def fetchMore(self, parent: Index) -> None:
        more = self._page(self._cards[-1])
        self._has_more = len(more) == _PAGE
        if more:
            self.beginInsertRows(_ROOT, len(self._cards), len(self._cards) + len(more) - 1)
            self._cards.extend(more)
            self.endInsertRows()


def _case_id(card: CaseCard) -> str:
    return card.case_id


def state_of(card: CaseCard, office: Office) -> tuple[str, str, str]:
    """Give the chip of a case in a table: words, tone and icon."""
    if card.closed:
        return wording.outcome_chip(card.closed)
    words, tone = wording.due_chip(card, office.now(), workdays_of(office))
    if card.returned and tone != "danger":
        return "Dikembalikan", "warn", "corner-up-left"
    symbols = {"danger": "circle-alert", "warn": "clock", "info": "calendar-days"}
    return (words, tone, symbols.get(tone, "")) if words else ("Berjalan", "plain", "")
