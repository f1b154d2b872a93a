"""Definitions: reads what the office is until it says otherwise: its profile, books, lists and calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Plain, Table, place_of
from setwan_desktop.definitions.words import HOLIDAYS
from setwan_desktop.domain import numbering
from setwan_desktop.domain.office_profile import Book, Holiday, Hours, LetterheadProfile, Profile


def read_profile(
    data: Plain,
    problems: Problems,
    books: Mapping[str, Book],
    lists: Mapping[str, tuple[str, ...]],
    holidays: tuple[Holiday, ...],
) -> Profile:
    """Read the office's default profile."""
    table = Table(data, "", problems)
    profile = Profile(
        name=table.text("name"),
        regency=table.text("regency"),
        place=table.text("place"),
        address=table.text("address"),
        phone=table.text("phone"),
        site=table.text("site"),
        zone=_zone(table),
        zone_label=table.text("zone_label"),
        paper=table.one_of("paper", ("A4", "F4"), "paper"),
        letterheads=_letterheads(table),
        books=dict(books),
        rooms=_rooms(table),
        organs=table.texts("organs"),
        agencies=table.texts("agencies"),
        lists=dict(lists),
        holidays=holidays,
        hours=_hours(Table(table.raw("hours"), "hours", problems)),
    )
    table.close()
    return profile


def read_books(data: Plain, problems: Problems) -> dict[str, Book]:
    """Read the number books."""
    parent = Table(data, "", problems)
    books: dict[str, Book] = {}
    for number, each in enumerate(parent.items("books")):
        table = Table(each, place_of("books", each, number), problems)
        book = Book(
            id=table.identifier("id"),
            title=table.text("title"),
            pattern=table.text("pattern"),
            per_unit=table.flag("per_unit"),
            code=table.text("code", ""),
            unit=table.text("unit", ""),
            letterhead=table.text("letterhead", ""),
        )
        for fault in numbering.faults(book.pattern):
            problems.add(table.at("pattern"), fault.message, fault.nearest)
        if book.id in books:
            problems.add(table.place, f"the book {book.id!r} stands twice")
        table.close()
        books[book.id] = book
    parent.close()
    return books


def read_lists(data: Plain, problems: Problems) -> dict[str, tuple[str, ...]]:
    """Read the office's lists of choices."""
    table = Table(data, "", problems)
    lists = {key: table.texts(key) for key in data}
    for key, words in lists.items():
        if not words:
            problems.add(key, "a list needs at least one choice")
        problems.twice(words, key, "choice")
    return lists


def read_holidays(data: Plain, problems: Problems, year: str) -> list[Holiday]:
    """Read the days off of a year; a day of another year is a fault."""
    parent = Table(data, "", problems)
    found = []
    for number, each in enumerate(parent.items("days")):
        table = Table(each, f"days.{number}", problems)
        day, name = table.raw("day"), table.text("name")
        kind = table.one_of("kind", HOLIDAYS, "kind", "national")
        if type(day) is not date:
            problems.add(table.at("day"), "a date is expected")
        elif str(day.year) != year:
            problems.add(table.at("day"), f"{day} is not of {year}")
        else:
            found.append(Holiday(day, name, kind))
        table.close()
    parent.close()
    problems.twice((f"{each.day} {each.name}" for each in found), "days", "day")
    return found


def _zone(table: Table) -> str:
    name = table.text("zone")
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        table.problems.add(table.at("zone"), f"unknown zone {name!r}")
        return "UTC"
    return name


def _letterheads(parent: Table) -> dict[str, LetterheadProfile]:
    table = Table(parent.raw("letterheads"), "letterheads", parent.problems)
    raw = parent.raw("letterheads")
    found = {}
    for key in raw if isinstance(raw, Mapping) else ():
        head = Table(table.raw(str(key)), f"letterheads.{key}", parent.problems)
        found[str(key)] = LetterheadProfile(
            head.text("pemda"),
            head.text("unit"),
            head.text("address"),
            phone=head.text("phone", ""),
            site=head.text("site", ""),
            bold_first=head.flag("bold_first"),
        )
        head.close()
    return found


def _rooms(parent: Table) -> dict[str, int]:
    """Read the rooms with their seats; 0: not known."""
    table = Table(parent.raw("rooms"), "rooms", parent.problems)
    raw = parent.raw("rooms")
    rooms = {str(name): table.number(str(name), least=0) for name in (raw if isinstance(raw, Mapping) else ())}
    return {name: seats or 0 for name, seats in rooms.items()}


def _hours(table: Table) -> Hours:
    cut_off = table.raw("cut_off")
    if not isinstance(cut_off, time):
        table.problems.add(table.at("cut_off"), "an hour is expected")
    days: dict[int, tuple[time, time]] = {}
    for weekday, each in enumerate(table.items("days")):
        pair = each if isinstance(each, list) else []
        if len(pair) == 2 and all(isinstance(hour, time) for hour in pair) and pair[0] < pair[1]:
            days[weekday] = (pair[0], pair[1])
        elif pair:
            table.problems.add(table.at("days"), "opening and closing time are expected")
    if not days:
        table.problems.add(table.at("days"), "the office must work on some day")
    table.close()
    return Hours(days, cut_off if isinstance(cut_off, time) else time(15, 0))
