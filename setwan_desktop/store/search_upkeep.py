"""Store: search kept in step with its texts: what changed of them, and the words they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from setwan_desktop.domain.spelling import sound
from setwan_desktop.store.schema import SEARCH_TEXT, SEARCH_WORD
from setwan_desktop.store.search_docs import change_of_vocabulary, vocabulary
from setwan_desktop.store.search_terms import forget_terms

_KEPT = text("SELECT word, texts FROM search_word")
_INDEXED = text("SELECT term AS word, doc AS texts FROM temp.search_terms WHERE term >= 'a'")


def put(connection: Connection, case_id: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Bring a case's texts up to date; a text that did not change is left alone, and keeps its place in the order."""
    kept = {
        str(row.part): str(row.text)
        for row in connection.execute(
            select(SEARCH_TEXT.c.part, SEARCH_TEXT.c.text).where(SEARCH_TEXT.c.case_id == case_id)
        )
    }
    wanted = {str(row["part"]): str(row["text"]) for row in rows}
    for part, words in wanted.items():
        if kept.get(part) != words:
            _put(connection, case_id, part, kept.get(part), words)
    gone = sorted(set(kept) - set(wanted))
    if gone:
        connection.execute(delete(SEARCH_TEXT).where(SEARCH_TEXT.c.case_id == case_id, SEARCH_TEXT.c.part.in_(gone)))
    count(connection, change_of_vocabulary(kept.values(), wanted.values()))


def put_one(connection: Connection, case_id: str, part: str, words: str) -> None:
    """Bring one text up to date."""
    query = select(SEARCH_TEXT.c.text).where(SEARCH_TEXT.c.case_id == case_id, SEARCH_TEXT.c.part == part)
    kept = connection.scalar(query)
    if kept != words:
        _put(connection, case_id, part, kept, words)
        count(connection, change_of_vocabulary([kept or ""], [words]))


def count_new(connection: Connection, texts: Iterable[str]) -> None:
    """Count the words of texts that were added."""
    count(connection, vocabulary(texts))


def count(connection: Connection, changes: Mapping[str, int]) -> None:
    """Change in how many texts words stand; a word that stands in none is gone."""
    if not changes:
        return
    forget_terms(connection)
    word = SEARCH_WORD.c
    rows = [{"word": each, "sound": sound(each), "texts": by} for each, by in sorted(changes.items())]
    change = upsert(SEARCH_WORD)
    connection.execute(
        change.on_conflict_do_update(index_elements=[word.word], set_={"texts": word.texts + change.excluded.texts}),
        rows,
    )
    gone = [each for each, by in changes.items() if by < 0]
    if gone:
        connection.execute(delete(SEARCH_WORD).where(word.word.in_(gone), word.texts <= 0))


def purge(connection: Connection) -> None:
    """Write the index anew without the words that were removed: until then they lie unread in its older parts.

    To do so with every change would take longer the more cases there are; it is done where an identity is destroyed.
    """
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('optimize')")


def words_are_sound(connection: Connection) -> bool:
    """Compare the words with those of the index, which must be sound itself."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab('main', 'search_index', 'row')"
    )
    kept = {row.word: row.texts for row in connection.execute(_KEPT)}
    return kept == {row.word: row.texts for row in connection.execute(_INDEXED)}


def _put(connection: Connection, case_id: str, part: str, kept: str | None, words: str) -> None:
    if kept is None:
        connection.execute(insert(SEARCH_TEXT).values(case_id=case_id, part=part, text=words))
        return
    own = (SEARCH_TEXT.c.case_id == case_id, SEARCH_TEXT.c.part == part)
    connection.execute(update(SEARCH_TEXT).where(*own).values(text=words))
