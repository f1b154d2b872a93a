"""Definitions: the notes about ways: steps no case reaches, cases that can never end, cases that wait for nobody."""

from __future__ import annotations

from setwan_desktop.definitions.names import Names
from setwan_desktop.definitions.ways import Place, TooManyWays, Ways, may_hold


def check_ways(names: Names) -> None:
    """Note what is wrong with the ways of a case, for every combination of the facts that decide them."""
    service = names.service
    if not service.steps:
        return
    try:
        ways = Ways(service, names.values_of)
    except TooManyWays:
        names.problems.add("steps", "the facts that decide the ways have too many combinations to be checked")
        return
    told: set[str] = set()
    for step in service.steps:
        if not any(place.step == step.id for place in ways.places):
            names.problems.add(f"steps.{step.id}", "no action leads here")
            told.add(step.id)
    for place in ways.places:
        step = service.step(place.step)
        if place.step in told:
            continue
        if place not in ways.ending:
            names.problems.add(f"steps.{step.id}", f"a case here can never be closed{_when(place)}")
            told.add(place.step)
        elif step.waits_at and not any(may_hold(each.when, place.facts) for each in step.waits_at):
            names.problems.add(f"steps.{step.id}.waits_at", f"nobody is waited for{_when(place)}")
            told.add(place.step)


def _when(place: Place) -> str:
    """Tell the facts of a place in words; empty if none decides."""
    told = [f"{key} is {value!r}" for key, value in sorted(place.facts.items()) if value is not None]
    return f" when {' and '.join(told)}" if told else ""
