"""Domain: which acts a given officer is offered on a case, in which capacity, and why one is closed to him."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.event_parts import WaitingAt
from setwan_desktop.domain.seating import too_many
from setwan_desktop.domain.service import Action, Service, Step
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import Value, draft_digest


@dataclass(frozen=True)
class Capacity:
    """In which role an officer acts, and for whose role he enters paper (empty: for himself)."""

    role: str
    recorded_for: str = ""


@dataclass(frozen=True)
class Opening:
    """An act that is open, or shown with the reason why it is not: the domain's part of an offer.

    Attributes:
        action: what may be done.
        capacity: in which role.
        why_not: why it cannot be done now, in words; empty if it can.
        cautions: sentences to show before.
    """

    action: Action
    capacity: Capacity
    why_not: str = ""
    cautions: tuple[str, ...] = ()


def openings(
    service: Service, state: CaseState, office: OfficeNow, officer: str, *, whole: bool
) -> tuple[Opening, ...]:
    """List what an officer may do on a case: the step's acts, the primary first, then those of every case.

    Args:
        service: the case's service, in its version.
        state: the case.
        office: the office now.
        officer: who asks.
        whole: whether he sees the case whole; if not, only what the intake role keeps is offered.
    """
    if state.unknown or state.arrival is None:
        return ()
    found: list[Opening] = []
    if whole and not state.outcome:
        step = service.step(state.arrival.step.id)
        found.extend(_step_openings(service, step, state, office, officer))
    found.extend(_case_openings(service, state, office, officer, whole=whole))
    return tuple(found)


def intake_openings(service: Service, office: OfficeNow, officer: str) -> tuple[Opening, ...]:
    """List the acts by which an officer may open a case; empty if he holds no intake role."""
    held = office.roles_of(officer)
    roles = [waits.role for waits in service.intake.waits_at if waits.role in held]
    if not roles:
        return ()
    lookup = lookup_of(CaseState(), office.today)
    found = [
        Opening(action, Capacity(roles[0]))
        for action in _ranked(service, service.intake, office)
        if holds(action.when, lookup) and action.offered_after_days is None and not action.returns
    ]
    return tuple(found)


def _ranked(service: Service, step: Step, office: OfficeNow) -> tuple[Action, ...]:
    """Give a step's actions, the primary first: the one the office's setting names, else as the file says."""
    chosen = office.setting(service, step.primary_by) if step.primary_by else None
    actions = step.actions
    if any(each.id == chosen for each in actions):
        actions = tuple(replace(each, primary=each.id == chosen) for each in actions)
    return tuple(sorted(actions, key=lambda each: not each.primary))


def _step_openings(
    service: Service, step: Step, state: CaseState, office: OfficeNow, officer: str
) -> Iterator[Opening]:
    own: list[Opening] = []
    recorded: list[Opening] = []
    crowded = too_many(step, state, office.profile)
    for action in _ranked(service, step, office):
        for capacity in _capacities(action, state, office, officer):
            opening = _opening(service, action, capacity, state, office, officer)
            if opening is not None:
                if crowded:
                    opening = replace(opening, cautions=(*opening.cautions, crowded))
                (recorded if capacity.recorded_for else own).append(opening)
    yield from own
    yield from recorded


def _capacities(action: Action, state: CaseState, office: OfficeNow, officer: str) -> Iterator[Capacity]:
    """Give the capacities in which an officer could take an action: at most one of his own, and one for each paper."""
    assert state.arrival is not None
    held = office.roles_of(officer)
    own = next(filter(None, (_own_role(each, action, state, office, officer) for each in state.arrival.waiting)), "")
    if own:
        yield Capacity(own)
    for waiting in state.arrival.waiting:
        if waiting.role in held or waiting.officers:
            continue
        recorder = next((role for role in held if role in waiting.recorders), "")
        if recorder:
            yield Capacity(recorder, waiting.role)


def _own_role(waiting: WaitingAt, action: Action, state: CaseState, office: OfficeNow, officer: str) -> str:
    """Give the role in which the step waits for this very officer; empty if it does not."""
    held = office.roles_of(officer)
    named, namers = set(waiting.officers), set(waiting.named_by)
    if action.waits_for:
        named = {each for key in action.waits_for for each in as_officers(state.value(key))}
        namers = {state.namers[key] for key in action.waits_for if key in state.namers} | namers
    if not named:
        return waiting.role if waiting.role in held else ""
    if officer in named and waiting.role in held:
        return waiting.role
    if officer not in namers:
        return ""
    # Who named them acts as their head, if he is; else as what he is.
    head = office.roles[waiting.role].head if waiting.role in office.roles else ""
    return head if head in held else next(iter(held), "")


def as_officers(value: Value) -> tuple[str, ...]:
    """Read the officers a field names."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return tuple(each for each in value if isinstance(each, str))
    return ()


