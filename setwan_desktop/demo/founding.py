"""Demo: founds the example office: one officer for each role, and the house's meetings of the coming days."""

from __future__ import annotations

import tomllib
from datetime import date, time, timedelta

from setwan_desktop.office import NewOfficer, Office, Slot
from setwan_desktop.resources import resource

PASSWORD = "setwan"  # noqa: S105 - everybody's password in the example office, told at its door


def found(office: Office) -> None:
    """Found the example office in an empty archive: the sign-in name of each officer is the id of the role."""
    found_people(office)
    enter_agenda(office)


def found_people(office: Office) -> None:
    """Enter the officers."""
    people = tomllib.loads(resource("demo", "people.toml").read_text(encoding="utf-8"))
    office.found(
        NewOfficer(
            sign_in=role,
            name=people.get(role, {}).get("name", title),
            full_name=people.get(role, {}).get("full_name", title),
            password=PASSWORD,
            roles=(role,),
            nip=people.get(role, {}).get("nip", ""),
            rank=people.get(role, {}).get("rank", ""),
            own_post=people.get(role, {}).get("own_post", ""),
        )
        for role, title, _services in office.roles()
    )


def enter_agenda(office: Office) -> None:
    """Enter the house's meetings of the coming days."""
    meetings = tomllib.loads(resource("demo", "agenda.toml").read_text(encoding="utf-8"))["meetings"]
    profile = office.profile
    rooms, organs = list(profile.rooms), profile.organs
    desk = office.sign_in(office.roles()[0][0], PASSWORD)
    for meeting in meetings:
        day, room = _workday(office, meeting["workday"]), rooms[meeting["room"] % len(rooms)]
        slot = Slot(day, _hour(meeting["start"]), _hour(meeting["end"]), room)
        desk.enter_agenda(slot, meeting["title"], tuple(organs[each % len(organs)] for each in meeting["organs"]))


def _workday(office: Office, ahead: int) -> date:
    """Give the day so many working days ahead, by the office's week; days off in between do not matter here."""
    day = office.now().date()
    while ahead:
        day += timedelta(days=1)
        ahead -= day.weekday() in office.profile.hours.days
    return day


def _hour(text: str) -> time:
    hour, minute = text.split(".")
    return time(int(hour), int(minute))
