"""Office: the office's own data as it stands: folded from its streams, kept until one of them grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from setwan_desktop.domain.events import (
    OfficerEntered,
    PostHeld,
    ProfileChanged,
    Recorded,
)
from setwan_desktop.domain.letter_texts import reworded
from setwan_desktop.domain.letterheads import contact_parted
from setwan_desktop.domain.office_profile import (
    Book,
    Holding,
    Holiday,
    Hours,
    LetterheadProfile,
    LetterNumbering,
    Officer,
    Profile,
)

PROFILE_STREAM = "office/profile"
OFFICERS_STREAM = "office/officers"
AGENDA_STREAM = "office/agenda"
LETTER_TEXTS = "letter_texts"
"""Part of the profile that holds the letters' texts."""
BOOKS_STREAM = "office/books"
OFFICE_STREAMS = (PROFILE_STREAM, OFFICERS_STREAM, AGENDA_STREAM, BOOKS_STREAM)


def officers_of(history: Iterable[Recorded]) -> tuple[dict[str, Officer], tuple[Holding, ...]]:
    """Fold who belongs to the office and who holds what."""
    officers: dict[str, Officer] = {}
    holdings: dict[str, Holding] = {}
    for each in history:
        event = each.event
        if isinstance(event, OfficerEntered):
            officers[event.officer] = Officer(
                event.officer, event.sign_in, event.name, event.full_name, event.nip, event.rank, event.active
            )
        elif isinstance(event, PostHeld):
            holdings[event.holding] = Holding(
                event.holding,
                event.officer,
                event.role,
                event.begins,
                event.ends,
                event.manner,
                event.order,
                event.own_post,
                event.between,
            )
    return officers, tuple(holdings.values())


def profile_of(default: Profile, history: Iterable[Recorded]) -> Profile:
    """Fold the office's changes over what the program ships.

    A part named by an event replaces that part whole; of the letters' texts it replaces those of the letters it names.
    """
    profile = default
    names = {each.name for each in fields(Profile)}
    for each in history:
        event = each.event
        if isinstance(event, ProfileChanged):
            if event.part == "office":
                changed = {key: value for key, value in event.content.items() if key in names}
                profile = replace(profile, **changed)  # type: ignore[arg-type]  # texts, checked on entry
            elif event.part == LETTER_TEXTS:
                profile = replace(profile, letter_texts=reworded(profile.letter_texts, event.content))
            elif event.part in names:
                part: Any = _read_part(event.part, event.content)
                profile = replace(profile, **{event.part: part})
    return profile


def zone_of(profile: Profile) -> ZoneInfo:
    """Give the office's zone."""
    return ZoneInfo(profile.zone)


def _read_part(part: str, content: Mapping[str, Any]) -> object:
    """Read a part of the profile from an event's plain data."""
    match part:
        case "letterheads":
            return {key: _letterhead(value) for key, value in content.items()}
        case "books":
            return {key: Book(**value) for key, value in content.items()}
        case "letter_numbers":
            return {key: LetterNumbering(**value) for key, value in content.items()}
        case "holidays":
            return tuple(Holiday(_day(row["day"]), row["name"], row["kind"]) for row in content["rows"])
        case "hours":
            days = {int(key): (_time(value[0]), _time(value[1])) for key, value in content["days"].items()}
            return Hours(days, _time(content["cut_off"]))
        case "organs" | "agencies":
            return tuple(content["rows"])
        case "lists":
            return {key: tuple(value) for key, value in content.items()}
        case "role_titles":
            return {key: (value[0], value[1]) for key, value in content.items()}
        case _:
            return dict(content)


def plain_part(profile: Profile, part: str) -> dict[str, Any]:
    """Write a part of the profile as an event's plain data: the inverse of reading it."""
    value = getattr(profile, part)
    match part:
        case "letterheads" | "books" | "letter_numbers":
            return {key: plain(each) for key, each in value.items()}
        case "holidays":
            return {"rows": [{"day": each.day.isoformat(), "name": each.name, "kind": each.kind} for each in value]}
        case "hours":
            days = {str(key): [each[0].isoformat(), each[1].isoformat()] for key, each in value.days.items()}
            return {"days": days, "cut_off": value.cut_off.isoformat()}
        case "organs" | "agencies":
            return {"rows": list(value)}
        case "lists" | "role_titles":
            return {key: list(each) for key, each in value.items()}
        case _:
            return dict(value)


def _letterhead(value: Mapping[str, Any]) -> LetterheadProfile:
    """Read a kop. What a newer program says besides is passed over."""
    names = {each.name for each in fields(LetterheadProfile)}
    known: dict[str, Any] = {
        key: tuple(each) if isinstance(each, list) else each for key, each in value.items() if key in names
    }
    return contact_parted(LetterheadProfile(**known))


def plain(record: Any) -> dict[str, Any]:
    """Write a record as an event's plain data."""
    found = {each.name: getattr(record, each.name) for each in fields(record)}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in found.items()}


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _time(value: Any) -> time:
    return value if isinstance(value, time) else time.fromisoformat(value)
