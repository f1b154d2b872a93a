"""Definitions: the ways of a case through the steps of a service, with the facts that decide them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from setwan_desktop.domain.built_in_facts import BUILT_IN_FACTS
from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.forms import Condition
from setwan_desktop.domain.service import Action, Closing, Service, Target
from setwan_desktop.domain.values import Value

_MOST_PLACES = 20_000

Facts = Mapping[str, Value]
_Way = TypeVar("_Way", Target, Closing)


class TooManyWays(Exception):
    """The facts that decide the ways have more combinations than can be looked at."""


@dataclass(frozen=True)
class Place:
    """A case at a step, with the facts that decide ways; None: not known yet."""

    step: str
    known: tuple[tuple[str, Value], ...]

    @property
    def facts(self) -> dict[str, Value]:
        """The facts by name."""
        return dict(self.known)


class Ways:
    """Every place a case can come to from intake.

    What time and papers bring (the built-in facts, days that must pass) may hold or not at any place.

    Attributes:
        places: in the order they were found.
        ending: those from which the procedure's own actions can close the case.
    """

    def __init__(self, service: Service, values_of: Callable[[str], Sequence[Value] | None]) -> None:
        """Walk ``service``; ``values_of`` tells which values a fact can have."""
        self._service = service
        self._values_of = values_of
        self._deciding = _deciding(service)
        start = Place(service.intake.id, tuple((key, None) for key in sorted(self._deciding)))
        self._next: dict[Place, set[Place]] = {}
        self._closing: set[Place] = set()
        self._walk(start)
        self.places = tuple(self._next)
        self.ending = self._walk_back()

    def _walk(self, start: Place) -> None:
        steps = {step.id: step for step in self._service.steps}
        waiting = [start]
        while waiting:
            here = waiting.pop()
            if here in self._next:
                continue
            if len(self._next) >= _MOST_PLACES:
                raise TooManyWays
            self._next[here] = set()
            for action in steps[here.step].actions:
                for facts in self._outcomes(action, here.facts):
                    if any(_possible(action.closes, facts)):
                        self._closing.add(here)
                    targets = [each.step for each in _possible(action.to, facts)] if action.to else [here.step]
                    found = {Place(each, tuple(sorted(facts.items()))) for each in targets if each in steps}
                    self._next[here] |= found if not action.closes else set()
                    waiting.extend(found if not action.closes else ())

    def _outcomes(self, action: Action, facts: Facts) -> Iterator[dict[str, Value]]:
        """Give the facts as an action can leave them; nothing if it cannot be taken."""
        if not all(may_hold(each, facts) for each in (action.when, *(demand.when for demand in action.needs))):
            return
        answered: dict[str, list[Value]] = {}
        for field in action.fields:
            if field.id in self._deciding:
                values = [*(self._values_of(field.id) or self._deciding[field.id])]
                asked = field.required and not field.when
                answered[field.id] = values if asked else [*values, facts[field.id]]
        for combination in product(*answered.values()):
            left = {**facts, **dict(zip(answered, combination, strict=True)), **self._set_by(action)}
            if all(may_hold(demand.when, left) for demand in action.requires):
                yield left

    def _set_by(self, action: Action) -> Facts:
        return {key: value for key, value in action.sets.items() if key in self._deciding}

    def _walk_back(self) -> frozenset[Place]:
        found = set(self._closing)
        grown = True
        while grown:
            more = {place for place, targets in self._next.items() if place not in found and targets & found}
            found |= more
            grown = bool(more)
        return frozenset(found)


def may_hold(condition: Condition, facts: Facts) -> bool:
    """Tell whether a condition can hold; what is not among ``facts`` may be either."""
    return holds({key: allowed for key, allowed in condition.items() if key in facts}, facts.get)


def _possible(ways: Iterable[_Way], facts: Facts) -> Iterator[_Way]:
    """Give the ways that can be taken: the first that holds, and those before it that may."""
    for each in ways:
        if may_hold(each.when, facts):
            yield each
            if all(key in facts for key in each.when):
                return


def _deciding(service: Service) -> dict[str, tuple[Value, ...]]:
    """Give the facts that decide where a case can go or who it waits for, with the values they are compared with."""
    found: dict[str, tuple[Value, ...]] = {}
    for step in service.steps:
        conditions = [each.when for each in step.waits_at]
        for action in step.actions:
            conditions.append(action.when)
            conditions.extend(target.when for target in action.to)
            conditions.extend(closing.when for closing in action.closes)
            conditions.extend(demand.when for demand in (*action.needs, *action.requires))
        for condition in conditions:
            for key, allowed in condition.items():
                if key not in BUILT_IN_FACTS:
                    found[key] = tuple(dict.fromkeys((*found.get(key, ()), *allowed)))
    return found
