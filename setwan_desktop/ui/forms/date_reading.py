"""UI: what a clerk types for a day or an hour, read as one. Knows no widget.

A day may be given as ``3 des``, ``3/12/26``, ``03122026``, ``besok``, ``jumat``, ``senin depan``, ``+3``; an hour as ``9``,
``0930`` or ``9.30``. A day without a year is the nearest one to today.
"""

from __future__ import annotations

import re
from datetime import date, time, timedelta

_MONTHS = (
    ("januari",), ("februari", "pebruari"), ("maret",), ("april",), ("mei",), ("juni",),
    ("juli",), ("agustus", "agt", "ags"), ("september",), ("oktober",), ("november", "nopember"), ("desember",),
)  # fmt: skip
_WEEKDAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "minggu": 6,
    "ahad": 6,
}
_NEAR_DAYS = {"hari ini": 0, "sekarang": 0, "besok": 1, "esok": 1, "lusa": 2, "kemarin": -1, "pekan depan": 7}
_YEARS_AHEAD = 30  # how far a year of two digits may lie ahead: in 2026, "56" is 2056 and "57" is 1957

_AFTER = re.compile(r"(?:\+|h\s*\+)\s*(\d{1,3})|(\d{1,3}) hari lagi")
_NAMED = re.compile(r"(\d{1,2})[\s.\-/]*([a-z]{3,})\.?[\s.\-/]*(\d{4}|\d{2})?")
_PARTED = re.compile(r"(\d{1,2})\s*[./\-\s]\s*(\d{1,2})(?:\s*[./\-\s]\s*(\d{4}|\d{2}))?")
_WRITTEN_BY_MACHINE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:,\s](\d{1,2}))?")


def read_date(text: str, today: date) -> date | None:
    """Read a day as it was typed.

    Args:
        text: what stands in the field, in any case.
        today: the office's day, from which ``besok`` and a missing year are counted.

    Returns:
        The day; None if the text is no day.
    """
    words = re.sub(r"\s+", " ", text.strip().lower())
    return _relative(words, today) or _absolute(words, today)


def read_time(text: str) -> time | None:
    """Read an hour as it was typed; None if the text is none."""
    words = re.sub(r"^pukul\s+|\s*(wita|wib|wit)$", "", text.strip().lower())
    if words.isascii() and words.isdigit() and len(words) in {3, 4}:
        words = f"{words[:-2]}.{words[-2:]}"
    found = _CLOCK.fullmatch(words)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _relative(words: str, today: date) -> date | None:
    if words in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[words])
    after = _AFTER.fullmatch(words)
    if after:
        return today + timedelta(days=int(after[1] or after[2]))
    name, _, further = words.partition(" ")
    if name not in _WEEKDAYS or further not in {"", "depan", "ini"}:
        return None
    monday = today - timedelta(days=today.weekday())
    if further == "depan":
        return monday + timedelta(days=7 + _WEEKDAYS[name])
    if further == "ini":
        return monday + timedelta(days=_WEEKDAYS[name])
    ahead = (_WEEKDAYS[name] - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead)


def _absolute(words: str, today: date) -> date | None:
    head, comma, rest = words.partition(",")
    if comma and head.strip() in _WEEKDAYS:
        words = rest.strip()
    if words.isascii() and words.isdigit():
        return _run_of_digits(words, today)
    machine = _WRITTEN_BY_MACHINE.fullmatch(words)
    if machine:
        return _day(int(machine[1]), int(machine[2]), int(machine[3]))
    named = _NAMED.fullmatch(words)
    if named:
        month = _month(named[2])
        return _with_year(int(named[1]), month, named[3], today) if month else None
    parted = _PARTED.fullmatch(words)
    return _with_year(int(parted[1]), int(parted[2]), parted[3], today) if parted else None


def _run_of_digits(digits: str, today: date) -> date | None:
    match len(digits):
        case 8:
            return _with_year(int(digits[:2]), int(digits[2:4]), digits[4:], today)
        case 6:
            return _with_year(int(digits[:2]), int(digits[2:4]), digits[4:], today)
        case 4:
            return _with_year(int(digits[:2]), int(digits[2:]), None, today)
        case 1 | 2:
            return _coming_day(int(digits), today)
        case _:
            return None


def _month(word: str) -> int:
    """Give the month a word begins, from three letters; 0 for none."""
    for number, names in enumerate(_MONTHS, 1):
        if any(name.startswith(word) for name in names):
            return number
    return 0


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is None:
        nearby = [each for each in (_day(today.year + step, month, day) for step in (-1, 0, 1)) if each]
        return min(nearby, key=lambda each: abs((each - today).days), default=None)
    number = int(year)
    if len(year) == 2:
        number += 2000 if 2000 + number <= today.year + _YEARS_AHEAD else 1900
    return _day(number, month, day)


def _coming_day(day: int, today: date) -> date | None:
    """Give the next month's day of that number, today included."""
    year, month = today.year, today.month
    for _ in range(12):
        found = _day(year, month, day)
        if found and found >= today:
            return found
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
