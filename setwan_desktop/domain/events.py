"""Domain: the kinds of thing that happen. An event says what happened *and its effect*; nothing here reads a service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from setwan_desktop.domain.event_parts import (
    Actor,
    Answer,
    Arrival,
    Booking,
    DraftGiven,
    FollowUp,
    RecordedFor,
    Remark,
    StepMark,
)
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.values import FileRef, Slot, Value


@dataclass(frozen=True)
class CaseOpened:
    """A case came into being.

    Attributes:
        service, version: what it is bound to; ``service_title``, ``service_short``, ``hue``, ``icon`` as they were.
        number: the case number; ``number_key``: ``book/year/serial`` of it.
        tracking: the code on the receipt.
        arrival: the intake step.
        steps: the official procedure as it was: one mark per number, for the track.
    """

    service: str
    version: int
    service_title: str
    service_short: str
    hue: str
    icon: str
    number: str
    number_key: str
    tracking: str
    arrival: Arrival
    intake_role: str
    unit_head: str
    applicant_field: str
    subject_field: str
    confidential_field: str
    steps: tuple[StepMark, ...]


@dataclass(frozen=True)
class ActionTaken:
    """An officer acted on the case.

    Attributes:
        action, label, story, tone: of the action, as they were.
        at_step: where it was taken.
        by: who.
        recorded_for: for whom it was recorded; None: for oneself.
        answers: the open answers. Those of the applicant's identity are in ``identity``.
        identity: answers of the identity's payload class; empty where withheld or destroyed.
        arrival: where the case went; None: it stayed.
        outcome: how it closed; empty: it is open.
        sets: facts set, and officers named by fields.
        returned: it went back.
        remarks: why, or the corrections.
        reply: the written answer to an open correction; empty for none.
        draft: the letter's text from now on; None: unchanged.
        initials: digest on which a paraf was given; empty for none.
        signs: digest that was signed; empty for none.
        booking: a new agenda entry; None: none.
        slot_state: what became of the agenda entry: ``tetap``, ``ditunda``, ``batal``; empty: nothing.
        clashes: in words, what the slot overlapped when it was booked.
        follow_ups: what outlives the case.
        promise_due: when the promise to the applicant falls due, from this act on; None: unchanged.
        dispatch: letters left the house.
        by_head: the actor's role heads a unit.
        remind_on: the day the case shall be shown again; None: none.
        happened_on: the day the officer states; None: the day it was recorded.
        also_to: field among the answers that names to whom the paper went besides; empty for none.
    """

    action: str
    label: str
    story: str
    tone: str
    at_step: StepMark
    by: Actor
    recorded_for: RecordedFor | None = None
    answers: tuple[Answer, ...] = ()
    identity: tuple[Answer, ...] = ()
    arrival: Arrival | None = None
    outcome: str = ""
    sets: Mapping[str, Value] = field(default_factory=dict)
    returned: bool = False
    remarks: tuple[Remark, ...] = ()
    reply: str = ""
    draft: DraftGiven | None = None
    initials: str = ""
    signs: str = ""
    booking: Booking | None = None
    slot_state: str = ""
    clashes: tuple[str, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    promise_due: datetime | None = None
    dispatch: bool = False
    by_head: bool = False
    remind_on: date | None = None
    happened_on: date | None = None
    effect: str = ""
    also_to: str = ""


@dataclass(frozen=True)
class LetterIssued:
    """A letter was made, as a draft or final.

    Attributes:
        letter_id: the paper's own id.
        letter: id of its definition.
        content: everything on it.
        number_key: ``book/year/serial`` of its number; empty for none.
        signed: it came from a signing act.
        replaces: letter id whose place in the list it takes; empty for none.
        digest: of its text without number and dates, to know an unchanged one.
        names_slot, to_applicant: as the definition says.
        signer: role that signs; empty for none.
    """

    letter_id: str
    letter: str
    content: LetterContent
    number_key: str = ""
    signed: bool = False
    replaces: str = ""
    digest: str = ""
    names_slot: bool = False
    to_applicant: bool = False
    signer: str = ""


@dataclass(frozen=True)
class LetterPrinted:
    """A letter was printed or saved: ``how`` is print or file; ``copies`` sheets of it; which ``pages``, as of a ``Printout``.

    An empty ``letter_id`` is the whole case as one PDF.
    """

    letter_id: str
    by: Actor
    copies: int = 1
    how: str = "print"
    pages: str = ""
    copy_mark: bool = False


@dataclass(frozen=True)
class LetterVoided:
    """A letter fell; its number stays cancelled in its book."""

    letter_id: str
    by: Actor
    reason: str


@dataclass(frozen=True)
class NoteAdded:
    """A note in the history."""

    by: Actor
    text: str


@dataclass(frozen=True)
class FileAttached:
    """Files joined the case."""

    by: Actor
    files: tuple[FileRef, ...]
    note: str = ""


@dataclass(frozen=True)
class ActionRecalled:
    """An act was taken back: ``act`` is the id of its event. What it made falls with it."""

    act: str
    by: Actor
    reason: str = ""


@dataclass(frozen=True)
class EntryCorrected:
    """An answer was corrected by a further entry: both are shown."""

    by: Actor
    answer: Answer
    reason: str
    confidential: bool = False


@dataclass(frozen=True)
class IdentityViewed:
    """An officer had the applicant's masked identity shown."""

    by: Actor
    field: str


