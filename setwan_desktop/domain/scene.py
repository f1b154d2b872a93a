"""Domain: what a letter's text can refer to when it is made: the case, the act under way, and the office as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.event_parts import Actor, Answer, RecordedFor
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.service import Role, Service
from setwan_desktop.domain.values import Value

DEFINITIVE = "definitif"

ON_BEHALF = ("a.n.", "u.b.")
"""Manners in which the power to sign is lent for the letter: the post it is lent by stands first."""


@dataclass(frozen=True)
class Holder:
    """Who holds a role on a day.

    Attributes:
        full_name: with titles, as letters print it.
        nip, rank: empty for a politician.
        manner: ``definitif``, ``Plt.``, ``Plh.``, ``Pj.``, ``a.n.`` or ``u.b.``.
        own_post: the title of his own post where it is not that of the role; else empty.
        between: for ``u.b.``, the title of the post between the lender's and his own; else empty.
    """

    officer: str
    name: str
    full_name: str
    nip: str = ""
    rank: str = ""
    manner: str = "definitif"
    own_post: str = ""
    between: str = ""


@dataclass(frozen=True)
class Level:
    """One entry of the sheet that grows: who wrote what to whom, when (disposition levels, rounds of a draft).

    Attributes:
        sender, receiver: posts in short; ``others``: to whom the paper went besides.
        instructions: ticked ones; ``note``: free text; ``result``: what was done (``diajukan``, ``paraf``, ``dikembalikan`` ...).
        kind: tone of the act (``move``, ``assign``, ``return``, ``initial``, ``sign`` ...).
    """

    sender: str
    receiver: str
    instructions: tuple[str, ...]
    note: str
    at: datetime
    kind: str
    result: str = ""
    version: int = 0
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scene:
    """What a letter is made from.

    Attributes:
        service: the service in its version.
        case: the case as it was before the act.
        answers: every answer known, this act's included (field id -> answer).
        facts: every fact, those this act sets included.
        profile, roles: the office now.
        holders: who signs for each role on the letter's day, by role id; only for roles that are held then.
        officers: officer id -> full name, for answers that name officers.
        people: officer id -> the officer with rank, NIP and the title of his post, for letters that name them so.
        by, recorded_for: who acts.
        at: now, aware, in the office's zone.
        on: the letter's date.
        levels: all levels so far, this act's included, oldest first.
        number, tracking: of the case.
        promise_due: the promise after this act.
        history_head: id of the case's newest event, for the QR; empty before the first.
        action_label: label of the act under way.
    """

    service: Service
    case: CaseState
    answers: Mapping[str, Answer]
    facts: Mapping[str, Value]
    profile: Profile
    roles: Mapping[str, Role]
    holders: Mapping[str, Holder]
    officers: Mapping[str, str]
    by: Actor
    recorded_for: RecordedFor | None
    at: datetime
    on: date
    number: str
    tracking: str
    promise_due: datetime | None
    history_head: str = ""
    action_label: str = ""
    levels: tuple[Level, ...] = field(default_factory=tuple)
    people: Mapping[str, Holder] = field(default_factory=dict)
