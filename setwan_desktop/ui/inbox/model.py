"""UI: the model of the inbox. Only the rows that changed are told to the list, so that it keeps its place."""

from __future__ import annotations

from difflib import SequenceMatcher

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from setwan_desktop.ui.inbox.rows import CardLook, Heading, Row, key_of

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

    def show(self, rows: list[Row]) -> None:
        """Show other rows: what went is removed, what came is inserted, what says something else is told to be painted."""
        before, after = [key_of(row) for row in self._rows], [key_of(row) for row in rows]
        for tag, first, last, new_first, new_last in reversed(
            SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        ):
            if tag == "equal":
                self._refresh_rows(first, rows[new_first:new_last])
                continue
            if last > first:
                self.beginRemoveRows(_ROOT, first, last - 1)
                del self._rows[first:last]
                self.endRemoveRows()
            if new_last > new_first:
                self.beginInsertRows(_ROOT, first, first + new_last - new_first - 1)
                self._rows[first:first] = rows[new_first:new_last]
                self.endInsertRows()

    def show_read(self, case_id: str) -> None:
        """Take the mark of the unread from the rows of a case, and tell of nothing else."""
        for place, row in enumerate(self._rows):
            if isinstance(row, CardLook) and row.is_of(case_id):
                self._refresh_rows(place, [row.read()])

    def _refresh_rows(self, first: int, rows: list[Row]) -> None:
        for place, row in enumerate(rows, first):
            if self._rows[place] != row:
                self._rows[place] = row
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