def _opening(
    service: Service, action: Action, capacity: Capacity, state: CaseState, office: OfficeNow, officer: str
) -> Opening | None:
    lookup = lookup_of(state, office.today, recorded=bool(capacity.recorded_for))
    if not holds(action.when, lookup):
        return None
    days = office.setting(service, action.offered_after_days)
    if isinstance(days, int) and state.opened_at is not None and (office.now - state.opened_at).days < days:
        return None
    reasons = [demand.otherwise for demand in action.needs if not holds(demand.when, lookup)]
    reasons.extend(_chain_reasons(service, action, state, office))
    if capacity.recorded_for:
        reasons.extend(_recording_reasons(action, state, officer))
    cautions = tuple(each.text for each in action.warns if holds(each.when, lookup))
    return Opening(action, capacity, " ".join(reasons), cautions)


def _chain_reasons(service: Service, action: Action, state: CaseState, office: OfficeNow) -> Iterator[str]:
    """Say what a signature still lacks: the meeting the letter tells of, and every paraf of the chain on its very text."""
    if not (action.signs or action.initials):
        return
    if state.draft is None:
        yield "Belum ada konsep surat."
        return
    slot = state.slot.booking.slot if state.slot is not None else None
    if slot is None and state.agenda and service.letters[state.draft.letter].names_slot:
        yield "Waktu dan tempat yang disebut surat ini sudah dilepas; tetapkan dahulu yang baru."
    elif draft_digest(state.draft.text, state.draft.letter, slot, state.draft.signer) != state.draft.digest:
        yield "Waktu dan tempat berubah sesudah naskah ini dibuat; naskahnya perlu diperbarui."
    if action.signs:
        given = {paraf.role for paraf in state.live_parafs()}
        missing = [office.short(role) for role in state.draft.chain if role not in given]
        if missing:
            yield f"Belum diparaf pada naskah ini: {', '.join(missing)}."


def _recording_reasons(action: Action, state: CaseState, officer: str) -> Iterator[str]:
    """Keep apart the hands that enter another's paper.

    Source: docs/SOURCES.md#recording: nobody records two successive levels of one case, nor the signature after his own paraf.
    """
    moves = [act for act in state.acts if act.moved and not act.effect]
    if moves and moves[-1].recorded_for and moves[-1].officer == officer:
        yield "Anda sudah mencatat tingkat sebelumnya; tingkat ini dicatat oleh petugas lain."
    if action.signs and any(paraf.officer == officer for paraf in state.live_parafs()):
        yield "Anda sudah memberi paraf pada naskah ini; tanda tangan dicatat oleh petugas lain."


def _case_openings(
    service: Service, state: CaseState, office: OfficeNow, officer: str, *, whole: bool
) -> Iterator[Opening]:
    held = office.roles_of(officer)
    for action in service.case_actions:
        role = _case_role(action, state, office, officer, held, whole=whole)
        if role and holds(action.when, lookup_of(state, office.today)):
            why_not = ""
            if action.effect == "reassign" and not reassignable(state, office):
                why_not = "Tidak ada petugas lain yang memegang peran ini."
            yield Opening(action, Capacity(role), why_not)


def _case_role(
    action: Action, state: CaseState, office: OfficeNow, officer: str, held: tuple[str, ...], *, whole: bool
) -> str:
    """Give the role in which an officer may take one of the actions of every case; empty if he may not."""
    if not held or state.arrival is None:
        return ""
    open_ = not state.outcome
    match action.effect:
        case "note" | "attach":
            return held[0] if whole else ""
        case "recall":
            return held[0] if open_ and recallable(state, officer) else ""
        case "reassign":
            heads = {office.roles[each.role].head for each in state.arrival.waiting if each.role in office.roles}
            return next((role for role in held if open_ and role in heads), "")
        case "withdraw":
            right = state.unit_head if state.head_acted else state.intake_role
            return right if open_ and right in held else ""
        case "reopen":
            return state.unit_head if not open_ and state.unit_head in held else ""
        case _:
            raise AssertionError(action.effect)


def recallable(state: CaseState, officer: str) -> bool:
    """Tell whether an officer may take back the last act.

    Source: docs/SOURCES.md#recall: who made the last move, while nobody has acted since; not after a dispatch, a closing, or a
    printed signed letter.
    """
    if not state.acts:
        return False
    last = state.acts[-1]
    printed = any(letter.act == last.event and letter.issued.signed and letter.prints for letter in state.letters)
    return last.officer == officer and not (last.dispatch or last.closed or last.effect or printed)


def reassignable(state: CaseState, office: OfficeNow) -> tuple[str, ...]:
    """Give the officers to whom the step could go: holders of the roles it waits at, besides the only one who has it."""
    assert state.arrival is not None
    holders = [each.id for waiting in state.arrival.waiting for each in office.officers_of(waiting.role)]
    present = {each for waiting in state.arrival.waiting for each in waiting.officers}
    others = tuple(dict.fromkeys(each for each in holders if each not in present))
    # Where nobody is named the one holder has it already.
    return others if present or len(set(holders)) > 1 else ()
