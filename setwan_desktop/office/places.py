"""Office: where the archive and its backups lie when nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path

import appdirs


def data_folder() -> Path:
    """Give the machine-local folder of the program's data; ``SETWAN_DATA`` overrides it."""
    own = os.environ.get("SETWAN_DATA")
    return Path(own) if own else Path(appdirs.user_data_dir("Setwan", appauthor=False))


def default_archive() -> Path:
    """Give the archive's usual place."""
    return data_folder() / "kantor.db"


def default_backups() -> Path:
    """Give the usual folder of backups."""
    return data_folder() / "cadangan"
