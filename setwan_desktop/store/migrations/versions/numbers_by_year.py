"""Store: step 0003, the numbers of a year are found by an index."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the index."""
    op.execute("CREATE INDEX number_by_year ON number (year, book, serial, state)")
