"""Domain: what a case is, folded from its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from setwan_desktop.domain.event_parts import (
    Answer,
    Arrival,
    Booking,
    DraftGiven,
    FollowUp,
    Remark,
    StepMark,
)
from setwan_desktop.domain.events import LetterIssued
from setwan_desktop.domain.values import FileRef, Value


@dataclass(frozen=True)
class Paraf:
    """A paraf: on which digest, by which role and officer, in which act. ``void`` once the text changed after it."""

    digest: str
    role: str
    title: str
    name: str
    officer: str
    at: datetime
    act: str
    void: bool = False


@dataclass(frozen=True)
class LetterState:
    """A letter of the case: as issued, by which act, and what became of it."""

    issued: LetterIssued
    act: str
    at: datetime
    void_why: str = ""
    prints: int = 0
    replaced: bool = False


@dataclass(frozen=True)
class AgendaState:
    """What the case has in the agenda: ``id`` is that of the event that booked it."""

    id: str
    booking: Booking
    state: str
    follows: str = ""


@dataclass(frozen=True)
class AttachmentState:
    """A file of the case, the label of what it answered, and who gave it when."""

    file: FileRef
    label: str
    who: str
    at: datetime
    confidential: bool = False


@dataclass(frozen=True)
class Act:
    """A move in the case's life that still counts: who did what where; for rules about who did the last one."""

    event: str
    action: str
    officer: str
    role: str
    recorded_for: str
    from_step: str
    at: datetime
    moved: bool
    dispatch: bool
    closed: bool
    effect: str = ""
    returned: bool = False
    to_step: str = ""


@dataclass(frozen=True)
class FollowUpState:
    """A follow-up with what was reported on it."""

    act: str
    index: int
    follow_up: FollowUp
    done: bool = False
    note: str = ""


@dataclass(frozen=True)
class TrackMark:
    """When a step of the procedure was last done, and by whom."""

    sop: int
    who: str
    at: datetime


@dataclass(frozen=True)
class CaseState:
    """What a case is now: a pure fold of its events.

    Attributes:
        service, service_version: what it is bound to.
        number, tracking: of the case.
        version: how many events it has; ``moved_at``: the version after the last event that was not additive.
        moved_by: name of the officer of that event.
        arrival: where it is and who it waits for.
        since: when it reached the present holder.
        opened_at: when it was opened.
        outcome: how it closed; empty: open.
        closed_from: the arrival it was closed from; None: open.
        answers: field id -> the present answer; ``identity`` tells which of them are of the identity's class;
            ``asked_at`` by which step's action each was asked, as ``step/action``.
        facts: what actions set, and officers named.
        namers: field that names officers -> officer who named them.
        draft: the letter's present text; ``draft_version`` counts texts from 1.
        corrected: digest a correction was made on; ``replied``: it was answered.
        parafs: every paraf given, oldest first.
        signed: digest that was signed; empty: none.
        letters: every letter, oldest first.
        agenda: what the case has in the agenda, oldest first; the last counts.
        attachments: oldest first.
        acts: moves that still count, oldest first.
        returned, remarks, returned_by: it came back, why, and from whom.
        chain_officers: who acted on it or is named in it.
        chain_roles: roles it waits or waited at, besides the intake role after its hands.
        promise_due: the promise; None: none.
        follow_ups: agreed things.
        remind_on: the day it shall be shown again.
        track: step number -> when it was last done.
        unknown: kinds of events this program does not know.
        head_acted: a head has acted.
    """

    service: str = ""
    service_version: int = 0
    service_title: str = ""
    service_short: str = ""
    hue: str = ""
    icon: str = ""
    number: str = ""
    tracking: str = ""
    version: int = 0
    moved_at: int = 0
    moved_by: str = ""
    head: str = ""
    arrival: Arrival | None = None
    since: datetime | None = None
    opened_at: datetime | None = None
    outcome: str = ""
    closed_from: Arrival | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    asked_at: Mapping[str, str] = field(default_factory=dict)
    identity: frozenset[str] = frozenset()
    facts: Mapping[str, Value] = field(default_factory=dict)
    namers: Mapping[str, str] = field(default_factory=dict)
    draft: DraftGiven | None = None
    draft_version: int = 0
    corrected: str = ""
    replied: bool = False
    parafs: tuple[Paraf, ...] = ()
    signed: str = ""
    letters: tuple[LetterState, ...] = ()
    agenda: tuple[AgendaState, ...] = ()
    attachments: tuple[AttachmentState, ...] = ()
    acts: tuple[Act, ...] = ()
    returned: bool = False
    remarks: tuple[Remark, ...] = ()
    returned_by: str = ""
    chain_officers: frozenset[str] = frozenset()
    chain_roles: frozenset[str] = frozenset()
    intake_role: str = ""
    intake_step: str = ""
    unit_head: str = ""
    applicant_field: str = ""
    subject_field: str = ""
    confidential_field: str = ""
    promise_due: datetime | None = None
    follow_ups: tuple[FollowUpState, ...] = ()
    remind_on: date | None = None
    steps: tuple[StepMark, ...] = ()
    track: Mapping[int, TrackMark] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    head_acted: bool = False

    @property
    def slot(self) -> AgendaState | None:
        """What still stands in the agenda; None where nothing does."""
        return next((each for each in reversed(self.agenda) if each.state in {"rencana", "tetap"}), None)

    @property
    def correction_open(self) -> bool:
        """Whether the present text is the very one a correction was made on, and nobody has replied."""
        return self.draft is not None and self.corrected == self.draft.digest and not self.replied

    def live_parafs(self) -> tuple[Paraf, ...]:
        """Give the paraf that count for the present text, one for each role, oldest first."""
        if self.draft is None:
            return ()
        digest = self.draft.digest
        return tuple({each.role: each for each in self.parafs if not each.void and each.digest == digest}.values())

    def value(self, field_id: str) -> Value:
        """Give the present answer or fact of that id; None where there is none."""
        if field_id in self.facts:
            return self.facts[field_id]
        answer = self.answers.get(field_id)
        return answer.value if answer is not None else None

    def line(self, field_id: str) -> str:
        """Give the present answer of that id as one line; empty where it is no text."""
        value = self.value(field_id)
        return " ".join(value.split()) if isinstance(value, str) else ""
