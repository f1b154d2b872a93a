"""Store: search over normal text by trigrams; the private text of a case only for those who see it whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select
from sqlalchemy.exc import DatabaseError

from setwan_desktop.domain.projection import CardRow
from setwan_desktop.store import cards
from setwan_desktop.store.matching import INDEX, LONGEST, pattern_of, words_of
from setwan_desktop.store.schema import CASE_CARD, CASE_SIGHT, SEARCH_TEXT

_WEIGHED = 400
"""How many of the newest finds are weighed against each other."""

_SEES_MANY = 4_000
_SAME_CASE = CASE_SIGHT.c.case_id == SEARCH_TEXT.c.case_id


def search(connection: Connection, text: str, sight_keys: Sequence[str], limit: int) -> list[CardRow]:
    """Find cases.

    Args:
        connection: of the archive.
        text: words; each must occur. A word of two letters finds words that begin with it.
        sight_keys: of the officer; they open the private text of the cases that name one of them.
        limit: most cards.

    Returns:
        Cards, best first: number or tracking code as typed, then whole words, then beginnings, then parts; the newest first.
    """
    typed = text.strip()[:LONGEST]
    asked = (typed, typed.upper())
    exact = connection.scalars(
        select(CASE_CARD.c.case_id)
        .where(or_(CASE_CARD.c.number.in_(asked), CASE_CARD.c.tracking.in_(asked)))
        .limit(limit)
    ).all()
    words = words_of(text)
    weighed = sorted(_finds(connection, words, sight_keys), key=lambda row: (_weight(row.found, words), -row.id))
    order = dict.fromkeys([*exact, *(row.case_id for row in weighed)])
    return cards.some(connection, list(order)[:limit])


def _finds(connection: Connection, words: Sequence[str], sight_keys: Sequence[str]) -> list[Row[Any]]:
    """Read the newest finds in public text, and in whole text where the officer may see it."""
    patterns = [pattern_of(each) for each in words]
    if not patterns:
        return []
    found = list(connection.execute(_in_index(INDEX.c.public_text, patterns)))
    seen = select(CASE_SIGHT.c.case_id).where(CASE_SIGHT.c.key.in_(sight_keys), CASE_SIGHT.c.whole)
    count = select(func.count()).select_from(seen.limit(_SEES_MANY).subquery())
    if (connection.scalar(count) or 0) < _SEES_MANY:
        # Who sees few cases has them looked through: in the index his would be rare among all that match.
        text = SEARCH_TEXT.c.whole_text
        query = (
            select(SEARCH_TEXT.c.id, SEARCH_TEXT.c.case_id, text.label("found"))
            .where(SEARCH_TEXT.c.case_id.in_(seen), *(text.like(each) for each in patterns))
            .order_by(SEARCH_TEXT.c.id.desc())
            .limit(_WEIGHED)
        )
    else:
        query = _in_index(INDEX.c.whole_text, patterns).where(seen.where(_SAME_CASE).correlate(SEARCH_TEXT).exists())
    public = {row.id for row in found}
    return [*found, *(row for row in connection.execute(query) if row.id not in public)]


def _in_index(text: ColumnElement[str], patterns: Sequence[str]) -> Select[Any]:
    """Select the newest texts that match every pattern."""
    return (
        select(SEARCH_TEXT.c.id, SEARCH_TEXT.c.case_id, text.label("found"))
        .join_from(INDEX, SEARCH_TEXT, SEARCH_TEXT.c.id == INDEX.c.rowid)
        .where(*(text.like(each) for each in patterns))
        .order_by(INDEX.c.rowid.desc())
        .limit(_WEIGHED)
    )


def _weight(found: str, words: Sequence[str]) -> int:
    """Weigh a find: 0 where every word stands whole, 1 where each begins one, 2 otherwise."""
    if all(f" {word} " in found for word in words):
        return 0
    return 1 if all(f" {word}" in found for word in words) else 2


def index_is_sound(connection: Connection) -> bool:
    """Let the index compare itself with its text."""
    try:
        connection.exec_driver_sql("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return False
    return True
