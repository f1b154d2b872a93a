"""UI: what a row and a page say about a case."""

from __future__ import annotations

from setwan_desktop.domain.views import CaseCard, CaseView

_CARRIED_THROUGH = "selesai"


def waiting_sentence(view: CaseView) -> str:
    """Say for whom a case waits, or how it ended."""
    if view.locked:
        return f"Hanya dapat dibaca: {view.locked}"
    if view.closed is not None:
        return f"Berkas ini sudah ditutup: {outcome(view.closed)}" if view.closed else "Berkas ini sudah ditutup"
    return f"Menunggu {view.waiting}" if view.waiting else "Tidak ada yang perlu Anda lakukan"


def outcome(closed: str, *, first: bool = False) -> str:
    """Say how a case ended; ``first``: the words stand alone, or begin a sentence."""
    words = closed.replace("_", " ")
    return words[:1].upper() + words[1:] if first else words


def outcome_chip(closed: str) -> tuple[str, str, str]:
    """Give the chip of a case that ended: words, tone and icon; only what was carried through is ticked."""
    tone, symbol = ("ok", "check") if closed == _CARRIED_THROUGH else ("plain", "archive")
    return outcome(closed, first=True), tone, symbol


def task_sentence(card: CaseCard) -> str:
    """Say what a row of the inbox asks."""
    if card.returned:
        return f"Perbaiki: {card.remark}" if card.remark else "Perbaiki: dikembalikan untuk perbaikan"
    return f"Menunggu Anda: {card.task}" if card.task else f"Menunggu Anda: {card.step_title}"
