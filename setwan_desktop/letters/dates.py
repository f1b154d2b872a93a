"""Letters: place and date, the Indonesian way; on a draft with a gap for the day."""

from __future__ import annotations

from datetime import date

from setwan_desktop.domain.letter import LetterContent

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_OPEN_DAY = " " * 8


def written_date(day: date) -> str:
    """Write a date: 27 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def date_or_gap(content: LetterContent) -> str:
    """Write the letter's date, or the month of a draft behind the open day; empty for neither."""
    if content.date:
        return written_date(content.date)
    return _OPEN_DAY + content.draft_month if content.draft_month else ""


def place_and_date(content: LetterContent) -> str:
    """Write place and date with a comma between; a letter without place has only its date."""
    day = date_or_gap(content)
    if content.place and day:
        return f"{content.place}, {day}"
    return day or content.place
