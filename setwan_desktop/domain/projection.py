"""Domain: what the archive keeps beside the events so that lists are quick: derived, and rebuilt at any time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True)
class CardRow:
    """The kept card of a case.

    Attributes:
        due_on: the earlier of the step's and the promise's time; None: no time, or closed.
        applicant: the name; ``initials`` stand for it where ``confidential`` and the reader is outside the chain.
        meeting: day and start of the booked meeting that still stands, aware.
        head: id of the case's newest event.
    """

    case_id: str
    service: str
    service_short: str
    hue: str
    icon: str
    number: str
    tracking: str
    title: str
    applicant: str
    initials: str
    confidential: bool
    step: str
    step_title: str
    sop: int
    task: str
    waits_for: str
    since: datetime
    opened_at: datetime
    due_on: datetime | None
    promise_due: datetime | None
    step_due: datetime | None
    returned: bool
    remark: str
    closed: str
    meeting: datetime | None
    remind_on: date | None
    version: int
    head: str


@dataclass(frozen=True)
class WaitingRow:
    """A role the case waits at, narrowed to one officer (empty: any holder); none when closed."""

    role: str
    officer: str


@dataclass(frozen=True)
class AgendaRow:
    """An entry of the agenda: ``state`` is rencana, tetap, ditunda or batal. ``case_id`` empty: the house's own."""

    entry_id: str
    case_id: str
    day: date
    start: time
    end: time
    room: str
    title: str
    concerns: tuple[str, ...]
    state: str
    follows: str = ""


@dataclass(frozen=True)
class NumberRow:
    """A number given in a book: ``state`` is used or cancelled; ``letter_id`` empty for a case number."""

    book: str
    year: int
    serial: int
    number: str
    case_id: str
    letter_id: str
    state: str
    reason: str
    at: datetime


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up: where it was agreed, and whether it is done."""

    act: str
    index: int
    what: str
    who: str
    until: date | None
    role: str
    done: bool
    note: str


@dataclass(frozen=True)
class Searched:
    """What of a case is searched.

    Attributes:
        numbers: its number, and behind it codes that are found whole: the tracking code.
        applicant, title: as those know them who see it whole.
        confidential: the applicant's name is not for everybody; ``title_outside`` is the title without it.
        letters: numbers of its letters.
        texts: everything else that only those find who see it whole.
        secret: identity numbers and telephones, digits alone: they are found whole, or by their last four.
    """

    numbers: tuple[str, ...]
    applicant: str
    title: str
    title_outside: str
    confidential: bool = False
    letters: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()


@dataclass(frozen=True)
class Projection:
    """Everything derived from one case's events.

    Attributes:
        sight: who sees the case whole: ``role:<id>`` and ``officer:<id>``.
        desk_sight: who sees number, name, state and deadline beside the card: ``role:<id>``.
        files: digests of the files it refers to.
        searched: what it is found by, and by whom.
    """

    card: CardRow
    waiting: tuple[WaitingRow, ...]
    sight: tuple[str, ...]
    desk_sight: tuple[str, ...]
    agenda: tuple[AgendaRow, ...]
    numbers: tuple[NumberRow, ...]
    follow_ups: tuple[FollowUpRow, ...]
    files: tuple[str, ...]
    searched: Searched
