"""UI: turns the rows of a list into others by removing, inserting and repainting only what differs, so that it keeps its place."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from difflib import SequenceMatcher
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

_Row = TypeVar("_Row")
_ROOT = QModelIndex()


def turn_into(
    model: QAbstractItemModel,
    rows: list[_Row],
    others: list[_Row],
    key: Callable[[_Row], Hashable],
    changed: Callable[[int], None],
) -> bool:
    """Turn ``rows`` into ``others``, in place.

    Args:
        model: whose rows they are; it is told what goes and what comes.
        rows: as they are shown.
        others: as they shall be.
        key: what makes two rows the same, whatever they say.
        changed: is told the place of a row that says something else.

    Returns:
        Whether any row went or came.
    """
    before, after = [key(row) for row in rows], [key(row) for row in others]
    same = before == after
    steps = [("equal", 0, len(rows), 0, len(rows))] if same else _steps(before, after)
    for tag, first, last, new_first, new_last in reversed(steps):
        if tag == "equal":
            for place, row in enumerate(others[new_first:new_last], first):
                if rows[place] != row:
                    rows[place] = row
                    changed(place)
            continue
        if last > first:
            model.beginRemoveRows(_ROOT, first, last - 1)
            del rows[first:last]
            model.endRemoveRows()
        if new_last > new_first:
            model.beginInsertRows(_ROOT, first, first + new_last - new_first - 1)
            rows[first:first] = others[new_first:new_last]
            model.endInsertRows()
    return not same


def _steps(before: list[Hashable], after: list[Hashable]) -> list[tuple[str, int, int, int, int]]:
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())
