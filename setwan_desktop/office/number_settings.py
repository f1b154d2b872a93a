"""Office: how the office numbers its letters: patterns, codes, books of kinds of letter, where a book goes on from paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from setwan_desktop.definitions import classification
from setwan_desktop.domain import numbering
from setwan_desktop.domain.books import BY_SIGNER
from setwan_desktop.domain.classification import ClassificationCode, is_code
from setwan_desktop.domain.events import BookContinued, Event, ProfileChanged
from setwan_desktop.domain.number_views import NumberedKind
from setwan_desktop.domain.office_profile import Book, LetterNumbering
from setwan_desktop.domain.refusals import FieldProblem, FormRefused, NotForThisOfficer
from setwan_desktop.domain.views import Change
from setwan_desktop.office import house
from setwan_desktop.office.number_series import numbered, series_of, write_alike
from setwan_desktop.office.seat import Seat

LONGEST = 400
"""Characters of a subject or a reason."""

GREATEST = 99_999
"""The greatest number a book on paper may end with."""


class NumberSettings(Seat):
    """Numbering as the administrator sets it up; each change is an event, and numbers already given stay as they are."""

    def numbered_kinds(self) -> tuple[NumberedKind, ...]:
        """List the kinds of letter that get a number, by their names."""
        profile = self._core.profile
        found = []
        for each in numbered(self._core):
            own = profile.letter_numbers.get(each.id, LetterNumbering())
            book = own.book or each.book
            shipped = each.code
            found.append(
                NumberedKind(each.id, each.label, book, own.code or shipped, own.book, own.code, each.book, shipped)
            )
        return tuple(sorted(found, key=lambda each: each.label.casefold()))

    def continue_book(self, series: str, last: int, year: int = 0) -> Change:
        """Let a series go on after the last number of a year (0: this one) that stands in a book on paper.

        Raises:
            NotForThisOfficer: if he does not administer the office, or there is no such series.
            FormRefused: if a greater number was given here already.
        """
        self._must_set_up_numbers()
        year = year or self._core.now().year
        if series not in {each for each, _title, _book in series_of(self._core)}:
            raise NotForThisOfficer
        given = self._core.archive.last_serial(series, year)
        if not 0 <= last <= GREATEST:
            raise FormRefused((FieldProblem("start", "Nomor terakhir", "too_large", str(GREATEST)),))
        if given and last < given and last != self._core.register.start(series, year):
            raise FormRefused((FieldProblem("start", "Nomor terakhir", "start_passed", str(given)),))
        return self._enter(BookContinued(series, year, last, self._actor()))

    def change_book(self, book: Book) -> Change:
        """Change how a book writes its numbers; numbers already given stay as they are.

        Raises:
            NotForThisOfficer: if he does not administer the office, or there is no such book.
            FormRefused: with what is wrong.
        """
        self._must_set_up_numbers()
        books = self._core.profile.books
        if book.id not in books:
            raise NotForThisOfficer
        problems = self.book_faults(book)
        if problems:
            raise FormRefused(problems)
        return self._set_up("books", {**books, book.id: book})

    def book_faults(self, book: Book) -> tuple[FieldProblem, ...]:
        """Say what is wrong with a book as it is being changed; empty if it can be saved."""
        found = [*text_faults("title", "Nama buku", book.title)]
        found.extend(
            FieldProblem("pattern", "Pola nomor", "pattern_misspelt", each.nearest)
            if each.nearest
            else FieldProblem("pattern", "Pola nomor", f"pattern_{each.kind}", each.token)
            for each in numbering.faults(book.pattern)
        )
        if book.per_unit and "{unit}" not in book.pattern:
            found.append(FieldProblem("pattern", "Pola nomor", "pattern_unit_missing"))
        if "{kode}" in book.pattern and not book.code:
            found.append(FieldProblem("code", "Kode klasifikasi", "missing"))
        if book.code and not is_code(book.code):
            found.append(FieldProblem("code", "Kode klasifikasi", "code_shape"))
        twin = next((each for each in self._core.profile.books.values() if write_alike(self._core, book, each)), None)
        if twin is not None and not found:
            found.append(FieldProblem("pattern", "Pola nomor", "pattern_alike", twin.title))
        return tuple(found)

    def number_letter(self, letter: str, book: str = "", code: str = "") -> Change:
        """Choose book and code of a kind of letter; empty: as shipped.

        Raises:
            NotForThisOfficer: if he does not administer the office, or no such letter gets a number, or there is no such book.
            FormRefused: if the code is none.
        """
        self._must_set_up_numbers()
        profile = self._core.profile
        if letter not in {each.id for each in numbered(self._core)} or book not in {"", BY_SIGNER, *profile.books}:
            raise NotForThisOfficer
        if code and not is_code(code):
            raise FormRefused((FieldProblem("code", "Kode klasifikasi", "code_shape"),))
        chosen = {**profile.letter_numbers, letter: LetterNumbering(book, code)}
        return self._set_up("letter_numbers", {key: each for key, each in chosen.items() if each != LetterNumbering()})

    def find_codes(self, text: str, limit: int = 50) -> tuple[ClassificationCode, ...]:
        """Find classification codes by their first digits or by words of their names; the best first."""
        return classification().search(text, limit)

    def code_named(self, code: str) -> ClassificationCode | None:
        """Give a classification code's entry; None for one that is not listed."""
        return classification().find(code)

    def _enter(self, event: Event, stream: str = house.BOOKS_STREAM) -> Change:
        with self._core.archive.transaction() as tx:
            tx.append(stream, (event,), self._caller.officer, self._core.clock.now())
        self._core.forget()
        return Change(profile=True)

    def _set_up(self, part: str, content: Mapping[str, object]) -> Change:
        changed = replace(self._core.profile, **{part: content})  # type: ignore[arg-type]  # the part by its name
        event = ProfileChanged(part, house.plain_part(changed, part), self._actor())
        return self._enter(event, house.PROFILE_STREAM)

    def _may_set_up_numbers(self) -> bool:
        roles = self._core.roles
        return any(not roles[role].sees_cases for role in self._core.office_now().roles_of(self._caller.officer))

    def _must_set_up_numbers(self) -> None:
        if not self._may_set_up_numbers():
            raise NotForThisOfficer


def text_faults(field: str, label: str, text: str) -> tuple[FieldProblem, ...]:
    """Say what is wrong with a line of text that must be there."""
    if not text.strip():
        return (FieldProblem(field, label, "missing"),)
    if len(text.strip()) > LONGEST:
        return (FieldProblem(field, label, "too_long", str(LONGEST)),)
    return ()
