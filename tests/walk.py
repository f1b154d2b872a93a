"""Tests: a random walk through a service by the door alone, with nothing of any service in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.domain.views import CaseView, Offer
from setwan_desktop.office import Desk, Office
from tests.robot import Robot

_LEAVES_IT = {"note", "attach", "reassign", "reopen", "recall"}


@dataclass
class Walk:
    """One case from intake to its end, whoever it waits for.

    Attributes:
        steps: (step, action, recorded for) in order.
        closed: how it ended; None while it is open.
    """

    case_id: str
    steps: list[tuple[str, str, str | None]] = field(default_factory=list)
    closed: str | None = None


def desks_of(office: Office, password: str) -> dict[str, Desk]:
    """Let everybody in."""
    return {each.id: office.sign_in(each.sign_in, password) for each in office.officers_at_door()}


def open_case(desks: dict[str, Desk], service: str, robot: Robot) -> str:
    """Open a case of a service by one of its opening acts."""
    ways = [(desk, offer) for desk in desks.values() for entry in desk.services() if entry.id == service for offer in entry.openings]
    desk, offer = robot.pick(ways)
    return taken(robot, offer, lambda answers: desk.receive(service, offer.action, answers)).case_id


def taken(robot: Robot, offer: Offer, take) -> object:
    """Take an offered act with answers by kind; a demand on the answers together is met at the second try."""
    answers = robot.fill(offer.form)
    try:
        return take(answers)
    except FormRefused as refused:
        assert all(problem.fault == "demand" for problem in refused.problems), refused.problems
        raise


def ways_on(desks: dict[str, Desk], case_id: str) -> list[tuple[Desk, CaseView, Offer]]:
    """List every enabled act of everybody on a case, but those that lead nowhere."""
    found = []
    for desk in desks.values():
        if not desk.counts():
            continue
        view = desk.case(case_id)
        found.extend((desk, view, offer) for offer in view.offers if offer.enabled and offer.effect not in _LEAVES_IT)
    return found


def walk(office: Office, desks: dict[str, Desk], service: str, seed: int, longest: int = 120, patience: int = 40) -> Walk:
    """Walk a case at random; after ``patience`` acts it hurries: returning, staying and withdrawing acts are left aside."""
    robot = Robot(seed, office.now().date())
    case_id = open_case(desks, service, robot)
    path = Walk(case_id)
    for number in range(longest):
        ways = ways_on(desks, case_id)
        assert ways or path.closed, f"dead end after {path.steps}"
        step_ways = [each for each in ways if not each[2].common] or ways
        if number > patience:
            step_ways = [each for each in step_ways if each[2].primary] or [each for each in step_ways if not each[2].reason] or step_ways
        desk, view, offer = robot.pick(step_ways)
        path.steps.append((view.step, offer.action, offer.recorded_for))
        receipt = taken(
            robot, offer, lambda answers, desk=desk, view=view, offer=offer: desk.act(case_id, offer.action, answers, view.version, offer.recorded_for)
        )
        for letter in receipt.letters:
            assert desk.letter_pdf(case_id, letter.letter_id).startswith(b"%PDF")
        after = office.sign_in  # noqa: F841
        view = desk.case(case_id)
        path.closed = view.closed
        if view.closed:
            break
    return path
