"""Domain: events in, state out. Nothing here reads a service file: every event carries its effect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import assert_never

from setwan_desktop.domain.case import (
    Act,
    AgendaState,
    AttachmentState,
    CaseState,
    FollowUpState,
    LetterState,
    Paraf,
    TrackMark,
)
from setwan_desktop.domain.event_parts import Answer, DraftGiven
from setwan_desktop.domain.events import (
    ADDITIVE,
    ActionRecalled,
    ActionTaken,
    AgendaEntered,
    BookContinued,
    CaseOpened,
    CustodyMoved,
    DuplicateDeclared,
    EntryCorrected,
    FileAttached,
    FollowUpReported,
    ForkResolved,
    IdentityViewed,
    LetterIssued,
    LetterPrinted,
    LetterVoided,
    NoteAdded,
    NumberCancelled,
    NumberInserted,
    OfficerEntered,
    PayloadDestroyed,
    PostHeld,
    ProfileChanged,
    Recorded,
    Unknown,
)
from setwan_desktop.domain.values import FileRef


def fold(history: Iterable[Recorded]) -> CaseState:
    """Fold a case's events, ancestors first, into what the case is now."""
    events = tuple(history)
    recalled = {each.event.act for each in events if isinstance(each.event, ActionRecalled)}
    return _folded(CaseState(), events, recalled, "")


def fold_further(state: CaseState, history: Sequence[Recorded], new: Sequence[Recorded]) -> CaseState:
    """Fold what was added to a history whose fold is known: the same as folding it all, and quick.

    Args:
        state: the fold of ``history``.
        history: the events before.
        new: those after them.
    """
    if any(isinstance(each.event, ActionRecalled) for each in new):
        # It reaches back to an act that is folded in already.
        return fold((*history, *new))
    recalled: set[str] = set()
    act = ""
    for each in reversed(history):
        if isinstance(each.event, ActionRecalled):
            recalled.add(each.event.act)
        elif isinstance(each.event, ActionTaken | CaseOpened):
            act = each.id
            break
    return _folded(state, new, recalled, act)


def _folded(state: CaseState, events: Iterable[Recorded], recalled: Set[str], act: str) -> CaseState:
    fallen = act if act in recalled else ""
    for each in events:
        if isinstance(each.event, ActionTaken | CaseOpened):
            act = each.id
            fallen = each.id if each.id in recalled else ""
        if fallen and isinstance(each.event, ActionTaken | LetterIssued | LetterVoided | NumberCancelled):
            # What a recalled act made falls with it; only its letters are remembered, as fallen.
            state = _fell(state, each, act)
        else:
            state = _step(state, each, act)
        version = state.version + 1
        state = _with(state, version=version, head=each.id)
        if not isinstance(each.event, ADDITIVE):
            state = _with(state, moved_at=version, moved_by=_name(each) or state.moved_by)
    return state


def _with(state: CaseState, **changes: object) -> CaseState:
    """Give a case that differs in some attributes: ``dataclasses.replace`` at a twentieth of its cost for so many of them."""
    changed = object.__new__(CaseState)
    changed.__dict__.update(state.__dict__)
    changed.__dict__.update(changes)
    return changed


def _fell(state: CaseState, each: Recorded, act: str) -> CaseState:
    """Remember what a recalled act leaves behind: its letters and its agenda entry, both fallen."""
    event = each.event
    if isinstance(event, LetterIssued):
        return _with_letter(state, each, act, "ditarik kembali")
    if not isinstance(event, ActionTaken):
        return state
    if event.booking is not None:
        state = _with(state, agenda=(AgendaState(each.id, event.booking, "batal"), *state.agenda))
    if not state.acts:
        # The case was taken back to its intake: what the visitor said is still known there.
        state = _answered(_answered(state, event.answers, identity=False), event.identity, identity=True)
    return state


def _name(each: Recorded) -> str:
    by = getattr(each.event, "by", None)
    return by.name if by is not None else ""


def _step(state: CaseState, each: Recorded, act: str) -> CaseState:
    event = each.event
    match event:
        case CaseOpened():
            return _opened(state, each, event)
        case ActionTaken():
            return _acted(state, each, event)
        case LetterIssued():
            return _with_letter(state, each, act, "")
        case LetterPrinted():
            return _letters(state, event.letter_id, prints=1)
        case LetterVoided():
            return _voided(state, event)
        case FileAttached():
            return _with_files(state, each, event.files, event.note or "Lampiran", event.by.name)
        case EntryCorrected():
            return _answered(state, (event.answer,), identity=event.confidential)
        case FollowUpReported():
            return _with(
                state,
                follow_ups=tuple(
                    replace(item, done=event.done, note=event.note)
                    if (item.act, item.index) == (event.act, event.index)
                    else item
                    for item in state.follow_ups
                ),
            )
        case Unknown():
            return _with(state, unknown=(*state.unknown, event.kind))
        case (
            NoteAdded() | ActionRecalled() | IdentityViewed() | PayloadDestroyed() | NumberCancelled()
            | DuplicateDeclared() | CustodyMoved() | ForkResolved()
            | ProfileChanged() | OfficerEntered() | PostHeld() | AgendaEntered() | NumberInserted() | BookContinued()
        ):  # fmt: skip
            return state
        case _:
            assert_never(event)


