"""Tests: cases of the example office led along their straight way, at the desks."""

from __future__ import annotations

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.office import Office
from tests.law import STRAIGHT
from tests.scenarios.at_desks import Desks
from tests.scenarios.story import Deed


@pytest.fixture
def desks(office: Office, clock: FixedClock) -> Desks:
    """Everybody's desk in an example office."""
    return Desks(office, clock, PASSWORD)


def lead(desks: Desks, service: str, step: str = "closed", **given: object) -> str:
    """Lead a new case to a step; gives its id."""
    for number, way in enumerate(STRAIGHT[service]):
        if number and desks.desk("sekretaris").case(desks.case_id).step == step:
            break
        who, action = way.split()
        answers = {"membawa_surat": True, "rahasia": False, **given}
        desks.play(Deed(who, action, service="" if number else service, answers=answers))
    return desks.case_id


def act(desks: Desks, who: str, action: str, other: str = "", **given: object) -> None:
    """Let somebody act on the case at hand."""
    desks.play(Deed(who, action, other=other, answers=given))
