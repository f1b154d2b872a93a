"""Domain: whether an act is allowed, and what then happens: a request in, the act's event out, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from setwan_desktop.domain import letter_texts
from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.clash import clashes
from setwan_desktop.domain.conditions import Lookup, holds
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
    WaitingAt,
)
from setwan_desktop.domain.events import ActionTaken
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.offers import Opening, as_officers
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.service import Action, Demand, Service, Step
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import Draft, Slot, Value, draft_digest


@dataclass(frozen=True)
class Request:
    """What an officer asks for: an open act with clean answers.

    Attributes:
        service, state, office: where and when.
        opening: the act and the capacity.
        form: the form that was answered.
        answers: field id -> clean value; files are references already.
        officer: who asks.
        agenda: entries of the days that a slot among the answers touches.
    """

    service: Service
    state: CaseState
    office: OfficeNow
    opening: Opening
    form: Form
    answers: Mapping[str, Value]
    officer: str
    agenda: Sequence[AgendaRow] = ()

    @property
    def action(self) -> Action:
        """The act."""
        return self.opening.action

    def lookup(self) -> Lookup:
        """Look up facts as they are once the act is taken."""
        given = {**self.answers, **self.action.sets}
        return lookup_of(self.state, self.office.today, recorded=bool(self.opening.capacity.recorded_for), given=given)


def demands_unmet(request: Request) -> tuple[FieldProblem, ...]:
    """List what the answers must still satisfy beyond each field's own rule: the action's ``requires``."""
    return _unmet(request.action.requires, request.form, request.lookup())


def demands_of(requires: Sequence[Demand], form: Form, answers: Mapping[str, object]) -> tuple[FieldProblem, ...]:
    """List what answers that are still being typed do not satisfy together."""

    def lookup(key: str) -> Value:
        value = answers.get(key)
        return value if isinstance(value, str | bool | int) else None

    return _unmet(requires, form, lookup)


def _unmet(requires: Sequence[Demand], form: Form, lookup: Lookup) -> tuple[FieldProblem, ...]:
    return tuple(
        FieldProblem(each.field, _label(form, each.field), "demand", each.otherwise)
        for each in requires
        if not holds(each.when, lookup)
    )


def _label(form: Form, field_id: str) -> str:
    field = form.field(field_id)
    return field.label if field is not None else ""


def decide(request: Request) -> ActionTaken:
    """Give the event of an allowed act, with its whole effect.

    The caller has checked that the act is open and the answers are clean.
    """
    action, state, office = request.action, request.state, request.office
    lookup = request.lookup()
    arrival = _arrival(request, lookup)
    booking = _booking(request, lookup)
    remarks = _remarks(request)
    reply = request.answers.get(action.replies) if action.replies else None
    digest = state.draft.digest if state.draft is not None else ""
    identity = {each.id for each in request.form.fields if each.confidential}
    answers = _answers(request)
    role = office.roles.get(request.opening.capacity.recorded_for or request.opening.capacity.role)
    return ActionTaken(
        action=action.id,
        label=action.label,
        story=action.story,
        tone=action.tone,
        at_step=_here(request),
        by=_actor(request),
        recorded_for=_recorded_for(request),
        answers=tuple(each for each in answers if each.field not in identity),
        identity=tuple(each for each in answers if each.field in identity),
        arrival=arrival,
        outcome=next((each.outcome for each in action.closes if holds(each.when, lookup)), ""),
        sets={**action.sets, **_reassigned(request)},
        returned=action.returns,
        remarks=remarks,
        reply=reply if isinstance(reply, str) else "",
        draft=_draft(request, lookup, booking),
        initials=digest if action.initials else "",
        signs=digest if action.signs else "",
        booking=booking,
        slot_state=_slot_state(action, lookup),
        clashes=clashes(booking.slot, booking.concerns, request.agenda, office.workdays, ignore=_own_entry(state))
        if booking
        else (),
        follow_ups=_follow_ups(request),
        promise_due=_promise(request),
        dispatch=action.dispatch,
        by_head=bool(role and role.is_head) and not action.effect,
        remind_on=_remind_on(request, arrival, lookup),
        happened_on=_day(request.answers.get(action.happened_on)) if action.happened_on else None,
        effect=action.effect,
        also_to=action.also_to,
    )


def _day(value: Value) -> date | None:
    return value.date if isinstance(value, Slot) else value if isinstance(value, date) else None


def _slot_state(action: Action, lookup: Lookup) -> str:
    return "tetap" if action.confirms_slot and holds(action.confirms_when, lookup) else action.releases_slot


def _remind_on(request: Request, arrival: Arrival | None, lookup: Lookup) -> date | None:
    """Give the day the case is shown again: as the act says, else as the step does; an act that stays changes nothing."""
    action, office = request.action, request.office
    if action.reminds:
        return _day(request.answers.get(action.reminds))
    if arrival is None:
        return None if action.closes else request.state.remind_on
    return _brought_up(request.service, request.service.step(arrival.step.id), office, lookup)


def _brought_up(service: Service, step: Step, office: OfficeNow, lookup: Lookup) -> date | None:
    """Give the day a waiting case is brought up again: the one that is booked or named, else every so many working days."""
    day = _day(lookup(step.remind_on)) if step.remind_on else None
    if day is not None and day > office.today:
        return day
    days = office.setting(service, step.remind_workdays)
    return office.workdays.due(office.now, days).date() if isinstance(days, int) and days > 0 else None


def _own_entry(state: CaseState) -> str:
    return state.slot.id if state.slot is not None else ""


def _here(request: Request) -> StepMark:
    if request.state.arrival is not None:
        return request.state.arrival.step
    return mark_of(request.service.intake)


def mark_of(step: Step) -> StepMark:
    """Give a step as events remember it."""
    return StepMark(step.id, step.title, step.sop, step.task)


def _actor(request: Request) -> Actor:
    return request.office.actor(request.officer, request.opening.capacity.role)


def _recorded_for(request: Request) -> RecordedFor | None:
    role = request.opening.capacity.recorded_for
    if not role:
        return None
    holder = request.office.holder(role)
    return RecordedFor(role, request.office.short(role), holder.name if holder else "")


def _answers(request: Request) -> tuple[Answer, ...]:
    return tuple(
        Answer(each.id, each.label, each.kind, request.answers[each.id])
        for each in request.form.fields
        if request.answers.get(each.id) is not None
    )


def _remarks(request: Request) -> tuple[Remark, ...]:
    given = request.answers.get(request.action.reason) if request.action.reason else None
    if isinstance(given, str):
        return (Remark("", given),)
    if isinstance(given, tuple):
        field = request.form.field(request.action.reason)
        columns = [each.id for each in field.columns] if field is not None else []
        return tuple(
            Remark(str(row.get(columns[0]) or ""), str(row.get(columns[-1]) or ""))
            for row in given
            if isinstance(row, dict)
        )
    return ()


def _arrival(request: Request, lookup: Lookup) -> Arrival | None:
    """Work out where the case goes; None if it stays or closes."""
    action = request.action
    if action.effect == "reassign":
        return _handed_over(request)
    if action.effect == "reopen":
        return _reopened(request, lookup)
    target = next((each.step for each in action.to if holds(each.when, lookup)), "")
    if not target and request.state.arrival is None:
        target = request.service.intake.id
    if not target:
        return None
    return arrival_at(request.service, request.service.step(target), request.office, lookup, request)


def arrival_at(
    service: Service, step: Step, office: OfficeNow, lookup: Lookup, request: Request | None = None
) -> Arrival:
    """Work out who a step waits for, and by when."""
    waiting = []
    for waits in step.waits_at:
        if not holds(waits.when, lookup):
            continue
        officers = tuple(dict.fromkeys(each for key in waits.named for each in as_officers(lookup(key))))
        namers = dict.fromkeys(_namer(key, request) for key in waits.named)
        recorders = tuple(role.id for role in office.roles.values() if waits.role in role.records_for)
        waiting.append(
            WaitingAt(
                waits.role,
                office.short(waits.role),
                officers,
                tuple(filter(None, namers)) if officers else (),
                recorders,
            )
        )
    return Arrival(mark_of(step), tuple(waiting), _step_due(service, step, office, lookup))


def _step_due(service: Service, step: Step, office: OfficeNow, lookup: Lookup) -> datetime | None:
    """Give the time of a step: so many working days from now, or, where it only waits, the day it is brought up again."""
    if step.due_in_workdays is not None:
        return office.workdays.due(office.now, step.due_in_workdays)
    day = _brought_up(service, step, office, lookup)
    return office.workdays.closing(day) if day is not None else None


def _namer(key: str, request: Request | None) -> str:
    if request is None:
        return ""
    field = request.form.field(key)
    return request.officer if field is not None else request.state.namers.get(key, "")


def _reopened(request: Request, lookup: Lookup) -> Arrival | None:
    """Bring a closed case back to where it was closed, with the step's time counted anew."""
    former = request.state.closed_from
    if former is None:
        return None
    step = request.service.step(former.step.id)
    return Arrival(former.step, former.waiting, _step_due(request.service, step, request.office, lookup))


