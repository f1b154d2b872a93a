"""Benches: real cases played at the door, as their officers would: to the end, or as far as they got."""

from __future__ import annotations

import random
from datetime import datetime, time, timedelta
from functools import partial

from setwan_desktop.clock import Clock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.domain.views import Offer
from setwan_desktop.office import Desk, Office
from tests.bench.invented import Matter
from tests.robot import Robot, proposed

_TRIES = 6
_HURRY, _LONGEST = 18, 70
_LEAVES_IT = {"note", "attach", "reassign", "reopen", "recall", "withdraw"}
_NOT_ASKED = {"tindak_lanjut"}
"""What was agreed on in years gone by is done."""


class SetClock:
    """A clock that stands where it was put."""

    def __init__(self, at: datetime) -> None:
        """Stand at ``at``."""
        self.at = at

    def now(self) -> datetime:
        """Give where it stands."""
        return self.at

    def work_on(self, hours: float) -> None:
        """Go some hours on, to the next hour of work."""
        self.at += timedelta(hours=hours)
        if self.at.weekday() >= 5 or self.at.time() >= time(8):  # 16.00 WITA in UTC
            day = self.at.date() + timedelta(days=1)
            while day.weekday() >= 5:
                day += timedelta(days=1)
            self.at = datetime.combine(day, time(0, 30), self.at.tzinfo)


def told_by(matter: Matter) -> dict[str, object]:
    """Give the answers that tell a matter, by field."""
    return {
        "nama": matter.name,
        "pemohon": matter.body,
        "narahubung": matter.contact,
        "perihal": matter.subject,
        "uraian": matter.story,
        "maksud": matter.story,
        "alamat": matter.address,
        "desa": matter.village,
        "tanggal_lahir": matter.born,
        "nik": matter.nik,
        "telepon": matter.phone,
        "rahasia": matter.confidential,
    }


class Player:
    """Plays cases, each act by whom the case waits for."""

    def __init__(self, office: Office, clock: SetClock, seed: int) -> None:
        """Let everybody sit down."""
        self.office, self.clock = office, clock
        self.desks: dict[str, Desk] = {
            each.id: office.sign_in(each.sign_in, PASSWORD) for each in office.officers_at_door()
        }
        self.robot = Robot(seed, office.now().date())
        self._random = random.Random(seed)  # noqa: S311 - the same seed plays the same

    def open(self, service: str, matter: Matter) -> str:
        """Open a case by the usual act."""
        for desk in self.desks.values():
            for entry in desk.services():
                if entry.id == service and entry.openings:
                    offer = next((each for each in entry.openings if each.primary), entry.openings[0])
                    return self._taken(offer.form, matter, partial(desk.receive, service, offer.action)).case_id
        raise LookupError(service)

    def play(
        self, case_id: str, matter: Matter, acts: int = _LONGEST, detours: int = 10, end: Clock | None = None
    ) -> bool:
        """Take so many acts, one in ``detours`` by another way than the main one; tells whether the case is closed."""
        for number in range(acts):
            self.clock.work_on(2 + self._random.randint(0, 20))
            if end is not None and self.clock.at > end.now():
                self.clock.at = end.now()
            desk, offers, version = self._offers(case_id)
            detour = number < _HURRY and not self._random.randint(0, detours)
            offer = self._chosen(offers, detour=detour)
            self._act(desk, case_id, offer, matter, version)
            if desk.case(case_id).closed:
                return True
        return False

    def withdraw(self, case_id: str, matter: Matter) -> None:
        """Let the applicant withdraw."""
        for desk in self.desks.values():
            view = desk.case(case_id) if desk.counts() else None
            for offer in view.offers if view is not None else ():
                if view is not None and offer.effect == "withdraw" and offer.enabled:
                    self._act(desk, case_id, offer, matter, view.version)
                    return
        raise LookupError(case_id)

    def report_all(self, case_id: str) -> None:
        """Report everything that was agreed on as done."""
        state = self.office._core.case(case_id).state
        for item in state.follow_ups:
            desk = self.desks[item.follow_up.role]
            desk.report_follow_up(case_id, item.act, item.index, "Sudah dilaksanakan.", done=True)

    def _offers(self, case_id: str) -> tuple[Desk, list[Offer], int]:
        arrival = self.office._core.case(case_id).state.arrival
        assert arrival is not None
        for waiting in arrival.waiting:
            for officer in waiting.officers or (waiting.role,):
                desk = self.desks[officer]
                view = desk.case(case_id)
                own = [
                    each
                    for each in view.offers
                    if each.enabled and not each.recorded_for and each.effect not in _LEAVES_IT and not each.common
                ]
                if own:
                    return desk, own, view.version
        raise LookupError(f"nobody can act at {arrival.step.id}")

    def _chosen(self, offers: list[Offer], *, detour: bool) -> Offer:
        main = [each for each in offers if each.primary] or [each for each in offers if not each.reason] or offers
        others = [each for each in offers if not each.primary]
        return self.robot.pick(others if detour and others else main)

    def _act(self, desk: Desk, case_id: str, offer: Offer, matter: Matter, version: int) -> None:
        self._taken(offer.form, matter, lambda answers: desk.act(case_id, offer.action, answers, version))

    def _taken(self, form: Form, matter: Matter, take):
        for _ in range(_TRIES):
            try:
                return take(self._answers(form, matter))
            except FormRefused as refused:
                if any(problem.fault != "demand" for problem in refused.problems):
                    raise
        raise AssertionError("nobody can answer this form")

    def _answers(self, form: Form, matter: Matter) -> dict[str, object]:
        """Answer with what the matter tells, what is proposed, and by kind what is left; half proposed rows are completed."""
        told = told_by(matter)
        asked = {field.id for field in form.fields}
        answers = {**self.robot.fill(form), **proposed(form), **{key: told[key] for key in told if key in asked}}
        for field in form.fields:
            if field.id in _NOT_ASKED and not field.required:
                answers.pop(field.id, None)
            elif field.kind == "rows" and isinstance(answers.get(field.id), tuple):
                answers[field.id] = tuple(
                    {each.id: row[each.id] if row.get(each.id) is not None else self.robot.value(each) for each in field.columns}
                    for row in answers[field.id]
                )  # fmt: skip
        return answers
