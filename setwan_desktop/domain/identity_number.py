"""Domain: the NIK, the sixteen digits of an identity card.

Source: docs/SOURCES.md#nik: six digits of the district of first registration, birth date with 40 added to a woman's day,
serial from 0001. It never changes, so region and date may rightly differ from what the card says today.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

LENGTH = 16
_FEMALE = 40
_PROVINCES = range(11, 97)


@dataclass(frozen=True)
class Reading:
    """What a NIK tells, as a suggestion: birth date and sex (``P`` or ``L``)."""

    born: date
    sex: str


def digits(text: str) -> str:
    """Give the digits alone."""
    return re.sub(r"[\s.\-•]", "", text)


def fault(text: str) -> str:
    """Name what makes it no NIK: ``nik_length``, ``nik_region``, ``nik_date``, ``nik_serial``; empty if it is one.

    A birth date is valid in one of two centuries; which one is only guessed by ``read``.
    """
    bare = digits(text)
    if len(bare) != LENGTH or not (bare.isascii() and bare.isdigit()):
        return "nik_length"
    if int(bare[:2]) not in _PROVINCES:
        return "nik_region"
    if _born(bare, 2000) is None and _born(bare, 1900) is None:
        return "nik_date"
    if bare[12:] == "0000":
        return "nik_serial"
    return ""


def read(text: str, today: date) -> Reading | None:
    """Read birth date and sex out of a NIK; None if it is none. The later century that is not in the future is taken."""
    if fault(text):
        return None
    bare = digits(text)
    born = _born(bare, 2000)
    if born is None or born > today:
        born = _born(bare, 1900) or born
    assert born is not None
    return Reading(born, "P" if int(bare[6:8]) > _FEMALE else "L")


def _born(bare: str, century: int) -> date | None:
    day = int(bare[6:8])
    try:
        return date(century + int(bare[10:12]), int(bare[8:10]), day - _FEMALE if day > _FEMALE else day)
    except ValueError:
        return None