def _handed_over(request: Request) -> Arrival | None:
    """Keep the step and its time, and narrow it to the officer chosen."""
    arrival = request.state.arrival
    chosen = _chosen_officer(request)
    if arrival is None or not chosen:
        return arrival
    waiting = tuple(
        WaitingAt(each.role, each.title, (chosen,), (request.officer,), each.recorders)
        for each in arrival.waiting
        if chosen in {officer.id for officer in request.office.officers_of(each.role)}
    )
    return Arrival(arrival.step, waiting or arrival.waiting, arrival.due_on)


def _chosen_officer(request: Request) -> str:
    return next(
        (
            str(request.answers[each.id])
            for each in request.form.fields
            if each.kind == "officer" and request.answers.get(each.id)
        ),
        "",
    )


def _reassigned(request: Request) -> Mapping[str, Value]:
    """Let the fields that named the former officers name the new one, so that every act of the step follows."""
    if request.action.effect != "reassign" or request.state.arrival is None:
        return {}
    step = request.service.step(request.state.arrival.step.id)
    keys = {key for waits in step.waits_at for key in waits.named} | {
        key for each in step.actions for key in each.waits_for
    }
    chosen = _chosen_officer(request)
    return dict.fromkeys(sorted(keys), (chosen,)) if chosen else {}


