"""Domain: numbers of cases and letters, from patterns with named tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from setwan_desktop.domain import numerals

_TOKEN = re.compile(r"\{(\w+)(?::0?(\d+)d?)?\}")

TOKENS = ("kode", "urut", "unit", "romawi", "bulan", "tahun", "derajat")
"""Names a pattern may use; ``urut`` takes a width as in ``{urut:03d}``."""

LONGEST_PATTERN = 80
WIDEST = 6

_OPEN_GAP = " " * 6


@dataclass(frozen=True)
class PatternFault:
    """What is wrong with a pattern.

    Attributes:
        kind: ``unknown`` (a token nobody knows), ``brace`` (a brace that belongs to no token), ``width`` (a width where none
            may stand, or too wide), ``serial_missing``, ``serial_twice``, ``year_missing``, ``too_long``.
        token: the token it is about; may be empty.
        nearest: the known token that looks most like it; empty for none.
    """

    kind: str
    token: str = ""
    nearest: str = ""

    @property
    def message(self) -> str:
        """Tell it to whoever writes data files."""
        return _MESSAGES[self.kind].format(token=self.token)


_MESSAGES = {
    "unknown": "unknown token {token}",
    "brace": "a brace that belongs to no token",
    "width": "a width is written as in {{urut:03d}}, at most 6, and only there",
    "serial_missing": "no running number {{urut}}",
    "serial_twice": "the running number {{urut}} stands twice",
    "year_missing": "no year {{tahun}}",
    "too_long": "a pattern has at most 80 characters",
}


def faults(pattern: str) -> tuple[PatternFault, ...]:
    """Find what is wrong with a pattern; empty if numbers can be written by it."""
    matches = list(_TOKEN.finditer(pattern))
    names = [match.group(1) for match in matches]
    found = [
        PatternFault("unknown", name, next(iter(get_close_matches(name.lower(), TOKENS, 1, 0.4)), ""))
        for name in names
        if name not in TOKENS
    ]
    if re.search(r"[{}]", _TOKEN.sub("", pattern)):
        found.append(PatternFault("brace"))
    if any(match.group(2) and (match.group(1) != "urut" or int(match.group(2)) > WIDEST) for match in matches):
        found.append(PatternFault("width"))
    if "urut" not in names:
        found.append(PatternFault("serial_missing"))
    elif names.count("urut") > 1:
        found.append(PatternFault("serial_twice"))
    if "tahun" not in names:
        found.append(PatternFault("year_missing"))
    if len(pattern) > LONGEST_PATTERN:
        found.append(PatternFault("too_long"))
    return tuple(found)


def bare(pattern: str) -> str:
    """Give a pattern without the widths: two that are then equal write the same numbers."""
    return _TOKEN.sub(lambda match: "{" + match.group(1) + "}", pattern)


def fill(
    pattern: str, serial: int | None, on: date, *, code: str = "", unit: str = "", grade: str = "B", letter: str = ""
) -> str:
    """Write a number by its pattern.

    Args:
        pattern: text with tokens.
        serial: the running number; None leaves a gap for it, as on a draft.
        on: the day whose month and year are written.
        code: classification code.
        unit: code of the unit.
        grade: secrecy letter.
        letter: behind the running number of one that was inserted, as in ``12.a``; empty for none.
    """

    def token(match: re.Match[str]) -> str:
        name, width = match.group(1), int(match.group(2) or 0)
        if name == "urut":
            return _OPEN_GAP if serial is None else f"{serial:0{width}d}{'.' if letter else ''}{letter}"
        words = {
            "kode": code,
            "unit": unit,
            "romawi": numerals.roman(on.month),
            "bulan": f"{on.month:02d}",
            "tahun": str(on.year),
            "derajat": grade,
        }
        return words[name]

    return _TOKEN.sub(token, pattern)


def book_key(book: str, unit: str, per_unit: bool) -> str:
    """Name the series a number is drawn from: the book's id, with the unit where each unit has its own."""
    return f"{book}:{unit}" if per_unit else book


def number_key(book: str, year: int, serial: int, letter: str = "") -> str:
    """Name one number of one series and year; one that was inserted by its letter too."""
    return f"{book}/{year}/{serial}{'.' if letter else ''}{letter}"


def parts_of(key: str) -> tuple[str, int, int, str]:
    """Take a number's key apart: series, year, serial, letter."""
    series, year, last = key.rsplit("/", 2)
    serial, _, letter = last.partition(".")
    return series, int(year), int(serial), letter


def next_letter(taken: Iterable[str]) -> str:
    """Give the letter of the next number inserted at one place: a, b, ... z, aa, ab, ..."""
    count = len(set(taken))
    letters = ""
    while True:
        letters = chr(ord("a") + count % 26) + letters
        count = count // 26 - 1
        if count < 0:
            return letters


def issue_day(stated: date, today: date) -> date:
    """Give the day a letter is numbered and dated: the stated one, unless its book is of another year.

    The book of a year is closed with it, and none is begun before its first day: what was signed on 31 December and is issued
    on 1 January gets the first number of the new year and its date.
    """
    return stated if stated.year == today.year else today
