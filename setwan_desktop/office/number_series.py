"""Office: the series of numbers an office has, and how each writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from setwan_desktop.domain import numbering
from setwan_desktop.domain.books import BY_SIGNER, book_of, code_of
from setwan_desktop.domain.office_profile import Book
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.office.core import Core


def series_of(core: Core, given: Iterable[str] = ()) -> Iterator[tuple[str, str, str]]:
    """Give every series: its id, its title, and its book (empty for the cases of a service).

    Args:
        core: the office.
        given: series that have numbers already: a unit that signs no more keeps its own.
    """
    given = tuple(given)
    shipped = list(core.definitions.books)
    # The archive keeps books by their ids; lists keep the order they were shipped in.
    ordered = sorted(
        core.profile.books.values(), key=lambda each: (each.id not in shipped, [*shipped, each.id].index(each.id))
    )
    for book in ordered:
        if not book.per_unit:
            yield book.id, book.title, book.id
            continue
        units = _units(core, book) | {each.partition(":")[2] for each in given if each.partition(":")[0] == book.id}
        for unit in sorted(units - {""}):
            yield numbering.book_key(book.id, unit, per_unit=True), f"{book.title} {unit}", book.id
    for service in core.definitions.services.values():
        yield service.id, f"Register {service.title}", ""


def numbered(core: Core) -> Iterator[LetterDefinition]:
    """Give every kind of letter that gets a number, once."""
    seen: set[str] = set()
    for service in core.definitions.services.values():
        for each in service.letters.values():
            if each.book and each.id not in seen:
                seen.add(each.id)
                yield each


def written(
    core: Core, series: str, serial: int | None, on: date, *, letter: str = "", code: str = "", book: Book | None = None
) -> str:
    """Write a number of a series.

    Args:
        core: the office.
        series: of which it is.
        serial: the running number.
        on: the day whose month and year are written.
        letter: of a number between two others.
        code: classification code; empty: the book's.
        book: in the place of the one that holds, as while it is edited.
    """
    service = core.definitions.services.get(series)
    if service is not None:
        return numbering.fill(service.case_number, serial, on, letter=letter)
    book_id, _, unit = series.partition(":")
    book = book or core.profile.books[book_id]
    return numbering.fill(book.pattern, serial, on, code=code or book.code, unit=book.unit or unit, letter=letter)


def write_alike(core: Core, book: Book, other: Book) -> bool:
    """Tell whether two books could write the same number."""
    if book.id == other.id or numbering.bare(book.pattern) != numbering.bare(other.pattern):
        return False
    if "{unit}" in book.pattern and not _units(core, book) & _units(core, other):
        return False
    return "{kode}" not in book.pattern or bool(_codes(core, book) & _codes(core, other))


def _units(core: Core, book: Book) -> set[str]:
    """Give the units whose code stands in a book's numbers: its own, or those of whoever signs its letters."""
    if book.unit:
        return {book.unit}
    signers = (core.roles.get(each.signer) for each in numbered(core) if _stands_in(core, each, book))
    return {each.unit for each in signers if each is not None}


def _codes(core: Core, book: Book) -> set[str]:
    """Give the codes that a book's numbers bear: those of the letters that stand in it."""
    return {code_of(each, book, core.profile) for each in numbered(core) if _stands_in(core, each, book)} or {book.code}


def _stands_in(core: Core, letter: LetterDefinition, book: Book) -> bool:
    profile = replace(core.profile, books={**core.profile.books, book.id: book})
    found = book_of(letter, core.roles.get(letter.signer), profile)
    if found is None and letter.book == BY_SIGNER:
        return bool(book.letterhead)  # who signs is chosen when it is issued
    return found is not None and found.id == book.id
