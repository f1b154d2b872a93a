"""Domain: a value and its kind, turned into what a placeholder puts into a text, whole or by one of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from setwan_desktop.domain import addressing, indonesian, numerals
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.placeholders import Meaning
from setwan_desktop.domain.scene import Holder
from setwan_desktop.domain.values import Draft, Row, Slot, Value

Person = Holder
Raw = Value | datetime | Person | tuple[Person, ...]


@dataclass(frozen=True)
class Valued:
    """A value with its kind: a field's kind, or ``moment``, ``person``, ``table`` for what the case itself knows."""

    value: Raw
    kind: str
    field: Field | None = None


@dataclass(frozen=True)
class Surroundings:
    """What words about a value need beside it: names and persons by officer id, the zone behind hours, the regency."""

    officers: Mapping[str, str]
    people: Mapping[str, Person]
    zone: str
    regency: str


_Say = Callable[[Valued, Surroundings], str]


def _of_day(say: Callable[[date], str]) -> _Say:
    def said(valued: Valued, _: Surroundings) -> str:
        value = valued.value
        return say(value.date if isinstance(value, Slot) else value) if isinstance(value, Slot | date) else ""

    return said


def _of_slot(say: Callable[[Slot, str], str]) -> _Say:
    def said(valued: Valued, around: Surroundings) -> str:
        return say(valued.value, around.zone) if isinstance(valued.value, Slot) else ""

    return said


def _of_number(say: Callable[[int], str]) -> _Say:
    def said(valued: Valued, _: Surroundings) -> str:
        value = valued.value
        return say(len(value) if isinstance(value, tuple) else value) if isinstance(value, tuple | int) else ""

    return said


def _of_person(say: Callable[[Person], str]) -> _Say:
    def said(valued: Valued, around: Surroundings) -> str:
        value = valued.value
        person = around.people.get(value) if isinstance(value, str) else value
        return say(person) if isinstance(person, Holder) else ""

    return said


def _of_text(say: Callable[[str], str]) -> _Say:
    def said(valued: Valued, around: Surroundings) -> str:
        return say(whole(valued, around))

    return said


def _of_letter(say: Callable[[Draft], str]) -> _Say:
    def said(valued: Valued, _: Surroundings) -> str:
        return say(valued.value) if isinstance(valued.value, Draft) else ""

    return said


def _hour(valued: Valued, around: Surroundings) -> str:
    value = valued.value
    return f"pukul {indonesian.clock_time(value)} {around.zone}" if isinstance(value, datetime | time) else ""


def _nothing(_: Valued, __: Surroundings) -> str:
    """Print nothing; what hangs on it is left out unless the answer is yes."""
    return ""


_UPPER: Mapping[str, _Say] = {"upper": _of_text(str.upper)}
_DAY: Mapping[str, _Say] = {
    "long": _of_day(indonesian.long_date),
    "day": _of_day(indonesian.weekday_date),
    "short": _of_day(indonesian.short_date),
    "figures": _of_day(indonesian.figure_date),
    "words": _of_day(indonesian.date_in_words),
    "year": _of_day(lambda day: str(day.year)),
}
_COUNT: Mapping[str, _Say] = {
    "count": _of_number(str),
    "counted": _of_number(numerals.counted),
}
LISTS: Mapping[str, Mapping[str, Callable[[str, Surroundings], str]]] = {
    "organs": {"addressed": lambda entry, around: addressing.of_organ(entry, around.regency)},
    "agencies": {"addressed": lambda entry, _: addressing.of_agency(entry)},
}
"""Kind -> its parts that are lists themselves, and how each of their entries is made."""

