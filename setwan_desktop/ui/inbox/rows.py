"""UI: the rows of the inbox: cards in the chosen order, under headings that say how urgent they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from setwan_desktop.domain.views import CaseCard
from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.ui import wording

DUE, SINCE, NUMBER, NAME = "due", "since", "number", "name"
ORDERS = {DUE: "Tenggat", SINCE: "Lama menunggu", NUMBER: "Nomor", NAME: "Nama"}
"""Order -> its name on the screen. Only by due time there are headings."""


RowKey = tuple[str, str]
"""Case and role of a card, or what a heading says."""


@dataclass(frozen=True)
class Heading:
    """A heading with the number of cards under it."""

    words: str
    tone: str
    symbol: str
    count: int


@dataclass(frozen=True)
class CardLook:
    """A card with what its row says.

    Attributes:
        card: the card.
        chip, tone: the due chip; empty words for none.
        task: what it asks, or for whom it waits.
        since: since when.
    """

    card: CaseCard
    chip: str
    tone: str
    task: str
    since: str

    @property
    def key(self) -> RowKey:
        """What makes it the same row, whatever it says."""
        return self.card.case_id, self.card.role

    def is_of(self, case_id: str) -> bool:
        """Tell whether it is a row of this case."""
        return self.card.case_id == case_id

    def read(self) -> CardLook:
        """Give the same row without the mark of the unread."""
        return replace(self, card=replace(self.card, unread=False)) if self.card.unread else self

    @property
    def sentence(self) -> str:
        """What a screen reader says of it."""
        card = self.card
        parts = [
            "Belum dibaca" if card.unread else "",
            f"{card.service_short} {card.number}",
            card.applicant,
            card.title,
            self.chip,
            self.task,
            self.since,
        ]
        return ", ".join(part for part in parts if part)


Row = Heading | CardLook


def key_of(row: Row) -> RowKey:
    """Give what makes it the same row, whatever it says."""
    return row.key if isinstance(row, CardLook) else ("heading", row.words)


def rows_of(
    cards: Sequence[CaseCard],
    now: datetime,
    workdays: Workdays,
    order: str,
    task_of: Callable[[CaseCard], str],
) -> list[Row]:
    """Put cards in order, under headings.

    Args:
        cards: any cards.
        now: the time in the office's zone.
        workdays: the office's calendar.
        order: one of ``ORDERS``.
        task_of: what a card's third line says.

    Returns:
        The rows from the top.
    """
    looks = [_look(card, now, workdays, task_of) for card in cards]
    if order != DUE:
        return [*sorted(looks, key=_KEYS[order])]
    rows: list[Row] = []
    groups: dict[wording.DueGroup, list[CardLook]] = {}
    for look in looks:
        groups.setdefault(wording.due_group(look.card, now, workdays), []).append(look)
    for group in sorted(groups):
        under = sorted(groups[group], key=_by_urgency)
        rows.append(Heading(group.heading, group.tone, group.icon, len(under)))
        rows.extend(under)
    return rows


def matching(cards: Iterable[CaseCard], text: str) -> list[CaseCard]:
    """Keep the cards that hold every word of a text in number, name, subject or service."""
    words = text.casefold().split()
    return [
        card
        for card in cards
        if all(word in f"{card.number} {card.applicant} {card.title} {card.service_short}".casefold() for word in words)
    ]


def _look(card: CaseCard, now: datetime, workdays: Workdays, task_of: Callable[[CaseCard], str]) -> CardLook:
    chip, tone = wording.due_chip(card, now, workdays)
    return CardLook(card, chip, tone, task_of(card), wording.since(card, now))


def _by_urgency(look: CardLook) -> tuple[bool, float, float]:
    card = look.card
    return not card.returned, card.due_on.timestamp() if card.due_on else 0.0, card.since.timestamp()


def _by_since(look: CardLook) -> tuple[float, str]:
    return look.card.since.timestamp(), look.card.number


def _by_number(look: CardLook) -> tuple[str, str]:
    return look.card.number, ""


def _by_name(look: CardLook) -> tuple[str, str]:
    return look.card.applicant.casefold(), look.card.number


_KEYS: dict[str, Callable[[CardLook], tuple[object, ...]]] = {
    SINCE: _by_since,
    NUMBER: _by_number,
    NAME: _by_name,
}
