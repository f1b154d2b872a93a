"""UI: how far an officer of a letter's chain is, in words, with an icon and a tone."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from setwan_desktop.domain import letter_work
from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.letter_work import ChainLink


class LinkWords(NamedTuple):
    """What is said of a link.

    Attributes:
        words: how far it is; ``short`` where there is little room.
        symbol: its icon; empty: its number is shown.
        tone: ``link``, ``ok``, ``warn`` or ``text2``.
    """

    words: str
    short: str
    symbol: str
    tone: str


_AHEAD = {letter_work.WRITES: "Belum dibuat", letter_work.INITIALS: "Belum memaraf", letter_work.SIGNS: "Tanda tangan"}
_HERE = {
    letter_work.WRITES: ("Sedang dibuat", "Dibuat", "pencil"),
    letter_work.INITIALS: ("Sedang diperiksa", "Diperiksa", "eye"),
    letter_work.SIGNS: ("Menunggu tanda tangan", "Menunggu", "signature"),
}


def link_words(link: ChainLink, today: date) -> LinkWords:
    """Say how far a link is."""
    hour = hour_of(link.at, today)
    match link.state:
        case letter_work.HERE:
            return LinkWords(*_HERE[link.does], "link")
        case letter_work.MENDING:
            return LinkWords("Sedang diperbaiki", "Diperbaiki", "pencil", "link")
        case letter_work.GIVEN:
            return LinkWords(f"Paraf {hour}", "Paraf", "stamp", "ok")
        case letter_work.DONE:
            done = "Ditandatangani" if link.does == letter_work.SIGNS else "Diajukan"
            return LinkWords(f"{done} {hour}", done, "check", "ok")
        case letter_work.RETURNED:
            count = f", {link.corrections} koreksi" if link.corrections else ""
            return LinkWords(f"Dikembalikan {hour}{count}", "Dikembalikan", "corner-up-left", "warn")
        case letter_work.VOID:
            return LinkWords("Paraf ulang", "Paraf ulang", "rotate-ccw", "warn")
        case _:
            return LinkWords(_AHEAD[link.does], "Belum", "", "text2")


def hour_of(at: datetime | None, today: date) -> str:
    """Say when: the hour alone where it was today."""
    if at is None:
        return ""
    return clock_time(at) if at.date() == today else f"{short_date(at)}, {clock_time(at)}"
