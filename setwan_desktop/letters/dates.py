"""Letters: place and date of a letter; on a draft with a gap for the day."""

from __future__ import annotations

from setwan_desktop.domain.indonesian import long_date
from setwan_desktop.domain.letter import LetterContent

_OPEN_DAY = " " * 8


def date_or_gap(content: LetterContent) -> str:
    """Write the letter's date, or the month of a draft behind the open day; empty for neither."""
    if content.date:
        return long_date(content.date)
    return _OPEN_DAY + content.draft_month if content.draft_month else ""


def place_and_date(content: LetterContent) -> str:
    """Write place and date with a comma between; a letter without place has only its date."""
    day = date_or_gap(content)
    if content.place and day:
        return f"{content.place}, {day}"
    return day or content.place
