"""UI: how days and moments are told in lists."""

from __future__ import annotations

from datetime import date, datetime

from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.views import CaseCard


def day_in_list(day: date, today: date) -> str:
    """Write a day as lists do: ``24 Nov``, with the year where it is another."""
    words = short_date(day)
    return words.rsplit(" ", 1)[0] if day.year == today.year else words


def moment_in_list(at: datetime, now: datetime) -> str:
    """Write a moment as lists do: today only the hour."""
    return clock_time(at) if at.date() == now.date() else day_in_list(at.date(), now.date())


def since(card: CaseCard, now: datetime) -> str:
    """Say since when a case stands where it is: ``sejak 09.05`` or ``sejak 23 Nov``."""
    return f"sejak {moment_in_list(card.since, now)}"


def near_moment(at: datetime, now: datetime) -> str:
    """Write ``hari ini 07.55``, ``kemarin 16.10`` or ``20 Nov 16.10``."""
    days = (now.date() - at.date()).days
    day = {0: "hari ini", 1: "kemarin"}.get(days) or day_in_list(at.date(), now.date())
    return f"{day} {clock_time(at)}"


def backup_sentence(at: datetime | None, now: datetime) -> str:
    """Say when the last backup was made; after a week, that it is long ago."""
    if at is not None and (now - at).days >= 7:
        return f"Sudah {(now - at).days} hari tanpa cadangan"
    return f"Cadangan: {near_moment(at, now)}" if at is not None else "Belum ada cadangan"
