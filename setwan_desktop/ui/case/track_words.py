"""UI: the procedure track in words: which step it is, and what each circle tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from setwan_desktop.domain.indonesian import clock_time
from setwan_desktop.domain.views import CaseView, TrackStep
from setwan_desktop.ui.wording.dates import day_in_list, since

_STATES = {
    "done": "selesai",
    "now": "sekarang",
    "returned": "dikembalikan",
    "skipped": "dilewati",
    "ahead": "belum",
}


def current_place(steps: Sequence[TrackStep]) -> int:
    """Give the place of the present step, from 0; the last one done where none is present; -1 without steps."""
    for place, step in enumerate(steps):
        if step.state in {"now", "returned"}:
            return place
    return max((place for place, step in enumerate(steps) if step.state == "done"), default=-1)


def position_in_words(steps: Sequence[TrackStep]) -> str:
    """Say ``Langkah 4 dari 9``; empty without steps."""
    place = current_place(steps)
    return f"Langkah {steps[place].sop} dari {steps[-1].sop}" if place >= 0 else ""


def next_in_words(steps: Sequence[TrackStep]) -> str:
    """Say what comes after the present step; empty at the end."""
    following = [step for step in steps[current_place(steps) + 1 :] if step.state == "ahead"]
    return f"Berikutnya: {following[0].title}" if following else ""


def told_steps(view: CaseView, now: datetime) -> tuple[TrackStep, ...]:
    """Give the steps of a case with what is said under each title: who did it and when, or for whom it waits, and since when."""
    own = any(not each.common for each in view.offers)
    waiting = f"Menunggu {'Anda' if own else view.waiting} {since(view.card, now)}"
    return tuple(
        replace(step, who=waiting if step.state in {"now", "returned"} else _done_by(step, now)) for step in view.track
    )


def _done_by(step: TrackStep, now: datetime) -> str:
    if step.at is None:
        return step.who
    hour = clock_time(step.at)
    at = hour if step.at.date() == now.date() else f"{day_in_list(step.at.date(), now.date())}, {hour}"
    return " · ".join(part for part in (step.who, at) if part)


def step_in_words(step: TrackStep) -> str:
    """Tell one circle as a sentence."""
    who = f", {step.who}" if step.who else ""
    return f"Langkah {step.sop}, {step.title}: {_STATES.get(step.state, step.state)}{who}"
