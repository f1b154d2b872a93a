"""Demo: the example office with its cases: one waits at every step, some are late, some came back, some are closed."""

from __future__ import annotations

import heapq
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from setwan_desktop.clock import Clock, SystemClock
from setwan_desktop.demo.filling import Clerk
from setwan_desktop.demo.founding import PASSWORD, enter_agenda, found_people
from setwan_desktop.domain.views import Offer
from setwan_desktop.office import Desk, Office
from setwan_desktop.resources import resource

_FIRST_HOUR = time(8, 5)
_LAST_HOUR = 15
_LONGEST = 60
_IN_OFFICE_SINCE = 60


class ExampleClock:
    """A clock that is set while the example's past is played, and tells the true time afterwards."""

    def __init__(self, true: Clock) -> None:
        """Tell what ``true`` tells, until it is set."""
        self._true = true
        self._set: datetime | None = None

    def now(self) -> datetime:
        """Give the time that is set, else the true time."""
        return self._set or self._true.now()

    def set(self, at: datetime | None) -> None:
        """Stand at ``at``; None: tell the true time."""
        self._set = at


@dataclass
class _Story:
    """A case of the example on its way: where it shall stop, what it says, and which detours are left."""

    service: str
    told: dict[str, object]
    stop: str
    first: str
    withdrawn: bool
    late: bool
    detours: dict[str, str] = field(default_factory=dict)
    case_id: str = ""
    acts: int = 0


def open_example(folder: Path, clock: Clock | None = None) -> Office:
    """Open a new example office, filled with cases, in a folder that may be thrown away.

    Args:
        folder: where its archive is made.
        clock: the true time; None: the machine's.
    """
    example = ExampleClock(clock or SystemClock())
    office = Office.open(folder / "contoh.db", clock=example)
    # Everybody was in office before the first case came.
    example.set(example.now() - timedelta(days=_IN_OFFICE_SINCE))
    found_people(office)
    example.set(None)
    enter_agenda(office)
    fill(office, example)
    return office


def fill(office: Office, clock: ExampleClock) -> None:
    """Play the past of every case of the example, in the order of time, up to now."""
    end = _last_hour(office)
    phrases = tomllib.loads(resource("demo", "phrases.toml").read_text(encoding="utf-8"))
    clerk = Clerk(phrases, seed=2026)
    desks = {each.id: office.sign_in(each.sign_in, PASSWORD) for each in office.officers_at_door()}
    desks = {officer: desk for officer, desk in desks.items() if desk.counts()}
    ahead: list[tuple[datetime, int, _Story]] = []
    for number, (age, story) in enumerate(_stories()):
        heapq.heappush(ahead, (_opening(office, end, age, number), number, story))
    while ahead:
        at, number, story = heapq.heappop(ahead)
        clock.set(min(at, end))
        if _played(story, desks, clerk, office.now().date()) and story.acts < _LONGEST:
            heapq.heappush(ahead, (_later(office, at, end, number, late=story.late), number, story))
    clock.set(None)


def _last_hour(office: Office) -> datetime:
    """Give the end of the past that is played: now, or the last working hour before."""
    now = office.now()
    if _works(office, now.date()) and now.time() > _FIRST_HOUR:
        return min(now, datetime.combine(now.date(), time(_LAST_HOUR), now.tzinfo))
    day = now.date() - timedelta(days=1)
    while not _works(office, day):
        day -= timedelta(days=1)
    return datetime.combine(day, time(_LAST_HOUR), now.tzinfo)


def _stories() -> Iterator[tuple[int, _Story]]:
    told = tomllib.loads(resource("demo", "cases.toml").read_text(encoding="utf-8"))
    for service, cases in told.items():
        for case in cases:
            keys = {"age", "stop", "first", "withdrawn", "detours", "late"}
            answers = {key: value for key, value in case.items() if key not in keys}
            story = _Story(
                service=service,
                told=answers,
                stop=case["stop"],
                first=case.get("first", ""),
                withdrawn=case.get("withdrawn", False),
                late=case.get("late", False),
                detours=dict(case.get("detours", {})),
            )
            yield case["age"], story


def _opening(office: Office, end: datetime, age: int, number: int) -> datetime:
    """Give the time a case was opened: ``age`` working days ago, each visitor at a minute of his own."""
    day = end.date()
    while age or not _works(office, day):
        day -= timedelta(days=1)
        age -= age > 0 and _works(office, day)
    start = datetime.combine(day, _FIRST_HOUR, end.tzinfo)
    return min(start + timedelta(minutes=number * 5 % 300), end - timedelta(minutes=30 - number % 30))


def _later(office: Office, at: datetime, end: datetime, number: int, *, late: bool) -> datetime:
    """Give the time of the next act, within office hours: at once where the case lies afterwards, else nearer and nearer to now."""
    at += timedelta(minutes=35 + number % 20) if late else (end - at) / 4
    if at.hour > _LAST_HOUR or not _works(office, at.date()) or at.time() < _FIRST_HOUR:
        day = at.date() + timedelta(days=at.hour > _LAST_HOUR)
        while not _works(office, day):
            day += timedelta(days=1)
        at = datetime.combine(day, _FIRST_HOUR, at.tzinfo) + timedelta(minutes=number % 60)
    return min(at, end)


def _works(office: Office, day: date) -> bool:
    return day.weekday() in office.profile.hours.days


def _played(story: _Story, desks: Mapping[str, Desk], clerk: Clerk, today: date) -> bool:
    """Take the next act of a story; tells whether there is more to come."""
    story.acts += 1
    if not story.case_id:
        desk, offer = _first_act(story, desks)
        story.case_id = desk.receive(
            story.service, offer.action, clerk.fill(offer.form, story.told, today, desk)
        ).case_id
        return True
    card = next(iter(desks.values())).case(story.case_id).card
    wanted = story.detours.pop(card.step, "")
    stopping = card.step == story.stop and not (wanted or story.detours)
    if stopping and not story.withdrawn:
        return False
    for desk in sorted(desks.values(), key=lambda each: each.officer.roles != card.roles[:1]):
        view = desk.case(story.case_id) if set(desk.officer.roles) & set(card.roles) or stopping else None
        for offer in view.offers if view is not None else ():
            chosen = offer.effect == "withdraw" if stopping else (offer.action == wanted if wanted else offer.primary)
            if view is not None and chosen and offer.enabled and not offer.recorded_for:
                desk.act(story.case_id, offer.action, clerk.fill(offer.form, story.told, today, desk), view.version)
                return not desk.case(story.case_id).closed
    return False


def _first_act(story: _Story, desks: Mapping[str, Desk]) -> tuple[Desk, Offer]:
    for desk in desks.values():
        for entry in desk.services():
            if entry.id == story.service and entry.may_open:
                offers = [each for each in entry.openings if each.action == story.first] or list(entry.openings)
                return desk, offers[0]
    raise LookupError(story.service)
