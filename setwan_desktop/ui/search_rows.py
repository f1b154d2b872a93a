"""UI: the rows under the search line: what was found, under headings, with the found words' places and a spoken sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from setwan_desktop.domain import indonesian
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.search_results import PersonHit, SearchResults, TextHit
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.cases_model import state_of

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_SPOKEN = {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}
_ROOT = QModelIndex()
_STATES = {"rencana": "rencana", "ditunda": "ditunda", "batal": "dibatalkan"}
_ALONE, _BESIDE_OTHERS = 12, 6
"""Most cases that are shown: where nothing else was found, and beside other groups."""

Index = QModelIndex | QPersistentModelIndex
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Heading:
    """A heading, and what stands small behind it."""

    words: str
    told: str
    is_first: bool = False

    @property
    def sentence(self) -> str:
        """What a screen reader says of it."""
        return f"{self.words}, {self.told}"


@dataclass(frozen=True)
class Line:
    """A line of a row, and where the found words stand in it."""

    words: str
    marks: Spans = ()


@dataclass(frozen=True)
class FoundRow:
    """Something that was found.

    Attributes:
        first, second: its two lines.
        kind: what it is, as it is spoken.
        card: the case, for tag and chip; None: no case, or only a text of one.
        symbol: icon of a row without tag.
        case_id: the case to open; empty: none.
        wanted: a text whose cases are wanted in the table; empty: none.
        chip: words, tone and icon of the state.
    """

    first: Line
    second: Line
    kind: str
    card: CaseCard | None = None
    symbol: str = ""
    case_id: str = ""
    wanted: str = ""
    chip: tuple[str, str, str] = ("", "", "")

    @property
    def sentence(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.kind, self.first.words, self.second.words, self.chip[0]) if part)


Row = Heading | FoundRow


class SearchRows(QAbstractListModel):
    """Headings and what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def next_place(self, place: int, by: int) -> int:
        """Give the next row that can be chosen, round the ends; -1: there is none."""
        places = [at for at, row in enumerate(self.rows) if isinstance(row, FoundRow)]
        if not places:
            return -1
        if place not in places:
            return places[0] if by > 0 else places[-1]
        return places[(places.index(place) + by) % len(places)]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        return row.sentence if role in _SPOKEN else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def shown_cases(found: SearchResults) -> Sequence[CaseCard]:
    """Give the cases there is room for."""
    return found.cases[: _BESIDE_OTHERS if found.texts or found.agenda or found.people else _ALONE]


def rows_of(found: SearchResults, office: Office, titles: Mapping[str, str]) -> list[Row]:
    """Put what was found under headings.

    Args:
        found: what was found.
        office: for the state of cases.
        titles: role -> its short title.
    """
    mark = found.marks
    cases = [_case_row(card, mark, office, titles) for card in shown_cases(found)]
    texts = [_text_row(hit, mark) for hit in found.texts]
    groups = (
        ("Berkas", cases, found.case_count),
        ("Isi surat dan notulen", texts, found.text_count),
        ("Agenda", [_agenda_row(entry, mark) for entry in found.agenda], len(found.agenda)),
        ("Orang", [_person_row(person, mark) for person in found.people], len(found.people)),
    )
    rows: list[Row] = []
    for words, under, count in groups:
        if under:
            more = "lebih dari " if found.more and count > len(under) else ""
            told = str(count) if count == len(under) else f"{len(under)} dari {more}{count}"
            rows.append(Heading(words, told, not rows))
            rows.extend(under)
    return rows


def recent_rows(cards: Iterable[CaseCard], office: Office, titles: Mapping[str, str]) -> list[Row]:
    """List the cases that were opened from here before."""
    under = [_case_row(card, _no_marks, office, titles) for card in cards]
    return [Heading("Terakhir dibuka dari pencarian", str(len(under)), is_first=True), *under] if under else []


def _no_marks(_text: str) -> Spans:
    return ()


def _case_row(card: CaseCard, mark: Callable[[str], Spans], office: Office, titles: Mapping[str, str]) -> FoundRow:
    applicant = f"{card.applicant} (dirahasiakan)" if card.masked else card.applicant
    if card.closed:
        where = f"{wording.outcome(card.closed)} {indonesian.short_date(card.since)}"
    else:
        where = f"menunggu {titles.get(card.waits_for, card.step_title)}"
    told = " · ".join(part for part in (card.number, applicant, where) if part)
    return FoundRow(
        _line(card.title or "(tanpa perihal)", mark),
        # What the case waits for was not searched.
        Line(told, tuple(span for span in mark(told) if span[1] <= len(told) - len(where))),
        card.service_short,
        card,
        case_id=card.case_id,
        chip=state_of(card, office),
    )


def _text_row(hit: TextHit, mark: Callable[[str], Spans]) -> FoundRow:
    told = " · ".join(part for part in (hit.where, hit.card.number, hit.card.title) if part)
    first = _line(f"“{hit.excerpt}”", mark) if hit.excerpt else _line(hit.card.title, mark)
    return FoundRow(first, Line(told), "Isi surat dan notulen", symbol="file-text", case_id=hit.card.case_id)


def _agenda_row(entry: AgendaRow, mark: Callable[[str], Spans]) -> FoundRow:
    when = f"{indonesian.short_date(entry.day)}, {indonesian.clock_time(entry.start)}"
    concerned = [each for each in entry.concerns if mark(each)]
    own = "" if entry.case_id else "agenda DPRD, tanpa berkas"
    told = " · ".join(part for part in (when, entry.room, _STATES.get(entry.state, ""), *concerned, own) if part)
    return FoundRow(
        _line(entry.title, mark), _line(told, mark), "Agenda", symbol="calendar-days", case_id=entry.case_id
    )


def _person_row(person: PersonHit, mark: Callable[[str], Spans]) -> FoundRow:
    told = person.what if person.is_officer else f"{person.what} · {person.cases} berkas"
    return FoundRow(
        _line(person.name, mark), _line(told, mark), "Orang", symbol="user" if person.is_officer else "users",
        wanted=person.name,
    )  # fmt: skip


def _line(words: str, mark: Callable[[str], Spans]) -> Line:
    return Line(words, mark(words))
