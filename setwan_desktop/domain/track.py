"""Domain: how far a case has come along the official procedure: one circle for each of its steps."""

from __future__ import annotations

from datetime import tzinfo

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.views import TrackStep


def track(state: CaseState, zone: tzinfo) -> tuple[TrackStep, ...]:
    """Give the procedure's steps in order, each with its state, and its time in ``zone``."""
    assert state.arrival is not None
    now = state.arrival.step.sop
    furthest = max(state.track, default=0)
    circles = []
    for mark in state.steps:
        done = state.track.get(mark.sop)
        if mark.sop == now and not state.outcome:
            who = ", ".join(each.title for each in state.arrival.waiting)
            circles.append(TrackStep(mark.sop, mark.title, "returned" if state.returned else "now", who))
        elif done is not None and (mark.sop < now or state.outcome):
            circles.append(TrackStep(mark.sop, mark.title, "done", done.who, done.at.astimezone(zone)))
        elif mark.sop < max(now, furthest if state.outcome else 0) or (state.outcome and done is None):
            circles.append(TrackStep(mark.sop, mark.title, "skipped"))
        else:
            circles.append(TrackStep(mark.sop, mark.title, "ahead"))
    return tuple(circles)
