"""Domain: what an officer is shown: frozen records that cross the door to the windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from setwan_desktop.domain.event_parts import Booking, Remark
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.service import Demand, Standard
from setwan_desktop.domain.values import Value


@dataclass(frozen=True)
class CaseCard:
    """One case in a list.

    Attributes:
        case_id, number: of the case.
        service: id; ``service_short``, ``hue``, ``icon``: its tag.
        title: the subject.
        applicant: the name, or initials where ``masked``.
        masked: the applicant's identity is withheld from this officer.
        step, step_title, sop: where it is.
        task: what the step asks, lower case, such as ``sampaikan ke Sekretaris DPRD``.
        waits_for: role the step waits at (the first, where there are several); empty when closed.
        roles: every role it waits at.
        role: the role of this officer for which the card is in the inbox; empty in other lists.
        since: when it reached the present holder.
        received_on: when it was opened.
        due_on: when it is due (the step's or the promise's time, the earlier); None: no time.
        overdue: whether that is past.
        returned: it came back for correction; ``remark`` says why in a line.
        closed: how it ended; empty: it is open.
        version: of the case, for ``seen``.
        meeting: day and start of the meeting; None: none is booked.
        recorded_for: role for which it could be recorded; empty for one's own.
        unread: it reached this officer's role and he has not opened it since.
    """

    case_id: str
    number: str
    service: str
    service_short: str
    hue: str
    icon: str
    title: str
    applicant: str
    step: str
    step_title: str
    sop: int
    task: str
    waits_for: str
    since: datetime
    received_on: datetime
    due_on: datetime | None
    overdue: bool
    returned: bool
    version: int
    roles: tuple[str, ...] = ()
    role: str = ""
    remark: str = ""
    closed: str = ""
    masked: bool = False
    meeting: datetime | None = None
    recorded_for: str = ""
    unread: bool = False


@dataclass(frozen=True)
class Offer:
    """An action this officer may take on a case now.

    Attributes:
        action: its id, for ``act``.
        label: on the button.
        form: what it asks, with the office's choices and what is filled in already.
        enabled: whether it can be taken; if not, ``why_not`` says why, in words.
        capacity: the role acted in.
        recorded_for: the role recorded for from paper; None: for oneself.
        tone: which icon and colour (see ``Action.tone``).
        primary: the step's main act.
        common: one of the actions that every case has.
        effect: for those: ``note``, ``attach``, ``recall``, ``reassign``, ``withdraw``, ``reopen``; else empty.
        cautions: sentences shown before acting; they never refuse.
        signs, initials: the act is a signature, of which the window asks the password first; or a paraf.
        reason: field that holds the reason of a return; empty: it is none.
        prints, numbers: labels of the letters it makes, in order; of those among them that are given a number by it.
        goes_to, receiver: title of the step it leads to, post and name of whom; empty: it stays, closes, or depends on answers.
        closes: the act ends the case. ``requires``: what its answers must satisfy together, as far as they alone tell it.
    """

    action: str
    label: str
    form: Form
    enabled: bool = True
    why_not: str = ""
    capacity: str = ""
    recorded_for: str | None = None
    tone: str = "move"
    primary: bool = False
    common: bool = False
    effect: str = ""
    cautions: tuple[str, ...] = ()
    signs: bool = False
    initials: bool = False
    reason: str = ""
    prints: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    goes_to: str = ""
    receiver: str = ""
    closes: bool = False
    requires: tuple[Demand, ...] = ()


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened, told to a person.

    Attributes:
        event_id: of the event.
        at: when it was recorded, in the office's zone.
        happened_on: the day stated, where it differs; else None.
        kind: ``open``, ``move``, ``assign``, ``return``, ``stay``, ``initial``, ``sign``, ``close``, ``withdraw``,
            ``note``, ``file``, ``letter``, ``print``, ``recall``, ``correct``, ``view``, ``void``, ``other``.
        who, post: name and post then; ``who`` empty for the office itself.
        sentence: what was done, after the name, lower case.
        to: where the case went, to be set off; empty if nowhere.
        recorded_for: "Ketua DPRD" when it was recorded for another; else empty.
        remarks: numbered corrections, or one reason.
        text: free text told with it, such as a note; may be empty.
        letters: ids of letters made with it; ``papers`` what each was called then.
        files: names of files given with it.
        struck: it no longer counts (taken back; a paraf gone void), and ``struck_why`` says why.
        sop: number of the procedure's step; 0 for none.
        took: how long the case had waited before it; None where it did not wait.
        recallable: the officer may take it back now.
    """

    event_id: str
    at: datetime
    kind: str
    who: str
    post: str
    sentence: str
    happened_on: date | None = None
    to: str = ""
    recorded_for: str = ""
    remarks: tuple[Remark, ...] = ()
    text: str = ""
    letters: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    struck: bool = False
    struck_why: str = ""
    sop: int = 0
    took: float | None = None
    recallable: bool = False


@dataclass(frozen=True)
class LetterEntry:
    """A paper of the case: ``state`` is draft, issued or void; ``version`` of a draft or growing sheet from 1."""

    letter_id: str
    kind: str
    title: str
    number: str
    state: str
    made_at: datetime
    subject: str = ""
    version: int = 0
    signed: bool = False
    void_why: str = ""
    scanned: bool = False
    printed: int = 0


