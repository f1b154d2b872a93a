"""Domain: one thing the office may say about itself: what is asked, what can be wrong, and what it makes of the profile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.service import Role, Service
from setwan_desktop.domain.values import Row

Clean = Mapping[str, object]


@dataclass(frozen=True)
class Ground:
    """What a topic stands on.

    Attributes:
        profile: the office's own data as it stands.
        services: by id.
        roles: every role of the office, by id.
        today: the office's day.
    """

    profile: Profile
    services: Mapping[str, Service]
    roles: Mapping[str, Role]
    today: date


def no_faults(_ground: Ground, _answers: Clean) -> tuple[FieldProblem, ...]:
    """Find nothing wrong beyond what each field's own rule finds."""
    return ()


@dataclass(frozen=True)
class Topic:
    """A form about the office.

    Attributes:
        id: of the topic.
        title: in the list of settings; ``hint``: what it is for.
        symbol: icon.
        form: makes the questions, filled in with what holds.
        applied: gives the profile with clean answers put in.
        faults: finds what is wrong with clean answers together.
    """

    id: str
    title: str
    hint: str
    symbol: str
    form: Callable[[Ground], Form]
    applied: Callable[[Ground, Clean], Profile]
    faults: Callable[[Ground, Clean], tuple[FieldProblem, ...]] = no_faults


def rows_of(answers: Clean, field: str) -> tuple[Row, ...]:
    """Give the rows of an answer; none where it was left empty."""
    value = answers.get(field)
    return tuple(each for each in value if isinstance(each, dict)) if isinstance(value, tuple) else ()


def twice(answers: Clean, field: str, column: str, label: str) -> tuple[FieldProblem, ...]:
    """Name the first entry that stands twice in a column."""
    seen: set[object] = set()
    for number, row in enumerate(rows_of(answers, field)):
        value = row.get(column)
        key = value.casefold() if isinstance(value, str) else value
        if key in seen:
            return (FieldProblem(f"{field}[{number}].{column}", label, "twice", str(value)),)
        seen.add(key)
    return ()
