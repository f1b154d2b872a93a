"""Domain: the letter a case is about to send, as its chain works on it: who stands where, its versions, its corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.event_parts import Remark
from setwan_desktop.domain.events import ActionRecalled, ActionTaken, LetterIssued, Recorded
from setwan_desktop.domain.offers import as_officers
from setwan_desktop.domain.service import Action, LetterDefinition, Service, Step
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import Draft

WRITES, INITIALS, SIGNS = "writes", "initials", "signs"
"""What a link of the chain does with the text."""

AHEAD, HERE, MENDING, GIVEN, VOID, RETURNED, DONE = "ahead", "here", "mending", "given", "void", "returned", "done"
"""How far a link is: not yet, at it, at it after a return, paraf given, paraf void, sent back, handed on or signed."""


@dataclass(frozen=True)
class ChainLink:
    """One officer of the chain.

    Attributes:
        role, title, name: the role, its short title, and who holds it or is named.
        does: ``writes``, ``initials`` or ``signs``.
        state: one of the words above.
        at: when it came to that state, in the office's zone; None where it has not.
        corrections: how many were asked for when it was sent back.
    """

    role: str
    title: str
    name: str
    does: str
    state: str
    at: datetime | None = None
    corrections: int = 0


@dataclass(frozen=True)
class DraftVersion:
    """One text the letter has had: its number from 1, who gave it when, the paper it was printed as (or empty), the text."""

    number: int
    who: str
    at: datetime
    letter_id: str
    text: Draft
    digest: str = ""


@dataclass(frozen=True)
class Correction:
    """One thing to mend, with who asked for it when."""

    remark: Remark
    who: str
    post: str
    at: datetime


@dataclass(frozen=True)
class LetterWork:
    """The work on the letter of a case.

    Attributes:
        label: what the letter is called.
        chain: every officer who handles its text, in order.
        versions: the texts it has had, oldest first.
        corrections: what was asked for since the text last went forward, oldest first.
        live: titles of those whose paraf stands on the present text.
        initialled: number of the newest version this officer gave his paraf on; 0: none.
        signed: the text is signed and may not be changed.
        text: the present text as it was written; None: there is none yet.
    """

    label: str
    chain: tuple[ChainLink, ...]
    versions: tuple[DraftVersion, ...] = ()
    corrections: tuple[Correction, ...] = ()
    live: tuple[str, ...] = ()
    initialled: int = 0
    signed: bool = False
    text: Draft | None = None

    @property
    def version(self) -> int:
        """Number of the present text; 0: there is none yet."""
        return self.versions[-1].number if self.versions else 0


def letter_work(
    history: Sequence[Recorded], state: CaseState, service: Service, office: OfficeNow, officer: str
) -> LetterWork | None:
    """Tell how far the letter is that the present step writes, checks or signs.

    Args:
        history: the case's events, ancestors first.
        state: their fold.
        service: the case's service.
        office: the office now.
        officer: who asks.

    Returns:
        The work; None where the step handles no letter's text.
    """
    if state.arrival is None or state.outcome:
        return None
    step = service.step(state.arrival.step.id)
    if not any(action.drafts or action.initials or action.signs for action in step.actions):
        return None
    writing = _writing(service)
    if writing is None:
        return None
    definition = _definition(service, state, writing[1], office)
    if definition is None:
        return None
    acts = tuple(_acts(history))
    links = (
        _link(WRITES, writing[0].waits_at[0].role, state, office, acts, _named(writing[0], state, office)),
        *(_link(INITIALS, role, state, office, acts) for role in definition.chain),
        _link(SIGNS, definition.signer, state, office, acts),
    )
    own = {each.digest for each in state.parafs if each.officer == officer}
    versions = tuple(_versions(history, acts, office))
    return LetterWork(
        label=definition.label,
        chain=links,
        versions=versions,
        corrections=tuple(_corrections(acts, office)) if state.returned else (),
        live=tuple(each.title for each in state.live_parafs()),
        initialled=max((each.number for each in versions if each.digest in own), default=0),
        signed=bool(state.signed),
        text=state.draft.text if state.draft is not None else None,
    )


def _writing(service: Service) -> tuple[Step, Action] | None:
    """Find the step whose main act is to write the letter."""
    found = ((step, action) for step in service.steps for action in step.actions if action.drafts and action.primary)
    return next(found, None)


def _definition(service: Service, state: CaseState, writing: Action, office: OfficeNow) -> LetterDefinition | None:
    """Find the letter: the one that is written, else the one that the facts ask for."""
    lookup = lookup_of(state, office.today)
    asked = next((each.letter for each in writing.prints if each.draft and holds(each.when, lookup)), "")
    letter_id = asked or (state.draft.letter if state.draft is not None else "")
    return service.letters.get(letter_id)


def _named(step: Step, state: CaseState, office: OfficeNow) -> str:
    """Name the officer to whom a step is narrowed; empty where it is not."""
    keys = (key for waits in step.waits_at for key in waits.named)
    officers = [each for key in keys for each in as_officers(state.value(key))]
    return next((office.officers[each].name for each in officers if each in office.officers), "")


def _acts(history: Sequence[Recorded]) -> Iterator[tuple[Recorded, ActionTaken]]:
    """Give the acts that still count, oldest first, from the first text on; a signed letter's are left behind."""
    recalled = {each.event.act for each in history if isinstance(each.event, ActionRecalled)}
    kept = [
        (each, each.event)
        for each in history
        if isinstance(each.event, ActionTaken) and each.id not in recalled and not each.event.effect
    ]
    start = next((place for place, (_, act) in enumerate(kept) if act.draft is not None), len(kept))
    yield from kept[start:]


