"""Office: the number books: what was given, what fell, and numbers between others for papers that were forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from setwan_desktop.domain import numbering
from setwan_desktop.domain.classification import is_code
from setwan_desktop.domain.events import NumberCancelled, NumberInserted
from setwan_desktop.domain.number_views import NumberEntry, SeriesView
from setwan_desktop.domain.office_profile import Book
from setwan_desktop.domain.refusals import FieldProblem, FormRefused, NotForThisOfficer
from setwan_desktop.domain.views import Change
from setwan_desktop.office import house
from setwan_desktop.office.number_book import entries_of
from setwan_desktop.office.number_series import series_of, written
from setwan_desktop.office.number_settings import NumberSettings, text_faults

_AT_ONCE = 200
"""Numbers read in a moment."""


class Numbers(NumberSettings):
    """Number books: read by those who keep or administer them. A number between others is an event with its reason."""

    @property
    def may_insert_numbers(self) -> bool:
        """Whether this officer keeps the number books, and may give a number for a forgotten day."""
        roles = self._core.roles
        return any(roles[role].keeps_numbers for role in self._core.office_now().roles_of(self._caller.officer))

    @property
    def may_read_numbers(self) -> bool:
        """Whether this officer sees the number books: their keepers and the administrator do."""
        return self.may_insert_numbers or self._may_set_up_numbers()

    def number_keepers(self) -> tuple[str, ...]:
        """Name the posts that keep the number books."""
        now = self._core.office_now()
        return tuple(now.short(each.id) for each in self._core.roles.values() if each.keeps_numbers)

    # -- reading -----------------------------------------------------------------------------------------------------

    def number_years(self) -> tuple[int, ...]:
        """List the years that have numbers, the present one included, the latest first."""
        self._must_read()
        kept = {year for _series, year in self._core.register.starts}
        years = {*self._core.archive.number_years(), *kept, self._core.now().year}
        return tuple(sorted(years, reverse=True))

    def number_books(self, year: int = 0) -> tuple[SeriesView, ...]:
        """List the series of a year (0: this one): those of the books first, then those of the services' cases."""
        self._must_read()
        year = year or self._core.now().year
        tallies, register = self._core.archive.number_tallies(year), self._core.register
        found = []
        for series, title, book in series_of(self._core, tuple(tallies)):
            last, used, cancelled = tallies.get(series, (0, 0, 0))
            start = register.start(series, year)
            found.append(
                SeriesView(
                    series,
                    title,
                    book,
                    year,
                    start,
                    max(last, start),
                    used,
                    cancelled,
                    sum(not each.cancelled for each in register.between(series, year)),
                    self.number_example(series, max(last, start) + 1) if year == self._core.now().year else "",
                )
            )
        return tuple(found)

    def numbers(self, series: str, year: int = 0, first: int = 1, last: int = 0) -> tuple[NumberEntry, ...]:
        """List a series' year in order: every number given, cancelled, inserted, on paper, or not accounted for.

        Args:
            series: its id.
            year: 0 for this one.
            first: only from this serial on; a book of many numbers is read part by part.
            last: only up to this serial; 0: to the end.
        """
        self._must_read()
        year = year or self._core.now().year
        register = self._core.register
        last = last or max(self._core.archive.last_serial(series, year), register.start(series, year))
        papers = self._core.archive.numbered_papers(series, year, first, last)
        zone = house.zone_of(self._core.profile)
        found = entries_of(papers, register, series, year, zone, range(first, last + 1))
        if self._sees_cases():
            return found
        return tuple(replace(each, case_id="", case_number="") for each in found)

    def number_example(self, series: str, serial: int, book: Book | None = None) -> str:
        """Write a number of a series as of today; ``book`` takes the place of the one that holds, as while it is edited."""
        return written(self._core, series, serial, self._core.now().date(), book=book)

    # -- numbers between others --------------------------------------------------------------------------------------

    def number_to_insert(self, series: str, on: date, code: str = "") -> str:
        """Say which number would be given for a paper of a past day; ``code`` empty: the book's.

        Raises:
            NotForThisOfficer: if he does not keep the books.
            FormRefused: if the day is not past, or no number was given up to it.
        """
        self._must_keep()
        serial, letter = self._place(series, on)
        return written(self._core, series, serial, on, letter=letter, code=code)

    def insert_number(self, series: str, on: date, subject: str, reason: str, code: str = "") -> NumberEntry:
        """Give a number between two others to a paper that was forgotten on its day; ``code`` empty: the book's.

        Raises:
            NotForThisOfficer: if he does not keep the books.
            FormRefused: if the day is not past, no number was given up to it, the subject or the reason is missing, or
                the code is none.
        """
        self._must_keep()
        problems = [*text_faults("subject", "Hal", subject), *text_faults("reason", "Alasan", reason)]
        if code and not is_code(code):
            problems.append(FieldProblem("code", "Kode klasifikasi", "code_shape"))
        try:
            serial, letter = self._place(series, on)
        except FormRefused as refused:
            raise FormRefused((*refused.problems, *problems)) from None
        if problems:
            raise FormRefused(tuple(problems))
        key = numbering.number_key(series, on.year, serial, letter)
        number = written(self._core, series, serial, on, letter=letter, code=code)
        self._enter(NumberInserted(key, number, on, subject.strip(), reason.strip(), self._actor()))
        return next(each for each in self.numbers(series, on.year) if (each.serial, each.letter) == (serial, letter))

    def cancel_inserted(self, series: str, year: int, serial: int, letter: str, reason: str) -> Change:
        """Cancel a number that was inserted; it stays in its book with the reason.

        Raises:
            NotForThisOfficer: if he does not keep the books, or there is no such number, or it fell already.
            FormRefused: if the reason is missing.
        """
        self._must_keep()
        key = numbering.number_key(series, year, serial, letter)
        held = self._core.register.inserted.get(key)
        if held is None or held.cancelled:
            raise NotForThisOfficer
        problems = text_faults("reason", "Alasan", reason)
        if problems:
            raise FormRefused(problems)
        return self._enter(NumberCancelled(key, held.number, self._actor(), reason.strip()))

    # -- within --------------------------------------------------------------------------------------------------

    def _place(self, series: str, on: date) -> tuple[int, str]:
        """Find where a number for a past day belongs: behind the last one given up to it."""
        today = self._core.now().date()
        if series not in {
            each for each, _title, _book in series_of(self._core, tuple(self._core.archive.number_tallies(on.year)))
        }:
            raise NotForThisOfficer
        if on >= today:
            raise FormRefused((FieldProblem("on", "Tanggal surat", "day_not_past"),))
        zone, register = house.zone_of(self._core.profile), self._core.register
        serial = register.start(series, on.year)
        for last in range(self._core.archive.last_serial(series, on.year), serial, -_AT_ONCE):
            papers = self._core.archive.numbered_papers(series, on.year, max(1, last - _AT_ONCE + 1), last)
            before = [each.serial for each in papers if (each.on or each.at.astimezone(zone).date()) <= on]
            if before:
                serial = max(*before, serial)
                break
        if not serial:
            raise FormRefused((FieldProblem("on", "Tanggal surat", "no_number_before"),))
        taken = [each.letter for each in register.between(series, on.year) if each.serial == serial]
        return serial, numbering.next_letter(taken)

    def _must_keep(self) -> None:
        if not self.may_insert_numbers:
            raise NotForThisOfficer

    def _must_read(self) -> None:
        if not self.may_read_numbers:
            raise NotForThisOfficer