@dataclass(frozen=True)
class AttachmentEntry:
    """A file of the case: what it answered (``field``; empty for one attached freely), who gave it and when."""

    sha256: str
    name: str
    size: int
    media: str
    label: str
    who: str
    at: datetime


@dataclass(frozen=True)
class TrackStep:
    """One circle of the procedure track.

    Attributes:
        sop: its number.
        title: what happens there.
        state: ``done``, ``now``, ``returned``, ``skipped`` or ``ahead``.
        who: who did it, or whom it waits for.
        at: when it was done; None: not yet.
    """

    sop: int
    title: str
    state: str
    who: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Fact:
    """One line of the summary: a label and its value in words; ``confidential`` ones are masked until shown."""

    field: str
    label: str
    value: str
    confidential: bool = False
    long: bool = False


@dataclass(frozen=True)
class FollowUpView:
    """A thing agreed upon that somebody still owes, or has done."""

    case_id: str
    number: str
    act: str
    index: int
    what: str
    who: str
    until: date | None
    done: bool
    note: str
    role: str


@dataclass(frozen=True)
class CaseView:
    """A case as one officer may see it.

    Attributes:
        case_id, number, service, step, version: of the case; ``moved_at``: what was seen at an earlier version is stale.
        sight: ``whole``, ``desk`` (number, name, state, deadline) or ``card``.
        closed: None, or how it ended.
        answers: field id -> the present value of every answer; empty without whole sight.
        offers: what this officer may do, the primary first, the actions of every case last.
        due_on: the promise to the applicant; None: none is made.
        step_due_on: the step's own time; None: none.
        card: the same case as a card.
        summary: the answers in words, grouped as they were asked, latest correction applied.
        remarks: why it came back, while it is back; the first thing the receiver sees.
        returned_by: who sent it back; empty if it is not back.
        parafs: who has given a paraf on the present text, in the chain's order.
        follow_ups: what was agreed.
        waiting: who it waits for, in words.
        locked: why no step can be taken (an unknown event, a fork); empty: none.
    """

    case_id: str
    number: str
    service: str
    step: str
    version: int
    sight: str
    closed: str | None
    card: CaseCard
    answers: Mapping[str, Value] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    letters: tuple[LetterEntry, ...] = ()
    attachments: tuple[AttachmentEntry, ...] = ()
    due_on: datetime | None = None
    step_due_on: datetime | None = None
    track: tuple[TrackStep, ...] = ()
    summary: tuple[tuple[str, tuple[Fact, ...]], ...] = ()
    remarks: tuple[Remark, ...] = ()
    returned_by: str = ""
    parafs: tuple[str, ...] = ()
    follow_ups: tuple[FollowUpView, ...] = ()
    waiting: str = ""
    locked: str = ""
    tracking: str = ""
    booking: Booking | None = None
    moved_at: int = 0


@dataclass(frozen=True)
class Change:
    """What a write (``elsewhere``: another desk's) touched: cases, roles whose inbox it concerns, the office's own ``profile``."""

    case_ids: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    profile: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class Receipt:
    """What a write did.

    Attributes:
        case_id, number, version: of the case after it.
        letters: the letters it made, in order.
        change: whom it concerns.
        act: id of the event of the act, for taking it back; empty for additive acts.
        went_to: title of whom it waits for now, such as ``Sekretaris DPRD``; empty if it stayed or closed.
    """

    case_id: str
    number: str
    version: int
    letters: tuple[LetterEntry, ...] = ()
    change: Change = Change()
    act: str = ""
    went_to: str = ""


@dataclass(frozen=True)
class OfficerView:
    """An officer as others see him.

    Attributes:
        id: the officer's id.
        name, full_name: without and with titles.
        roles: ids of the roles held today, acting ones included; posts of which one is held first.
        posts: role id -> the post in words, such as ``Plh. Kabag Persidangan``.
        sign_in: the name typed at the door.
    """

    id: str
    name: str
    full_name: str
    roles: tuple[str, ...]
    posts: Mapping[str, str]
    sign_in: str
    last_here: bool = False


@dataclass(frozen=True)
class InboxCount:
    """How many cases wait for one role of an officer: ``role``, its ``title`` on screens, ``waiting`` and ``overdue``."""

    role: str
    title: str
    waiting: int
    overdue: int


@dataclass(frozen=True)
class ServiceEntry:
    """A service as the windows need it: its tag, its intake and its published standard.

    Attributes:
        openings: the acts by which an officer may open a case; none: he may not.
        begins_at: the step of the intake; a case that stands there still lacks something.
    """

    id: str
    title: str
    short: str
    opens: str
    hue: str
    icon: str
    openings: tuple[Offer, ...]
    standard: Standard
    begins_at: str

    @property
    def may_open(self) -> bool:
        """Whether the officer may open a case of this service."""
        return bool(self.openings)


@dataclass(frozen=True)
class SavedDraft:
    """A half-filled form: of a case's action, or of a service's intake (``case_id`` empty)."""

    case_id: str
    service: str
    action: str
    answers: Mapping[str, Value]
    saved_at: datetime
