"""Definitions: holds released service files to what they were: a case stays bound to the very text it was opened under."""

from __future__ import annotations

import hashlib
from pathlib import Path

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Plain

RELEASED = "released.toml"
"""Beside the service files: file name -> digest, entered when a version of the program that has it is released."""


def digest_of(path: Path) -> str:
    """Give a file's SHA-256; the line ends a computer prefers do not count."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def check_released(folder: Path, digests: Plain, problems: Problems) -> None:
    """Note every released file of a folder that is missing or was changed."""
    for name, digest in digests.items():
        path = folder / name
        if not path.is_file():
            problems.add(name, "a released service file is missing")
        elif digest_of(path) != digest:
            problems.add(name, "a released service file was changed; a change is a new version in a new file")
