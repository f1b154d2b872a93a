"""Benches: how fast this computer is at this moment, so that milliseconds mean the same on every one."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

YARD_MS = 6.0
"""What the yardstick takes on the computer that limits in milliseconds are meant for."""


def yardstick(rounds: int = 2) -> float:
    """Measure some work that has nothing to do with the program, in milliseconds of this thread's own work."""
    data = [{"nomor": number, "nama": f"Siti {number}", "isi": ["jalan", "irigasi", number]} for number in range(3_000)]
    found = []
    for _ in range(rounds):
        begun = time.thread_time()
        json.loads(json.dumps(data))
        sorted(data, key=lambda each: each["nama"])
        found.append((time.thread_time() - begun) * 1_000)
    return min(found)


def beside_yardstick(deed: Callable[[], _T]) -> tuple[_T, float]:
    """Do something between two looks at the yardstick, for a computer is not as fast at one moment as at the next.

    Returns:
        What the deed gave, and by how much slower than meant the computer was meanwhile: 1 or more.
    """
    before = yardstick()
    given = deed()
    return given, max(1.0, (before + yardstick()) / 2 / YARD_MS)
