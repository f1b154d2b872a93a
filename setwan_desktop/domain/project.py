"""Domain: what is kept beside a case's events, from its state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.events import (
    ActionRecalled,
    ActionTaken,
    CaseOpened,
    LetterIssued,
    NumberCancelled,
    Recorded,
)
from setwan_desktop.domain.fold import fold
from setwan_desktop.domain.indonesian import initials
from setwan_desktop.domain.projection import (
    AgendaRow,
    CardRow,
    FollowUpRow,
    NumberRow,
    Projection,
    WaitingRow,
)
from setwan_desktop.domain.searchable import searched


def project(case_id: str, history: Iterable[Recorded], zone: tzinfo) -> Projection:
    """Derive everything that is kept of a case. ``zone`` dates the meeting's hour."""
    events = tuple(history)
    return project_state(case_id, events, fold(events), zone)


def project_state(case_id: str, history: Sequence[Recorded], state: CaseState, zone: tzinfo) -> Projection:
    """Derive the same where the fold of the history is known."""
    return Projection(
        card=card_row(case_id, state, zone),
        waiting=_waiting(state),
        sight=sight(state),
        desk_sight=(f"role:{state.intake_role}",),
        agenda=tuple(
            AgendaRow(
                entry_id=each.id,
                case_id=case_id,
                day=each.booking.slot.date,
                start=each.booking.slot.start,
                end=each.booking.slot.end,
                room=each.booking.slot.room,
                title=each.booking.title,
                concerns=each.booking.concerns,
                state=each.state,
                follows=each.follows,
            )
            for each in state.agenda
        ),
        numbers=_numbers(case_id, history),
        follow_ups=tuple(
            FollowUpRow(
                each.act,
                each.index,
                each.follow_up.what,
                each.follow_up.who,
                each.follow_up.until,
                each.follow_up.role,
                each.done,
                each.note,
            )
            for each in state.follow_ups
        ),
        files=tuple(sorted({each.file.sha256 for each in state.attachments})),
        searched=searched(state),
    )


def sight(state: CaseState) -> tuple[str, ...]:
    """Name who sees the case whole: the handling chain, who may enter its paper now, and the unit's head once a head acted.

    Source: docs/SOURCES.md#sight.
    """
    roles = set(state.chain_roles)
    officers = set(state.chain_officers)
    if state.arrival is not None and not state.outcome:
        for each in state.arrival.waiting:
            roles.update((each.role, *each.recorders))
            officers.update((*each.officers, *each.named_by))
    if state.head_acted or state.outcome:
        roles.add(state.unit_head)
    return (*sorted(f"officer:{each}" for each in officers), *sorted(f"role:{each}" for each in roles))


def card_row(case_id: str, state: CaseState, zone: tzinfo) -> CardRow:
    """Write the card of a case."""
    assert state.arrival is not None
    assert state.since is not None
    assert state.opened_at is not None
    open_ = not state.outcome
    step_due = state.arrival.due_on if open_ else None
    promise = state.promise_due if open_ else None
    applicant = state.line(state.applicant_field)
    slot = state.slot
    return CardRow(
        case_id=case_id,
        service=state.service,
        service_short=state.service_short,
        hue=state.hue,
        icon=state.icon,
        number=state.number,
        tracking=state.tracking,
        title=state.line(state.subject_field),
        applicant=applicant,
        initials=initials(applicant),
        confidential=state.value(state.confidential_field) is True,
        step=state.arrival.step.id,
        step_title=state.arrival.step.title,
        sop=state.arrival.step.sop,
        task=state.arrival.step.task if open_ else "",
        waits_for=state.arrival.waiting[0].role if open_ and state.arrival.waiting else "",
        since=state.since,
        opened_at=state.opened_at,
        due_on=min((each for each in (step_due, promise) if each is not None), default=None),
        promise_due=promise,
        step_due=step_due,
        returned=state.returned and open_,
        remark=state.remarks[0].text if state.returned and state.remarks and open_ else "",
        closed=state.outcome,
        meeting=None if slot is None else datetime.combine(slot.booking.slot.date, slot.booking.slot.start, zone),
        remind_on=state.remind_on if open_ else None,
        version=state.version,
        head=state.head,
    )


def _waiting(state: CaseState) -> tuple[WaitingRow, ...]:
    if state.outcome or state.arrival is None:
        return ()
    rows = {WaitingRow(each.role, officer) for each in state.arrival.waiting for officer in each.officers or ("",)}
    return tuple(sorted(rows, key=lambda row: (row.role, row.officer)))


def _numbers(case_id: str, events: Sequence[Recorded]) -> tuple[NumberRow, ...]:
    rows: dict[str, NumberRow] = {}
    recalled = {each.event.act for each in events if isinstance(each.event, ActionRecalled)}
    fallen = False
    for each in events:
        event = each.event
        if isinstance(event, ActionTaken | ActionRecalled):
            # A cancelling that was taken back never counted; that of the recall itself does.
            fallen = each.id in recalled
        if isinstance(event, CaseOpened):
            rows[event.number_key] = _number(event.number_key, event.number, case_id, "", each.at)
        elif isinstance(event, LetterIssued) and event.number_key:
            rows.setdefault(
                event.number_key,
                _number(event.number_key, event.content.number, case_id, event.letter_id, each.at),
            )
        elif isinstance(event, NumberCancelled) and event.number_key in rows and not fallen:
            former = rows[event.number_key]
            rows[event.number_key] = NumberRow(
                former.book,
                former.year,
                former.serial,
                former.number,
                case_id,
                former.letter_id,
                "cancelled",
                event.reason,
                each.at,
            )
    return tuple(rows.values())


def _number(key: str, number: str, case_id: str, letter_id: str, at: datetime) -> NumberRow:
    book, year, serial = key.rsplit("/", 2)
    return NumberRow(book, int(year), int(serial), number, case_id, letter_id, "used", "", at)
