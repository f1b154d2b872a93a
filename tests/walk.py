"""Tests: random walks through services by the door alone, with nothing of any service in them: several cases in one office."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

import pypdf

from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.domain.views import CaseView, Offer, Receipt
from setwan_desktop.office import Desk, Office
from tests.robot import Robot

_LEAVES_IT = {"note", "attach", "reassign", "reopen", "recall"}
_TRIES = 6


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


class Walkers:
    """Everybody of an office, each signed in once, and what they are offered."""

    def __init__(self, office: Office, password: str) -> None:
        """Let everybody in."""
        self.office = office
        self.desks = {each.id: office.sign_in(each.sign_in, password) for each in office.officers_at_door()}
        self.roles = {name: desk.officer.roles for name, desk in self.desks.items()}
        self._records_for = office._core.roles
        self._read: set[str] = set()

    def concerned(self, case_id: str) -> list[Desk]:
        """Give the desks a case may have something for, by what its card says; and one outsider."""
        state = self.office._core.case(case_id).state
        assert state.arrival is not None
        waiting = {each.role for each in state.arrival.waiting}
        named = {officer for each in state.arrival.waiting for officer in (*each.officers, *each.named_by)}
        wanted = waiting | {state.unit_head, state.intake_role}
        inside = [
            name
            for name, held in self.roles.items()
            if name in named
            or wanted & set(held)
            or any(waiting & set(self._records_for[role].records_for) for role in held)
        ]
        outside = [name for name in self.desks if name not in inside and self.desks[name].counts()]
        return [self.desks[name] for name in (*inside, *outside[:1])]

    def ways(self, case_id: str) -> list[tuple[Desk, CaseView, Offer]]:
        """List every enabled act of everybody on a case, but those that lead nowhere."""
        found = []
        for desk in self.concerned(case_id):
            view = desk.case(case_id)
            for offer in view.offers:
                self._may(desk, view, offer)
                if offer.enabled and offer.effect not in _LEAVES_IT:
                    found.append((desk, view, offer))
        return found

    def _may(self, desk: Desk, view: CaseView, offer: Offer) -> None:
        """Look whether an offer is made to somebody whom the case waits for, or who may enter that one's paper."""
        if offer.effect:
            return
        waiting = {each.role: each for each in self.office._core.case(view.case_id).state.arrival.waiting}
        held = self.roles[desk.officer.id]
        assert offer.capacity in held
        if offer.recorded_for:
            assert offer.recorded_for in waiting
            assert offer.recorded_for in self._records_for[offer.capacity].records_for
        else:
            named = {officer for each in waiting.values() for officer in (*each.officers, *each.named_by)}
            assert offer.capacity in waiting or desk.officer.id in named, (desk.officer.id, view.step, offer.action)

    def open_case(self, service: str, robot: Robot) -> str:
        """Open a case of a service by one of its opening acts."""
        ways = [
            (desk, offer)
            for desk in self.desks.values()
            for entry in desk.services()
            if entry.id == service
            for offer in entry.openings
        ]
        desk, offer = robot.pick(ways)
        receipt = taken(robot, offer, lambda answers: desk.receive(service, offer.action, answers))
        self.read_letters(desk, receipt)
        return receipt.case_id

    def read_letters(self, desk: Desk, receipt: Receipt) -> None:
        """Render every letter an act made: it opens as PDF, and no placeholder is left in it."""
        for letter in receipt.letters:
            pdf = desk.letter_pdf(receipt.case_id, letter.letter_id)
            text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)
            assert text.strip(), f"{letter.kind} is empty"
            assert "{" not in text, f"{letter.kind} holds a placeholder: {text[max(0, text.index('{') - 20) :][:80]}"

    def walk(self, service: str, seed: int, longest: int = 120, patience: int = 25) -> Walk:
        """Walk a case at random to its end; after ``patience`` acts it hurries, after thrice as many it does nothing else."""
        robot = Robot(seed, self.office.now().date())
        case_id = self.open_case(service, robot)
        path = Walk(case_id)
        for number in range(longest):
            ways = self.ways(case_id)
            own = [each for each in ways if not each[2].common]
            assert own, f"dead end of {service}, seed {seed}, after {path.steps}"
            if number % 12 != 11:
                ways = own
            if number > patience and robot.pick([True, True, number > 3 * patience]):
                ways = (
                    [each for each in ways if each[2].primary] or [each for each in ways if not each[2].reason] or ways
                )
            desk, view, offer = robot.pick(ways)
            path.steps.append((view.step, offer.action, offer.recorded_for))
            receipt = taken(
                robot,
                offer,
                lambda answers, desk=desk, view=view, offer=offer: desk.act(
                    case_id, offer.action, answers, view.version, offer.recorded_for
                ),
            )
            self.read_letters(desk, receipt)
            path.closed = desk.case(case_id).closed
            if path.closed:
                return path
        raise AssertionError(f"no end of {service}, seed {seed}, after {path.steps}")


def taken(robot: Robot, offer: Offer, take) -> Receipt:
    """Take an offered act with answers by kind; a demand on the answers together may need another try."""
    for _ in range(_TRIES):
        try:
            return take(robot.fill(offer.form))
        except FormRefused as refused:
            if any(problem.fault != "demand" for problem in refused.problems):
                raise
    raise AssertionError(f"{offer.action} demands what nobody answers")
