"""Tests: a walk through a service in memory, by whoever is offered something, and what must hold at each step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.events import (
    ActionRecalled,
    ActionTaken,
    CaseOpened,
    EntryCorrected,
    LetterIssued,
    Recorded,
)
from setwan_desktop.domain.fold import fold
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.offers import Opening
from setwan_desktop.domain.values import draft_digest
from tests.histories import Case, House

_SELDOM = {"note": 0.02, "attach": 0.02, "reassign": 0.05, "recall": 0.12, "withdraw": 0.06, "reopen": 0.6}
_PATIENCE = 14


def walk(house: House, service: str, longest: int = 400) -> Case:
    """Walk a case at random to its end; after a while it hurries."""
    case = house.open_any(service)
    chance = house.robot._random
    for number in range(longest):
        ways = _ways(case)
        must_hold(case, ways)
        if case.state.outcome and chance.random() > _SELDOM["reopen"]:
            break
        chosen = _chosen(case, ways, number)
        if chosen is None:
            break
        officer, opening = chosen
        if number < 2 * _PATIENCE and chance.random() < 0.04:
            shaken(case, number)
            # What was offered may be closed now.
            continue
        if chance.random() < 0.1:
            house.now += timedelta(days=chance.choice((1, 9, 40)))
        if opening.action.drafts and chance.random() < 0.4:
            # As it lies there, unchanged.
            case.take(officer, opening)
        else:
            form = case.form(opening, officer)
            raw = house.robot.fill(form)
            if not _meets_demands(opening, raw):
                raw |= {key: allowed[0] for each in opening.action.requires for key, allowed in each.when.items()}
            case.take_with(officer, opening, form, raw)
    else:
        raise AssertionError(f"no end of {service} in {longest} acts")
    assert fold(case.history) == case.state
    return case


def shaken(case: Case, number: int) -> None:
    """Change what stands in letters behind their writers' backs: an answer is corrected, or the office's own data change."""
    house, chance = case.house, case.house.robot._random
    texts = [each for each in case.state.answers.values() if each.kind in {"text", "long_text"}]
    if texts and not case.state.outcome and chance.random() < 0.5:
        answer = replace(chance.choice(texts), value=f"dibetulkan {number}")
        by = Actor("tata_usaha", "Tata Usaha", "tata_usaha", "Subbag TU")
        case.add("tata_usaha", (EntryCorrected(by, answer, "salah ketik"),))
    else:
        house.profile = replace(house.profile, regency=f"Kabupaten Nomor {number}", phone=f"(0518) 7{number:04d}")
        house.forget()


def _meets_demands(opening: Opening, raw: dict[str, object]) -> bool:
    return all(raw.get(key) in allowed for each in opening.action.requires for key, allowed in each.when.items())


def _ways(case: Case) -> list[tuple[str, Opening]]:
    return [(who, each) for who in case.concerned() for each in case.openings(who) if not each.why_not]


def _chosen(case: Case, ways: list[tuple[str, Opening]], number: int) -> tuple[str, Opening] | None:
    """Choose an act: mostly one of the step's; in a hurry the main one."""
    robot = case.house.robot
    chance = robot._random
    if case.state.outcome:
        again = [each for each in ways if each[1].action.effect == "reopen"]
        return robot.pick(again) if again and number < 3 * _PATIENCE else None
    if number < 2 * _PATIENCE:
        for effect, odds in _SELDOM.items():
            rare = [each for each in ways if each[1].action.effect == effect]
            if rare and chance.random() < odds:
                return robot.pick(rare)
    own = [each for each in ways if not each[1].action.effect]
    if number >= _PATIENCE and chance.random() < 0.85:
        own = [each for each in own if each[1].action.primary] or own
    return robot.pick(own)


