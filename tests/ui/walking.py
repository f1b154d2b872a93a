"""UI tests: cases brought to where a test needs them, by the door alone."""

from __future__ import annotations

from dataclasses import dataclass

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.views import CaseView, Offer
from setwan_desktop.office import Desk, Office
from tests.robot import Robot, proposed


@dataclass
class Stop:
    """A case that waits for somebody: who, and what he sees."""

    case_id: str
    role: str
    desk: Desk
    view: CaseView

    def offer(self, action: str = "") -> Offer:
        """Give the act of that id, or the step's main act."""
        own = [each for each in self.view.offers if not each.common]
        return (
            next(each for each in own if each.action == action)
            if action
            else next(each for each in own if each.primary)
        )


class Walker:
    """Walks cases through a service with one desk for each role."""

    def __init__(self, office: Office, desk_of) -> None:
        self._office, self._desk_of = office, desk_of
        self._desks: dict[str, Desk] = {}
        self.robot = Robot(7, office.now().date())

    def desk(self, role: str) -> Desk:
        """Give the desk of a role, signed in once."""
        if role not in self._desks:
            self._desks[role] = self._desk_of(role)
        return self._desks[role]

    def begin(self, service: str, action: str = "") -> str:
        """Open a case by an act, or by the service's usual opening act."""
        for role, _title, _services in self._office.roles():
            for entry in self.desk(role).services():
                if entry.id == service and entry.may_open:
                    offer = next(each for each in entry.openings if (each.action == action if action else each.primary))
                    return self.desk(role).receive(service, offer.action, self.robot.fill(offer.form)).case_id
        raise LookupError(service)

    def waits(self, case_id: str) -> Stop:
        """Find who may act on a case for himself."""
        for role, _title, _services in self._office.roles():
            desk = self.desk(role)
            if desk.counts():
                view = desk.case(case_id)
                if any(not each.common and each.enabled and each.recorded_for is None for each in view.offers):
                    return Stop(case_id, role, desk, view)
        raise LookupError(case_id)

    def act(self, case_id: str, action: str = "", **given: object) -> None:
        """Take an act with answers by kind."""
        stop = self.waits(case_id)
        offer = stop.offer(action)
        stop.desk.act(case_id, offer.action, {**self.answers(offer.form), **given}, stop.view.version)

    def answers(self, form: Form) -> dict[str, object]:
        """Fill a form with what is proposed, and the rest by kind; rows that are half proposed are completed."""
        answers = {**self.robot.fill(form), **proposed(form)}
        for field in form.fields:
            if field.kind == "rows" and isinstance(answers.get(field.id), tuple):
                answers[field.id] = tuple(self._completed(field, row) for row in answers[field.id])
        return answers

    def _completed(self, field: Field, row: dict[str, object]) -> dict[str, object]:
        given = {key: value for key, value in row.items() if value is not None}
        return {each.id: given.get(each.id, self.robot.value(each)) for each in field.columns}

    def bring(self, service: str, step: str) -> Stop:
        """Open a case and bring it to a step by every step's main act."""
        case_id = self.begin(service)
        for _ in range(40):
            stop = self.waits(case_id)
            if stop.view.step == step:
                return stop
            self.act(case_id)
        raise LookupError(step)
