"""Domain: what events are made of: who, where, what was answered, which text, which slot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from setwan_desktop.domain.values import Draft, Slot, Value


@dataclass(frozen=True)
class Actor:
    """Who acted, as it was then.

    Attributes:
        officer: the officer's id.
        name: without titles, as lists show it.
        role: the role acted in; empty for acts outside any role.
        title: the post as it was called, with ``Plt.``/``Plh.`` where it was so held.
    """

    officer: str
    name: str
    role: str = ""
    title: str = ""


@dataclass(frozen=True)
class RecordedFor:
    """For whom an act was recorded from paper: the role, its title, and its holder's name then."""

    role: str
    title: str
    name: str


@dataclass(frozen=True)
class Answer:
    """One answer as it was given: the field's id, label and kind then, and the clean value."""

    field: str
    label: str
    kind: str
    value: Value


@dataclass(frozen=True)
class StepMark:
    """A step as it was called: id, title, number of the procedure, and what it asks."""

    id: str
    title: str
    sop: int
    task: str = ""


@dataclass(frozen=True)
class WaitingAt:
    """One role the case waits at now.

    Attributes:
        role, title: the role, and its short title then.
        officers: whom it is narrowed to; empty: any holder.
        named_by: the officers who named them: they may act in their place.
        recorders: roles that may enter this role's paper.
    """

    role: str
    title: str
    officers: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()
    recorders: tuple[str, ...] = ()


@dataclass(frozen=True)
class Arrival:
    """Where an act brought the case: the step, who it waits at, and when the step is late (None: no time)."""

    step: StepMark
    waiting: tuple[WaitingAt, ...]
    due_on: datetime | None = None


@dataclass(frozen=True)
class Remark:
    """One numbered correction: its place in the letter (may be empty) and what to mend."""

    place: str
    text: str


@dataclass(frozen=True)
class DraftGiven:
    """The text of the case's letter from this act on.

    Attributes:
        letter: id of the letter's definition; ``kind`` and ``label`` as they were.
        text: the whole text.
        digest: what a paraf binds.
        signer: role that will sign.
        chain: roles whose paraf is needed.
        wording: digest of the office's texts that stand in the letter beside the written one; empty in old archives.
    """

    letter: str
    kind: str
    label: str
    text: Draft
    digest: str
    signer: str
    chain: tuple[str, ...] = ()
    wording: str = ""


@dataclass(frozen=True)
class Booking:
    """An entry in the agenda: the slot, what it is about, and the organs and agencies concerned."""

    slot: Slot
    title: str
    concerns: tuple[str, ...] = ()


@dataclass(frozen=True)
class FollowUp:
    """A thing agreed upon: what, who, until when (None: open), and the role whose inbox keeps it."""

    what: str
    who: str
    until: date | None
    role: str
