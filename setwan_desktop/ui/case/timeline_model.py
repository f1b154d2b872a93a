"""UI: the history of a case as rows: a heading for each day, and under it what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from setwan_desktop.domain.indonesian import clock_time, joined, weekday_date
from setwan_desktop.domain.views import TimelineEntry

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_SPOKEN_ROLES = {
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
}

ALL, MOVES, CORRECTIONS = "all", "moves", "corrections"
_HANDING_OVER = {"return", "assign"}
_MOVING = {"open", "move", "assign", "return", "initial", "sign", "close", "withdraw", "recall"}

_TOP = QModelIndex()


@dataclass(frozen=True)
class Day:
    """A heading."""

    day: date


Row = Day | TimelineEntry


class TimelineModel(QAbstractListModel):
    """The rows, newest or oldest first, all of them or one sort."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._letters: Mapping[str, str] = {}
        self._papers: dict[str, str] = {}
        self._rows: list[Row] = []
        self._sort, self._newest_first = ALL, True

    def show_entries(self, entries: tuple[TimelineEntry, ...], letters: Mapping[str, str]) -> None:
        """Show another history; ``letters`` gives the titles by id."""
        self._entries, self._letters = entries, letters
        # Backwards: what a paper was called when it was made, not when it was printed.
        told = (zip(entry.letters, entry.papers, strict=True) for entry in reversed(entries))
        self._papers = {letter: paper for pairs in told for letter, paper in pairs}
        self._rebuild()

    def show_only(self, sort: str, *, newest_first: bool) -> None:
        """Choose which entries are shown, and in which order."""
        self._sort, self._newest_first = sort, newest_first
        self._rebuild()

    def row(self, place: int) -> Row:
        """Give one row."""
        return self._rows[place]

    def letter_title(self, letter_id: str) -> str:
        """Give the title of a letter told of in the history; one whose place another took is a former version."""
        return self._letters.get(letter_id) or f"{self._papers[letter_id]} (versi terdahulu)"

    def is_last_of_day(self, place: int) -> bool:
        """Tell whether no further entry of that day follows below."""
        return place + 1 >= len(self._rows) or isinstance(self._rows[place + 1], Day)

    def _rebuild(self) -> None:
        self.beginResetModel()
        chosen = [each for each in self._entries if self._is_shown(each)]
        if self._newest_first:
            chosen.reverse()
        self._rows = list(_with_days(chosen))
        self.endResetModel()

    def _is_shown(self, entry: TimelineEntry) -> bool:
        if self._sort == MOVES:
            return entry.kind in _MOVING
        return self._sort == ALL or bool(entry.remarks) or entry.kind == "return"

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        return spoken(row) if role in _SPOKEN_ROLES else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Day):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def spoken(row: Row) -> str:
    """Tell a row as one sentence, for screen readers and for copying."""
    if isinstance(row, Day):
        return weekday_date(row.day)
    who = joined([row.who, row.post], "sebagai") if row.who and row.post else row.who or "Kantor"
    words = [
        f"{weekday_date(row.at.date())} pukul {clock_time(row.at)}: {who} {told(row)}{row.to if leads_on(row) else ''}"
    ]
    if row.recorded_for:
        words.append(f"dicatat atas nama {row.recorded_for}")
    words.extend(
        f"{number}. {' '.join(filter(None, (each.place, each.text)))}" for number, each in enumerate(row.remarks, 1)
    )
    words.extend(part for part in (row.text, row.struck_why) if part)
    if row.struck:
        words.append("tidak berlaku lagi")
    return "; ".join(words)


def told(entry: TimelineEntry) -> str:
    """Give the sentence, with the word that leads to whom the case went, where it leads there."""
    if not leads_on(entry):
        return entry.sentence
    if entry.sentence.endswith((" kepada", " ke")):
        return f"{entry.sentence} "
    return f"{entry.sentence} kepada " if entry.kind in _HANDING_OVER else f"{entry.sentence}, diteruskan ke "


def leads_on(entry: TimelineEntry) -> bool:
    """Tell whether it is still to be said to whom the case went: many a sentence says so itself."""
    said = re.search(r"\b(?:kepada|ke)\b", entry.sentence)
    is_named = entry.to.casefold() in entry.sentence.casefold()
    return bool(entry.to) and not is_named and (said is None or said.end() == len(entry.sentence))


def _with_days(entries: Iterable[TimelineEntry]) -> Iterable[Row]:
    day: date | None = None
    for entry in entries:
        if entry.at.date() != day:
            day = entry.at.date()
            yield Day(day)
        yield entry
