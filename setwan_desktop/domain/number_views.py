"""Domain: number books as their keepers see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

USED, CANCELLED, INSERTED, ON_PAPER, MISSING = "used", "cancelled", "inserted", "on_paper", "missing"
"""States of an entry. Missing is a number that nothing explains: it never comes about by itself."""


@dataclass(frozen=True)
class NumberedPaper:
    """A number that was given, as it is kept: ``label`` empty for the number of a case itself."""

    serial: int
    number: str
    cancelled: bool
    reason: str
    at: datetime
    case_id: str
    case_number: str
    service: str
    label: str
    on: date | None
    signer: str
    signed_by: str


@dataclass(frozen=True)
class SeriesView:
    """One series of numbers of a year.

    Attributes:
        series: its id.
        title: as lists show it, with the unit where each unit has its own.
        book: id of its book; empty for the numbers of a service's cases.
        year: of the series.
        start: the last number that stands in a book on paper; 0 for none.
        last: the last number given, or ``start``.
        used, cancelled, inserted: how many numbers stand, fell, and were given between others.
        next_number: as the next one will be written; empty for a year that is over.
    """

    series: str
    title: str
    book: str
    year: int
    start: int
    last: int
    used: int
    cancelled: int
    inserted: int
    next_number: str


@dataclass(frozen=True)
class NumberEntry:
    """One line of a book.

    Attributes:
        serial, letter: its place; ``letter`` is empty but for a number between others.
        number: as written; for numbers on paper or missing ones, from which to which.
        state: ``used``, ``cancelled``, ``inserted``, ``on_paper`` or ``missing``.
        on: the letter's day, or the day the case was opened; None for numbers on paper.
        paper: what it was given to.
        case_id, case_number: the case; empty for none, or for a reader who sees no cases.
        signed_by: name of who signs; empty where nobody does.
        reason: why it fell, or why it was inserted.
        by: name of who inserted it.
        until: the last number of a range on paper, else ``serial``.
    """

    serial: int
    letter: str
    number: str
    state: str
    on: date | None = None
    paper: str = ""
    case_id: str = ""
    case_number: str = ""
    signed_by: str = ""
    reason: str = ""
    by: str = ""
    until: int = 0


@dataclass(frozen=True)
class NumberedKind:
    """A kind of letter that gets a number.

    Attributes:
        letter: id of its definition; ``label``: as lists show it.
        book: id of the book it stands in, or ``signer`` for that of whoever signs.
        code: the code its numbers bear.
        own_book, own_code: what the office chose; empty: as shipped.
        shipped_book, shipped_code: what the program proposes.
    """

    letter: str
    label: str
    book: str
    code: str
    own_book: str
    own_code: str
    shipped_book: str
    shipped_code: str
