"""Store: search: cards by what everybody may know of them, texts by those who see them whole, and the agenda."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, TextClause, bindparam, select, text
from sqlalchemy.exc import DatabaseError

from setwan_desktop.domain.projection import AgendaRow, CardRow
from setwan_desktop.domain.spelling import bare, has_digit, words_of
from setwan_desktop.store import books, cards, driver
from setwan_desktop.store.schema import SEARCH_TEXT
from setwan_desktop.store.search_docs import AGENDA, OPEN, service_mark, sight_mark
from setwan_desktop.store.search_terms import Term, terms_of
from setwan_desktop.store.search_upkeep import words_are_sound
from setwan_desktop.store.search_weights import SHORTEST_NUMBER, weight_of

_CARDS_SECONDS, _TEXTS_SECONDS = 0.05, 0.03
"""After so much work on cards, and then on texts and agenda, a search ends with what it has: the window shall not wait."""

_CARDS_WEIGHED, _TEXTS_COUNTED = 120, 60
"""How many of the newest cards are weighed against each other, and how many texts are counted: so many that are open, and so
many of the others."""

_MAY_SEE = (
    "(found.part = 'card' OR EXISTS (SELECT 1 FROM case_sight AS seen "
    "WHERE seen.case_id = found.case_id AND seen.key IN :keys AND seen.whole))"
)
_HITS = "FROM search_index AS hit CROSS JOIN search_text AS found ON found.id = hit.rowid "
_CARDS = text(
    f"SELECT found.case_id, found.text {_HITS}"
    f"WHERE search_index MATCH :asked AND {_MAY_SEE} ORDER BY hit.rowid DESC LIMIT :most"
).bindparams(bindparam("keys", expanding=True))
_PAGE = text(
    f"SELECT found.case_id {_HITS}"
    f"WHERE search_index MATCH :asked AND hit.rowid < :bound AND {_MAY_SEE} ORDER BY hit.rowid DESC LIMIT :most"
).bindparams(bindparam("keys", expanding=True))
_ENTRIES = text(f"SELECT found.part {_HITS}WHERE search_index MATCH :asked ORDER BY hit.rowid DESC LIMIT :most")
_BEHIND_ALL = 2**62


@dataclass(frozen=True)
class Found:
    """What was found, the best first.

    Attributes:
        cards: cases whose card has the words.
        texts: further cases, whose texts have them.
        agenda: entries that have them, in no order.
        near: words count that are nearly those that were asked for.
        cut: there may be more than what was weighed.
        case_count, text_count: how many were weighed.
    """

    cards: tuple[CardRow, ...] = ()
    texts: tuple[CardRow, ...] = ()
    agenda: tuple[AgendaRow, ...] = ()
    near: bool = False
    cut: bool = False
    case_count: int = 0
    text_count: int = 0


@dataclass(frozen=True)
class _Hits:
    """Ids of what was found."""

    cards: list[str]
    texts: list[str]
    entries: list[str]

    def __len__(self) -> int:
        return len(self.cards) + len(self.texts) + len(self.entries)


def find(
    connection: Connection, asked: str, sight_keys: Sequence[str], limit: int, texts: int, entries: int = 0
) -> Found:
    """Find what has every word of a question.

    Args:
        connection: of the archive.
        asked: words. Two letters find words that begin with them, more find words that have them anywhere.
        sight_keys: of the officer; they open the texts of the cases that name one of them.
        limit: most cases found by their cards.
        texts: most cases found by their texts.
        entries: most entries of the agenda.

    Returns:
        Cards: the number as typed before all, then applicant, subject and letters' numbers; whole words before parts of
        words, open cases before closed ones, the newest first.
    """
    search = _Search(connection, asked, sight_keys)
    hits, near = search.hits(entries, near=False), False
    if not len(hits) and not search.cut and search.leave_letter():
        hits = search.hits(entries, near=False)
    if not len(hits) and not search.cut:
        # Only now are words looked for that were perhaps meant: beside what was found they would be noise.
        hits = search.hits(entries, near=True)
        near = len(hits) > 0
    return Found(
        cards=tuple(cards.some(connection, hits.cards[:limit])),
        texts=tuple(cards.some(connection, hits.texts[:texts])),
        agenda=tuple(books.agenda_entries(connection, hits.entries)),
        near=near,
        cut=search.cut,
        case_count=len(hits.cards),
        text_count=len(hits.texts),
    )


def search(connection: Connection, asked: str, sight_keys: Sequence[str], limit: int) -> list[CardRow]:
    """Find cases by what their cards say, then by their texts, best first."""
    found = find(connection, asked, sight_keys, limit, limit)
    return [*found.cards, *found.texts][:limit]


def page(
    connection: Connection,
    asked: str,
    sight_keys: Sequence[str],
    limit: int,
    closed: bool | None = None,
    service: str = "",
    before: tuple[datetime, str] | None = None,
) -> list[CardRow]:
    """List every case that has the words, the newest opened first.

    Args:
        connection: of the archive.
        asked: words.
        sight_keys: of the officer.
        limit: most cards.
        closed: only closed, only open, or both (None).
        service: only of this one; empty for any.
        before: of the last card of the page before; None for the first page.
    """
    search = _Search(connection, asked, sight_keys)
    filters = [f'"{service_mark(service)}"'] if service else []
    if closed is False:
        filters.append(f'"{OPEN}"')
    own = SEARCH_TEXT.c
    parts = (own.case_id == before[1], own.part.in_(("card", "whole"))) if before else ()
    bound = connection.scalar(select(own.id).where(*parts).order_by(own.id).limit(1)) if before else None
    found = search.page(filters, _BEHIND_ALL if bound is None else int(bound), limit, closed=closed is True)
    return cards.some(connection, found)


def index_is_sound(connection: Connection) -> bool:
    """Let the index compare itself with its text, and its words with those that are kept apart."""
    try:
        connection.exec_driver_sql("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return False
    return words_are_sound(connection)


class _Search:
    """One question of one officer."""

    def __init__(self, connection: Connection, asked: str, sight_keys: Sequence[str]) -> None:
        self._connection = connection
        self._words = words_of(asked)
        self._number = f"#{bare(asked)}"
        self._keys = list(sight_keys)
        sight = " OR ".join(f'"{sight_mark(key)}"' for key in sight_keys)
        self._cards = f'("_card" OR ("_inside" AND ({sight})))' if sight else '"_card"'
        self._texts = f'"_whole" AND ({sight})' if sight else ""
        self.cut = False

    def leave_letter(self) -> bool:
        """Leave out a last word of one letter: it is under way, and what was found before it must not vanish."""
        if len(self._words) < 2 or len(self._words[-1]) > 1 or has_digit(self._words[-1]):
            return False
        self._words = self._words[:-1]
        return True

    def hits(self, entries: int, *, near: bool) -> _Hits:
        """Find cases by their cards, further ones by their texts, and entries of the agenda."""
        with driver.ended_after(self._connection, _CARDS_SECONDS):
            terms = self._terms(near=near)
            asked = self._question(terms)
            if not asked:
                return _Hits([], [], [])
            weighed = [
                (weight_of(row.text, self._number, terms, closed=way), row.case_id)
                for way, rows in enumerate(self._open_first(_CARDS, f"{asked} AND {self._cards}", _CARDS_WEIGHED))
                for row in rows
            ]
        found = list(dict.fromkeys(case_id for _weight, case_id in sorted(weighed, key=itemgetter(0))))
        with driver.ended_after(self._connection, _TEXTS_SECONDS):
            return _Hits(found, self._in_texts(asked, set(found)), self._in_agenda(asked, entries))

    def _in_texts(self, asked: str, known: set[str]) -> list[str]:
        """Find cases by their texts, beside those that are known already."""
        if not self._texts:
            return []
        ways = self._open_first(_PAGE, f"{asked} AND {self._texts}", _TEXTS_COUNTED + len(known))
        return list(dict.fromkeys(row.case_id for rows in ways for row in rows if row.case_id not in known))

    def _in_agenda(self, asked: str, entries: int) -> list[str]:
        rows = self._rows(_ENTRIES, asked=f'{asked} AND "_agenda"', most=entries) if entries else []
        return [str(row.part).removeprefix(f"{AGENDA}:") for row in rows]

    def page(self, filters: Sequence[str], bound: int, limit: int, *, closed: bool) -> list[str]:
        """List cases from a place in the order of opening on."""
        asked = self._page_question(filters, closed=closed, near=False)
        if not self._page(asked, _BEHIND_ALL, 1) and self.leave_letter():
            asked = self._page_question(filters, closed=closed, near=False)
        if not self._page(asked, _BEHIND_ALL, 1):
            asked = self._page_question(filters, closed=closed, near=True)
        # Of a case there may be two: its card and its texts.
        return list(dict.fromkeys(self._page(asked, bound, 2 * limit)))[:limit]

    def _page(self, asked: str, bound: int, most: int) -> list[str]:
        rows = self._rows(_PAGE, asked=asked, bound=bound, keys=self._keys, most=most) if asked else []
        return [row.case_id for row in rows]

    def _page_question(self, filters: Sequence[str], *, closed: bool, near: bool) -> str:
        """Ask for cards, and for texts where they may be seen."""
        question = self._question(self._terms(near=near))
        if not question:
            return ""
        whole = f" OR ({self._texts})" if self._texts else ""
        asked = " AND ".join([question, f'("_card"{whole})', *filters])
        return f'({asked}) NOT "{OPEN}"' if closed else asked

    def _question(self, terms: Sequence[Term]) -> str:
        """Ask for every word, or for a number typed without what stands between its parts; empty: nothing has them."""
        ways = [" AND ".join(each.expression for each in terms)] if terms else []
        if len(self._number) > SHORTEST_NUMBER and not (len(terms) == 1 and terms[0].prefix == self._number):
            ways.append(f'"{self._number}"*')
        return f"(({') OR ('.join(ways)}))" if ways else ""

    def _terms(self, *, near: bool) -> list[Term]:
        if not self._words:
            return []
        try:
            return terms_of(self._connection, self._words, near=near)
        except DatabaseError as error:
            self._note(error)
            return []

    def _open_first(self, question: TextClause, asked: str, most: int) -> Iterator[list[Row[Any]]]:
        """Read the newest that are open, then the newest of the others."""
        for each in (f'({asked}) AND "{OPEN}"', f'({asked}) NOT "{OPEN}"'):
            rows = self._rows(question, asked=each, keys=self._keys, most=most, bound=_BEHIND_ALL)
            self.cut = self.cut or len(rows) == most
            yield rows

    def _rows(self, question: TextClause, **asked: object) -> list[Row[Any]]:
        """Read what a question finds, until the search has to end."""
        found: list[Row[Any]] = []
        try:
            found.extend(self._connection.execute(question, asked))
        except DatabaseError as error:
            self._note(error)
        return found

    def _note(self, error: DatabaseError) -> None:
        if not driver.was_ended(error):
            raise error
        self.cut = True