@dataclass(frozen=True)
class PayloadDestroyed:
    """A payload was destroyed as the law asks: whose, of which class, and by what decision."""

    event: str
    payload_class: str
    by: Actor
    reason: str


@dataclass(frozen=True)
class NumberCancelled:
    """A drawn number was cancelled; its book shows ``batal`` with the reason."""

    number_key: str
    number: str
    by: Actor
    reason: str


@dataclass(frozen=True)
class NumberInserted:
    """A number between two others was given, to a paper that was forgotten on its day.

    Attributes:
        number_key: ``series/year/serial.letter``, such as ``dprd_keluar/2026/12.a``.
        number: as written.
        on: the paper's own day, earlier than the day it was entered.
        subject: what the paper is about.
        reason: why it was forgotten, or on whose word it is given.
    """

    number_key: str
    number: str
    on: date
    subject: str
    reason: str
    by: Actor


@dataclass(frozen=True)
class BookContinued:
    """A number book goes on after the last number of a year that stands in a book on paper."""

    series: str
    year: int
    last: int
    by: Actor


@dataclass(frozen=True)
class FollowUpReported:
    """A follow-up was reported on: ``index`` among those of the act, ``done`` or not, with a note."""

    act: str
    index: int
    by: Actor
    note: str
    done: bool


@dataclass(frozen=True)
class DuplicateDeclared:
    """The case is the same matter as another."""

    other: str
    by: Actor
    note: str = ""


@dataclass(frozen=True)
class CustodyMoved:
    """Another installation holds the case now."""

    to: str
    by: Actor


@dataclass(frozen=True)
class ForkResolved:
    """Of two steps made without sight of each other, one was chosen."""

    tips: tuple[str, ...]
    chosen: str
    by: Actor
    reason: str


@dataclass(frozen=True)
class ProfileChanged:
    """The office's own data changed: the key of a part of the profile, and its new content as plain data."""

    part: str
    content: Mapping[str, object]
    by: Actor


@dataclass(frozen=True)
class OfficerEntered:
    """An officer joined, or his data changed; ``active`` False when he left."""

    officer: str
    sign_in: str
    name: str
    full_name: str
    nip: str
    rank: str
    active: bool
    by: Actor


@dataclass(frozen=True)
class PostHeld:
    """An officer holds a role from a day to a day.

    Attributes:
        holding: the holding's id; a later event with the same id takes its place (to end it).
        manner: ``definitif``, ``Plt.``, ``Plh.``, ``Pj.``, ``a.n.`` or ``u.b.``.
        order: number and date of the appointing letter; may be empty.
        ends: last day; None: open.
        own_post: what the officer is called where that is not the role's title, as ``Wakil Ketua I``.
        between: with ``u.b.``, the post between the role's and his own.
    """

    holding: str
    officer: str
    role: str
    begins: date
    ends: date | None
    manner: str
    order: str
    by: Actor
    own_post: str = ""
    between: str = ""


@dataclass(frozen=True)
class AgendaEntered:
    """An entry of the house's agenda that no case owns: a later event with the same entry id takes its place."""

    entry: str
    slot: Slot
    title: str
    concerns: tuple[str, ...]
    state: str
    by: Actor


@dataclass(frozen=True)
class Unknown:
    """An event of a kind this program does not know: kept, shown, and its case locked."""

    kind: str


Event = (
    CaseOpened | ActionTaken | LetterIssued | LetterPrinted | LetterVoided | NoteAdded | FileAttached | ActionRecalled
    | EntryCorrected | IdentityViewed | PayloadDestroyed | NumberCancelled | FollowUpReported | DuplicateDeclared
    | CustodyMoved | ForkResolved | ProfileChanged | OfficerEntered | PostHeld | AgendaEntered | NumberInserted
    | BookContinued | Unknown
)  # fmt: skip
"""Whatever can stand in a stream."""

ADDITIVE = (NoteAdded, FileAttached, LetterPrinted, IdentityViewed, FollowUpReported)
"""Kinds that never make what another officer saw stale."""


@dataclass(frozen=True)
class Recorded:
    """An event in its stream.

    Attributes:
        id: hex SHA-256 of its header.
        at: when it was recorded; a claim, never trusted for order. Aware, UTC.
        parents: ids of the heads its officer saw.
        depth: 1 + the parents' greatest.
        officer: id of who recorded it.
        event: what happened.
    """

    id: str
    at: datetime
    parents: tuple[str, ...]
    depth: int
    officer: str
    event: Event
