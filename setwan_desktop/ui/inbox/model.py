"""UI: the model of the inbox. Only the rows that changed are told to the list, so that it keeps its place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from setwan_desktop.ui.inbox.rows import CardLook, Heading, Row, key_of
from setwan_desktop.ui.row_changes import turn_into

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_SPOKEN = {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class InboxModel(QAbstractListModel):
    """Headings and cards."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> list[Row]:
        """The rows from the top."""
        return self._rows

    def looks(self) -> list[CardLook]:
        """Give the cards from the top."""
        return [row for row in self._rows if isinstance(row, CardLook)]

    def place_of(self, case_id: str) -> int:
        """Give the row of a case; -1 if it has none."""
        return next(
            (at for at, row in enumerate(self._rows) if isinstance(row, CardLook) and row.card.case_id == case_id), -1
        )

    def show(self, rows: list[Row]) -> bool:
        """Show other rows and tell only what differs; gives whether any row went or came."""
        return turn_into(self, self._rows, rows, key_of, self._tell_row)

    def show_read(self, case_id: str) -> None:
        """Take the mark of the unread from the rows of a case, and tell of nothing else."""
        for place, row in enumerate(self._rows):
            if isinstance(row, CardLook) and row.is_of(case_id) and row.card.unread:
                self._rows[place] = row.read()
                self._tell_row(place)

    def _tell_row(self, place: int) -> None:
        self.dataChanged.emit(self.index(place), self.index(place))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in _SPOKEN:
            return row.sentence if isinstance(row, CardLook) else f"{row.words}, {row.count} berkas"
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