def _draft(request: Request, lookup: Lookup, booking: Booking | None) -> DraftGiven | None:
    """Take the letter's text, with the applicant first among the addressees."""
    given = request.answers.get(request.action.drafts) if request.action.drafts else None
    letter_id = next((each.letter for each in request.action.prints if each.draft and holds(each.when, lookup)), "")
    if not isinstance(given, Draft) or not letter_id:
        return None
    definition = request.service.letters[letter_id]
    applicant = request.state.value(request.service.applicant)
    if isinstance(applicant, str) and applicant:
        others = tuple(each for each in given.addressees if applicant not in each)
        first = next((each for each in given.addressees if applicant in each), applicant)
        given = Draft(
            (first, *others),
            given.urgency,
            given.enclosures,
            given.subject,
            given.agenda,
            given.paragraphs,
            given.copies,
        )
    slot = booking.slot if booking else request.state.slot.booking.slot if request.state.slot else None
    return DraftGiven(
        letter=letter_id,
        kind=definition.kind,
        label=definition.label,
        text=given,
        digest=draft_digest(given, letter_id, slot, definition.signer),
        signer=definition.signer,
        chain=definition.chain,
        wording=letter_texts.digest(letter_texts.texts_of(definition)),
    )


def _booking(request: Request, lookup: Lookup) -> Booking | None:
    slot = request.answers.get(request.action.books_slot) if request.action.books_slot else None
    if not isinstance(slot, Slot):
        return None
    concerns: list[str] = []
    for key in request.action.invites:
        value = request.answers.get(key)
        if isinstance(value, str):
            concerns.append(value)
        elif isinstance(value, tuple):
            concerns.extend(each for each in value if isinstance(each, str))
    subject = lookup(request.service.subject)
    title = f"{request.service.short}: {subject}" if isinstance(subject, str) else request.service.title
    return Booking(slot, title, tuple(dict.fromkeys(concerns)))


def _follow_ups(request: Request) -> tuple[FollowUp, ...]:
    """Read the rows that outlive the case: what, who, and the first date among the columns as the time."""
    rows = request.answers.get(request.action.follow_ups) if request.action.follow_ups else None
    if not isinstance(rows, tuple):
        return ()
    found = []
    for row in rows:
        if isinstance(row, dict):
            texts = [str(cell) for cell in row.values() if isinstance(cell, str)]
            until = next((cell for cell in row.values() if isinstance(cell, date)), None)
            found.append(
                FollowUp(
                    texts[0] if texts else "", texts[1] if len(texts) > 1 else "", until, request.service.unit_head
                )
            )
    return tuple(found)


def _promise(request: Request) -> datetime | None:
    """Count the promise to the applicant from the first act that completes the receipt."""
    if not request.action.starts_promise or request.state.promise_due is not None:
        return None
    days = request.office.setting(request.service, request.service.promise_workdays)
    return request.office.workdays.due(request.office.now, days) if isinstance(days, int) and days > 0 else None
