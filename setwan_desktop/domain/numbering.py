"""Domain: numbers of cases and letters, from patterns with named tokens."""

from __future__ import annotations

import re
from datetime import date

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TOKEN = re.compile(r"\{(\w+)(?::0?(\d+)d?)?\}")

TOKENS = ("kode", "urut", "unit", "romawi", "bulan", "tahun", "derajat")
"""Names a pattern may use; ``urut`` takes a width as in ``{urut:03d}``."""

_OPEN_GAP = " " * 6


def faults(pattern: str) -> tuple[str, ...]:
    """Name what is wrong with a pattern: unknown tokens, a running number that is missing."""
    names = [match.group(1) for match in _TOKEN.finditer(pattern)]
    found = [f"unknown token {name}" for name in names if name not in TOKENS]
    if "urut" not in names:
        found.append("no running number {urut}")
    if "tahun" not in names:
        found.append("no year {tahun}")
    return tuple(found)


def fill(pattern: str, serial: int | None, on: date, *, code: str = "", unit: str = "", grade: str = "B") -> str:
    """Write a number by its pattern.

    Args:
        pattern: text with tokens.
        serial: the running number; None leaves a gap for it, as on a draft.
        on: the day whose month and year are written.
        code: classification code.
        unit: code of the unit.
        grade: secrecy letter.
    """

    def token(match: re.Match[str]) -> str:
        name, width = match.group(1), int(match.group(2) or 0)
        if name == "urut":
            return _OPEN_GAP if serial is None else f"{serial:0{width}d}"
        words = {
            "kode": code,
            "unit": unit,
            "romawi": _ROMAN[on.month - 1],
            "bulan": f"{on.month:02d}",
            "tahun": str(on.year),
            "derajat": grade,
        }
        return words[name]

    return _TOKEN.sub(token, pattern)


def book_key(book: str, unit: str, per_unit: bool) -> str:
    """Name the series a number is drawn from: the book's id, with the unit where each unit has its own."""
    return f"{book}:{unit}" if per_unit else book


def number_key(book: str, year: int, serial: int) -> str:
    """Name one number of one series and year."""
    return f"{book}/{year}/{serial}"
