"""Domain: what a service is: its steps, actions, forms and letters, as read from its data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from setwan_desktop.domain.forms import Condition, Field, Form
from setwan_desktop.domain.letter_definition import LetterDefinition
from setwan_desktop.domain.values import Choice, Value

__all__ = [
    "Action", "Caution", "Closing", "Demand", "LetterDefinition", "Print", "Role", "Service", "Setting", "Standard", "Step",
    "Target", "Waits",
]  # fmt: skip


@dataclass(frozen=True)
class Role:
    """A jabatan that the procedure knows.

    Attributes:
        id: the id in the data files.
        title: in full, as on letters.
        short: as on screens.
        unit: code of the unit in letter numbers.
        head: role of the unit's head, who may hand a step to another officer; empty for none.
        is_head: whether this role heads a unit or the house (its first act ends the intake role's right to withdraw).
        records_for: roles whose paper this role may enter.
        letterhead: id of the kop its letters carry.
        signs_as: lines of the signature block above the name, in capitals as printed.
        signs_for: role in whose name (``a.n.``) holders with a post of their own sign, as a deputy does; empty: in its own.
        has_nip: whether holders sign with rank and NIP (False for politicians).
        sees_cases: False for the application's administrator.
        keeps_numbers: whether it keeps the number books: reads them, and gives a number for a forgotten day.
        words_letters: whether its holders may change the texts of letters.
    """

    id: str
    title: str
    short: str
    unit: str = ""
    head: str = ""
    is_head: bool = False
    records_for: tuple[str, ...] = ()
    letterhead: str = ""
    signs_as: tuple[str, ...] = ()
    has_nip: bool = True
    sees_cases: bool = True
    signs_for: str = ""
    keeps_numbers: bool = False
    words_letters: bool = False


@dataclass(frozen=True)
class Waits:
    """Who a step waits at.

    Attributes:
        role: the role.
        named: fields whose answers name the officers; empty: any holder of the role.
        when: this entry counts only while these facts hold.
    """

    role: str
    named: tuple[str, ...] = ()
    when: Condition = field(default_factory=dict)


@dataclass(frozen=True)
class Target:
    """Where an action leads: to ``step`` while ``when`` holds (the first that holds is taken)."""

    step: str
    when: Condition = field(default_factory=dict)


@dataclass(frozen=True)
class Closing:
    """How an action ends the case: as ``outcome`` while ``when`` holds (the first that holds is taken)."""

    outcome: str
    when: Condition = field(default_factory=dict)


@dataclass(frozen=True)
class Print:
    """A letter that an action makes.

    Attributes:
        letter: id of the letter's definition.
        when: made only while these facts or answers hold.
        draft: made as KONSEP, without number and day.
        signer: field whose answer names the signing role; empty: the definition's signer.
    """

    letter: str
    when: Condition = field(default_factory=dict)
    draft: bool = False
    signer: str = ""


@dataclass(frozen=True)
class Demand:
    """Something that must hold, else the sentence ``otherwise`` is the reason.

    Attributes:
        when: what must hold.
        otherwise: the reason in words for the officer.
        field: the field beside which the reason is shown; empty for beside the button.
    """

    when: Condition
    otherwise: str
    field: str = ""


@dataclass(frozen=True)
class Caution:
    """A warning shown with an offer while ``when`` holds; it never refuses."""

    when: Condition
    text: str


@dataclass(frozen=True)
class Action:
    """What may be done at a step.

    Attributes:
        id: the action's id, unique in its step.
        label: on the button, the real act in words.
        story: for the timeline: what the officer did, after the name, lower case.
        tone: which icon and colour tells it: ``move``, ``assign``, ``return``, ``stay``, ``initial``, ``sign``, ``close``,
            ``withdraw``, ``note``, ``file``.
        fields: what is asked.
        to: where the case goes; empty if it stays or closes.
        closes: how the case ends; empty if it does not.
        sets: facts this act sets.
        when: offered only while these facts hold.
        needs: shown but disabled, with the reason, until these facts hold.
        requires: answers that must hold on submitting.
        warns: cautions.
        prints: letters made, in order.
        drafts: id of the ``letter`` field whose answer becomes the case's draft; empty for none.
        initials: the act is a paraf on the present draft.
        signs: the act signs the present draft: it is numbered and final.
        returns: the case goes back; ``reason`` tells why.
        reason: id of the field that holds the reason or the corrections (``long_text`` or ``rows`` of place and remark).
        replies: id of the field that may answer an open correction.
        books_slot: id of the ``slot`` field whose answer is entered in the agenda as ``rencana``.
        invites: ids of fields (organs, agencies) whose answers the agenda entry concerns.
        confirms_slot: the agenda entry becomes ``tetap``, while ``confirms_when`` holds.
        releases_slot: the agenda entry becomes ``ditunda`` or ``batal``; empty for neither.
        voids_letter: the signed letter falls: its number is cancelled.
        waits_for: narrows the step's named officers to those named in these fields; empty: as the step.
        scan_when_recorded: recorded for another, it needs the scan of the paper at once.
        starts_promise: the act completes the receipt: day 0 of the promise.
        dispatch: letters leave the house: the act cannot be taken back.
        offered_after_days: calendar days the case must have stood open, or the id of a setting that says so; None: at
            once.
        follow_ups: id of the ``rows`` field whose rows outlive the case; empty for none.
        primary: the step's main act (``Ctrl+Enter``).
        effect: for the actions of every case: ``note``, ``attach``, ``recall``, ``reassign``, ``withdraw``, ``reopen``; empty
            for a step's own.
        who: for the actions of every case: ``anyone`` (whoever sees the case), ``last`` (who made the last move), ``head``
            (head of the step's unit), ``withdrawer``, ``unit_head``.
        also_to: id of the ``choices`` field that names to whom else the paper goes; who it goes to in any case stands among
            them, first and always chosen. Empty for none.
        guests: id of the field that tells how many come (a ``number``, or ``rows`` with one): more than the room holds is
            a caution at this step from then on; empty for none.
        reminds: id of the field with the date on which the case shall be looked at again; empty for none.
        happened_on: id of the ``date`` field that says when it happened; empty: the day it is recorded.
    """

    id: str
    label: str
    story: str = ""
    tone: str = "move"
    fields: tuple[Field, ...] = ()
    to: tuple[Target, ...] = ()
    closes: tuple[Closing, ...] = ()
    sets: Mapping[str, Value] = field(default_factory=dict)
    when: Condition = field(default_factory=dict)
    needs: tuple[Demand, ...] = ()
    requires: tuple[Demand, ...] = ()
    warns: tuple[Caution, ...] = ()
    prints: tuple[Print, ...] = ()
    drafts: str = ""
    initials: bool = False
    signs: bool = False
    returns: bool = False
    reason: str = ""
    replies: str = ""
    books_slot: str = ""
    invites: tuple[str, ...] = ()
    confirms_slot: bool = False
    confirms_when: Condition = field(default_factory=dict)
    releases_slot: str = ""
    voids_letter: bool = False
    waits_for: tuple[str, ...] = ()
    scan_when_recorded: bool = False
    starts_promise: bool = False
    dispatch: bool = False
    offered_after_days: int | str | None = None
    follow_ups: str = ""
    primary: bool = False
    effect: str = ""
    who: str = ""
    also_to: str = ""
    guests: str = ""
    reminds: str = ""
    happened_on: str = ""

    @property
    def form(self) -> Form:
        """The questions, as the data file has them: without the office's choices and prefills."""
        return Form(self.fields)


@dataclass(frozen=True)
class Step:
    """A place where a case waits.

    Attributes:
        id: the step's id, unique in its service.
        title: on screens: what happens here.
        sop: number of the official procedure's step; the last of its range.
        task: what the inbox and the task panel ask, after "Tugas Anda:" or "Menunggu Anda:", lower case.
        waits_at: who it waits at.
        actions: what may be done, the primary first.
        due_in_workdays: working days until the step itself is late; None for no time.
        primary_by: id of a setting that names the action proposed here as the primary; empty: as the actions say.
        remind_workdays: working days after which a waiting case is shown again, or a setting's id; None for never.
        remind_on: id of an earlier ``date`` or ``slot`` whose day comes first, if it is still ahead; empty for none.
    """

    id: str
    title: str
    sop: int
    task: str
    waits_at: tuple[Waits, ...]
    actions: tuple[Action, ...]
    due_in_workdays: int | None = None
    primary_by: str = ""
    remind_workdays: int | str | None = None
    remind_on: str = ""

    def action(self, action_id: str) -> Action | None:
        """Find an action by id; None if the step has none such."""
        return next((each for each in self.actions if each.id == action_id), None)


@dataclass(frozen=True)
class Setting:
    """A number, switch or text of a service that the office may change.

    Attributes:
        id: the setting's id.
        label: in Pengaturan.
        default: the value until the office says otherwise.
        choices: the values it may have; empty: any of the default's kind.
    """

    id: str
    label: str
    default: Value
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Standard:
    """The six published components of the service standard, and the number of its decree.

    Attributes:
        requirements, procedure: in order.
        time, fee, product: as published.
        complaints: where to complain about the service, in order.
        decree: number of the SK; empty where the page leaves it blank.
    """

    requirements: tuple[str, ...]
    procedure: tuple[str, ...]
    time: str
    fee: str
    product: str
    complaints: tuple[str, ...]
    decree: str = ""


@dataclass(frozen=True)
class Service:
    """A service of the office, as its file of one version says.

    Attributes:
        id, version: what a case is bound to.
        title: in full; ``short`` on tags; ``opens`` on the button that starts intake.
        hue, icon: how its tag looks (names of the style's table).
        case_number: pattern of the case numbers.
        tracking: whether a receipt carries a tracking code.
        applicant, subject, confidential: fields whose answers are the card's (``confidential`` may be empty).
        unit_head: role of the head of the handling unit.
        promise_workdays: working days promised, a setting's id, or None for none.
        similar_days: so many days back similar cases are looked for at the intake; a setting's id, or None for no looking.
        standard: what the public is told.
        settings: what the office may change.
        steps: in the procedure's order; the first is the intake.
        roles: the shared roles and the service's own, by id.
        letters: every letter its actions print, by id.
    """

    id: str
    version: int
    title: str
    short: str
    opens: str
    hue: str
    icon: str
    case_number: str
    applicant: str
    subject: str
    confidential: str
    unit_head: str
    promise_workdays: int | str | None
    standard: Standard
    settings: tuple[Setting, ...]
    steps: tuple[Step, ...]
    roles: Mapping[str, Role]
    letters: Mapping[str, LetterDefinition]
    case_actions: tuple[Action, ...]
    similar_days: int | str | None = None

    @property
    def intake(self) -> Step:
        """The step where a case is opened."""
        return self.steps[0]

    def step(self, step_id: str) -> Step:
        """Find a step by id.

        Raises:
            KeyError: if the service has none such.
        """
        for each in self.steps:
            if each.id == step_id:
                return each
        raise KeyError(step_id)

    def last_sop(self) -> int:
        """Number of the official procedure's last step."""
        return max(each.sop for each in self.steps)
