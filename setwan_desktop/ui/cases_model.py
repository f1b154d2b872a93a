"""UI: the model of the table of cases; it reads on as one scrolls down."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from setwan_desktop.domain.indonesian import short_date
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.posts import short_titles

CARD_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_PAGE = 100
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Column(Enum):
    """A column: its head, its width, and from which width of the table it is shown."""

    NUMBER = ("Nomor", 152, 0)
    SERVICE = ("Layanan", 112, 0)
    RECEIVED = ("Diterima", 104, 900)
    APPLICANT = ("Pemohon", 190, 0)
    SUBJECT = ("Perihal", 300, 0)
    PLACE = ("Posisi", 180, 1_000)
    STATE = ("Keadaan", 176, 0)

    @property
    def title(self) -> str:
        """What stands over it."""
        return str(self.value[0])

    @property
    def width(self) -> int:
        """Its width at the normal text size."""
        return int(self.value[1])

    @property
    def from_width(self) -> int:
        """The width of the table from which it is shown."""
        return int(self.value[2])


COLUMNS = tuple(Column)


class CasesModel(QAbstractTableModel):
    """Cards, newest first."""

    def __init__(self, desk: Desk, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._office = desk, office
        self._titles = short_titles(office, desk)
        self._cards: list[CaseCard] = []
        self._closed: bool | None = None
        self._text, self._service = "", ""
        self._has_more = False

    def read(self, *, closed: bool | None, text: str, service: str) -> None:
        """Read the first cards of another choice."""
        self._closed, self._text, self._service = closed, text, service
        self.beginResetModel()
        self._cards = self._page(None)
        self._has_more = len(self._cards) == _PAGE
        self.endResetModel()

    def card_at(self, row: int) -> CaseCard | None:
        """Give the card of a row; None: there is no such row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def place_of(self, case_id: str) -> int:
        """Give the row of a case; -1: it has none."""
        return next((at for at, card in enumerate(self._cards) if card.case_id == case_id), -1)

    def line_of(self, row: int) -> str:
        """Give a row as text, with tabulators between the columns."""
        return "\t".join(self._words(self._cards[row], column) for column in COLUMNS)

    def _page(self, before: CaseCard | None) -> list[CaseCard]:
        return self._desk.cases(closed=self._closed, text=self._text, limit=_PAGE, before=before, service=self._service)

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
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role == _DISPLAY and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section].title
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


def state_of(card: CaseCard, office: Office) -> tuple[str, str, str]:
    """Give the chip of a case in a table: words, tone and icon."""
    if card.closed:
        words = card.closed.replace("_", " ")
        return words[:1].upper() + words[1:], "ok", "check"
    words, tone = wording.due_chip(card, office.now(), workdays_of(office))
    if card.returned and tone != "danger":
        return "Dikembalikan", "warn", "corner-up-left"
    symbols = {"danger": "circle-alert", "warn": "clock", "info": "calendar-days"}
    return (words, tone, symbols.get(tone, "")) if words else ("Berjalan", "plain", "")
