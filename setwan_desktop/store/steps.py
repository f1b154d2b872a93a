"""Store: the steps of ``migrations``, taken by Alembic."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def known(folder: Path) -> set[str]:
    """List the shapes that the steps of a folder lead to."""
    return {step.revision for step in ScriptDirectory.from_config(_config(folder)).walk_revisions()}


def take(connection: Connection, folder: Path, newest: str) -> None:
    """Take every step that is missing, in the transaction under way: all of them, or none."""
    config = _config(folder)
    config.attributes["connection"] = connection
    command.upgrade(config, newest)


def _config(folder: Path) -> Config:
    config = Config()
    # A percent sign in a folder's name would be read as a reference to another setting.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