def _opened(state: CaseState, each: Recorded, event: CaseOpened) -> CaseState:
    return _with(
        state,
        service=event.service,
        service_version=event.version,
        service_title=event.service_title,
        service_short=event.service_short,
        hue=event.hue,
        icon=event.icon,
        number=event.number,
        tracking=event.tracking,
        arrival=event.arrival,
        since=each.at,
        opened_at=each.at,
        intake_role=event.intake_role,
        intake_step=event.arrival.step.id,
        unit_head=event.unit_head,
        applicant_field=event.applicant_field,
        subject_field=event.subject_field,
        confidential_field=event.confidential_field,
        steps=event.steps,
    )


def _acted(state: CaseState, each: Recorded, event: ActionTaken) -> CaseState:
    state = _answered(state, event.answers, identity=False)
    state = _answered(state, event.identity, identity=True)
    place = f"{event.at_step.id}/{event.action}"
    asked = {answer.field: place for answer in (*event.answers, *event.identity)}
    state = _with(state, asked_at={**state.asked_at, **asked})
    for answer in (*event.answers, *event.identity):
        if answer.kind == "files" and answer.value:
            files: Sequence[FileRef] = answer.value  # type: ignore[assignment]  # kind files holds references
            state = _with_files(state, each, tuple(files), answer.label, event.by.name)
    named = {answer.field: event.by.officer for answer in event.answers if answer.kind in {"officer", "officers"}}
    officers = {each.officer}
    for answer in event.answers:
        if answer.kind == "officer" and isinstance(answer.value, str):
            officers.add(answer.value)
        elif answer.kind == "officers" and isinstance(answer.value, tuple):
            officers.update(str(value) for value in answer.value)
    if event.at_step.id == state.intake_step:
        # Whoever receives a case sees it whole only while it is in his hands.
        officers.discard(each.officer)
    state = _with(
        state,
        facts={**state.facts, **event.sets},
        namers={**state.namers, **named},
        chain_officers=state.chain_officers | officers,
        head_acted=state.head_acted or event.by_head or bool(event.recorded_for),
        promise_due=event.promise_due or state.promise_due,
        remind_on=event.remind_on,
        returned=event.returned if event.arrival or event.returned else state.returned,
        remarks=event.remarks if event.returned else () if event.arrival else state.remarks,
        returned_by=event.by.name if event.returned else "" if event.arrival else state.returned_by,
        follow_ups=(
            *state.follow_ups,
            *(FollowUpState(each.id, index, item) for index, item in enumerate(event.follow_ups)),
        ),
        acts=(*state.acts, _act(each, event)),
        track=_track(state, each, event),
    )
    return _moved(_booked(_lettered(state, each, event), each, event), each, event)


def _act(each: Recorded, event: ActionTaken) -> Act:
    return Act(
        event=each.id,
        action=event.action,
        officer=event.by.officer,
        role=event.recorded_for.role if event.recorded_for else event.by.role,
        recorded_for=event.recorded_for.role if event.recorded_for else "",
        from_step=event.at_step.id,
        at=each.at,
        moved=event.arrival is not None,
        dispatch=event.dispatch,
        closed=bool(event.outcome),
        effect=event.effect,
        returned=event.returned,
        to_step=event.arrival.step.id if event.arrival else "",
    )


def _track(state: CaseState, each: Recorded, event: ActionTaken) -> Mapping[int, TrackMark]:
    if event.effect or (event.arrival is None and not event.outcome) or event.returned:
        return state.track
    return {**state.track, event.at_step.sop: TrackMark(event.at_step.sop, event.by.name, each.at)}


