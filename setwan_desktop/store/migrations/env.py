"""Store: run by Alembic; works on the connection that is handed to it, inside its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
