"""Store: bringing the tables of an older archive up to date, and refusing those of a newer program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, MetaData, inspect

from setwan_desktop.domain.trouble import ArchiveDamaged, ArchiveNewer
from setwan_desktop.store import backup
from setwan_desktop.store.copying import Copying
from setwan_desktop.store.guards import put_guards
from setwan_desktop.store.schema import METADATA

NEWEST = "0003"
"""The shape of ``schema``: the last of the steps in ``migrations/versions``. A test holds them together."""

STEPS = Path(__file__).parent / "migrations"

_VERSION_TABLE = "alembic_version"


def bring_up_to_date(
    connection: Connection, place: Path, key: bytes | None, now: datetime, folder: Path = STEPS, newest: str = NEWEST
) -> None:
    """Make the tables of an empty file, or bring those of an older program up to date after a verified backup.

    Args:
        connection: of the archive, outside a transaction.
        place: its file; the backup goes to ``cadangan`` beside it.
        key: of an encrypted archive.
        now: for the backup's name.
        folder: of the steps.
        newest: the shape to reach.

    Raises:
        ArchiveNewer: a newer program made it; nothing is written.
        ArchiveDamaged: it is a database, but no archive.
    """
    with connection.begin():
        shape = _shape(connection)
        if shape == "":
            make_tables(connection, newest)
            return
    if shape is None:
        raise ArchiveDamaged(str(place))
    if shape == newest:
        return
    from setwan_desktop.store import steps  # Alembic takes longer to import than everything else here

    if shape not in steps.known(folder):
        raise ArchiveNewer(f"{place} ({shape})")
    backup.plan(connection, Copying(connection, place, key), place.parent / "cadangan", now).make()
    with connection.begin():
        steps.take(connection, folder, newest)


def make_tables(connection: Connection, shape: str = NEWEST, metadata: MetaData = METADATA) -> None:
    """Make every table at once, as all steps together would, and say which shape that is."""
    metadata.create_all(connection)
    put_guards(connection)
    # As Alembic makes it, without the time it takes to import Alembic.
    connection.exec_driver_sql(
        f"CREATE TABLE {_VERSION_TABLE} ("
        f"version_num VARCHAR(32) NOT NULL, CONSTRAINT {_VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"INSERT INTO {_VERSION_TABLE} (version_num) VALUES (?)", (shape,))  # noqa: S608


def _shape(connection: Connection) -> str | None:
    """Tell which shape the tables have: empty for no tables, None for tables that are not ours."""
    names = inspect(connection).get_table_names()
    if not names:
        return ""
    if _VERSION_TABLE not in names:
        return None
    found = connection.exec_driver_sql(f"SELECT version_num FROM {_VERSION_TABLE}").scalar()  # noqa: S608
    return None if found is None else str(found)
