"""Office: a case and its card as one officer may see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.conditions import Lookup
from setwan_desktop.domain.confidentiality import withheld
from setwan_desktop.domain.form_of import receiver_of
from setwan_desktop.domain.offers import Opening, recallable
from setwan_desktop.domain.papers import papers_ahead
from setwan_desktop.domain.project import card_row, sight
from setwan_desktop.domain.projection import CardRow
from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.domain.service import Action, Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.summary import summary
from setwan_desktop.domain.timeline import timeline
from setwan_desktop.domain.track import track
from setwan_desktop.domain.views import (
    AttachmentEntry,
    CaseCard,
    CaseView,
    FollowUpView,
    LetterEntry,
    Offer,
    ServiceEntry,
    TrackStep,
)
from setwan_desktop.office.acts import Caller, asked_form
from setwan_desktop.office.core import CaseFile, Core
from setwan_desktop.office.offered import offered

WHOLE, DESK, CARD = "whole", "desk", "card"


def sight_keys(now: OfficeNow, officer: str) -> tuple[str, ...]:
    """Name the keys under which an officer is let in: himself and the roles he holds."""
    return (f"officer:{officer}", *(f"role:{role}" for role in now.roles_of(officer)))


def sees_cases(core: Core, now: OfficeNow, officer: str) -> bool:
    """Tell whether an officer sees cases at all: the application's administrator sees none."""
    roles = core.roles
    return any(roles[role].sees_cases for role in now.roles_of(officer) if role in roles)


def sight_of(core: Core, state: CaseState, now: OfficeNow, officer: str) -> str:
    """Tell how much of a case an officer sees.

    Raises:
        NoSuchCase: if he sees no case at all.
    """
    if not sees_cases(core, now, officer):
        raise NoSuchCase
    keys = set(sight_keys(now, officer))
    if keys & set(sight(state)):
        return WHOLE
    return DESK if f"role:{state.intake_role}" in keys else CARD


def card_of(
    row: CardRow, now: datetime, *, masked: bool, role: str = "", recorded_for: str = "", unread: bool = False
) -> CaseCard:
    """Make the card an officer is shown from the one that is kept. ``masked``: he stands outside the handling chain."""
    zone = now.tzinfo
    hidden = masked and row.confidential
    return CaseCard(
        case_id=row.case_id,
        number=row.number,
        service=row.service,
        service_short=row.service_short,
        hue=row.hue,
        icon=row.icon,
        title=withheld(row.title, row.applicant) if hidden else row.title,
        applicant=row.initials if hidden else row.applicant,
        step=row.step,
        step_title=row.step_title,
        sop=row.sop,
        task=row.task,
        waits_for=row.waits_for,
        roles=(row.waits_for,) if row.waits_for else (),
        since=row.since.astimezone(zone),
        received_on=row.opened_at.astimezone(zone),
        due_on=row.due_on.astimezone(zone) if row.due_on else None,
        overdue=row.due_on is not None and row.due_on < now,
        returned=row.returned,
        version=row.version,
        role=role,
        remark="" if masked else row.remark,
        closed=row.closed,
        masked=hidden,
        meeting=row.meeting.astimezone(zone) if row.meeting else None,
        recorded_for=recorded_for,
        unread=unread,
    )


def offer_of(opening: Opening, case: CaseFile, now: OfficeNow, caller: Caller) -> Offer:
    """Make the offer an officer is shown of an open act."""
    action = opening.action
    service = case.service
    sign_needed = action.signs and not opening.capacity.recorded_for
    common = bool(action.effect)
    form = asked_form(case, now, opening, caller)
    lookup = lookup_of(case.state, now.today, recorded=bool(opening.capacity.recorded_for), given=action.sets)
    papers = papers_ahead(action, lookup)
    numbered = (each for each in papers if service.letters[each.letter].book and not each.draft)
    return Offer(
        action=action.id,
        label=action.label,
        form=form,
        enabled=not opening.why_not,
        why_not=opening.why_not,
        capacity=opening.capacity.role,
        recorded_for=opening.capacity.recorded_for or None,
        tone=action.tone,
        primary=action.primary,
        common=common,
        effect=action.effect,
        cautions=opening.cautions,
        signs=sign_needed,
        initials=action.initials,
        reason=action.reason if action.returns else "",
        prints=tuple(dict.fromkeys(service.letters[each.letter].label for each in papers)),
        numbers=tuple(dict.fromkeys(service.letters[each.letter].label for each in numbered)),
        goes_to=service.step(action.to[0].step).title if len(action.to) == 1 else "",
        receiver=_receiver(service, action, now, lookup),
        closes=bool(action.closes),
        requires=tuple(each for each in action.requires if all(form.field(key) for key in each.when)),
    )


def _receiver(service: Service, action: Action, now: OfficeNow, lookup: Lookup) -> str:
    """Name whom a case goes to by an act that leads to one step alone: the post, and who holds it."""
    receiver = receiver_of(service, now, action, lookup) if len(action.to) == 1 else None
    return ", ".join(filter(None, (receiver.id, receiver.detail))) if receiver is not None else ""


def letter_entries(state: CaseState, zone_now: datetime, acts: Iterable[str] = ()) -> tuple[LetterEntry, ...]:
    """List a case's papers, newest first; of one that grows or was redrafted only the newest.

    Args:
        state: the case.
        zone_now: any time in the office's zone.
        acts: only those these acts made; empty: all.
    """
    wanted = set(acts)
    found = []
    for each in reversed(state.letters):
        if each.replaced or (wanted and each.act not in wanted):
            continue
        content = each.issued.content
        found.append(
            LetterEntry(
                letter_id=each.issued.letter_id,
                kind=content.kind,
                title=content.label,
                number=content.number if each.issued.number_key else "",
                state="void" if each.void_why else content.state,
                made_at=each.at.astimezone(zone_now.tzinfo),
                subject=next((line.value for line in content.head if line.label == "Hal"), ""),
                version=content.version,
                signed=each.issued.signed,
                void_why=each.void_why,
                printed=each.prints,
            )
        )
    return tuple(found)