def must_hold(case: Case, ways: list[tuple[str, Opening]]) -> None:
    """Look whether the rules that always hold do."""
    step_ways = [each for each in ways if not each[1].action.effect]
    if case.state.outcome:
        assert not step_ways, f"a closed case offers {step_ways}"
    else:
        assert step_ways, f"nobody can do anything at {case.step}"
    for who, opening in step_ways:
        may_act(case, who, opening)
    numbers = [each.event.number_key for each in case.history if isinstance(each.event, CaseOpened)]
    numbers += [each.number_key for each in case.letters() if each.number_key]
    assert len(numbers) == len(set(numbers)), f"a number was given twice: {numbers}"
    last = case.history[-1].event
    if isinstance(last, LetterIssued) or case.state.signed:
        signed_in_full(case)


def may_act(case: Case, officer: str, opening: Opening) -> None:
    """Look whether an officer may: he holds a role that is waited for, is named or named them, or enters the paper of one."""
    assert case.state.arrival is not None
    waiting = {each.role: each for each in case.state.arrival.waiting}
    held = case.office.roles_of(officer)
    role, other = opening.capacity.role, opening.capacity.recorded_for
    assert role in held
    if other:
        assert other in waiting
        assert other in case.service.roles[role].records_for
        assert not waiting[other].officers
        return
    named = {each for item in waiting.values() for each in (*item.officers, *item.named_by)}
    assert officer in named or role in waiting, (officer, role, case.step)


def signed_in_full(case: Case) -> None:
    """Look whether every letter that was signed had every paraf of its chain on its very text: by the events alone."""
    for number, each in enumerate(case.history):
        if isinstance(each.event, LetterIssued) and each.event.signed:
            before = case.history[: _act_of(case, number)]
            given, digest = _given(before)
            chain = set(case.service.letters[each.event.letter].chain)
            assert given >= chain, (each.event.letter, given)
            act = case.history[len(before)].event
            assert isinstance(act, ActionTaken)
            assert act.signs == digest
            state = fold(before)
            slot = state.slot.booking.slot if state.slot else None
            assert state.draft is not None
            text = draft_digest(state.draft.text, state.draft.letter, slot, state.draft.signer)
            assert digest == text, "the meeting moved after the paraf"
            assert _read(each.event.content) == _last_read(before, each.event.letter), (
                "another text than was initialled"
            )


def _given(history: Sequence[Recorded]) -> tuple[set[str], str]:
    """Count the roles that gave their paraf on the present text, and name that text."""
    recalled = {each.event.act for each in history if isinstance(each.event, ActionRecalled)}
    given: set[str] = set()
    digest = shown = act = ""
    for each in history:
        event = each.event
        act = each.id if isinstance(event, ActionTaken) else act
        if act in recalled:
            continue
        if isinstance(event, LetterIssued) and event.content.state == "draft" and _read(event.content) != shown:
            given, shown = set(), _read(event.content)
        if not isinstance(event, ActionTaken):
            continue
        if event.draft is not None and event.draft.digest != digest:
            given, digest = set(), event.draft.digest
        if event.initials == digest and event.initials:
            given.add(event.recorded_for.role if event.recorded_for else event.by.role)
        if event.signs:
            given = set()
    return given, digest


def _last_read(history: Sequence[Recorded], letter: str) -> str:
    """Give what the draft that was on the desk says."""
    recalled = {each.event.act for each in history if isinstance(each.event, ActionRecalled)}
    shown = act = ""
    for each in history:
        act = each.id if isinstance(each.event, ActionTaken) else act
        event = each.event
        if act not in recalled and isinstance(event, LetterIssued) and event.letter == letter:
            shown = _read(event.content) if event.content.state == "draft" else shown
    return shown


def _read(content: LetterContent) -> str:
    """Give everything a reader takes as the letter's content."""
    rows = [row for row in content.head if row.label not in {"Nomor", "Tanggal"}]
    return repr((content.kind, rows, content.addressees, content.blocks, content.copies, content.appendix_title))


def _act_of(case: Case, number: int) -> int:
    """Find the act that made a letter: the last one before it."""
    while not isinstance(case.history[number].event, ActionTaken):
        number -= 1
    return number
