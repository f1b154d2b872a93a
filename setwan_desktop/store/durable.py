"""Store: putting a finished file in its place so that a power cut leaves the old one or the new one, never a part."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from pathlib import Path

_TRIES = 20
_PAUSE = 0.1  # seconds; a virus scanner holds a new file for a moment on Windows


def put_in_place(finished: Path, target: Path) -> None:
    """Bring a file to the disk and give it its name, in the same folder."""
    with finished.open("rb+") as stream:
        os.fsync(stream.fileno())
    move(finished, target)
    _sync_folder(target.parent)


def copy(source: Path, target: Path) -> None:
    """Copy a file and compare what was written with what was read.

    Args:
        source: the file.
        target: the copy; an existing file is overwritten.

    Raises:
        OSError: the copy differs: the medium does not keep what it is given.
    """
    shutil.copyfile(source, target)
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())
    if _digest(source) != _digest(target):
        raise OSError(f"{target} differs from {source}")


def move(source: Path, target: Path) -> None:
    """Rename a file; tried again for a while where another program holds it open."""
    for left in reversed(range(_TRIES)):
        try:
            source.replace(target)
        except PermissionError:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk too; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
