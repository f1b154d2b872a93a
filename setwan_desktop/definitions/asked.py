"""Definitions: what a case knows where: the questions asked and the facts set on some way to a step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from setwan_desktop.domain.built_in_facts import BUILT_IN_FACTS
from setwan_desktop.domain.service import Action, Service, Step

FACT = "fact"
"""Kind of a name that actions set, beside the kinds of fields."""

Known = Mapping[str, str]
"""Name -> kind."""


def all_actions(service: Service) -> Iterator[tuple[Step | None, Action]]:
    """Give every action with its step; None for those of every case."""
    for step in service.steps:
        for action in step.actions:
            yield step, action
    for action in service.case_actions:
        yield None, action


def given_by(action: Action) -> dict[str, str]:
    """Give what an action asks and sets."""
    return {**{each.id: each.kind for each in action.fields}, **dict.fromkeys(action.sets, FACT)}


def everything(service: Service) -> dict[str, str]:
    """Give everything that some action asks or sets, and what every case has."""
    found = dict.fromkeys(BUILT_IN_FACTS, FACT)
    for _step, action in all_actions(service):
        found.update(given_by(action))
    return found


def known_on_arrival(service: Service) -> dict[str, Known]:
    """Give for every step what may be known when a case stands there: on one way at least, acts that stay included."""
    common = dict.fromkeys(BUILT_IN_FACTS, FACT)
    for action in service.case_actions:
        common.update(given_by(action))
    found: dict[str, dict[str, str]] = {service.intake.id: dict(common)} if service.steps else {}
    steps = {step.id: step for step in service.steps}
    waiting = list(found)
    while waiting:
        here = waiting.pop()
        for action in steps[here].actions:
            gained = {**found[here], **given_by(action)}
            targets = [each.step for each in action.to if each.step in steps] or ([] if action.closes else [here])
            for target in targets:
                if target not in found or not gained.keys() <= found[target].keys():
                    found[target] = {**found.get(target, {}), **gained}
                    waiting.append(target)
    return {step: found.get(step, everything(service)) for step in steps}


def known_before(service: Service, arrivals: Mapping[str, Known], step: Step | None) -> Known:
    """Give what may be known before an action is taken at a step; an action of every case may be taken anywhere."""
    return everything(service) if step is None else arrivals[step.id]


def printing_actions(service: Service) -> dict[str, list[tuple[Step | None, Action]]]:
    """Give for every letter that is printed the actions that print it, each with its step."""
    found: dict[str, list[tuple[Step | None, Action]]] = {}
    for step, action in all_actions(service):
        for each in action.prints:
            found.setdefault(each.letter, []).append((step, action))
    return found
