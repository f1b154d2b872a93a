"""Definitions: the ways of a case through the steps of a service."""

from __future__ import annotations

from setwan_desktop.domain.service import Service, Step


def reachable(service: Service) -> set[str]:
    """Give the steps that some way from the intake reaches."""
    found: set[str] = set()
    ahead = [service.intake.id] if service.steps else []
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead.extend(target.step for action in service.step(here).actions for target in action.to)
    return found


def can_close(service: Service, start: str) -> bool:
    """Tell whether a case at a step can be brought to an end by the procedure's own actions.

    An action that waits for days to pass, or depends on facts, still counts: facts are set on the way.
    """
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        here = ahead.pop()
        if here in seen:
            continue
        seen.add(here)
        step: Step = service.step(here)
        if any(action.closes for action in step.actions):
            return True
        ahead.extend(target.step for action in step.actions for target in action.to)
    return False
