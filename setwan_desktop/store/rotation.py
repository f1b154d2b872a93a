"""Store: which backups are worth keeping: many of late, few of long ago."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, tzinfo

_KEPT: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (24, lambda at: (at.date(), at.hour)),
    (14, lambda at: at.date()),
    (8, lambda at: at.isocalendar()[:2]),
    (12, lambda at: (at.year, at.month)),
)
"""How many, and of what each: hours, days, weeks, months."""


def worth_keeping(made_at: Iterable[datetime], zone: tzinfo = UTC) -> set[datetime]:
    """Choose backups to keep: the last one of each of the last 24 hours, 14 days, 8 weeks and 12 months that have one.

    Args:
        made_at: when the backups were made.
        zone: in which a day begins.

    Returns:
        Those to keep; the newest is always among them.
    """
    newest_first = sorted(set(made_at), reverse=True)
    kept: set[datetime] = set()
    for count, span in _KEPT:
        last_of: dict[object, datetime] = {}
        for at in newest_first:
            last_of.setdefault(span(at.astimezone(zone)), at)
        kept.update(list(last_of.values())[:count])
    return kept
