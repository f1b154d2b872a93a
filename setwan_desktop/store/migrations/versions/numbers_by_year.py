"""Store: step 0003, the numbers of a year are found by an index; an act changes the search index at little cost."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the index; words leave the other one for good only where an identity is destroyed."""
    op.execute("CREATE INDEX number_by_year ON number (year, book, serial, state)")
    op.execute("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0)")
