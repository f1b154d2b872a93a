"""Domain: what stands in the number books beside the letters of cases: where a book goes on, and numbers between others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from setwan_desktop.domain.events import BookContinued, NumberCancelled, NumberInserted, Recorded
from setwan_desktop.domain.numbering import parts_of


@dataclass(frozen=True)
class Inserted:
    """A number between two others.

    Attributes:
        series, year, serial, letter: its place, such as ``dprd_keluar``, 2026, 12, ``a``.
        number: as written.
        on: day of the paper it was given to; ``subject``: what that is about.
        reason: why it was forgotten.
        by: name of who gave it; ``at``: when.
        cancelled: why it fell; empty if it stands.
    """

    series: str
    year: int
    serial: int
    letter: str
    number: str
    on: date
    subject: str
    reason: str
    by: str
    at: datetime
    cancelled: str = ""


@dataclass(frozen=True)
class NumberRegister:
    """The books' own entries.

    Attributes:
        starts: series and year -> the last number that stands in a book on paper.
        inserted: key of a number -> the number.
    """

    starts: Mapping[tuple[str, int], int]
    inserted: Mapping[str, Inserted]

    def start(self, series: str, year: int) -> int:
        """Give the last number of a series' year that stands on paper; 0 for none."""
        return self.starts.get((series, year), 0)

    def between(self, series: str, year: int) -> tuple[Inserted, ...]:
        """List the inserted numbers of a series' year in order."""
        found = [each for each in self.inserted.values() if (each.series, each.year) == (series, year)]
        return tuple(sorted(found, key=lambda each: (each.serial, len(each.letter), each.letter)))


def register_of(history: Iterable[Recorded]) -> NumberRegister:
    """Fold the events of the books' stream."""
    starts: dict[tuple[str, int], int] = {}
    inserted: dict[str, Inserted] = {}
    for each in history:
        event = each.event
        if isinstance(event, BookContinued):
            starts[event.series, event.year] = event.last
        elif isinstance(event, NumberInserted):
            series, year, serial, letter = parts_of(event.number_key)
            inserted.setdefault(
                event.number_key,
                Inserted(
                    series,
                    year,
                    serial,
                    letter,
                    event.number,
                    event.on,
                    event.subject,
                    event.reason,
                    event.by.name,
                    each.at,
                ),
            )
        elif isinstance(event, NumberCancelled) and event.number_key in inserted:
            inserted[event.number_key] = replace(inserted[event.number_key], cancelled=event.reason)
    return NumberRegister(starts, inserted)
