"""Store: search by words instead of by three letters at a time; its texts are derived anew when the office opens."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    "DROP TRIGGER search_text_added",
    "DROP TRIGGER search_text_removed",
    "DROP TRIGGER search_text_changed",
    "DROP TABLE search_index",
    "DROP TABLE search_text",
    """CREATE TABLE search_text (
    id INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (id)
)""",
    "CREATE UNIQUE INDEX search_text_of_case ON search_text (case_id, part)",
    """CREATE TABLE search_word (
    word TEXT NOT NULL,
    sound TEXT NOT NULL,
    texts INTEGER NOT NULL,
    PRIMARY KEY (word)
)
 WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE search_index USING fts5(
        text, content = 'search_text', content_rowid = 'id', tokenize = "ascii tokenchars '_#'",
        detail = 'none', columnsize = 0, prefix = '2 3 4 5'
    )""",
    """INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)""",
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
    "INSERT INTO local_value (\"key\", value) VALUES ('derive_anew', '1')",
)


def upgrade() -> None:
    """Put the new tables in the place of the old ones, and ask for their contents."""
    for statement in _STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
