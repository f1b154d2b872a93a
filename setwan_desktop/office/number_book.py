"""Office: a number book line by line, so that every number of a year is accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo

from setwan_desktop.domain.number_register import Inserted, NumberRegister
from setwan_desktop.domain.number_views import (
    CANCELLED,
    INSERTED,
    MISSING,
    ON_PAPER,
    USED,
    NumberedPaper,
    NumberEntry,
)


def entries_of(
    papers: Iterable[NumberedPaper],
    register: NumberRegister,
    series: str,
    year: int,
    zone: tzinfo | None,
    serials: range,
) -> tuple[NumberEntry, ...]:
    """Put a part of a book together: numbers given, numbers between them, and whatever lies between one and the next."""
    between = [each for each in register.between(series, year) if each.serial in serials]
    start = register.start(series, year)
    found: list[NumberEntry] = []
    last = serials.start - 1
    for paper in papers:
        found.extend(_gap(last + 1, paper.serial - 1, start))
        found.append(_given(paper, zone))
        last = max(last, paper.serial)
    found.extend(_gap(last + 1, serials.stop - 1, start))
    found.extend(_inserted(each) for each in between)
    return tuple(sorted(found, key=lambda each: (each.until or each.serial, len(each.letter), each.letter)))


def _gap(first: int, last: int, start: int) -> Iterator[NumberEntry]:
    """Account for the numbers between two that were given here: they stand on paper, or nothing explains them."""
    on_paper = min(last, start)
    if first <= on_paper:
        yield NumberEntry(first, "", _range(first, on_paper), ON_PAPER, until=on_paper)
        first = on_paper + 1
    if first <= last:
        yield NumberEntry(first, "", _range(first, last), MISSING, until=last)


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"  # a range is written with an en dash


def _given(paper: NumberedPaper, zone: tzinfo | None) -> NumberEntry:
    return NumberEntry(
        serial=paper.serial,
        letter="",
        number=paper.number,
        state=CANCELLED if paper.cancelled else USED,
        on=paper.on or paper.at.astimezone(zone).date(),
        paper=paper.label or paper.service,
        case_id=paper.case_id,
        case_number=paper.case_number,
        signed_by=paper.signed_by,
        reason=paper.reason,
        until=paper.serial,
    )


def _inserted(each: Inserted) -> NumberEntry:
    return NumberEntry(
        serial=each.serial,
        letter=each.letter,
        number=each.number,
        state=CANCELLED if each.cancelled else INSERTED,
        on=each.on,
        paper=each.subject,
        reason=each.cancelled or each.reason,
        by=each.by,
        until=each.serial,
    )
