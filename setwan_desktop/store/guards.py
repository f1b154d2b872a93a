"""Store: what SQLite itself holds up: history that cannot be changed, and the search index that follows its text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

TRIGGERS = (
    """CREATE TRIGGER event_stays_unchanged BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END""",
    """CREATE TRIGGER event_stays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END""",
    """CREATE TRIGGER payload_stays_unchanged BEFORE UPDATE ON payload
    BEGIN SELECT RAISE(ABORT, 'a payload is never changed'); END""",
    # chain_head is moved at the end of a transaction, so an event above it belongs to this one.
    """CREATE TRIGGER payload_stays BEFORE DELETE ON payload
    WHEN NOT EXISTS (
        SELECT 1 FROM event INDEXED BY event_of_destruction
        JOIN payload AS order_given ON order_given.event_id = event.id AND order_given.class = 'main'
        WHERE event.kind = 'payload_destroyed'
        AND event.seq > coalesce((SELECT seq FROM chain_head WHERE chain_head.incarnation = event.incarnation), 0)
        AND json_extract(CAST(order_given.body AS TEXT), '$.event') = OLD.event_id
        AND json_extract(CAST(order_given.body AS TEXT), '$.payload_class') = OLD.class
    )
    BEGIN SELECT RAISE(ABORT, 'a payload is removed only with a record of its destruction'); END""",
    """CREATE TRIGGER attachment_stays_unchanged BEFORE UPDATE ON attachment
    BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END""",
)

SEARCH = (
    # No positions and no sizes: only whether a word stands in a text. The beginnings of words, and of numbers behind their
    # sign, are indexed too: else the texts of every word that begins so would be gathered first.
    """CREATE VIRTUAL TABLE search_index USING fts5(
        text, content = 'search_text', content_rowid = 'id', tokenize = "ascii tokenchars '_#'",
        detail = 'none', columnsize = 0, prefix = '2 3 4 5'
    )""",
    """CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
        INSERT INTO search_index (rowid, text) VALUES (NEW.id, NEW.text);
    END""",
    """CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
        INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text);
    END""",
    """CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
        INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text);
        INSERT INTO search_index (rowid, text) VALUES (NEW.id, NEW.text);
    END""",
)


def put_guards(connection: Connection) -> None:
    """Make triggers and search index on fresh tables."""
    for statement in (*TRIGGERS, *SEARCH):
        connection.exec_driver_sql(statement)


@contextmanager
def search_index_apart(connection: Connection) -> Iterator[None]:
    """Take the search index away while its text is made anew, and make it again from the text: however it was damaged."""
    for trigger in ("search_text_added", "search_text_removed", "search_text_changed"):
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger}")
    connection.exec_driver_sql("DROP TABLE IF EXISTS search_index")
    yield
    for statement in SEARCH:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('rebuild')")