def _lettered(state: CaseState, each: Recorded, event: ActionTaken) -> CaseState:
    """Follow the draft: a changed text makes every paraf on the former one void, for good; so does a letter after a signed one."""
    draft = event.draft
    if draft is not None and (state.draft is None or state.signed or _is_other(draft, state.draft)):
        state = _with(
            state,
            draft=draft,
            draft_version=state.draft_version + 1,
            parafs=tuple(replace(paraf, void=True) for paraf in state.parafs),
            signed="",
        )
    if event.reply:
        state = _with(state, replied=True)
    if event.initials:
        by = event.by
        role = event.recorded_for.role if event.recorded_for else by.role
        title = event.recorded_for.title if event.recorded_for else by.title
        name = event.recorded_for.name if event.recorded_for else by.name
        paraf = Paraf(event.initials, role, title, name, each.officer, each.at, each.id)
        state = _with(state, parafs=(*state.parafs, paraf), corrected="", replied=False)
    if event.signs:
        state = _with(state, signed=event.signs, corrected="", replied=False)
    if event.returned and state.draft is not None:
        state = _with(state, corrected=state.draft.digest, replied=False)
    return state


def _is_other(draft: DraftGiven, former: DraftGiven) -> bool:
    return (draft.digest, draft.wording) != (former.digest, former.wording)


def _booked(state: CaseState, each: Recorded, event: ActionTaken) -> CaseState:
    agenda = state.agenda
    if agenda and event.slot_state and agenda[-1].state in {"rencana", "tetap"}:
        agenda = (*agenda[:-1], replace(agenda[-1], state=event.slot_state))
    if event.booking is not None:
        follows = agenda[-1].id if agenda else ""
        held = bool(agenda) and agenda[-1].state == "tetap" and agenda[-1].booking.slot.date <= each.at.date()
        if agenda and agenda[-1].state in {"rencana", "tetap"} and not held:
            # A sitting that was held stays as it was; whatever else stood gives way to the new date.
            agenda = (*agenda[:-1], replace(agenda[-1], state="ditunda"))
        agenda = (*agenda, AgendaState(each.id, event.booking, "rencana", follows))
    return _with(state, agenda=agenda)


def _moved(state: CaseState, each: Recorded, event: ActionTaken) -> CaseState:
    waiting = state.arrival.waiting if state.arrival else ()
    at_intake = state.arrival is not None and state.arrival.step.id == state.intake_step
    passed = set() if at_intake else {item.role for item in waiting}
    state = _with(state, chain_roles=state.chain_roles | passed)
    if event.outcome:
        return _with(state, outcome=event.outcome, closed_from=state.arrival, since=each.at, returned=False, remarks=())
    if event.arrival is not None:
        return _with(state, arrival=event.arrival, since=each.at, outcome="", closed_from=None)
    return state


def _answered(state: CaseState, answers: Sequence[Answer], *, identity: bool) -> CaseState:
    if not answers:
        return state
    return _with(
        state,
        answers={**state.answers, **{each.field: each for each in answers}},
        identity=state.identity | {each.field for each in answers} if identity else state.identity,
    )


def _with_files(state: CaseState, each: Recorded, files: tuple[FileRef, ...], label: str, who: str) -> CaseState:
    added = tuple(AttachmentState(file, label, who, each.at) for file in files)
    return _with(state, attachments=(*state.attachments, *added))


def _with_letter(state: CaseState, each: Recorded, act: str, void_why: str) -> CaseState:
    event = each.event
    assert isinstance(event, LetterIssued)
    letters = tuple(
        replace(letter, replaced=True)
        if event.replaces and letter.issued.letter_id == event.replaces and not void_why
        else letter
        for letter in state.letters
    )
    if not void_why and _reads_otherwise(event, state):
        state = _with(state, parafs=tuple(replace(paraf, void=True) for paraf in state.parafs))
    return _with(state, letters=(*letters, LetterState(event, act, each.at, void_why)))


def _reads_otherwise(event: LetterIssued, state: CaseState) -> bool:
    """Tell whether a printed draft of the letter in hand differs from the one it replaces, though its writer changed nothing."""
    if event.content.state != "draft" or state.draft is None or event.letter != state.draft.letter:
        return False
    return any(each.issued.letter_id == event.replaces and each.issued.digest != event.digest for each in state.letters)


def _voided(state: CaseState, event: LetterVoided) -> CaseState:
    """Let a letter fall; with a signed one its signature and every paraf on it: the chain is given anew."""
    signed = any(each.issued.signed for each in state.letters if each.issued.letter_id == event.letter_id)
    if signed:
        state = _with(state, signed="", parafs=tuple(replace(paraf, void=True) for paraf in state.parafs))
    return _letters(state, event.letter_id, why=event.reason)


def _letters(state: CaseState, letter_id: str, *, why: str = "", prints: int = 0) -> CaseState:
    return _with(
        state,
        letters=tuple(
            replace(letter, void_why=why or letter.void_why, prints=letter.prints + prints)
            if letter.issued.letter_id == letter_id
            else letter
            for letter in state.letters
        ),
    )
