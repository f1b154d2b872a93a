"""Store: bringing the tables of an older archive up to date, and refusing those of a newer program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, inspect

from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.store.guards import put_guards
from setwan_desktop.store.schema import METADATA

NEWEST = "0001"


def bring_up_to_date(connection: Connection, place: Path, key: bytes | None, now: datetime) -> None:
    with connection.begin():
        names = inspect(connection).get_table_names()
        if not names:
            METADATA.create_all(connection)
            put_guards(connection)
            connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (NEWEST,))
