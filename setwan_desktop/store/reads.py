"""Store: the questions that can be put to an archive, in a transaction or outside one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from setwan_desktop.domain.events import Recorded
from setwan_desktop.domain.number_views import NumberedPaper
from setwan_desktop.domain.projection import AgendaRow, CardRow, FollowUpRow, NumberRow
from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.store import books, cards, files, ledger, local, number_list
from setwan_desktop.store import search as searching
from setwan_desktop.store.faults import sqlite_faults_sorted
from setwan_desktop.store.search import Found

P = ParamSpec("P")
R = TypeVar("R")


class Reads:
    """What an archive and a transaction in it both answer."""

    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place

    def _run(self, question: Callable[Concatenate[Connection, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Put a question, in the transaction under way or else in one of its own."""
        with sqlite_faults_sorted(self._place):
            if self._connection.in_transaction():
                return question(self._connection, *args, **kwargs)
            with self._connection.begin():
                return question(self._connection, *args, **kwargs)

    # --- history ---

    def history(self, stream: str) -> tuple[Recorded, ...]:
        """Read a stream's events, ancestors before descendants; empty where there is no such stream."""
        return self._run(ledger.history, stream)

    # --- cards ---

    def card(self, case_id: str) -> CardRow | None:
        """Find a case's card; None where there is none."""
        return self._run(cards.one, case_id)

    def cards(self, case_ids: Iterable[str]) -> list[CardRow]:
        """Find cards in the order they were asked for; unknown ids are passed over."""
        return self._run(cards.some, case_ids)

    def inbox(self, roles: Sequence[str], officer: str, limit: int = 500) -> list[tuple[CardRow, str]]:
        """List what waits for an officer, each card with the role it waits at, the most urgent first."""
        return self._run(cards.inbox, roles, officer, limit)

    def counts(self, roles: Sequence[str], officer: str, now: datetime) -> dict[str, tuple[int, int]]:
        """Count for each role what waits for an officer: all, and what is overdue."""
        return self._run(cards.counts, roles, officer, now)

    def newest_cards(
        self,
        closed: bool | None,
        text: str,
        limit: int,
        before: tuple[datetime, str] | None,
        service: str = "",
        sight_keys: Sequence[str] = (),
    ) -> list[CardRow]:
        """List cards from the newest opened on; ``before`` is ``(opened_at, case_id)`` of the last card of the page before.

        With a text, those that have its words; in their texts only where ``sight_keys`` open them.
        """
        if text.strip():
            return self._run(searching.page, text, sight_keys, limit, closed, service, before)
        return self._run(cards.newest, closed, limit, before, service)

    def opened_between(self, service: str, start: datetime, end: datetime) -> list[CardRow]:
        """List cards opened from ``start`` until before ``end``; of every service where it is empty."""
        return self._run(cards.opened_between, service, start, end)

    def acted_on(self, officer: str, roles: Sequence[str], limit: int) -> list[CardRow]:
        """List open cases an officer moved that do not wait for him in one of his roles, the newest move first."""
        return self._run(cards.acted_on, officer, roles, limit)

    def sights(self, case_ids: Iterable[str]) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """Tell the same as ``sight`` for many cases at once."""
        return self._run(cards.sights, case_ids)

    def sight(self, case_id: str) -> tuple[frozenset[str], frozenset[str]]:
        """Tell who sees a case whole, and who sees its state beside the card."""
        return self._run(cards.sights, (case_id,))[case_id]

    def search(self, text: str, sight_keys: Sequence[str], limit: int) -> list[CardRow]:
        """Find cases by words, best first; private text only where ``sight_keys`` open it."""
        return self._run(searching.search, text, sight_keys, limit)

    def find(self, text: str, sight_keys: Sequence[str], limit: int, texts: int, entries: int) -> Found:
        """Find cases and entries of the agenda by words, best first."""
        return self._run(searching.find, text, sight_keys, limit, texts, entries)

    # --- books ---

    def agenda(self, first: date, last: date) -> list[AgendaRow]:
        """List the agenda's entries from the first to the last day, both included, in order."""
        return self._run(books.agenda, first, last)

    def agenda_entry(self, entry_id: str) -> AgendaRow | None:
        """Find an entry of the agenda; None where there is none."""
        return self._run(books.agenda_entry, entry_id)

    def follow_ups(self, roles: Sequence[str], done: bool = False) -> list[tuple[CardRow, FollowUpRow]]:
        """List what holders of roles still owe, the earliest first; with ``done``, what was done too."""
        return self._run(cards.follow_ups, roles, done)

    def numbers(self, book: str, year: int) -> list[NumberRow]:
        """List a book's numbers of a year in order, cancelled ones included."""
        return self._run(books.numbers, book, year)

    def numbered_papers(self, series: str, year: int, first: int, last: int) -> list[NumberedPaper]:
        """List the numbers of a series' year from one to another, with what they were given to."""
        return self._run(number_list.papers, series, year, first, last)

    def number_tallies(self, year: int) -> dict[str, tuple[int, int, int]]:
        """Tell of every series of a year: its last serial, how many numbers are used, and how many cancelled."""
        return self._run(number_list.tallies, year)

    def number_years(self) -> list[int]:
        """List the years in which a number was given."""
        return self._run(number_list.years)

    def last_serial(self, book: str, year: int) -> int:
        """Give the greatest serial of a book's year, used or cancelled; 0 for none."""
        return self._run(books.last_serial, book, year)

    # --- files ---

    def file(self, sha256: str) -> bytes:
        """Give a file's content, compared with its digest."""
        return self._run(files.get, sha256)

    def file_size(self, sha256: str) -> int | None:
        """Give a file's size in bytes; None where it is not kept."""
        return self._run(files.size, sha256)

    # --- beside the history ---

    def drafts(self, officer: str) -> list[SavedDraft]:
        """List an officer's half-filled forms, the newest first."""
        return self._run(local.drafts, officer)

    def draft(self, officer: str, case_id: str, service: str, action: str) -> SavedDraft | None:
        """Find a half-filled form; None where there is none."""
        return self._run(local.draft, officer, case_id, service, action)

    def put_draft(self, officer: str, saved: SavedDraft) -> None:
        """Keep a half-filled form in place of the former one."""
        self._run(local.put_draft, officer, saved)

    def discard_draft(self, officer: str, case_id: str, service: str, action: str) -> None:
        """Drop a half-filled form, if there is one."""
        self._run(local.discard_draft, officer, case_id, service, action)

    def credential(self, officer: str) -> str | None:
        """Give the hash of an officer's password; None where he has none."""
        return self._run(local.credential, officer)

    def read_marks(self, officer: str, case_ids: Iterable[str]) -> dict[str, int]:
        """Tell at which version an officer last opened cases; those he never opened are missing."""
        return self._run(local.read_marks, officer, case_ids)

    def read_mark(self, officer: str, case_id: str) -> int:
        """Tell at which version an officer last opened a case; 0 if never."""
        return self._run(local.read_marks, officer, (case_id,)).get(case_id, 0)

    def put_read_mark(self, officer: str, case_id: str, version: int) -> None:
        """Remember that an officer has opened a case at a version."""
        self._run(local.put_read_mark, officer, case_id, version)

    def local(self, key: str) -> str | None:
        """Give a value kept for this computer; None where it was never put."""
        return self._run(local.local, key)

    def put_local(self, key: str, value: str | None) -> None:
        """Keep a value for this computer; None drops it."""
        self._run(local.put_local, key, value)