PARTS: Mapping[str, Mapping[str, _Say]] = {
    "text": _UPPER,
    "long_text": _UPPER,
    "email": {},
    "choice": _UPPER,
    "yes_no": {"yes": _nothing},
    "date": _DAY,
    "moment": {**_DAY, "time": _hour},
    "time": {"spoken": _hour},
    "slot": {
        **_DAY,
        "time": _of_slot(lambda slot, zone: indonesian.from_hour(slot.start, zone)),
        "hours": _of_slot(lambda slot, zone: indonesian.hours(slot.start, slot.end, zone)),
        "start": _of_slot(lambda slot, _: indonesian.clock_time(slot.start)),
        "end": _of_slot(lambda slot, _: indonesian.clock_time(slot.end)),
        "room": _of_slot(lambda slot, _: slot.room),
    },
    "number": {"words": _of_number(numerals.in_words), "counted": _of_number(numerals.counted)},
    "nik": {"full": lambda valued, _: indonesian.nik(str(valued.value))},
    "phone": {"masked": lambda valued, _: indonesian.masked_phone(str(valued.value))},
    "officer": {
        "upper": _of_text(str.upper),
        "nip": _of_person(lambda person: indonesian.nip(person.nip)),
        "rank": _of_person(lambda person: person.rank),
        "post": _of_person(lambda person: person.own_post),
    },
    "letter": {
        "subject": _of_letter(lambda draft: draft.subject),
        "agenda": _of_letter(lambda draft: draft.agenda),
        "urgency": _of_letter(lambda draft: draft.urgency),
    },
    **dict.fromkeys(("choices", "organs", "agencies", "officers", "files", "rows", "table"), _COUNT),
}
"""Kind -> its parts. Every kind of field stands here, so that an unknown part is found when the file is read."""


def whole(valued: Valued, around: Surroundings) -> str:
    """Write the whole value in words; empty where there is none. A NIK is masked unless its part ``full`` is asked for."""
    match valued.value:
        case None:
            return ""
        case Holder() as person:
            return person.full_name
        case datetime() as at:
            return indonesian.moment(at, around.zone)
        case str() as digits if valued.kind == "nik":
            return indonesian.masked_nik(digits)
        case value:
            return indonesian.value_in_words(value, valued.kind, around.officers, around.zone, valued.field)  # type: ignore[arg-type]


def meaning(valued: Valued, part: str, around: Surroundings) -> Meaning | None:
    """Give what a placeholder stands for: the value, or one part of it; None where it is empty."""
    if part in LISTS.get(valued.kind, {}) and isinstance(valued.value, tuple):
        change = LISTS[valued.kind][part]
        entries = tuple(change(str(entry), around) for entry in valued.value)
        return Meaning(indonesian.joined(entries), entries, tuple({"text": entry} for entry in entries))
    if part == "yes":
        return Meaning("") if valued.value is True else None
    if part:
        say = PARTS.get(valued.kind, {}).get(part)
        text = say(valued, around) if say else ""
        return Meaning(text) if text else None
    if isinstance(valued.value, tuple):
        return _list(valued, around)
    text = whole(valued, around)
    return Meaning(text, None, ({"text": text},)) if text else None


def _list(valued: Valued, around: Surroundings) -> Meaning | None:
    rows = tuple(row for entry in valued.value if (row := _row(entry, valued, around)))  # type: ignore[union-attr]
    entries = tuple(row.get("text", "; ".join(text for text in row.values() if text)) for row in rows)
    return Meaning(indonesian.joined(entries), entries, rows) if rows else None


def _row(entry: object, valued: Valued, around: Surroundings) -> Mapping[str, str]:
    """Give one entry of a list as the parts a table's cells may name."""
    if isinstance(entry, dict):
        row: Row = entry
        return indonesian.row_in_words(row, around.officers, around.zone, valued.field)
    if valued.kind == "officers" and isinstance(entry, str) and entry in around.people:
        person = around.people[entry]
        return {
            "text": person.full_name,
            "name": person.full_name,
            "nip": indonesian.nip(person.nip),
            "rank": person.rank,
            "post": person.own_post,
        }
    words = indonesian.entries_in_words((entry,), valued.kind, around.officers, around.zone, valued.field)
    return {"text": words[0]} if words else {}