def view_of(core: Core, case: CaseFile, caller: Caller) -> CaseView:
    """Show a case to an officer, as much as he may see."""
    now = core.office_now(case.service)
    state = case.state
    seen = sight_of(core, state, now, caller.officer)
    row = card_row(case.case_id, state, now.workdays.zone)
    whole = seen == WHOLE
    assert state.arrival is not None
    waiting_roles = () if state.outcome else tuple(each.role for each in state.arrival.waiting)
    card = replace(card_of(row, now.now, masked=not whole), roles=waiting_roles)
    locked = (
        "Perlu pembaruan aplikasi: berkas ini memuat kejadian dari aplikasi yang lebih baru." if state.unknown else ""
    )
    offers = tuple(
        offer_of(each, case, now, caller)
        for each in offered(case.service, state, case.history, now, caller.officer, whole=whole)
    )
    waiting = _waiting(state, now)
    if not whole:
        # Who received a case may print its receipt again.
        own = [each.id for each in case.history if each.officer == caller.officer]
        return CaseView(
            case.case_id, state.number, state.service, state.arrival.step.id, state.version, seen, state.outcome or None, card,
            offers=offers, due_on=row.promise_due.astimezone(now.now.tzinfo) if row.promise_due and seen == DESK else None,
            track=track(state, now.workdays.zone) if seen == DESK else (), waiting=waiting, locked=locked,
            tracking=state.tracking if seen == DESK else "",
            letters=letter_entries(state, now.now, own) if own else (), moved_at=state.moved_at,
        )  # fmt: skip
    names = {each.id: each.full_name for each in now.officers.values()}
    return CaseView(
        case_id=case.case_id,
        number=state.number,
        service=state.service,
        step=state.arrival.step.id,
        version=state.version,
        sight=seen,
        closed=state.outcome or None,
        card=card,
        answers={key: answer.value for key, answer in state.answers.items()},
        offers=offers,
        timeline=timeline(
            case.history, state, now.workdays.zone, recallable=recallable(state, caller.officer) and not state.outcome
        ),
        letters=letter_entries(state, now.now),
        attachments=_attachments(state, now.now),
        due_on=state.promise_due.astimezone(now.now.tzinfo) if state.promise_due else None,
        step_due_on=state.arrival.due_on.astimezone(now.now.tzinfo)
        if state.arrival.due_on and not state.outcome
        else None,
        track=_track(case, now),
        summary=summary(state, case.service, names, now.profile),
        remarks=state.remarks if state.returned else (),
        returned_by=state.returned_by if state.returned else "",
        parafs=tuple(f"{each.title}, {each.name}" for each in state.live_parafs()),
        follow_ups=follow_up_views(case),
        waiting=waiting,
        locked=locked,
        tracking=state.tracking,
        booking=state.slot.booking if state.slot else None,
        moved_at=state.moved_at,
    )


def _track(case: CaseFile, now: OfficeNow) -> tuple[TrackStep, ...]:
    """Give the procedure's steps; those ahead with who would take them as things stand, where that is one person."""
    circles = track(case.state, now.workdays.zone)
    first = {step.sop: step.waits_at[0].role for step in reversed(case.service.steps) if step.waits_at}
    likely = {sop: now.officers_of(role) for sop, role in first.items()}
    return tuple(
        replace(each, who=likely[each.sop][0].name)
        if each.state == "ahead" and len(likely.get(each.sop, ())) == 1
        else each
        for each in circles
    )


def _waiting(state: CaseState, now: OfficeNow) -> str:
    """Say who the case waits for: the roles, or the officers named."""
    if state.outcome or state.arrival is None:
        return ""
    told = []
    for each in state.arrival.waiting:
        names = [now.officers[officer].name for officer in each.officers if officer in now.officers]
        told.append(", ".join(names) or each.title)
    return " / ".join(dict.fromkeys(told))


def _attachments(state: CaseState, now: datetime) -> tuple[AttachmentEntry, ...]:
    return tuple(
        AttachmentEntry(
            each.file.sha256,
            each.file.name,
            each.file.size,
            each.file.media,
            each.label,
            each.who,
            each.at.astimezone(now.tzinfo),
        )
        for each in reversed(state.attachments)
    )


def follow_up_views(case: CaseFile) -> tuple[FollowUpView, ...]:
    """List what was agreed upon in a case."""
    return tuple(
        FollowUpView(
            case.case_id,
            case.state.number,
            each.act,
            each.index,
            each.follow_up.what,
            each.follow_up.who,
            each.follow_up.until,
            each.done,
            each.note,
            each.follow_up.role,
        )
        for each in case.state.follow_ups
    )


def service_entry(service: Service, openings: tuple[Offer, ...] = ()) -> ServiceEntry:
    """Give a service as the windows need it, with the acts by which somebody may open a case."""
    return ServiceEntry(
        id=service.id,
        title=service.title,
        short=service.short,
        opens=service.opens,
        hue=service.hue,
        icon=service.icon,
        openings=openings,
        standard=service.standard,
        begins_at=service.intake.id,
    )


def service_of(core: Core, service: str) -> Service:
    """Find a service in its newest version.

    Raises:
        NoSuchCase: if the office has none of that id.
    """
    found = core.definitions.services.get(service)
    if found is None:
        raise NoSuchCase
    return core.wordings.present(found)