def _capacity(act: ActionTaken) -> str:
    return act.recorded_for.role if act.recorded_for else act.by.role


def _link(
    does: str,
    role: str,
    state: CaseState,
    office: OfficeNow,
    acts: Sequence[tuple[Recorded, ActionTaken]],
    named: str = "",
) -> ChainLink:
    holder = office.holder(role)
    name = named or (holder.name if holder else "")
    link = ChainLink(role, office.short(role), name, does, AHEAD)
    paraf = next((each for each in reversed(state.parafs) if each.role == role), None)
    live = {each.role: each for each in state.live_parafs()}
    here = state.arrival is not None and any(each.role == role for each in state.arrival.waiting)
    own = [(each, act) for each, act in acts if _capacity(act) == role and (act.returned or act.signs or act.draft)]
    if here:
        at = state.since.astimezone(office.now.tzinfo) if state.since else None
        return _at(link, MENDING if state.returned else HERE, at)
    if own and own[-1][1].returned and state.returned and (role not in live or own[-1][0].at >= live[role].at):
        each, act = own[-1]
        return _at(link, RETURNED, each.at.astimezone(office.now.tzinfo), len(act.remarks))
    if role in live and does == INITIALS:
        return _at(link, GIVEN, live[role].at.astimezone(office.now.tzinfo))
    if does == SIGNS and state.signed and own:
        return _at(link, DONE, own[-1][0].at.astimezone(office.now.tzinfo))
    if does == WRITES:
        given = [each for each, act in acts if act.draft is not None]
        return _at(link, DONE, given[-1].at.astimezone(office.now.tzinfo)) if given else link
    if does == INITIALS and paraf is not None:
        return _at(link, VOID, paraf.at.astimezone(office.now.tzinfo))
    return link


def _at(link: ChainLink, state: str, at: datetime | None, corrections: int = 0) -> ChainLink:
    return ChainLink(link.role, link.title, link.name, link.does, state, at, corrections)


def _versions(
    history: Sequence[Recorded], acts: Sequence[tuple[Recorded, ActionTaken]], office: OfficeNow
) -> Iterator[DraftVersion]:
    """Give the texts in order, numbered as the fold counts them, each with the paper its act printed."""
    number, digest = 0, ""
    papers = _drafts_by_act(history)
    for each, act in acts:
        if act.draft is not None and act.draft.digest != digest:
            number, digest = number + 1, act.draft.digest
            paper = papers.get(each.id, {}).get(act.draft.letter, "")
            yield DraftVersion(
                number, act.by.name, each.at.astimezone(office.now.tzinfo), paper, act.draft.text, digest
            )
        if act.signs:
            digest = ""


def _drafts_by_act(history: Sequence[Recorded]) -> dict[str, dict[str, str]]:
    """Give for each act the drafts it printed: letter's definition -> paper."""
    found: dict[str, dict[str, str]] = {}
    act = ""
    for each in history:
        if isinstance(each.event, ActionTaken):
            act = each.id
        elif isinstance(each.event, LetterIssued) and each.event.content.state == "draft":
            found.setdefault(act, {})[each.event.letter] = each.event.letter_id
    return found


def _corrections(acts: Sequence[tuple[Recorded, ActionTaken]], office: OfficeNow) -> Iterator[Correction]:
    """Give what was asked for since the text last went forward; what one passed on in the same words counts once."""
    since = next((place for place, (_, act) in reversed(list(enumerate(acts))) if not act.returned and act.arrival), -1)
    told: set[Remark] = set()
    for each, act in acts[since + 1 :]:
        for remark in act.remarks:
            if remark not in told:
                told.add(remark)
                yield Correction(remark, act.by.name, act.by.title, each.at.astimezone(office.now.tzinfo))
