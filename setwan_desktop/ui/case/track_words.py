"""UI: the procedure track in words: which step it is, and what each circle tells."""

from __future__ import annotations

from collections.abc import Sequence

from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.views import TrackStep

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


def who_in_words(step: TrackStep) -> str:
    """Say who did the step and when, or whom it waits for."""
    if step.at is not None:
        return " · ".join(part for part in (step.who, f"{short_date(step.at)}, {clock_time(step.at)}") if part)
    if step.state in {"now", "returned"} and step.who:
        return f"Menunggu {step.who}"
    return step.who


def step_in_words(step: TrackStep) -> str:
    """Tell one circle as a sentence."""
    who = who_in_words(step)
    return f"Langkah {step.sop}, {step.title}: {_STATES.get(step.state, step.state)}" + (f", {who}" if who else "")
