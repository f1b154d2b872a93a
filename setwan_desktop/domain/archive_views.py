"""Domain: what is told of an archive itself: its faults and its backups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from typing_extensions import override


@dataclass(frozen=True)
class Finding:
    """A fault of the archive: ``fault`` (short stable name), where it is, and what is wrong."""

    fault: str
    place: str
    message: str

    @override
    def __str__(self) -> str:
        """Tell it in one line."""
        return f"{self.fault}: {self.place}: {self.message}"


@dataclass(frozen=True)
class BackupEntry:
    """A backup: its path, when it was made, its size in bytes, and what it held when it was verified."""

    path: str
    made_at: datetime
    size: int
    cases: int
    events: int
