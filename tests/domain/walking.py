"""Tests: a walk through a service in memory, by whoever is offered something, and what must hold at each step."""

from __future__ import annotations

from datetime import timedelta

from setwan_desktop.domain.events import CaseOpened, LetterIssued
from setwan_desktop.domain.fold import fold
from setwan_desktop.domain.offers import Opening
from tests.histories import Case, House

_SELDOM = {"note": 0.02, "attach": 0.02, "reassign": 0.05, "recall": 0.12, "withdraw": 0.03, "reopen": 0.6}
_PATIENCE = 14


def walk(house: House, service: str, longest: int = 150) -> Case:
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


def _meets_demands(opening: Opening, raw: dict[str, object]) -> bool:
    return all(raw.get(key) in allowed for each in opening.action.requires for key, allowed in each.when.items())


def _ways(case: Case) -> list[tuple[str, Opening]]:
    return [(who, each) for who in case.concerned() for each in case.openings(who) if not each.why_not]


def _chosen(case: Case, ways: list[tuple[str, Opening]], number: int) -> tuple[str, Opening] | None:
    """Choose an act: mostly one of the step's; in a hurry the main one."""
    robot = case.house.robot
    chance = robot._random
    if number < _PATIENCE or case.state.outcome:
        for effect, odds in _SELDOM.items():
            rare = [each for each in ways if each[1].action.effect == effect]
            if rare and (chance.random() < odds or case.state.outcome):
                return robot.pick(rare)
    if case.state.outcome:
        return None
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
    """Look whether every letter that was signed had every paraf of its chain on its very text when it was signed."""
    seen = 0
    for number, each in enumerate(case.history):
        seen += 1
        if isinstance(each.event, LetterIssued) and each.event.signed:
            before = fold(case.history[: _act_of(case, number)])
            assert before.draft is not None
            given = {paraf.role for paraf in before.live_parafs()}
            assert given >= set(case.service.letters[each.event.letter].chain), (each.event.letter, given)
            assert all(paraf.digest == before.draft.digest for paraf in before.live_parafs())
            slot = before.slot.booking.slot if before.slot else None
            assert before.draft.digest == _digest(before, slot), "the meeting moved after the paraf"
    assert seen == len(case.history)


def _act_of(case: Case, number: int) -> int:
    """Find the act that made a letter: the last event before it that made none."""
    while isinstance(case.history[number].event, LetterIssued) or not hasattr(case.history[number].event, "action"):
        number -= 1
    return number


def _digest(state: object, slot: object) -> str:
    from setwan_desktop.domain.values import draft_digest

    draft = state.draft
    return draft_digest(draft.text, draft.letter, slot, draft.signer)
