"""Store: how words become patterns that the trigram index can find."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, Integer, Text, column, exists, false, select, table

from setwan_desktop.store.normal import normal
from setwan_desktop.store.schema import CASE_CARD, SEARCH_TEXT

LONGEST = 200
"""Characters of a question that are looked at."""

_MANY = 1_000
_MOST_WORDS = 12
_SHORTEST_PATTERN = 3

INDEX = table("search_index", column("rowid", Integer), column("public_text", Text), column("whole_text", Text))
"""The index beside ``search_text``; SQLAlchemy knows no virtual tables, so it is only named here."""


def words_of(text: str) -> list[str]:
    """Part a question into normal words, each once."""
    return list(dict.fromkeys(normal(text[:LONGEST]).split()))[:_MOST_WORDS]


def pattern_of(word: str) -> str:
    """Give the LIKE pattern of a word. Normal words hold no wildcards, so nothing is escaped.

    The index holds three characters at a time, the space before a word among them: so two letters are looked for at
    the beginning of words, and one letter as a word of its own.

    Args:
        word: a normal word.

    Returns:
        The pattern.
    """
    enough = (each for each in (word, f" {word}", f" {word} ") if len(each) >= _SHORTEST_PATTERN)
    return f"%{next(enough)}%"


def public_matches(connection: Connection, text: str) -> ColumnElement[bool]:
    """Give the rule that a card's public text has every word.

    Args:
        connection: of the archive.
        text: words.

    Returns:
        A rule for ``case_card``. Where few cases match they are named; where many do, each card is looked at in its
        turn, because a page of them is soon full. Either way is slow where the other is quick.
    """
    patterns = [pattern_of(each) for each in words_of(text)]
    if not patterns:
        return false()
    rules = (INDEX.c.public_text.like(each) for each in patterns)
    found = connection.scalars(select(INDEX.c.rowid).where(*rules).order_by(INDEX.c.rowid.desc()).limit(_MANY)).all()
    if len(found) < _MANY:
        return CASE_CARD.c.case_id.in_(select(SEARCH_TEXT.c.case_id).where(SEARCH_TEXT.c.id.in_(found)))
    own_text = (SEARCH_TEXT.c.public_text.like(each) for each in patterns)
    return exists().where(SEARCH_TEXT.c.case_id == CASE_CARD.c.case_id, *own_text)
