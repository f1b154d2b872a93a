"""Tests: cases that live in memory: the rules of the domain alone, without an archive, a door or paper.

house = House(services())
case = house.open("pengaduan", "resepsionis", "antar", membawa_surat=True)
case.take("staf_pengaduan", "catat")
assert case.step == "nota_dinas"
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from setwan_desktop.domain.answers import check_form
from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.decide import Request, decide, demands_unmet
from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.events import (
    ActionRecalled,
    ActionTaken,
    Event,
    FileAttached,
    LetterIssued,
    NoteAdded,
    Recorded,
)
from setwan_desktop.domain.fold import fold_further
from setwan_desktop.domain.form_of import form_of
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.offers import Opening, intake_openings
from setwan_desktop.domain.office_profile import Holding, Officer, Profile
from setwan_desktop.domain.papers import Desk, cancelled_numbers, papers_of
from setwan_desktop.domain.project import sight
from setwan_desktop.domain.refusals import FieldProblem, FormRefused, NotOffered
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import FileRef, Upload, Value
from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.office.acts import opened
from setwan_desktop.office.offered import offered
from setwan_desktop.office.scenes import scene_of
from tests.robot import Robot

NOON = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)  # 09.00 WITA, a working Monday
_LONG_AGO = date(2020, 1, 1)


def officers_for(roles: Sequence[str], pairs: Sequence[str] = ()) -> dict[str, tuple[str, ...]]:
    """One officer for each role, called like it, and a second one for each of ``pairs``."""
    return {**{role: (role,) for role in roles}, **{f"{role}_2": (role,) for role in pairs}}


@dataclass
class House:
    """An office in memory: its services, its people, its clock and its books.

    Attributes:
        people: officer -> the roles he holds; None: one officer a role, and a second one where steps name officers.
        holdings: acting roles beside those.
    """

    services: Mapping[str, Service]
    profile: Profile
    people: Mapping[str, tuple[str, ...]] | None = None
    holdings: tuple[Holding, ...] = ()
    now: datetime = NOON
    seed: int = 1
    drawn: dict[tuple[str, int], int] = field(default_factory=dict)
    _office: tuple[tuple[str, datetime], OfficeNow] | None = None

    def __post_init__(self) -> None:
        roles: dict[str, object] = {}
        for each in self.services.values():
            roles.update(each.roles)
        if self.people is None:
            self.people = officers_for(tuple(roles), ("pelaksana", "staf_humas"))
        self.robot = Robot(self.seed, self.now.date())
        self.ids = (f"{number:064x}" for number in itertools.count(1))
        self.officers = {each: Officer(each, each, each.title(), f"{each.title()}, S.H.") for each in self.people}
        self.held = (
            tuple(
                Holding(f"{officer}:{role}", officer, role, _LONG_AGO)
                for officer, held in self.people.items()
                for role in held
            )
            + self.holdings
        )
        self.zone = ZoneInfo(self.profile.zone)
        self.workdays = Workdays(self.profile.hours, self.profile.holidays, self.zone)

    def office(self, service: Service) -> OfficeNow:
        """Give the office at this moment."""
        key = (service.id, self.now)
        if self._office is None or self._office[0] != key:
            now = self.now.astimezone(self.zone)
            self._office = (
                key,
                OfficeNow(self.profile, service.roles, self.officers, self.held, self.workdays, now),
            )
        return self._office[1]

    def forget(self) -> None:
        """Read the office anew: its own data changed."""
        self._office = None

    def draw(self, series: str, year: int) -> int:
        """Draw the next number of a series."""
        self.drawn[series, year] = self.drawn.get((series, year), 0) + 1
        return self.drawn[series, year]

    def open(self, service: str, officer: str, action: str, **given: object) -> Case:
        """Open a case by one of its opening acts."""
        definition = self.services[service]
        case = Case(self, definition)
        first = Recorded("", self.now, (), 1, officer, opened(definition, self.office(definition), self.draw))
        found = [
            each for each in intake_openings(definition, self.office(definition), officer) if each.action.id == action
        ]
        if not found:
            raise NotOffered(action)
        case.add(officer, (first.event,))
        case.take(officer, found[0], **given)
        return case

    def open_any(self, service: str) -> Case:
        """Open a case by any opening act of anybody."""
        definition = self.services[service]
        office = self.office(definition)
        ways = [(who, each.action.id) for who in self.officers for each in intake_openings(definition, office, who)]
        who, action = self.robot.pick(ways)
        return self.open(service, who, action)


@dataclass
class Case:
    """A case's life: its history, and what it is now."""

    house: House
    service: Service
    history: tuple[Recorded, ...] = ()
    state: CaseState = field(default_factory=CaseState)

    @property
    def step(self) -> str:
        """Where it is."""
        assert self.state.arrival is not None
        return self.state.arrival.step.id

    @property
    def office(self) -> OfficeNow:
        """The office at this moment."""
        return self.house.office(self.service)

    def whole(self, officer: str) -> bool:
        """Tell whether an officer sees it whole."""
        keys = {f"officer:{officer}", *(f"role:{each}" for each in self.office.roles_of(officer))}
        return bool(keys & set(sight(self.state)))

    def openings(self, officer: str) -> tuple[Opening, ...]:
        """Give what an officer is offered."""
        return offered(self.service, self.state, self.history, self.office, officer, whole=self.whole(officer))

    def offered(self, officer: str) -> list[str]:
        """Give the enabled acts of an officer by their ids; recorded ones as ``action for role``."""
        return [
            each.action.id + (f" for {each.capacity.recorded_for}" if each.capacity.recorded_for else "")
            for each in self.openings(officer)
            if not each.why_not
        ]

    def form(self, opening: Opening, officer: str) -> Form:
        """Give an act's form as an officer meets it."""
        office = self.office
        scene = scene_of(self.service, self.state, office, office.actor(officer, opening.capacity.role), self.history)
        return form_of(self.service, self.state, office, opening, scene)

    def take(self, officer: str, act: str | Opening, recorded_for: str = "", **given: object) -> ActionTaken | None:
        """Take an act: what is given, then what is proposed, the rest by a robot."""
        self.house.now += timedelta(minutes=10)
        opening = act if isinstance(act, Opening) else self._find(officer, act, recorded_for)
        form = self.form(opening, officer)
        asked = {key: value for key, value in given.items() if form.field(key)}
        known = {each.id: each.prefill for each in form.fields if each.prefill is not None and each.kind != "rows"}
        raw = self.house.robot.fill(form, only_required=True, **{**known, **asked})
        return self.take_with(officer, opening, form, raw)

    def _find(self, officer: str, action: str, recorded_for: str) -> Opening:
        found = [
            each
            for each in self.openings(officer)
            if (each.action.id, each.capacity.recorded_for) == (action, recorded_for)
        ]
        if not found or found[0].why_not:
            raise NotOffered(action, found[0].why_not if found else "")
        return found[0]

    def take_with(self, officer: str, opening: Opening, form: Form, raw: Mapping[str, object]) -> ActionTaken | None:
        """Take an act with these very answers."""
        office = self.office
        recorded = bool(opening.capacity.recorded_for)
        clean, problems = check_form(form, raw, lookup_of(self.state, office.today, recorded=recorded))
        answers = {key: _kept(value) for key, value in clean.items()}
        request = Request(self.service, self.state, office, opening, form, answers, officer)
        problems = problems or demands_unmet(request)
        if problems:
            raise FormRefused(problems)
        by = office.actor(officer, opening.capacity.role)
        match opening.action.effect:
            case "note":
                self.add(officer, (NoteAdded(by, "catatan"),))
            case "attach":
                self.add(officer, (FileAttached(by, _files(answers)),))
            case "recall":
                last = self.state.acts[-1].event
                self.add(officer, (ActionRecalled(last, by), *cancelled_numbers(self.state, last, by, "ditarik")))
            case _:
                return self._decided(officer, request, by)
        return None

    def _decided(self, officer: str, request: Request, by: Actor) -> ActionTaken:
        act = decide(request)
        history = self._grown(officer, (act,))
        after = fold_further(self.state, self.history, history[len(self.history) :])
        scene = scene_of(self.service, self.state, request.office, by, history, act)
        desk = Desk(
            self.service, request.office, self.state, after, scene, by, self.house.draw, self.house.ids.__next__
        )
        self.add(officer, (act, *papers_of(request.action, act, request.lookup(), desk)))
        return act

    def add(self, officer: str, events: Sequence[Event]) -> None:
        """Let something happen."""
        before = len(self.history)
        history = self._grown(officer, events)
        self.state = fold_further(self.state, self.history, history[before:])
        self.history = history

    def _grown(self, officer: str, events: Sequence[Event]) -> tuple[Recorded, ...]:
        history = self.history
        for event in events:
            parents = (history[-1].id,) if history else ()
            history = (
                *history,
                Recorded(next(self.house.ids), self.house.now, parents, len(history) + 1, officer, event),
            )
        return history

    def concerned(self) -> list[str]:
        """Give the officers who may have something to do here: by role or name, or to enter paper; and one outsider."""
        assert self.state.arrival is not None
        roles = {self.state.unit_head, self.state.intake_role}
        officers: set[str] = set()
        for each in self.state.arrival.waiting:
            roles.update((each.role, *each.recorders))
            officers.update((*each.officers, *each.named_by))
        held = {officer: set(self.office.roles_of(officer)) for officer in self.house.officers}
        inside = [each for each in held if each in officers or held[each] & roles]
        outside = [each for each in held if each not in inside]
        return [*inside, *outside[:1]]

    def letters(self) -> Iterator[LetterIssued]:
        """Give every letter ever made."""
        return (each.event for each in self.history if isinstance(each.event, LetterIssued))


def _kept(value: object) -> Value:
    """Refer to uploads as the archive would."""
    if isinstance(value, tuple) and any(isinstance(each, Upload) for each in value):
        return tuple(FileRef(each.name, "0" * 64, len(each.bytes), "application/pdf") for each in value)
    return value  # type: ignore[return-value]


def _files(answers: Mapping[str, Value]) -> tuple[FileRef, ...]:
    return tuple(
        each for value in answers.values() if isinstance(value, tuple) for each in value if isinstance(each, FileRef)
    )


__all__ = ["Case", "FieldProblem", "House", "officers_for"]
