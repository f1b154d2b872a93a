"""UI: the model of what is still owed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from setwan_desktop.domain.views import FollowUpView
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.row_changes import turn_into
from setwan_desktop.ui.style.tokens import colour
from setwan_desktop.ui.table_columns import ListColumn

COLUMNS = (
    ListColumn("until", "Paling lambat", 150, 0, "paling dekat di atas", "paling jauh di atas"),
    ListColumn("task", "Tindak lanjut", 0),
    ListColumn("owner", "Penanggung jawab", 200, 700),
    ListColumn("case", "Berkas", 190),
)
_UNTIL = 0
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_INK = int(Qt.ItemDataRole.ForegroundRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class FollowUpsModel(QAbstractTableModel):
    """What is owed, the earliest first or in another order."""

    def __init__(self, desk: Desk, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._office = desk, office
        self._owed: list[FollowUpView] = []
        self._column, self._order = _UNTIL, Qt.SortOrder.AscendingOrder

    def renew(self) -> None:
        """Read anew, and tell only what differs."""
        down = self._order == Qt.SortOrder.DescendingOrder
        turn_into(self, self._owed, sorted(self._desk.follow_ups(), key=self._rank, reverse=down), _key, self._tell_row)

    def owed_at(self, row: int) -> FollowUpView | None:
        """Give what a row is about; None: there is no such row."""
        return self._owed[row] if 0 <= row < len(self._owed) else None

    def place_of(self, owed: FollowUpView) -> int:
        """Give the row of what is owed, whatever it says now; -1: it has none."""
        return next((at for at, each in enumerate(self._owed) if _key(each) == _key(owed)), -1)

    def _rank(self, owed: FollowUpView) -> tuple[object, ...]:
        if self._column == _UNTIL:
            return (owed.until or date.max, owed.number)
        return (self._words(owed, self._column).casefold(), owed.until or date.max)

    def _words(self, owed: FollowUpView, column: int) -> str:
        match column:
            case 0:
                until = wording.day_in_list(owed.until, self._office.now().date()) if owed.until else "–"
                return f"{until}, lewat" if self._is_late(owed) else until
            case 1:
                return owed.what
            case 2:
                return owed.who or "–"
            case _:
                return owed.number

    def _is_late(self, owed: FollowUpView) -> bool:
        return owed.until is not None and owed.until < self._office.now().date()

    def _tell_row(self, place: int) -> None:
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        if self._owed:
            self.renew()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._owed)

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
        owed = self._owed[index.row()]
        if role in {_DISPLAY, _TIP}:
            return self._words(owed, index.column())
        if role == _SPOKEN:
            return ", ".join(self._words(owed, column) for column in range(len(COLUMNS)))
        if role == _INK and index.column() == _UNTIL and self._is_late(owed):
            return colour("danger")
        return None


def _key(owed: FollowUpView) -> tuple[str, str, int]:
    return owed.case_id, owed.act, owed.index
